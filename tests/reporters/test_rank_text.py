"""A ranking on terminals and in pipes of any width: nothing too long, nothing lost."""

import re
from decimal import Decimal

import pytest

from digistrat.model import Measure, Scheme
from digistrat.reporters import Page, RankingView
from digistrat.reporters.ranking.text import abbreviations
from tests.reporters.sample import LANGUAGES, colours, example, report, view, widest, words
from tests.scoring.build import criterion, five, measure, scheme

WIDTHS = (40, 60, 80, 120, 200)
BOXES = pytest.mark.parametrize("boxes", [False, True], ids=["pipe", "terminal"])
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def _text(of: RankingView, width: int = 80, language: str = "en", *, boxes: bool = False) -> str:
    return report("ranking", "text", of, language, Page(width, boxes=boxes))


def _many(count: int) -> Scheme:
    criteria = (criterion(f"k{n}", title=f"Kriterium Nummer {n}") for n in range(count))
    return scheme(*criteria, title="Viele Kriterien")


def _rated(id_: str, by: Scheme, level: str = "high", **more: object) -> Measure:
    return measure(id_, {criterion.id: level for criterion in by.criteria}, **more)


def _whole(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


@BOXES
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_longer_than_the_width(width: int, language: str, boxes: bool) -> None:
    assert widest(_text(example(), width, language, boxes=boxes)) <= width


@BOXES
@pytest.mark.parametrize("width", [80, 120, 200])
def test_the_example_needs_one_line_for_each_measure(width: int, boxes: bool) -> None:
    text = _text(example(), width, "de", boxes=boxes)
    rows = [line for line in text.split("\n") if re.match(r" *\d+ +\d+ +\S.*\d,\d\d$", line)]
    assert len(rows) == 46
    above, _, below = text.partition(rows[0])
    assert len(above.strip().split("\n")) <= 4  # title, empty line, head, line below the head
    assert below.split("\n\n")[0].count("\n") == 45


@BOXES
@pytest.mark.parametrize("width", WIDTHS)
def test_no_measure_and_no_word_of_a_title_is_lost(width: int, boxes: bool) -> None:
    of = example()
    text = _text(of, width, "de", boxes=boxes)
    for entry in of.ranking.ranked:
        assert re.search(rf"^ *{entry.rank} +{entry.measure.id}\b", text, re.MULTILINE)
        for word in re.findall(r"\w+", entry.measure.title):
            if len(word) <= 12:
                assert _whole(word, text), f"“{word}” is broken"


def test_a_row_at_80_columns_has_the_points_and_at_140_the_levels() -> None:
    narrow, wide = _text(example(), 80, "de"), _text(example(), 140, "de")
    assert re.search(r"^ +1 44 Work Space +Ausstattung +3 +2 +3 +3 +3 +2,85$", narrow, re.MULTILINE)
    assert re.search(
        r"^ +1 44 Work Space +Ausstattung +hoch +mittel +hoch +niedrig +kurz +2,85$",
        wide,
        re.MULTILINE,
    )


def test_short_names_of_criteria_are_explained_with_their_weights() -> None:
    text = words(_text(example(), 80, "de"))
    assert re.search(r"\bInn\W+Innenwirkung\W+40 %", text)
    assert re.search(r"\bUms\W+Umsetzungsdauer\W+20 %", text)
    assert re.search(r"\bInn\W+Innenwirkung\W+40%", words(_text(example(), 80, "en")))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", ["Rang", "Maßnahme", "Handlungsfeld", "Ergebnis", "2,85", "2,40"]),
        ("en", ["Rank", "Measure", "Action field", "Score", "2.85", "2.40"]),
    ],
)
def test_heads_and_numbers_follow_the_language(language: str, expected: list[str]) -> None:
    text = _text(example(), 80, language)
    assert all(_whole(word, text) for word in expected)


@pytest.mark.parametrize(("language", "number"), [("de", "3,5"), ("en", "3.5")])
@pytest.mark.parametrize("width", [60, 200])
def test_a_numeric_rating_follows_the_language(language: str, number: str, width: int) -> None:
    by = scheme(criterion("a", title="Kosten", scale={"min": 0, "max": 10}))
    text = _text(view([measure("1", {"a": Decimal("3.5")})], by), width, language)
    assert _whole(number, text)
    assert not _whole({"de": "3.5", "en": "3,5"}[language], text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_ties_are_explained_where_there_are_any(language: str) -> None:
    tie = {"de": "Gleiche Ergebnisse teilen sich einen Rang", "en": "Equal scores share a rank"}
    pair = [measure("1", "hhhhh"), measure("2", "hhhhh")]
    assert tie[language] in _text(view(pair, five()), language=language)
    assert tie[language] not in _text(view(pair[:1], five()), language=language)


def test_measures_without_a_rank_stand_below_with_their_reason() -> None:
    measures = [
        measure("1", "hhhhh"),
        measure("2", {"a": "high"}, title="Two"),
        measure("3", title="Three", excluded={"reason": "runs already"}),
    ]
    text = _text(view(measures, five()), language="de")
    below = text.partition("Ohne Rang:")[2]
    assert "2 Two: nicht bewertet: b, c, d, e" in below
    assert "3 Three: ausgenommen: runs already" in below


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_ranking_says_so(language: str) -> None:
    expected = {"de": "Keine Maßnahme hat ein Ergebnis.", "en": "No measure has a score."}
    assert expected[language] in _text(view([], five()), language=language)


@pytest.mark.parametrize("measures", [[], ["1"], ["1", "2"], ["1", "x"], ["1", "2", "x"], ["x"]])
def test_blocks_are_parted_by_one_empty_line(measures: list[str]) -> None:
    rated = [measure(id_, "hhhhh" if id_ != "x" else None) for id_ in measures]
    text = _text(view(rated, five()))
    assert "\n\n\n" not in text
    assert not text.endswith("\n\n")
    assert all(line == line.rstrip() for line in text.split("\n"))


def test_colours_are_there_only_if_the_page_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE"):
        monkeypatch.setenv(name, "1")
    assert colours(report("ranking", "text", example(), page=Page(boxes=True))) == []
    assert colours(report("ranking", "text", example(), page=Page(color=True))) != []


@pytest.mark.parametrize("variable", ["NO_COLOR", "TERM"])
def test_colours_that_the_page_has_do_not_depend_on_the_environment(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, "dumb")
    assert colours(report("ranking", "text", example(), page=Page(color=True))) != []


def test_colours_change_no_letter() -> None:
    coloured = report("ranking", "text", example(), page=Page(color=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == report("ranking", "text", example())


@BOXES
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "title",
    [LONG, " ".join(["Größe"] * 60), "数字化战略" * 20, "Цифровая стратегия " * 8, "🚲" * 50],
    ids=["one word", "many words", "chinese", "russian", "emoji"],
)
def test_a_long_title_wraps_and_keeps_all_its_letters(title: str, width: int, boxes: bool) -> None:
    text = _text(view([measure("777", "hhhhh", title=title)], five()), width, boxes=boxes)
    assert widest(text) <= width
    assert _whole("777", text)
    for letter in set(title) - {" "}:
        assert text.count(letter) >= title.count(letter)


@BOXES
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [1, 8, 20])
def test_many_criteria_push_nothing_out(width: int, count: int, boxes: bool) -> None:
    by = _many(count)
    measures = [_rated("771", by, title="Erste"), _rated("772", by, "low", title="Zweite")]
    text = _text(view(measures, by), width, "de", boxes=boxes)
    assert widest(text) <= width
    for word in ("771", "772", "Erste", "Zweite", "3,00", "1,00"):
        assert _whole(word, text), word


@pytest.mark.parametrize(
    ("width", "note"),
    [
        (80, None),
        (60, "Criteria are left out at this width."),
        (40, "Criteria and action fields are left out at this width."),
    ],
)
def test_what_is_left_out_is_said(width: int, note: str | None) -> None:
    text = words(_text(example(), width))
    assert ("left out" in text) is (note is not None)
    assert note is None or note in text
    assert "left out" not in words(_text(view([], five()), width))


@BOXES
@pytest.mark.parametrize("language", LANGUAGES)
def test_where_columns_would_break_words_each_measure_has_a_line(
    language: str, boxes: bool
) -> None:
    text = _text(example(), 30, language, boxes=boxes)
    shown = words(text)
    rank, score = ("Rang", "Ergebnis") if language == "de" else ("Rank", "score")
    assert f"{rank} 1: 44 Work Space, {score} " in shown
    for entry in example().ranking.ranked:
        for word in entry.measure.title.split():
            assert len(word) > 29 or word in shown


def test_labels_are_shortened_to_beginnings_that_differ() -> None:
    assert abbreviations(["Innenwirkung", "Außenwirkung"]) == ["Inn", "Auß"]
    assert abbreviations(["Kosten einmalig", "Kosten laufend"]) == ["Kosten e", "Kosten l"]
    assert abbreviations(["Nutzen", "Nutzen"]) == ["1", "2"]
    assert abbreviations(["A", "B"]) == ["A", "B"]
    assert abbreviations(["Only"]) == ["Onl"]


@pytest.mark.parametrize(
    "labels",
    [
        ["Kosten", "Kosten laufend"],
        ["Aufwand Geld", "Aufwand Personal", "Aufwand Zeit", "Außenwirkung"],
        ["Kriterium 1", "Kriterium 2", "Kriterium 10"],
        ["K", "Kosten", "Kos"],
        ["1", "2", "2"],
    ],
)
def test_short_names_are_all_different(labels: list[str]) -> None:
    short = [name.strip() for name in abbreviations(labels)]
    assert len(set(short)) == len(labels)
    assert all(short)


def test_labels_that_begin_alike_stay_short() -> None:
    labels = ["Wirkung auf die Beschäftigten", "Wirkung auf die Bürgerschaft"]
    assert max(map(len, abbreviations(labels))) <= 8


@BOXES
def test_control_characters_in_a_title_do_not_reach_the_terminal(boxes: bool) -> None:
    title = "\x1b[31mred\x1b]0;title\x07 \x9b1m \x08\x0ctxt"
    text = _text(
        view([measure("1", "hhhhh", title=title), measure("2", title=title)], five()), boxes=boxes
    )
    assert not re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)


@pytest.mark.parametrize("title", ["two\nlines", "ends\n", "a\r\nb"])
def test_line_breaks_in_a_title_do_not_break_the_table(title: str) -> None:
    text = _text(view([measure("1", "hhhhh", title=title), measure("2", title=title)], five()))
    assert len(text.splitlines()) == len(
        _text(view([measure("1", "hhhhh"), measure("2")], five())).splitlines()
    )

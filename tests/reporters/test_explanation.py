"""How the score of one measure comes about, for people and for programs."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from digistrat.reporters import Page, RankingView
from digistrat.scoring import Ranked
from tests.reporters.sample import (
    LANGUAGES,
    colours,
    example,
    explanation,
    parsed,
    report,
    squeezed,
    view,
    widest,
    words,
)
from tests.scoring.build import criterion, five, measure, ranked_entry, scheme

ENTRY = ["schema", "scheme", "id", "title", "rank", "tied", "score", "score_exact", "contributions"]
CONTRIBUTION = ["criterion", "rating", "points", "weight", "contribution", "reason"]
UNRANKED = ["schema", "scheme", "id", "title", "rank", "reason"]
WIDTHS = (40, 60, 80, 120)


def _text(of: RankingView, id_: str, language: str = "en", width: int = 80) -> str:
    return report("explanation", "text", explanation(of, id_), language, Page(width))


def _json(of: RankingView, id_: str, language: str = "en") -> Any:
    return parsed(report("explanation", "json", explanation(of, id_), language))


def _reasoned() -> RankingView:
    ratings = {"a": {"level": "high", "reason": "It helps everyone."}, "b": "low"}
    return view([measure("7", ratings)], scheme(criterion("a", title="Effect"), criterion("b")))


def test_a_score_is_explained_criterion_by_criterion() -> None:
    assert report("explanation", "text", explanation(example(), "44"), "de").split("\n\n")[:2] == [
        "44 Work Space\nMaßnahmenpriorisierung: Rang 1 von 46, Ergebnis 2,85",
        "Kriterium       Bewertung Punkte × Gewichtung = Beitrag\n"
        "Innenwirkung    hoch           3         40 %      1,20\n"
        "Außenwirkung    mittel         2         15 %      0,30\n"
        "Fallzahlen      hoch           3          5 %      0,15\n"
        "Aufwand         niedrig        3         20 %      0,60\n"
        "Umsetzungsdauer kurz           3         20 %      0,60\n"
        "Summe                                              2,85",
    ]


def test_the_explanation_speaks_english_as_well() -> None:
    text = words(_text(example(), "44"))
    assert "rank 1 of 46, score 2.85" in text
    assert "Innenwirkung hoch 3 40% 1.20" in text
    assert "Sum 2.85" in text


def test_a_shared_rank_is_called_shared() -> None:
    assert "Rang 2 von 46 (geteilt), Ergebnis 2,65" in words(_text(example(), "12", "de"))
    assert "rank 2 of 46 (shared), score 2.65" in words(_text(example(), "12"))


@pytest.mark.parametrize("id_", ["44", "12", "46", "34", "43", "1", "9", "14", "33", "15", "32"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_reasons_of_the_ratings_are_shown(id_: str, width: int) -> None:
    of = example()
    text = words(_text(of, id_, "de", width))
    for part in ranked_entry(of.ranking, id_).score.contributions:
        assert part.reason
        assert words(f"{part.criterion.label}: {part.reason}") in text


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_cut_and_no_line_is_too_long(width: int) -> None:
    of = example()
    text = _text(of, "44", "de", width)
    assert widest(text) <= width
    assert "…" not in text
    table = text.split("\n\n")[1]
    for part in ranked_entry(of.ranking, "44").score.contributions:
        assert width < 60 or f"{part.criterion.label} " in table
        assert width < 60 or f" {part.rating_text} " in table


def test_ratings_without_reasons_are_called_so() -> None:
    assert "The ratings have no reasons." in _text(view([measure("1", "hhhhh")], five()), "1")
    assert "The ratings have no reasons." not in _text(_reasoned(), "7")
    assert "Effect: It helps everyone." in _text(_reasoned(), "7")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shown_adds_up_in_the_numbers_that_are_shown(language: str) -> None:
    of = example()
    for entry in of.ranking.ranked:
        text = _text(of, entry.measure.id, language)
        numbers = re.findall(r" (-?\d+[.,]\d+)$", text.split("\n\n")[1], re.MULTILINE)
        *parts, total = [Decimal(number.replace(",", ".")) for number in numbers]
        assert len(parts) == 5
        assert sum(parts) == total


def test_a_contribution_has_no_fewer_decimals_than_the_sum() -> None:
    by = scheme(criterion("a", "0.4"), criterion("b", "0.6"), decimals=2)
    text = _text(view([measure("1", {"a": "high", "b": "low"})], by), "1")
    column = [line.split()[-1] for line in text.split("\n\n")[1].split("\n")[1:]]
    assert column == ["1.20", "0.60", "1.80"]


@pytest.mark.parametrize(
    ("decimals", "expected"),
    [(0, ["1.00", "0.33", "0.33", "2"]), (1, ["1.000", "0.333", "0.333", "1.7"])],
)
def test_a_contribution_has_two_places_more_than_the_score_at_most(
    decimals: int, expected: list[str]
) -> None:
    by = scheme(criterion("a"), criterion("b"), criterion("c"), decimals=decimals)
    text = _text(view([measure("1", {"a": "high", "b": "low", "c": "low"})], by), "1")
    assert [line.split()[-1] for line in text.split("\n\n")[1].split("\n")[1:]] == expected


def test_where_the_table_is_too_wide_each_criterion_has_a_line() -> None:
    assert _text(example(), "44", "de", 40).split("\n\n")[1:3] == [
        "Punkte × Gewichtung = Beitrag",
        "Innenwirkung: hoch; 3 × 40 % = 1,20\n"
        "Außenwirkung: mittel; 2 × 15 % = 0,30\n"
        "Fallzahlen: hoch; 3 × 5 % = 0,15\n"
        "Aufwand: niedrig; 3 × 20 % = 0,60\n"
        "Umsetzungsdauer: kurz; 3 × 20 % = 0,60\n"
        "Summe: 2,85",
    ]


@pytest.mark.parametrize("width", range(30, 60, 3))
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_broken_at_any_width(language: str, width: int) -> None:
    text = _text(example(), "44", language, width)
    assert widest(text) <= width
    known = set(_text(example(), "44", language, 80).split())
    assert set(text.split()) - known <= {";", "hoch;", "mittel;", "niedrig;", "kurz;"} | {
        f"{part.criterion.label}:"
        for part in ranked_entry(example().ranking, "44").score.contributions
    } | {"×", "=", "Summe:", "Sum:", "Weight", "Gewichtung", "Contribution", "Beitrag"}


def test_a_contribution_that_never_ends_is_rounded() -> None:
    by = scheme(criterion("a"), criterion("b"), criterion("c"))
    text = _text(view([measure("1", {"a": "high", "b": "low", "c": "low"})], by), "1", "de")
    column = [line.split()[-1] for line in text.split("\n\n")[1].split("\n")[1:]]
    assert column == ["1,0000", "0,3333", "0,3333", "1,67"]
    assert "33,3 %" in text


@pytest.mark.parametrize(("language", "number"), [("de", "3,5"), ("en", "3.5")])
def test_a_numeric_rating_follows_the_language(language: str, number: str) -> None:
    by = scheme(criterion("a", title="Cost", scale={"min": 0, "max": 10, "better": "lower"}))
    text = words(_text(view([measure("1", {"a": Decimal("3.5")})], by), "1", language))
    assert f"Cost {number} {number.replace('3', '6')} 100" in text


def test_a_measure_without_a_rank_says_why() -> None:
    of = view([measure("1", {"a": "high"}, title="One")], five())
    assert _text(of, "1") == "1 One\nWithout a rank: not rated: b, c, d, e\n"
    assert _text(of, "1", "de") == "1 One\nOhne Rang: nicht bewertet: b, c, d, e\n"


@pytest.mark.parametrize("reason", ["Runs already.", "Runs already", "Really?", "No!", "Etc. …"])
def test_a_reason_that_is_a_sentence_gets_no_second_full_stop(reason: str) -> None:
    of = view([measure("1", "hhhhh", excluded={"reason": reason})], five())
    text = _text(of, "1")
    assert reason in text
    assert not re.search(r"[.!?…]\.$", text, re.MULTILINE)


def test_colours_are_there_only_if_the_page_has_them() -> None:
    shown = explanation(example(), "44")
    coloured = report("explanation", "text", shown, page=Page(color=True))
    assert colours(coloured)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == report("explanation", "text", shown)


@pytest.mark.parametrize("title", ["数字化" * 40, "Größe " * 50, "x" * 300])
def test_a_long_title_wraps(title: str) -> None:
    text = _text(view([measure("1", "hhhhh", title=title)], five()), "1")
    assert widest(text) <= 80
    assert squeezed(title) in squeezed(text)


def test_a_long_level_and_a_long_criterion_wrap() -> None:
    level, title = "sehr hohe Wirkung " * 8, "Wirkung auf die Beschäftigten " * 5
    of = view([measure("1", {"a": level})], scheme(criterion("a", title=title, levels={level: 1})))
    text = _text(of, "1")
    assert widest(text) <= 80
    assert text.count("Beschäftigten") == 5
    assert text.count("hohe") == 8


def test_the_json_has_the_keys_of_the_contract() -> None:
    data = _json(example(), "44", "de")
    assert [*data] == ENTRY
    assert {tuple(part) for part in data["contributions"]} == {tuple(CONTRIBUTION)}
    assert (data["schema"], data["scheme"]) == ("digistrat.explanation/1", "prioritisation")
    assert (data["rank"], data["tied"], data["score"], data["score_exact"]) == (
        1, False, "2.85", "57/20",
    )  # fmt: skip
    assert data["contributions"][0] == {
        "criterion": "innenwirkung",
        "rating": "hoch",
        "points": "3",
        "weight": "0.4",
        "contribution": "1.2",
        "reason": "Nahezu jeder Arbeitsbereich hängt von der Technik ab.",
    }


def test_the_sum_of_the_contributions_is_the_score() -> None:
    of = example()
    for entry in of.ranking.ranked:
        assert isinstance(entry, Ranked)
        data = _json(of, entry.measure.id)
        total = sum(Fraction(part["contribution"]) for part in data["contributions"])
        assert total == Fraction(data["score_exact"])
        assert data["tied"] is entry.tied


def test_a_rating_without_a_reason_has_null_for_it() -> None:
    assert [part["reason"] for part in _json(_reasoned(), "7")["contributions"]] == [
        "It helps everyone.",
        None,
    ]


def test_the_json_of_a_measure_without_a_rank_has_a_reason() -> None:
    data = _json(view([measure("1")], five()), "1", "de")
    assert [*data] == UNRANKED
    assert (data["rank"], data["reason"]) == (None, "not rated: a, b, c, d, e")


def test_json_is_the_same_in_any_language() -> None:
    for id_ in ("44", "12"):
        shown = explanation(example(), id_)
        assert len({report("explanation", "json", shown, lang) for lang in LANGUAGES}) == 1

from decimal import Decimal

import pytest

from digistrat.reporters import Page
from tests.reporters.sample import LANGUAGES, example, report, rows, view
from tests.scoring.build import criterion, five, measure, scheme

FORMULAS = ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("x")', "\n=1"]
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def _cells(of: object, language: str = "en") -> list[list[str]]:
    return rows(report("ranking", "csv", of, language))


def test_the_columns_are_rank_measure_ratings_score_and_reason() -> None:
    head, *body = _cells(view([measure("1", "hmlhm"), measure("2")], five()))
    assert head == [
        "rank", "id", "title", "action_fields", "a", "b", "c", "d", "e", "score", "score_exact",
        "reason",
    ]  # fmt: skip
    assert body == [
        ["1", "1", "Measure 1", "", "high", "medium", "low", "high", "medium", "2.55", "51/20", ""],
        ["", "2", "Measure 2", "", "", "", "", "", "", "", "", "not rated: a, b, c, d, e"],
    ]


def test_the_example_has_a_row_for_each_measure() -> None:
    table = _cells(example())
    assert len(table) == 47
    assert table[1][:4] == ["1", "44", "Work Space", "ausstattung"]
    assert table[1][-3:] == ["2.85", "57/20", ""]
    assert len({row[1] for row in table}) == 47


def test_several_action_fields_stand_in_one_cell() -> None:
    of = view([measure("1", "hhhhh", action_fields=["x", "y"])], five())
    assert _cells(of)[1][3] == "x y"


@pytest.mark.parametrize("title", FORMULAS)
def test_a_title_is_never_read_as_a_formula(title: str) -> None:
    of = view([measure("1", "hhhhh", title=title), measure("2", title=title)], five())
    for row in _cells(of)[1:]:
        assert not row[2].startswith(STARTS)
        assert title.strip() in row[2]


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-cmd", "@x"])
def test_no_other_text_is_read_as_a_formula(text: str) -> None:
    by = scheme(criterion(text, levels={text: 1}))
    measures = [
        measure(text, {text: text}, action_fields=[text]),
        measure("2", excluded={"reason": text}),
    ]
    plain = ("-cmd",)  # as an id it calls nothing, and stays what it is
    for row in _cells(view(measures, by)):
        texts = [cell for column, cell in enumerate(row) if column not in (1, 3, 4)]
        assert not [cell for cell in texts if cell.startswith(STARTS)]
        ids = [row[1], row[3], *(row[4:5] if row[0] == "rank" else [])]
        assert not [cell for cell in ids if cell.startswith(STARTS) and cell not in plain]


@pytest.mark.parametrize("id_", ["-7", "-a_b", "24a", "007", "B5+6", "-ä", "-7-8"])
def test_an_id_is_read_back_as_it_is(id_: str) -> None:
    by = scheme(criterion(id_))
    ranked = measure(id_, {id_: "high"}, action_fields=[id_, "-x"])
    head, first, second = _cells(view([ranked, measure(f"{id_}x")], by))
    assert (head[4], first[1], first[3], second[1]) == (id_, id_, f"{id_} -x", f"{id_}x")


@pytest.mark.parametrize("id_", ["=1+1", "+7", "@x", "-1+1", "-f(x)"])
def test_an_id_that_could_be_a_formula_is_neutral(id_: str) -> None:
    of = view([measure(id_, "hhhhh", action_fields=["a", id_]), measure(f"{id_}2")], five())
    assert [row[1] for row in _cells(of)[1:]] == [f"'{id_}", f"'{id_}2"]


def test_an_unranked_reason_that_starts_like_a_formula_is_neutral() -> None:
    by = scheme(criterion("a", title="=1+1"))
    assert not _cells(view([measure("1", {"a": "x"})], by))[1][-1].startswith("=")


def test_negative_numbers_stay_numbers() -> None:
    by = scheme(criterion("a", scale={"min": -10, "max": 10}))
    (_, row) = _cells(view([measure("1", {"a": Decimal("-2.5")})], by))
    assert row[4:7] == ["-2.5", "-2.50", "-5/2"]


@pytest.mark.parametrize("title", ['a "b" c', "a,b", "a;b", "Größe 数字", "'quoted'"])
def test_any_title_is_read_back_as_it_was(title: str) -> None:
    assert _cells(view([measure("1", "hhhhh", title=title)], five()))[1][2] == title


def test_a_title_stands_on_one_line() -> None:
    assert _cells(view([measure("1", "hhhhh", title="a\nb")], five()))[1][2] == "a b"


def test_lines_end_in_a_line_feed_only() -> None:
    text = report("ranking", "csv", view([measure("1", "hhhhh")], five()))
    assert "\r" not in text
    assert text.count("\n") == 2


def test_an_empty_ranking_is_a_header() -> None:
    assert len(_cells(view([], five()))) == 1


def test_csv_is_the_same_in_any_language_on_any_terminal() -> None:
    of = view([measure("1", "hmlhm"), measure("2"), measure("3", {"a": "x"})], five())
    pages = [Page(), Page(40), Page(200, color=True, boxes=True)]
    texts = {report("ranking", "csv", of, lang, page) for lang in LANGUAGES for page in pages}
    assert len(texts) == 1

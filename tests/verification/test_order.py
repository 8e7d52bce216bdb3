"""Rows that should stand in the order of the ranking."""

from pathlib import Path

import pytest

from tests.verification.comparing import compared, kinds, told

SCORES = {"a": 5, "b": 4, "c": 3, "d": 2, "e": 1}
MEASURES = "".join(
    f"- {{id: {id_}, title: {title}, action_fields: [{field}], ratings: {{effect: low, cost: {SCORES[id_]}}}}}\n"
    for id_, title, field in (
        ("a", "Zoo", "f"), ("b", "Art", "f"), ("c", "Mid", "g"), ("d", "Bay", "g"), ("e", "Sea", "g"),
    )
)  # fmt: skip


def table(order: str, *, score: bool = True) -> str:
    rows = [f"{id_},{(60 + 40 * SCORES[id_]) / 100:.2f}" for id_ in order]
    return "\n".join(["id,score", *rows]) if score else "\n".join(["id", *order])


@pytest.mark.parametrize(
    ("order", "wrong"),
    [
        ("abcde", []),
        ("acbde", ["b"]),
        ("bacde", ["a"]),
        ("edcba", []),  # another order altogether
        ("cdeab", []),  # field by field
    ],
)
def test_a_row_below_a_lower_score_is_a_difference(
    tmp_path: Path, order: str, wrong: list[str]
) -> None:
    found = compared(tmp_path, table(order), measures=MEASURES)
    assert [(one.kind.value, one.id) for one in found.differences] == [("order", w) for w in wrong]


def test_it_is_told_which_row_stands_too_low(tmp_path: Path) -> None:
    found = compared(tmp_path, table("acbde"), measures=MEASURES)
    assert told(found) == ["b Art stands below c Mid there, and has the higher score here."]
    assert kinds(found) == [("order", "b", "2", "3", 4)]


@pytest.mark.parametrize("head", ["id", "id,title"])
def test_a_table_without_scores_and_ranks_has_no_order(tmp_path: Path, head: str) -> None:
    rows = "\n".join("acbde") if head == "id" else "b,Art\nd,Bay\nc,Mid\ne,Sea\na,Zoo"
    assert told(compared(tmp_path, f"{head}\n{rows}\n", measures=MEASURES)) == []


def test_a_table_sorted_by_title_has_another_order(tmp_path: Path) -> None:
    rows = "b,Art,2\nd,Bay,4\nc,Mid,3\ne,Sea,5\na,Zoo,1\n"
    assert told(compared(tmp_path, f"id,title,rank\n{rows}", measures=MEASURES)) == []


def test_where_the_ranks_differ_the_order_is_not_told_too(tmp_path: Path) -> None:
    rows = "a,1\nc,2\nb,3\nd,4\ne,5\n"
    found = compared(tmp_path, f"id,rank\n{rows}", measures=MEASURES)
    assert [one.kind.value for one in found.differences] == ["rank", "rank"]

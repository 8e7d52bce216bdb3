"""The way up the goal tree ends in every case."""

import pytest

from digistrat.model import Goal
from digistrat.rules.goal_tree import upwards, with_all_above


def tree(**parents: str | None) -> dict[str, Goal]:
    return {id_: Goal(id=id_, title=id_, parent=parent) for id_, parent in parents.items()}


@pytest.mark.parametrize(
    ("goals", "way"),
    [
        (tree(a=None), ["a"]),
        (tree(a="b", b="c", c=None), ["a", "b", "c"]),
        (tree(a="b"), ["a", "b"]),
        (tree(a="b", b="a"), ["a", "b"]),
        (tree(a="a"), ["a"]),
        (tree(), ["a"]),
    ],
)
def test_the_way_up_ends(goals: dict[str, Goal], way: list[str]) -> None:
    assert list(upwards("a", goals)) == way


def test_goals_with_all_above_them() -> None:
    goals = tree(a="c", b="c", c="d", d=None, e=None)
    assert with_all_above(["a", "b"], goals) == {"a", "b", "c", "d"}

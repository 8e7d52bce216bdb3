"""A measure without goal is found; a whole and its parts share their goals."""

import pytest

from tests.conftest import Repository, findings, messages
from tests.rules.test_ds102_dependency_cycle import measures

CODE = "DS203"
GOAL = {"goals.yaml": "- {id: a, title: A}\n"}


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["goals: [a]", ""], [2]),
        (["goals: [a]", "status: rejected"], []),
        (["goals: [a]", "status: superseded"], []),
        (["goals: [a]", "status: done"], [2]),
        (["goals: [a]", "part_of: 1"], []),
        (["goals: [a]\npart_of: 2", ""], []),
        (["goals: [a]\npart_of: 2", "part_of: 3", ""], []),
        (["part_of: 2", "part_of: 3", "goals: [a]"], []),
        (["part_of: 2", "part_of: 3", "goals: [a]", "part_of: 2"], []),
        (["goals: [a]\npart_of: 2", "", "part_of: 2"], [3]),
        (["part_of: 2", "part_of: 1"], [1, 2]),
        (["part_of: 1", ""], [1, 2]),
    ],
)
def test_a_measure_needs_a_goal_of_its_own_or_of_its_whole_or_parts(
    repository: Repository, lines: list[str], found: list[int]
) -> None:
    root = repository(GOAL | measures(*lines))
    assert findings(root, CODE) == [(CODE, f"measures/{n}-m.yaml", 1, 5) for n in found]


def test_the_measure_is_named(repository: Repository) -> None:
    assert messages(repository(GOAL | measures("")), CODE) == ["The measure “1 M1” serves no goal."]


def test_a_strategy_without_goals_is_left_alone(repository: Repository) -> None:
    assert findings(repository(measures("", "")), CODE) == []


def test_an_unread_whole_might_have_a_goal(repository: Repository) -> None:
    root = repository(GOAL | measures("part_of: 2", "goals: [a]\nfoo: 1"))
    assert CODE not in {code for code, *_ in findings(root, CODE)}

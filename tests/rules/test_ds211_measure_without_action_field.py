"""A measure without action field is found; a whole and its parts share their fields."""

import pytest

from tests.conftest import Repository, findings, messages
from tests.rules.test_ds102_dependency_cycle import measures

CODE = "DS211"
FIELD = {"action-fields.yaml": "- {id: a, title: A}\n"}


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["action_fields: [a]", ""], [2]),
        (["action_fields: [a]", "action_fields: []"], [2]),
        (["action_fields: [a]", "status: rejected"], []),
        (["action_fields: [a]", "part_of: 1"], []),
        (["action_fields: [a]\npart_of: 2", ""], []),
        (["part_of: 2", "part_of: 1"], [1, 2]),
    ],
)
def test_a_measure_needs_a_field_of_its_own_or_of_its_whole_or_parts(
    repository: Repository, lines: list[str], found: list[int]
) -> None:
    root = repository(FIELD | measures(*lines))
    assert findings(root, CODE) == [(CODE, f"measures/{n}-m.yaml", 1, 5) for n in found]


def test_the_measure_is_named(repository: Repository) -> None:
    assert messages(repository(FIELD | measures("")), CODE) == [
        "The measure “1 M1” belongs to no action field."
    ]


def test_a_strategy_without_action_fields_is_left_alone(repository: Repository) -> None:
    assert findings(repository(measures("", "action_fields: []")), CODE) == []


def test_an_unread_whole_might_have_a_field(repository: Repository) -> None:
    root = repository(FIELD | measures("part_of: 2", "action_fields: [a]\nfoo: 1"))
    assert CODE not in {code for code, *_ in findings(root, CODE)}

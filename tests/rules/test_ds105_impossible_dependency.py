"""A dependency that cannot or will not come is found where it is named."""

import pytest

from tests.conftest import Repository, checked, findings, messages
from tests.rules.test_ds102_dependency_cycle import measures

CODE = "DS105"


@pytest.mark.parametrize(
    ("first", "second", "column", "message"),
    [
        ("depends_on: [2, 1]", "", 17, "“1 M1” depends on itself."),
        ("conflicts_with: [1]", "", 18, "“1 M1” conflicts with itself."),
        (
            "conflicts_with: [2]\ndepends_on: [2]",
            "",
            14,
            "“1 M1” depends on “2 M2” and conflicts with it.",
        ),
        (
            "depends_on: [2]",
            "conflicts_with: [1]",
            14,
            "“1 M1” depends on “2 M2” and conflicts with it.",
        ),
        (
            "depends_on: [2]",
            "status: rejected",
            14,
            "“1 M1” depends on “2 M2”, which was rejected.",
        ),
        (
            "depends_on: [2]",
            "status: superseded",
            14,
            "“1 M1” depends on “2 M2”, which was superseded.",
        ),
    ],
)
def test_an_impossible_dependency_is_found(
    repository: Repository, first: str, second: str, column: int, message: str
) -> None:
    root = repository(measures(first, second))
    line = 3 + first.count("\n")
    assert findings(root, CODE) == [(CODE, "measures/1-m.yaml", line, column)]
    assert messages(root, CODE) == [message]


@pytest.mark.parametrize("status", ["operating", "done", "rejected", "superseded"])
def test_what_is_over_waits_for_nothing(repository: Repository, status: str) -> None:
    first = f"depends_on: [2]\nconflicts_with: [2]\nstatus: {status}"
    assert findings(repository(measures(first, "status: rejected")), CODE) == []


@pytest.mark.parametrize("status", ["idea", "paused", "done"])
def test_what_may_still_come_or_is_there_can_be_waited_for(
    repository: Repository, status: str
) -> None:
    root = repository(measures("depends_on: [2, 9]", f"status: {status}\nconflicts_with: [3]"))
    assert findings(root, CODE) == []


def test_of_a_superseded_measure_the_successor_is_named(repository: Repository) -> None:
    root = repository(measures("depends_on: [2]", "status: superseded", "replaces: [2]"))
    [found] = checked(root, CODE)
    assert str(found.hint) == "It was replaced by: 3 M3."


def test_a_measure_is_not_told_to_wait_for_itself(repository: Repository) -> None:
    root = repository(measures("depends_on: [2]\nreplaces: [2]", "status: superseded"))
    [found] = checked(root, CODE)
    assert "1 M1" not in str(found.hint)


def test_the_other_end_of_a_conflict_is_shown(repository: Repository) -> None:
    root = repository(measures("depends_on: [2]", "conflicts_with: [3, 1]"))
    [found] = checked(root, CODE)
    [note] = found.related
    assert (note.location.path, note.location.column) == ("measures/2-m.yaml", 21)


def test_a_conflict_with_what_was_rejected_is_one_finding(repository: Repository) -> None:
    root = repository(measures("depends_on: [2]\nconflicts_with: [2]", "status: rejected"))
    assert len(findings(root, CODE)) == 1

"""What the fact sheet of a selected measure lacks is one finding with all parts."""

import pytest

from tests.conftest import STRATEGY, Repository, checked, findings, messages

CODE = "DS206"

PARTS = {
    "description": "description: D",
    "responsible": "responsible: [it]",
    "contributors": "contributors: [it]",
    "funding": "funding: [{source: own}]",
    "priority": "priority: {level: high, reason: R}",
    "duration": "period: {start: 2026}",
    "status": "status: planned",
    "success": "success: {done_when: D}",
    "milestones": "milestones: [{id: m1, title: M}]",
}
IT = {"stakeholders.yaml": "- {id: it, title: IT, kind: administration}\n"}


def measure(parts: dict[str, str], selected: str = "selected: {since: 2025}") -> dict[str, str]:
    lines = [line for line in parts.values() if line]
    return IT | {"measures/1-a.yaml": "\n".join(["id: 1", "title: A", selected, *lines]) + "\n"}


def test_a_complete_sheet_has_no_finding(repository: Repository) -> None:
    assert findings(repository(measure(PARTS)), CODE) == []


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("description", "the description"),
        ("responsible", "who is responsible"),
        ("contributors", "who contributes"),
        ("funding", "the funding"),
        ("priority", "the priority and its reason"),
        ("duration", "the period or duration"),
        ("status", "the status"),
        ("success", "the success indicator"),
        ("milestones", "the milestones"),
    ],
)
def test_each_part_is_missed(repository: Repository, part: str, name: str) -> None:
    root = repository(measure(PARTS | {part: ""}))
    assert messages(root, CODE) == [
        f"The measure “1 A” is selected, but its fact sheet lacks: {name}."
    ]


@pytest.mark.parametrize(
    ("part", "line", "is_there"),
    [
        ("duration", "duration: {months: 6}", True),
        ("duration", "period: {end: open}", True),
        ("duration", "period: {note: Later}", False),
        ("priority", "priority: {level: high}", False),
        ("success", "indicators: [i]", True),
    ],
)
def test_a_part_can_be_stated_in_several_ways(
    repository: Repository, part: str, line: str, *, is_there: bool
) -> None:
    root = repository(measure(PARTS | {part: line}))
    assert (messages(root, CODE) == []) == is_there


def test_an_indicator_may_name_the_measure(repository: Repository) -> None:
    indicator = {"indicators.yaml": "- {id: i, title: I, measures: [1]}\n"}
    assert findings(repository(measure(PARTS | {"success": ""}) | indicator), CODE) == []


def test_all_that_is_missing_is_one_finding_with_the_keys(repository: Repository) -> None:
    [found] = checked(repository(measure({})), CODE)
    assert (found.location.line, found.location.column) == (1, 5)
    keys = "description, responsible, contributors, funding, priority, period, status, success, "
    assert str(found.hint) == f"Keys for it: {keys}milestones."


def test_a_priority_without_reason_lacks_the_reason(repository: Repository) -> None:
    root = repository(measure(PARTS | {"priority": "priority: {level: low}"}))
    assert messages(root, CODE)[0].endswith("lacks: the reason for the priority.")


@pytest.mark.parametrize("lines", ["status: idea", "selected: {}\nstatus: rejected"])
def test_only_what_is_selected_and_alive_needs_a_complete_sheet(
    repository: Repository, lines: str
) -> None:
    assert findings(repository(measure({}, selected=lines)), CODE) == []


def test_the_parts_are_a_setting(repository: Repository) -> None:
    strategy = f"{STRATEGY}check: {{DS206: {{parts: [status, funding]}}}}\n"
    root = repository(measure({"funding": PARTS["funding"]}), strategy=strategy)
    assert messages(root, CODE)[0].endswith("lacks: the status.")


def test_an_unknown_part_is_found(repository: Repository) -> None:
    strategy = f"{STRATEGY}check: {{DS206: {{parts: [statuss]}}}}\n"
    [found] = checked(repository(strategy=strategy), CODE)
    assert str(found.hint) == "Did you mean “status”?"

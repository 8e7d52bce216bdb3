"""A milestone that certainly lies outside the period of its measure is found."""

import pytest

from tests.conftest import Repository, checked, findings, messages

PERIOD = "period: {start: 2026-03, end: 2026-12}"
ACTUAL = "actual: {start: 2025-03-10, end: 2025-12}"


def found(repository: Repository, period: str, milestone: str) -> list[tuple[int, int]]:
    text = f"id: 1\ntitle: A\n{period}\nmilestones: [{{id: m1, title: Open, {milestone}}}]\n"
    return [place[2:] for place in findings(repository({"measures/1-a.yaml": text}), "DS302")]


@pytest.mark.parametrize(
    ("period", "milestone"),
    [
        (PERIOD, "due: 2026-02-28"),
        (PERIOD, "due: 2026-02"),
        (PERIOD, "due: 2025"),
        (PERIOD, "due: 2027-Q1"),
        (PERIOD, "due: 2027-01-01"),
        (ACTUAL, "done: 2025-03-09"),
        (ACTUAL, "done: 2026-01-01"),
        ("period: {end: 2026}", "due: 2027"),
        ("period: {start: 2026, end: open}", "due: 2025"),
    ],
)
def test_the_date_of_the_milestone_is_pointed_at(
    repository: Repository, period: str, milestone: str
) -> None:
    column = len("milestones: [{id: m1, title: Open, ") + milestone.index(":") + 3
    assert found(repository, period, milestone) == [(4, column)]


@pytest.mark.parametrize(
    ("period", "milestone"),
    [
        (PERIOD, "due: 2026"),
        (PERIOD, "due: 2026-Q1"),
        (PERIOD, "due: 2026-12-31"),
        (PERIOD, "done: 2020-01-01"),
        (ACTUAL, "due: 2030"),
        (ACTUAL, "done: 2025-12-31"),
        ("actual: {start: 2025, end: open}", "done: 2026-01-10"),
        ("period: {start: 2026, end: open}", "due: 2031"),
        ("period: {end: 2026}", "due: 2020"),
        ("period: {start: 2028, end: 2026}", "due: 2027"),  # reversed, which DS301 says
        ("summary: B", "due: 2020, done: 2030-01-01"),
        (PERIOD, "note: Not scheduled"),
    ],
)
def test_what_may_fit_is_left_alone(repository: Repository, period: str, milestone: str) -> None:
    assert found(repository, period, milestone) == []


def test_the_limit_is_named_and_shown(repository: Repository) -> None:
    text = f"id: 1\ntitle: A\n{PERIOD}\nmilestones: [{{id: m1, title: Open, due: 2027}}]\n"
    root = repository({"measures/1-a.yaml": text})
    assert messages(root, "DS302") == [
        "The milestone “Open” is due (2027) after the measure ends (December 2026)."
    ]
    [diagnostic] = checked(root, "DS302")
    [related] = diagnostic.related
    assert (related.location.line, related.location.column) == (3, 31)


def test_a_milestone_can_be_planned_and_done_at_the_wrong_time(repository: Repository) -> None:
    milestone = "due: 2025, done: 2025-01-01"
    assert len(found(repository, f"{PERIOD}\n{ACTUAL}", milestone)) == 2

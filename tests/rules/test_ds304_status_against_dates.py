"""A status that contradicts milestones or dates is found; today is 15 January 2026."""

import pytest

from digistrat.diagnostics import Severity
from tests.conftest import STRATEGY, Repository, checked, findings, messages


def found(repository: Repository, text: str, strategy: str = STRATEGY) -> list[str]:
    files = {"measures/1-a.yaml": f"id: 1\ntitle: A\n{text}\n"}
    return messages(repository(files, strategy=strategy), "DS304")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("status: planned\nperiod: {start: 2025-12}", "planned start has passed: December 2025."),
        ("status: idea\nperiod: {start: 2025}", "planned start has passed: 2025."),
        ("status: proposed\nactual: {start: 2026-01}", "actual start is stated: January 2026."),
        ("status: in-progress\nperiod: {start: 2026-02}", "start is still to come: February 2026."),
        ("status: operating\nperiod: {start: 2026-Q2}", "start is still to come: Q2 2026."),
        ("status: in-progress\nperiod: {end: 2025}", "planned end has passed: 2025."),
        ("status: in-progress\nactual: {end: 2025-12}", "actual end is stated: December 2025."),
        (
            "status: in-progress\nactual: {end: open}\nperiod: {end: 2025}",
            "planned end has passed: 2025.",
        ),
        ("status: done\nperiod: {end: 2026-03}", "end is still to come: March 2026."),
        ("status: done\nactual: {end: 2026-03}", "end is still to come: March 2026."),
        ("status: done\nactual: {start: 2025, end: open}", "actual end is open."),
        ("status: done\nperiod: {start: 2027, end: open}", "start is still to come: 2027."),
    ],
)
def test_a_date_that_cannot_be_is_found(repository: Repository, text: str, end: str) -> None:
    [message] = found(repository, text)
    assert message.endswith(end)


@pytest.mark.parametrize(
    "text",
    [
        "status: planned\nperiod: {start: 2026-01}",
        "status: planned\nperiod: {start: 2026}",
        "status: planned\nperiod: {start: 2026-01-01}",  # within the days of grace
        "status: planned\nperiod: {end: 2030}",
        "status: in-progress\nperiod: {start: 2026}",
        "status: in-progress\nperiod: {start: 2026-01-29}",
        "status: in-progress\nperiod: {start: 2026-06}\nactual: {start: 2025-11}",
        "status: in-progress\nperiod: {end: 2025}\nactual: {end: 2026-06}",  # already moved
        "status: in-progress\nperiod: {start: 2020, end: open}",
        "status: operating\nperiod: {start: 2024, end: 2025}",
        "status: done\nperiod: {end: 2026}",
        "status: done\nperiod: {end: 2027}\nactual: {end: 2025-12-20}",
        "status: done\nperiod: {start: 2024, end: open}",
        "status: done",
        "status: paused\nperiod: {start: 2020, end: 2021}",
        "status: rejected\nperiod: {start: 2030}\nactual: {start: 2020}",
        "status: superseded\nmilestones: [{id: m1, title: Open}]",
        "status: planned\nperiod: {start: 2020, end: 2019}",  # reversed, which DS301 says
        "period: {start: 2020, end: 2021}\nmilestones: [{id: m1, title: Open}]",
    ],
)
def test_what_may_fit_is_left_alone(repository: Repository, text: str) -> None:
    assert found(repository, text) == []


def test_open_milestones_of_what_is_done_are_named_in_one_finding(repository: Repository) -> None:
    text = """
        id: 1
        title: A
        status: done
        milestones:
          - {id: m1, title: Tender, done: 2025-01-01}
          - {id: m2, title: Test, due: 2030}
          - {id: m3, title: Open}
        """
    root = repository({"measures/1-a.yaml": text})
    assert findings(root, "DS304") == [("DS304", "measures/1-a.yaml", 3, 9)]
    [diagnostic] = checked(root, "DS304")
    assert str(diagnostic.message) == (
        "The status is “done”, but milestones are open: “Test”, “Open”."
    )
    assert [related.location.line for related in diagnostic.related] == [6, 7]
    assert diagnostic.severity is Severity.WARNING


def test_milestones_and_dates_are_two_faults(repository: Repository) -> None:
    text = "status: done\nperiod: {end: 2027}\nmilestones: [{id: m1, title: Open}]"
    assert len(found(repository, text)) == 2


@pytest.mark.parametrize(("days", "count"), [(0, 1), (13, 1), (14, 0), (400, 0)])
def test_the_days_of_grace_can_be_set(repository: Repository, days: int, count: int) -> None:
    strategy = f"{STRATEGY}check: {{DS304: {{grace_days: {days}}}}}\n"
    text = "status: planned\nperiod: {start: 2026-01-01}"
    assert len(found(repository, text, strategy)) == count

"""A milestone whose date has passed is found unless it is done; today is 15 January 2026."""

import pytest

from tests.conftest import STRATEGY, Repository, findings, messages


def found(
    repository: Repository, milestone: str, status: str = "in-progress", strategy: str = STRATEGY
) -> list[tuple[str, str, int, int]]:
    text = f"id: 1\ntitle: A\nstatus: {status}\nmilestones: [{{id: m1, title: Open{milestone}}}]\n"
    return findings(repository({"measures/1-a.yaml": text}, strategy=strategy), "DS305")


@pytest.mark.parametrize("due", ["2026-01-14", "2025-12", "2025-Q4", "2025"])
@pytest.mark.parametrize("status", ["idea", "planned", "in-progress", "operating"])
def test_a_date_that_has_passed_is_found(repository: Repository, due: str, status: str) -> None:
    assert found(repository, f", due: {due}", status) == [("DS305", "measures/1-a.yaml", 4, 41)]


@pytest.mark.parametrize(
    "milestone",
    [
        ", due: 2026-01-15",
        ", due: 2026-01",
        ", due: 2026-Q1",
        ", due: 2026",
        ", due: 2025, done: 2025-12-01",
        ", due: 2025, done: 2027-01-01",
        "",
    ],
)
def test_what_may_still_be_reached_is_left_alone(repository: Repository, milestone: str) -> None:
    assert found(repository, milestone) == []


@pytest.mark.parametrize("status", ["done", "paused", "rejected", "superseded"])
def test_a_measure_that_does_not_go_on_has_no_overdue_milestones(
    repository: Repository, status: str
) -> None:
    assert found(repository, ", due: 2020", status) == []


def test_a_measure_without_a_status_counts(repository: Repository) -> None:
    text = "id: 1\ntitle: A\nmilestones: [{id: m1, title: Open, due: 2025-03-31}]\n"
    root = repository({"measures/1-a.yaml": text})
    assert messages(root, "DS305") == [
        "The milestone “Open” was due (31 March 2025) and is not done."
    ]


@pytest.mark.parametrize(("days", "count"), [(0, 1), (14, 1), (15, 0)])
def test_the_days_of_grace_can_be_set(repository: Repository, days: int, count: int) -> None:
    strategy = f"{STRATEGY}check: {{DS305: {{grace_days: {days}}}}}\n"
    assert len(found(repository, ", due: 2025-12-31", strategy=strategy)) == count


def test_a_negative_grace_is_refused(repository: Repository) -> None:
    strategy = f"{STRATEGY}check: {{DS305: {{grace_days: -1}}}}\n"
    assert [path for _code, path, *_ in found(repository, "", strategy=strategy)] == [
        "strategy.yaml"
    ]

"""A strategy whose review was due is found; today is 15 January 2026."""

import pytest

from tests.conftest import STRATEGY, Repository, findings, messages


def found(repository: Repository, text: str) -> list[tuple[int, int]]:
    root = repository(strategy=f"{STRATEGY}{text}\n")
    return [place[2:] for place in findings(root, "DS309")]


@pytest.mark.parametrize("moment", ["2026-01-14", "2025-12", "2025-Q4", "2025"])
def test_a_date_that_has_passed_is_found(repository: Repository, moment: str) -> None:
    assert found(repository, f"cycle: {{next_review: {moment}}}") == [(4, 22)]


@pytest.mark.parametrize(
    "text",
    [
        "cycle: {next_review: 2026-01-15}",
        "cycle: {next_review: 2026-01}",
        "cycle: {next_review: 2026}",
        "cycle: {next_review: 2026, review_interval: 1}\nas_of: 2020-01-01",
        "cycle: {review_interval: 24}\nas_of: 2024-01-15",
        "cycle: {review_interval: 24}",
        "cycle: {note: Now and then}\nas_of: 2001-01-01",
        "cycle: {next_review: 2020}\nstatus: archived",
        "cycle: {review_interval: 1}\nstatus: archived\nas_of: 2020-01-01",
        "cycle: {review_interval: 999999999999}\nas_of: 2020-01-01",
        "as_of: 2001-01-01",
        "cycle: {next_review: 2025-12-31}\ncheck: {DS309: {grace_days: 15}}",
    ],
)
def test_what_is_not_due_is_left_alone(repository: Repository, text: str) -> None:
    assert found(repository, text) == []


def test_without_a_date_the_interval_counts_from_the_date_of_the_strategy(
    repository: Repository,
) -> None:
    text = "as_of: 2024-01-14\ncycle: {review_interval: 24}"
    assert found(repository, text) == [(5, 26)]
    assert messages(repository(strategy=f"{STRATEGY}{text}\n"), "DS309") == [
        "The review of the strategy was due on 14 January 2026, "
        "24 months after its date 14 January 2024."
    ]


@pytest.mark.parametrize(("days", "count"), [(0, 1), (14, 1), (15, 0)])
def test_the_days_of_grace_can_be_set(repository: Repository, days: int, count: int) -> None:
    text = f"cycle: {{next_review: 2025-12}}\ncheck: {{DS309: {{grace_days: {days}}}}}"
    assert len(found(repository, text)) == count

"""An indicator of which a value is due and missing is found; today is 15 January 2026."""

import pytest

from digistrat import i18n
from tests.conftest import STRATEGY, Repository, findings, messages


def root_with(repository: Repository, text: str, strategy: str = STRATEGY) -> list[str]:
    files = {"indicators/i.yaml": f"id: i\ntitle: Share\n{text}\n"}
    return messages(repository(files, strategy=strategy), "DS308")


def measured(*dates: str) -> str:
    return "measurements: [{}]".format(", ".join(f"{{date: {d}, value: 1}}" for d in dates))


@pytest.mark.parametrize(
    ("interval", "last", "late"),
    [
        ("month", "2025-11-15", True),
        ("month", "2025-11-16", False),
        ("quarter", "2025-09-15", True),
        ("quarter", "2025-09-16", False),
        ("half-year", "2025-06-15", True),
        ("half-year", "2025-06-16", False),
        ("year", "2024-12-15", True),
        ("year", "2024-12-16", False),
        ("year", "2027-01-01", False),
    ],
)
def test_a_value_is_late_after_its_interval_and_the_grace(
    repository: Repository, interval: str, last: str, *, late: bool
) -> None:
    assert bool(root_with(repository, f"interval: {interval}\n{measured(last)}")) is late


def test_the_last_measurement_counts_wherever_it_stands(repository: Repository) -> None:
    text = f"interval: quarter\n{measured('2024-01-01', '2025-12-31', '2025-03-31')}"
    assert root_with(repository, text) == []
    text = f"id: i\ntitle: Share\ninterval: quarter\n{measured('2025-01-01', '2025-03-31')}\n"
    root = repository({"indicators/i.yaml": text})
    assert findings(root, "DS308") == [("DS308", "indicators/i.yaml", 4, 53)]


def test_before_the_first_measurement_the_baseline_counts(repository: Repository) -> None:
    late = "interval: year\nbaseline: {date: 2024-06-30, value: 1}"
    assert root_with(repository, late) == [
        "A value of “Share” has been due since 30 June 2025; "
        "the baseline of 30 June 2024 is the only one."
    ]
    text = "interval: year\nbaseline: {date: 2025-06-30, value: 1}"
    assert root_with(repository, text) == []


def test_without_any_value_the_date_of_the_strategy_counts(repository: Repository) -> None:
    strategy = f"{STRATEGY}as_of: 2024-06-30\n"
    assert root_with(repository, "interval: year", strategy) == [
        "A first value of “Share” has been due since 30 June 2025; the strategy is of 30 June 2024."
    ]
    assert root_with(repository, "interval: year") == []


def test_only_an_indicator_with_an_interval_is_checked(repository: Repository) -> None:
    assert root_with(repository, measured("2001-01-01")) == []


def test_an_archived_strategy_needs_no_values(repository: Repository) -> None:
    strategy = f"{STRATEGY}status: archived\n"
    assert root_with(repository, f"interval: year\n{measured('2001-01-01')}", strategy) == []


@pytest.mark.parametrize(("days", "count"), [(0, 1), (14, 1), (15, 0)])
def test_the_days_of_grace_can_be_set(repository: Repository, days: int, count: int) -> None:
    strategy = f"{STRATEGY}check: {{DS308: {{grace_days: {days}}}}}\n"
    text = f"interval: year\n{measured('2024-12-31')}"
    assert len(root_with(repository, text, strategy)) == count


def test_the_dates_are_written_as_the_language_does(repository: Repository) -> None:
    with i18n.use("de"):
        assert root_with(repository, f"interval: quarter\n{measured('2025-01-31')}") == [
            "Ein Wert der Kennzahl „Share“ ist seit dem 30.04.2025 fällig; "
            "der letzte ist vom 31.01.2025."
        ]

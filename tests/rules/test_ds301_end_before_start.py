"""A period that ends before it starts is found, whatever it belongs to."""

import pytest

from digistrat import i18n
from digistrat.diagnostics import Severity
from tests.conftest import STRATEGY, Repository, checked, findings, messages


def found(repository: Repository, text: str) -> list[tuple[int, int]]:
    root = repository({"measures/1-a.yaml": f"id: 1\ntitle: A\n{text}\n"})
    return [place[2:] for place in findings(root, "DS301")]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("period: {start: 2026-05-02, end: 2026-05-01}", 34),
        ("period: {start: 2026-05, end: 2026-04}", 31),
        ("period: {start: 2027, end: 2026-Q4}", 28),
        ("actual: {start: 2025-05, end: 2024}", 31),
        ("costs: [{amount: 1, year: 2026, until: 2025, kind: yearly}]", 40),
    ],
)
def test_the_end_is_pointed_at(repository: Repository, text: str, column: int) -> None:
    assert found(repository, text) == [(3, column)]


@pytest.mark.parametrize(
    "text",
    [
        "period: {start: 2026-05, end: 2026}",
        "period: {start: 2026, end: 2026-01-01}",
        "period: {start: 2026-05-01, end: 2026-05-01}",
        "period: {start: 2026, end: open}",
        "period: {start: 2026}",
        "actual: {end: 2020}",
        "period: {start: 2026}\nactual: {end: 2025}",  # finished early, or another fault
        "costs: [{amount: 1, year: 2026, until: 2026}, {amount: 1, until: 2020}]",
    ],
)
def test_what_may_be_right_is_left_alone(repository: Repository, text: str) -> None:
    assert found(repository, text) == []


def test_the_period_of_the_strategy_is_checked(repository: Repository) -> None:
    root = repository(strategy=f"{STRATEGY}period: {{start: 2028, end: 2025}}\n")
    [diagnostic] = checked(root, "DS301")
    assert (diagnostic.location.path, diagnostic.severity) == ("strategy.yaml", Severity.ERROR)


def test_both_dates_are_named_as_the_language_does(repository: Repository) -> None:
    text = "id: 1\ntitle: A\nperiod: {start: 2026-05-02, end: 2026-03}\n"
    root = repository({"measures/1-a.yaml": text})
    assert messages(root, "DS301") == [
        "The measure is planned to end (March 2026) before it starts (2 May 2026)."
    ]
    with i18n.use("de"):
        assert messages(root, "DS301") == [
            "Die Maßnahme soll enden (März 2026), bevor sie beginnt (02.05.2026)."
        ]


def test_each_period_is_found(repository: Repository) -> None:
    text = (
        "period: {start: 2026, end: 2025}\nactual: {start: 2026, end: 2025}\n"
        "costs: [{amount: 1, year: 2026, until: 2025}, {amount: 2, year: 2026, until: 2025}]"
    )
    assert [line for line, _column in found(repository, text)] == [3, 4, 5, 5]


def test_a_measure_that_cannot_be_read_is_left_alone(repository: Repository) -> None:
    text = "id: 1\ntitle: A\nfoo: 1\nperiod: {start: 2026, end: 2025}\n"
    root = repository({"measures/1-a.yaml": text})
    assert [code for code, *_ in findings(root, "DS301")] == ["DS005"]

"""A measure that starts before what it needs has ended is found."""

import pytest

from tests.conftest import Repository, checked, findings


def found(repository: Repository, measure: str, other: str) -> list[tuple[str, str, int, int]]:
    files = {
        "measures/1-a.yaml": f"id: 1\ntitle: A\ndepends_on: [2]\n{measure}\n",
        "measures/2-b.yaml": f"id: 2\ntitle: B\n{other}\n",
    }
    return findings(repository(files), "DS303")


@pytest.mark.parametrize(
    ("measure", "other"),
    [
        ("period: {start: 2026-03}", "period: {end: 2026-04}"),
        ("period: {start: 2026-03-30}", "period: {end: 2026-03-31}"),
        ("period: {start: 2025}", "period: {end: 2026-01-01}"),
        ("actual: {start: 2025}\nperiod: {start: 2027}", "period: {end: 2026}"),
        ("period: {start: 2026}", "actual: {end: 2027}\nperiod: {end: 2025}"),
        ("period: {start: 2026}", "actual: {start: 2025}\nperiod: {end: 2027}"),
        ("actual: {end: 2027}\nperiod: {start: 2025}", "period: {end: 2026}"),
    ],
)
def test_a_start_that_is_certainly_too_early_is_found(
    repository: Repository, measure: str, other: str
) -> None:
    assert found(repository, measure, other) == [("DS303", "measures/1-a.yaml", 3, 14)]


@pytest.mark.parametrize(
    ("measure", "other"),
    [
        ("period: {start: 2026-03}", "period: {end: 2026}"),
        ("period: {start: 2026}", "period: {end: 2026-12-31}"),
        ("period: {start: 2026-03-31}", "period: {end: 2026-03-31}"),
        ("period: {start: 2026-03}", "period: {end: open}"),
        ("period: {start: 2026-03}", "actual: {end: open}\nperiod: {end: 2027}"),
        ("period: {start: 2026-03}", "period: {start: 2027}"),
        ("period: {end: 2026-03}", "period: {end: 2027}"),
        ("period: {start: 2026}", "actual: {end: 2025}\nperiod: {end: 2027}"),
        ("actual: {start: 2028}\nperiod: {start: 2026}", "period: {end: 2027}"),
        ("status: done\nperiod: {start: 2026}", "period: {end: 2027}"),
        ("status: rejected\nperiod: {start: 2026}", "period: {end: 2027}"),
        ("period: {start: 2026}", "status: superseded\nperiod: {end: 2027}"),
        ("period: {start: 2026}", "status: done\nperiod: {end: 2027}"),
        ("period: {start: 2026}", "status: operating\nperiod: {end: 2027}"),
        ("period: {start: 2026}", "period: {start: 2028, end: 2027}"),
        ("period: {start: 2026, end: 2025}", "period: {end: 2027}"),
        ("summary: C", "summary: D"),
        ("period: {start: 2026}", "foo: 1\nperiod: {end: 2027}"),
    ],
)
def test_what_may_fit_is_left_alone(repository: Repository, measure: str, other: str) -> None:
    assert [code for code, *_ in found(repository, measure, other) if code == "DS303"] == []


def test_each_dependency_is_found_and_both_dates_are_shown(repository: Repository) -> None:
    root = repository(
        {
            "measures.yaml": """
            - {id: 1, title: A, depends_on: [1, 9, 2, 3], period: {start: 2026, end: 2027}}
            - {id: 2, title: B, period: {end: 2027-06}}
            - {id: 3, title: C, period: {end: 2028}}
            """
        }
    )
    diagnostics = checked(root, "DS303")
    assert [str(diagnostic.message) for diagnostic in diagnostics] == [
        "This measure starts (2026) before “2 B”, which must come first, has ended (June 2027).",
        "This measure starts (2026) before “3 C”, which must come first, has ended (2028).",
    ]
    assert [related.location.line for related in diagnostics[1].related] == [1, 3]

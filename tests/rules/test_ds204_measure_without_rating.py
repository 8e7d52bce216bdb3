"""A measure that lacks ratings is found once, with the criteria that are open."""

import pytest

from tests.conftest import STRATEGY, Repository, findings, messages

CODE = "DS204"

SCHEME = f"""{STRATEGY}scoring:
  - id: a
    criteria:
      - {{id: effect, title: Effect, levels: {{high: 3, low: 1}}}}
      - {{id: costs, title: Costs, scale: {{min: 0, max: 10}}}}
"""

SECOND = """  - id: b
    criteria:
      - {id: effect, title: Effect, levels: {high: 3, low: 1}}
      - {id: risk, title: Risk, levels: {high: 0, low: 1}}
      - {id: reach, title: Reach, levels: {high: 1, low: 0}}
"""


def measure(lines: str) -> dict[str, str]:
    return {"measures/1-a.yaml": f"id: 1\ntitle: A\n{lines}\n"}


NOT_RATED = "The measure “1 A” is not rated."
PART = "The measure “1 A” is rated only in part; still open: {}."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("", [NOT_RATED]),
        ("ratings: {}", [NOT_RATED]),
        ("ratings: {other: high}", [NOT_RATED]),
        ("ratings: {effect: high}", [PART.format("Costs")]),
        ("ratings: {effect: high, costs: 1}", []),
        ("ratings: {effect: high, costs: 99}", []),  # DS104 has it
        ("ratings: {effect: high, costs: {missing: not-rated, reason: R}}", []),
        (
            "ratings: {effect: high, costs: {missing: uncertain}}",
            [PART.format("Costs (without a reason)")],
        ),
        ("excluded: {reason: R}", []),
        ("excluded: {from: a, reason: R}", []),
        ("status: rejected", []),
        ("status: superseded", []),
        ("status: done", [NOT_RATED]),
    ],
)
def test_a_measure_is_rated_in_full_or_says_why_not(
    repository: Repository, lines: str, expected: list[str]
) -> None:
    assert messages(repository(measure(lines), strategy=SCHEME), CODE) == expected


def test_it_is_found_at_the_id_or_at_the_ratings(repository: Repository) -> None:
    assert findings(repository(measure(""), strategy=SCHEME), CODE)[0][2:] == (1, 5)
    partial = repository(measure("ratings: {effect: low}"), strategy=SCHEME)
    assert findings(partial, CODE)[0][2:] == (3, 1)


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        ("effect: high, costs: 1", []),
        ("effect: high, risk: low, reach: low", []),
        ("effect: high, costs: 1, risk: low", [PART.format("Reach")]),
        ("risk: low", [PART.format("Effect, Reach")]),
        ("effect: high", [PART.format("Costs, Risk, Reach")]),
        ("effect: high, costs: 1, risk: low, reach: low", []),
    ],
)
def test_of_several_schemes_those_in_use_must_be_complete(
    repository: Repository, ratings: str, expected: list[str]
) -> None:
    root = repository(measure(f"ratings: {{{ratings}}}"), strategy=SCHEME + SECOND)
    assert messages(root, CODE) == expected


def test_who_is_left_out_of_one_scheme_is_asked_for_the_other(repository: Repository) -> None:
    lines = "excluded: {from: a, reason: R}\nratings: {risk: low, effect: low}"
    root = repository(measure(lines), strategy=SCHEME + SECOND)
    assert messages(root, CODE) == [PART.format("Reach")]


def test_without_a_scheme_the_rule_is_silent(repository: Repository) -> None:
    assert findings(repository(measure("")), CODE) == []


def test_with_an_unread_scheme_the_rule_is_silent(repository: Repository) -> None:
    root = repository(measure(""), strategy=SCHEME + "  - {id: c}\n")
    assert CODE not in {code for code, *_ in findings(root, CODE)}

"""A rating that fits no scheme is found at the key or the value, with what was meant."""

import pytest

from tests.conftest import STRATEGY, Repository, checked, findings

CODE = "DS104"

SCHEME = f"""{STRATEGY}scoring:
  - id: a
    criteria:
      - {{id: effect, title: Effect on people, levels: {{high: 3, medium: 2, low: 1}}}}
      - {{id: costs, title: Costs, scale: {{min: 0, max: 10}}}}
      - {{id: class, title: Klasse, levels: {{1: 5, 2: 3}}}}
"""

SECOND = """  - id: b
    criteria:
      - {id: effect, scale: {min: 1, max: 5}}
      - {id: risk, levels: {yes: 0, no: 1}}
"""


def measure(ratings: str) -> dict[str, str]:
    return {"measures/1-a.yaml": f"id: 1\ntitle: A\nratings:\n  {ratings}\n"}


@pytest.mark.parametrize(
    ("ratings", "column", "message", "hint"),
    [
        ("Klasse: 1", 3, "No scoring scheme has a criterion “Klasse”.", "Did you mean “class”?"),
        ("efect: high", 3, "No scoring scheme has a criterion “efect”.", "Did you mean “effect”?"),
        (
            "Costs: 3",
            3,
            "No scoring scheme has a criterion “Costs”.",
            "Did you mean “costs”?",
        ),
        (
            "risk: high",
            3,
            "No scoring scheme has a criterion “risk”.",
            "Possible here: effect, costs, class.",
        ),
        ("effect: hihg", 11, "“Effect on people” has no level “hihg”.", "Did you mean “high”?"),
        (
            "effect: {level: x}",
            19,
            "“Effect on people” has no level “x”.",
            "Possible here: high, medium, low.",
        ),
        (
            "effect: 3",
            11,
            "“Effect on people” needs one of its levels, not the number 3.",
            "Possible here: high, medium, low.",
        ),
        ("costs: 11", 10, "“Costs” goes from 0 to 10, but here stands 11.", "None"),
        (
            "costs: {value: -0.5}",
            18,
            "“Costs” goes from 0 to 10, but here stands -0.5.",
            "None",
        ),
        ("costs: high", 10, "“Costs” needs a number from 0 to 10, not the text “high”.", "None"),
        (
            "class: 3",
            10,
            "“Klasse” needs one of its levels, not the number 3.",
            "Possible here: 1, 2.",
        ),
    ],
)
def test_what_does_not_fit_is_found_where_it_stands(
    repository: Repository, ratings: str, column: int, message: str, hint: str
) -> None:
    [found] = checked(repository(measure(ratings), strategy=SCHEME), CODE)
    assert (found.code, found.location.line, found.location.column) == (CODE, 4, column)
    assert (str(found.message), str(found.hint)) == (message, hint)


@pytest.mark.parametrize(
    "ratings",
    [
        "effect: high",
        "effect: {level: low, reason: R}",
        "effect: {missing: not-rated}",
        "costs: 0",
        "costs: {value: 10}",
        "class: 1",
        'class: "2"',
    ],
)
def test_what_fits_is_no_finding(repository: Repository, ratings: str) -> None:
    assert findings(repository(measure(ratings), strategy=SCHEME), CODE) == []


@pytest.mark.parametrize("ratings", ["effect: high", "effect: 4", "risk: yes", "costs: 3"])
def test_a_rating_may_fit_any_scheme(repository: Repository, ratings: str) -> None:
    assert findings(repository(measure(ratings), strategy=SCHEME + SECOND), CODE) == []


@pytest.mark.parametrize(
    ("ratings", "message"),
    [
        ("effect: hgh", "“Effect on people” has no level “hgh”."),
        ("effect: 7", "“Effect on people” goes from 1 to 5, but here stands 7."),
    ],
)
def test_a_rating_that_fits_neither_scheme_is_held_against_the_kind_it_has(
    repository: Repository, ratings: str, message: str
) -> None:
    [found] = checked(repository(measure(ratings), strategy=SCHEME + SECOND), CODE)
    assert str(found.message) == message


def test_ballots_are_read_by_the_same_schemes(repository: Repository) -> None:
    ballot = "rater: IT\nratings:\n  1: {effect: hihg, cots: 3}\n"
    root = repository(measure("effect: low") | {"ballots/it.yaml": ballot}, strategy=SCHEME)
    assert findings(root, CODE) == [
        (CODE, "ballots/it.yaml", 3, 15),
        (CODE, "ballots/it.yaml", 3, 21),
    ]


def test_without_a_scheme_nothing_can_be_wrong(repository: Repository) -> None:
    assert findings(repository(measure("effect: x")), CODE) == []


def test_a_scheme_that_cannot_be_read_says_nothing(repository: Repository) -> None:
    root = repository(measure("other: high"), strategy=SCHEME + "  - id: 3 4\n")
    assert CODE not in {code for code, *_ in findings(root, CODE)}

"""What a number on a scale is worth: itself, a point on a straight line, or a step."""

from decimal import Decimal
from fractions import Fraction

import pytest

from tests.scoring.build import criterion, measure, scheme, scored


def worth(value: str, **scale: object) -> Fraction:
    by = scheme(criterion("a", scale={"min": 0, "max": 60, **scale}))
    return scored(measure("1", {"a": Decimal(value)}), by).total


@pytest.mark.parametrize(
    ("better", "value", "expected"),
    [
        ("higher", "0", "1"), ("higher", "60", "4"), ("higher", "20", "2"), ("higher", "5", "1.25"),
        ("lower", "0", "4"), ("lower", "60", "1"), ("lower", "20", "3"), ("lower", "5", "3.75"),
    ],
)  # fmt: skip
def test_between_worst_and_best_lies_a_straight_line(
    better: str, value: str, expected: str
) -> None:
    """From 1 to 4 points over 60: each 20 is worth 1 point, counted from the worse end."""
    assert worth(value, better=better, worst=1, best=4) == Fraction(expected)


def test_a_straight_line_is_exact() -> None:
    """1 of 60 from 0 to 1 point is 1/60, which no decimal can write."""
    assert worth("1", worst=0, best=1) == Fraction(1, 60)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("0", 3), ("11.99", 3), ("12", 2), ("35", 2), ("36", 1), ("60", 1)],
)
@pytest.mark.parametrize("better", ["higher", "lower"])
def test_a_step_begins_at_its_threshold_whatever_is_better(
    better: str, value: str, expected: int
) -> None:
    steps = [{"from": 0, "points": 3}, {"from": 12, "points": 2}, {"from": 36, "points": 1}]
    assert worth(value, better=better, thresholds=steps) == expected


def test_steps_may_rise() -> None:
    steps = [{"from": -5, "points": 0}, {"from": 30, "points": Decimal("2.5")}]
    assert worth("29", thresholds=steps) == 0
    assert worth("30", thresholds=steps) == Fraction("2.5")

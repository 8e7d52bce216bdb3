"""A factor multiplies the weighted sum, what a measure takes divides it, classes part the totals."""

from decimal import Decimal
from fractions import Fraction

import pytest

from digistrat.model import Measure, Scheme
from digistrat.scoring import rank
from tests.scoring.build import criterion, measure, reason_for, scheme, scored


def with_factor(**more: object) -> Scheme:
    levels = {"county": Decimal("2.5"), "town": Decimal("1.5"), "office": 1}
    return scheme(
        criterion("a", "60"),
        criterion("b", "40"),
        factors=[{"id": "reach", "levels": levels}],
        **more,
    )


def test_a_factor_multiplies_the_sum() -> None:
    """(3 · 0.6 + 1 · 0.4) · 1.5 = 2.2 · 1.5 = 3.3."""
    score = scored(measure("1", {"a": "high", "b": "low", "reach": "town"}), with_factor())
    assert score.weighted_sum == Fraction("2.2")
    assert score.total == Fraction("3.3")
    assert [(part.factor.id, part.points) for part in score.factors] == [("reach", Fraction("1.5"))]


def test_factors_multiply_each_other() -> None:
    """3 · 2 · 0.5 = 3; a factor of 0 makes the total 0."""
    factors = [{"id": "f", "levels": {"x": 2}}, {"id": "g", "scale": {"min": 0, "max": 1}}]
    by = scheme(criterion("a"), factors=factors)
    assert scored(measure("1", {"a": "high", "f": "x", "g": Decimal("0.5")}), by).total == 3
    assert scored(measure("2", {"a": "high", "f": "x", "g": 0}), by).total == 0


def test_a_factor_that_is_missing_leaves_without_a_score() -> None:
    one = measure("1", {"a": "high", "b": "low"})
    assert reason_for(one, with_factor()) == "not rated: reach"


@pytest.mark.parametrize(
    ("policy", "total"), [("worst", "2.2"), ("zero", "0"), ("not-applicable", "2.2")]
)
def test_a_missing_factor_counts_as_the_policy_says(policy: str, total: str) -> None:
    """The sum is 2.2; the least factor is 1, nothing is 0, and one that does not apply is left out."""
    score = scored(measure("1", {"a": "high", "b": "low"}), with_factor(missing=policy))
    assert score.total == Fraction(total)
    assert len(score.factors) == (0 if policy == "not-applicable" else 1)


def priced(*costs: dict[str, object], points: str = "high") -> Measure:
    return measure("1", {"a": points}, costs=list(costs))


def by_costs(per: int = 1) -> Scheme:
    return scheme(criterion("a"), divide={"by": "costs", "per": per})


def test_costs_over_years_divide_the_sum() -> None:
    """20,000 once + 10,000 in each of 2025 to 2028 = 60,000 = 60 thousands; 3 / 60 = 1/20."""
    once: dict[str, object] = {"amount": 20000, "year": 2024}
    yearly: dict[str, object] = {"amount": 10000, "kind": "yearly", "year": 2025, "until": 2028}
    score = scored(priced(once, yearly), by_costs(1000))
    assert score.divisor == 60
    assert score.total == Fraction(1, 20)


def test_a_yearly_cost_without_an_end_counts_for_one_year() -> None:
    assert scored(priced({"amount": 5, "kind": "yearly", "year": 2025}), by_costs()).divisor == 5


@pytest.mark.parametrize(
    ("costs", "reason"),
    [
        ([], "it states no costs to divide by"),
        ([{"amount": 0}], "it states no costs to divide by"),
        ([{"amount": 1}, {"amount": 1, "currency": "CHF"}], "its costs are in several currencies"),
    ],
)
def test_without_costs_there_is_no_score_but_a_reason(
    costs: list[dict[str, object]], reason: str
) -> None:
    assert reason_for(priced(*costs), by_costs()) == reason


@pytest.mark.parametrize(
    ("by", "stated", "divisor"),
    [
        ("effort", {"effort": {"fte": 2}}, 2),
        ("duration", {"duration": {"months": 18}}, 18),
        ("duration", {"period": {"start": "2024-11", "end": "2025-02"}}, 4),
        ("duration", {"period": {"start": "2024", "end": "2025"}}, 24),
        ("duration", {"duration": {"months": 6}, "period": {"start": "2024", "end": "2025"}}, 6),
    ],
)
def test_staff_and_months_divide_as_well(by: str, stated: dict[str, object], divisor: int) -> None:
    one = measure("1", {"a": "high"}, **stated)
    assert scored(one, scheme(criterion("a"), divide={"by": by})).divisor == divisor


@pytest.mark.parametrize(
    "stated",
    [
        {},
        {"period": {"start": "2024", "end": "open"}},
        {"period": {"end": "2024"}},
        {"period": {"start": "2025-06", "end": "2024-01"}},
    ],
)
def test_a_duration_without_a_length_divides_nothing(stated: dict[str, object]) -> None:
    one = measure("1", {"a": "high"}, **stated)
    reason = reason_for(one, scheme(criterion("a"), divide={"by": "duration"}))
    assert reason == "it states no duration to divide by"


def test_a_low_price_beats_high_points() -> None:
    """3 / 60 = 0.05 and 1 / 10 = 0.1."""
    dear, cheap = priced({"amount": 60}), priced({"amount": 10}, points="low")
    ranking = rank([dear.model_copy(update={"id": "dear"}), cheap], by_costs())
    assert [entry.measure.id for entry in ranking.ranked] == ["1", "dear"]


@pytest.mark.parametrize(
    ("points", "expected"), [("low", None), ("medium", "ok"), ("high", "good")]
)
def test_a_class_begins_at_its_threshold(points: str, expected: str | None) -> None:
    """The points are 1, 2 and 3: 2 is reached by exactly 2, and 1 reaches no class."""
    classes = [{"id": "ok", "from": Decimal("1.5")}, {"id": "good", "from": 3}]
    score = scored(measure("1", {"a": points}), scheme(criterion("a"), classes=classes))
    assert (score.class_.id if score.class_ else None) == expected


def test_a_class_is_of_the_exact_total_and_not_of_the_printed_one() -> None:
    """5/3 is printed as 2 with no decimals, and still below a class from 2 on."""
    by = scheme(
        criterion("a"), criterion("b"), criterion("c"), decimals=0,
        classes=[{"id": "low", "from": 0}, {"id": "two", "from": 2}],
    )  # fmt: skip
    score = scored(measure("1", {"a": "high", "b": "low", "c": "low"}), by)
    assert score.total == Fraction(5, 3)
    assert score.class_ is not None
    assert score.class_.id == "low"

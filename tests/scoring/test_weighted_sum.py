from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest

from digistrat import i18n
from digistrat.model import Measure, Scheme
from digistrat.scoring import Unrated, score, weights
from tests.scoring.build import criterion, five, measure, reason_for, scheme, scored


def _scale(low: str, high: str, better: str = "higher") -> dict[str, object]:
    return {"min": Decimal(low), "max": Decimal(high), "better": better}


def _all_measures() -> Iterator[Measure]:
    for number, letters in enumerate(product("hml", repeat=5)):
        yield measure(str(number), "".join(letters))


def test_a_score_is_the_sum_of_points_times_weight() -> None:
    assert scored(measure("44", "hmhhh"), five()).total == Fraction("2.85")


def test_the_parts_of_a_score_stand_in_the_order_of_the_criteria() -> None:
    parts = scored(
        measure("44", {"e": "low", "d": "high", "c": "low", "b": "low", "a": "medium"}), five()
    )
    assert [part.criterion.id for part in parts.contributions] == ["a", "b", "c", "d", "e"]
    assert [part.points for part in parts.contributions] == [2, 1, 1, 3, 1]
    assert [part.weight for part in parts.contributions] == [
        Fraction(percent, 100) for percent in (40, 15, 5, 20, 20)
    ]
    assert sum(part.value for part in parts.contributions) == parts.total


def test_weights_as_decimals_and_in_percent_give_the_same_fractions() -> None:
    decimals = five(("0.40", "0.15", "0.05", "0.20", "0.20"))
    assert weights(decimals) == weights(five())
    for one in _all_measures():
        assert scored(one, decimals).total == scored(one, five()).total


def test_weights_are_shares_of_their_sum() -> None:
    thirds = scheme(criterion("a"), criterion("b"), criterion("c"))
    assert weights(thirds) == dict.fromkeys("abc", Fraction(1, 3))
    assert scored(measure("1", dict.fromkeys("abc", "high")), thirds).total == 3


def test_a_criterion_of_weight_zero_counts_for_nothing_but_must_be_rated() -> None:
    by = scheme(criterion("a", "0"), criterion("b", "7"))
    assert scored(measure("1", {"a": "high", "b": "low"}), by).total == 1
    assert isinstance(score(measure("2", {"b": "low"}), by), Unrated)


def test_points_may_be_fractional_and_negative() -> None:
    by = scheme(criterion("a", levels={"good": Decimal("0.1"), "bad": Decimal("-2.5")}))
    assert scored(measure("1", {"a": "good"}), by).total == Fraction(1, 10)
    assert scored(measure("2", {"a": "bad"}), by).total == Fraction(-5, 2)


@pytest.mark.parametrize(
    ("better", "value", "expected"),
    [
        ("higher", "3.5", "3.5"),
        ("higher", "0", "0"),
        ("higher", "10", "10"),
        ("lower", "3.5", "6.5"),
        ("lower", "0", "10"),
        ("lower", "10", "0"),
    ],
)
def test_a_scale_counts_the_number_or_its_mirror(better: str, value: str, expected: str) -> None:
    by = scheme(criterion("a", scale=_scale("0", "10", better)))
    assert scored(measure("1", {"a": Decimal(value)}), by).total == Fraction(expected)


def test_a_mirrored_scale_keeps_its_range() -> None:
    by = scheme(criterion("a", scale=_scale("-2", "6", "lower")))
    assert scored(measure("1", {"a": -2}), by).total == 6
    assert scored(measure("2", {"a": 6}), by).total == -2
    assert scored(measure("3", {"a": 2}), by).total == 2


@pytest.mark.parametrize("value", ["-0.01", "10.01", "100", "-5"])
@pytest.mark.parametrize("better", ["higher", "lower"])
def test_a_number_outside_the_scale_is_named_with_its_bounds(value: str, better: str) -> None:
    by = scheme(criterion("a", title="Cost", scale=_scale("0", "10", better)))
    reason = reason_for(measure("1", {"a": Decimal(value)}), by)
    assert reason == f"Cost: {value} is outside the scale from 0 to 10"


def test_numbers_in_a_reason_follow_the_language() -> None:
    by = scheme(criterion("a", title="Kosten", scale=_scale("0.5", "10")))
    with i18n.use("de"):
        reason = reason_for(measure("1", {"a": Decimal("12.5")}), by)
    assert reason == "Kosten: 12,5 liegt außerhalb der Skala von 0,5 bis 10"


def test_a_level_where_a_number_is_needed_is_named() -> None:
    by = scheme(criterion("a", title="Cost", scale=_scale("0", "10")))
    assert reason_for(measure("1", {"a": "high"}), by) == "Cost: “high” is not a number"


def test_a_level_may_be_named_by_a_number() -> None:
    by = scheme(criterion("a", levels={"1": 10, "2": 20, "2.5": 30}))
    assert scored(measure("1", {"a": 2}), by).total == 20
    assert scored(measure("2", {"a": "2"}), by).total == 20
    assert scored(measure("3", {"a": Decimal("2.5")}), by).total == 30


def test_a_number_that_is_no_level_is_named() -> None:
    by = scheme(criterion("a", levels={"1": 10}))
    assert reason_for(measure("1", {"a": 4}), by) == "a: “4” is not a level of the scheme"


@pytest.mark.parametrize("level", ["High", "hihg", "very high", ""])
def test_an_unknown_level_is_named(level: str) -> None:
    by = scheme(criterion("a", title="Effect"))
    reason = reason_for(measure("1", {"a": level}), by)
    assert reason == f"Effect: “{level}” is not a level of the scheme"


@pytest.mark.parametrize("missing", ["not-applicable", "not-rated", "uncertain"])
def test_a_rating_that_is_stated_as_missing_leaves_without_a_score(missing: str) -> None:
    by = scheme(criterion("a", title="Effect"), criterion("b"))
    one = measure("1", {"a": {"missing": missing, "reason": "too early"}, "b": "high"})
    assert "Effect" in reason_for(one, by)


def test_all_missing_ratings_are_named_at_once() -> None:
    by = scheme(criterion("a", title="Effect"), criterion("b", title="Cost"), criterion("c"))
    assert reason_for(measure("1", {"c": "high"}), by) == "not rated: Effect, Cost"


def test_all_reasons_are_named_at_once() -> None:
    by = scheme(
        criterion("a", title="Effect"), criterion("b", title="Cost", scale=_scale("0", "10")),
        criterion("c"), criterion("d", title="Speed"),
    )  # fmt: skip
    one = measure("1", {"a": "hihg", "b": Decimal(11), "c": "high"})
    assert reason_for(one, by) == (
        "not rated: Speed; Effect: “hihg” is not a level of the scheme; "
        "Cost: 11 is outside the scale from 0 to 10"
    )


def test_a_rating_for_no_criterion_of_the_scheme_changes_nothing() -> None:
    by = scheme(criterion("a"))
    assert scored(measure("1", {"a": "high", "zzz": "whatever"}), by).total == 3


def test_the_rating_is_shown_as_it_was_given() -> None:
    by = scheme(criterion("a"), criterion("b", scale=_scale("0", "10")))
    parts = scored(measure("1", {"a": {"level": "low"}, "b": {"value": Decimal("3.50")}}), by)
    assert [part.rating_text for part in parts.contributions] == ["low", "3.50"]


def test_a_score_by_another_scheme_uses_only_its_criteria() -> None:
    one = measure("1", "hmlhm")
    other: Scheme = scheme(criterion("c"), criterion("b", "3"))
    assert scored(one, other).total == Fraction(7, 4)

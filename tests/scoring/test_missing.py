"""What a missing rating means: by scheme, by reason, by criterion."""

from fractions import Fraction

import pytest

from digistrat.model import Scheme
from digistrat.scoring import rank
from tests.scoring.build import (
    LEVELS,
    criterion,
    measure,
    ranks,
    reason_for,
    reasons,
    scheme,
    scored,
)

HALF = measure("1", {"a": "high"})


def two(**more: object) -> Scheme:
    return scheme(criterion("a", "60"), criterion("b", "40"), **more)


@pytest.mark.parametrize(
    ("policy", "total"), [("worst", "2.2"), ("zero", "1.8"), ("not-applicable", "3")]
)
def test_a_missing_rating_counts_as_the_scheme_says(policy: str, total: str) -> None:
    """a is 3 · 0.6 = 1.8; b adds 1 · 0.4, 0 · 0.4, or leaves all of the weight to a: 3 · 1."""
    assert scored(HALF, two(missing=policy)).total == Fraction(total)


@pytest.mark.parametrize("more", [{}, {"missing": "unrated"}])
def test_without_a_policy_the_measure_is_unrated(more: dict[str, str]) -> None:
    assert reason_for(HALF, two(**more)) == "not rated: b"


def test_the_policy_error_allows_no_ranking_at_all() -> None:
    full = measure("2", {"a": "low", "b": "low"})
    none = measure("3", {"b": {"missing": "uncertain", "reason": "too early"}, "a": "low"})
    ranking = rank([HALF, full, none], two(missing="error", title="Main"))
    assert ranking.ranked == ()
    assert str(ranking.refusal) == (
        "There is no ranking by “Main” as long as ratings are missing: "
        "1 Measure 1 (not rated: b), 3 Measure 3 (not rated: b (uncertain): too early)."
    )
    assert rank([full], two(missing="error")).refusal is None


def test_an_excluded_measure_may_lack_what_the_scheme_demands() -> None:
    excluded = measure("1", excluded={"reason": "a duty"})
    ranking = rank([excluded, measure("2", {"a": "low", "b": "low"})], two(missing="error"))
    assert ranking.refusal is None
    assert ranks(ranking) == [(1, "2")]


def test_the_worst_of_a_criterion_is_its_least_points() -> None:
    """By level 1; on a scale from 0 to 10, higher better 0, lower better also 0; by steps 2."""
    steps = [{"from": 0, "points": 7}, {"from": 5, "points": 2}]
    kinds: list[tuple[dict[str, object], int]] = [
        ({"levels": LEVELS}, 1),
        ({"scale": {"min": 0, "max": 10}}, 0),
        ({"scale": {"min": 0, "max": 10, "better": "lower"}}, 0),
        ({"scale": {"min": 0, "max": 10, "better": "lower", "worst": 4, "best": 9}}, 4),
        ({"scale": {"min": 0, "max": 10, "thresholds": steps}}, 2),
    ]
    for rated_by, points in kinds:
        by = scheme({"id": "a", **rated_by}, missing="worst")
        assert scored(measure("1"), by).total == points


def test_a_criterion_may_say_otherwise() -> None:
    """b counts as 0 although the scheme says the worst: 1 · 0.6 + 0 · 0.4 = 0.6."""
    by = scheme(criterion("a", "60"), criterion("b", "40", missing="zero"), missing="worst")
    assert scored(measure("1"), by).total == Fraction("0.6")


@pytest.mark.parametrize(
    ("reason", "total"),
    [("not-applicable", "3"), ("uncertain", "2.2"), ("not-rated", None), (None, None)],
)
def test_each_reason_may_have_its_policy(reason: str | None, total: str | None) -> None:
    """Not applicable: 3 · 1; uncertain counts as the worst: 1.8 + 0.4; the rest is unrated."""
    by = two(missing={"not-applicable": "not-applicable", "uncertain": "worst"})
    ratings: dict[str, object] = {"a": "high"}
    if reason:
        ratings["b"] = {"missing": reason}
    ranking = rank([measure("1", ratings)], by)
    if total is None:
        assert list(reasons(ranking)) == ["1"]
    else:
        assert [entry.score.total for entry in ranking.ranked] == [Fraction(total)]


def test_a_wrong_rating_is_no_missing_one() -> None:
    one = measure("1", {"a": "hihg", "b": "low"})
    assert reason_for(one, two(missing="zero")) == "a: “hihg” is not a level of the scheme"

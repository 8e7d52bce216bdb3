"""Profiles: the tags of a measure pick its weights, and which criteria it has."""

from fractions import Fraction

import pytest

from digistrat.model import Measure, Scheme
from digistrat.scoring import rank, weights
from tests.scoring.build import criterion, group, measure, ranks, reasons, scheme, scored

PROFILES = [
    {"id": "services", "when": {"kind": "service"}, "weights": {"people": 70, "speed": 30}},
    {"id": "office", "title": "Office", "when": {"kind": "inside"}, "weights": {"staff": 1, "speed": 1}},
]  # fmt: skip


def by_kind() -> Scheme:
    """Return a scheme in which `people` and `staff` belong to one profile each."""
    return scheme(criterion("people"), criterion("speed"), criterion("staff"), profiles=PROFILES)


def tagged(id_: str, *kinds: str, **ratings: str) -> Measure:
    return measure(id_, ratings, tags={"kind": list(kinds)})


def test_a_measure_is_scored_by_the_criteria_of_its_profile() -> None:
    """Service: 3 · 0.7 + 1 · 0.3 = 2.4; inside: 2 · 1/2 + 3 · 1/2 = 2.5."""
    service = tagged("1", "service", people="high", speed="low")
    inside = tagged("2", "inside", staff="medium", speed="high")
    ranking = rank([service, inside], by_kind())
    assert [(e.measure.id, e.score.total) for e in ranking.ranked] == [
        ("2", Fraction("2.5")),
        ("1", Fraction("2.4")),
    ]
    profiles = [e.score.profile.id for e in ranking.ranked if e.score.profile]
    assert profiles == ["office", "services"]


def test_a_measure_that_no_profile_fits_is_outside_with_a_reason() -> None:
    ranking = rank([tagged("1", "other", people="high"), measure("2")], by_kind())
    reason = "none of the profiles fits its tags: services, Office"
    assert reasons(ranking) == {"1": reason, "2": reason}


def test_only_ratings_of_the_profile_can_be_missing() -> None:
    ranking = rank([tagged("1", "inside", people="high")], by_kind())
    assert reasons(ranking) == {"1": "not rated: speed, staff"}


@pytest.mark.parametrize("kinds", [("service", "inside"), ("inside", "service")])
def test_the_first_profile_that_fits_counts(kinds: tuple[str, ...]) -> None:
    """3 · 0.7 + 3 · 0.3 = 3 by the first one, whatever the order of the tags."""
    both = tagged("1", *kinds, people="high", speed="high", staff="low")
    assert scored(both, by_kind()).total == 3


def test_a_profile_needs_all_of_its_tags() -> None:
    profile = {"id": "p", "when": {"kind": "service", "size": "large"}, "weights": {"a": 1}}
    by = scheme(criterion("a"), profiles=[profile])
    both = measure("1", {"a": "high"}, tags={"kind": ["service"], "size": ["large", "old"]})
    one = measure("2", {"a": "high"}, tags={"kind": ["service"]})
    assert ranks(rank([both, one], by)) == [(1, "1")]


def test_a_group_in_a_profile_brings_what_is_in_it() -> None:
    """The group has 1/4: a 1/4 · 1/3 and b 1/4 · 2/3; c has 3/4; d does not belong to it."""
    profile = {"id": "p", "when": {"kind": "x"}, "weights": {"g": 1, "c": 3}}
    g = group("g", "9", criterion("a", "1"), criterion("b", "2"))
    by = scheme(g, criterion("c"), criterion("d"), profiles=[profile])
    assert weights(by, by.profiles[0]) == {
        "a": Fraction(1, 12),
        "b": Fraction(1, 6),
        "c": Fraction(3, 4),
    }


def test_a_profile_may_list_criteria_inside_a_group() -> None:
    """Of the group only b belongs to it, with all of the group's 9 of 10 parts."""
    profile = {"id": "p", "when": {"kind": "x"}, "weights": {"b": 5, "c": 1}}
    g = group("g", "9", criterion("a", "1"), criterion("b", "2"))
    by = scheme(g, criterion("c"), profiles=[profile])
    assert weights(by, by.profiles[0]) == {"b": Fraction(9, 10), "c": Fraction(1, 10)}

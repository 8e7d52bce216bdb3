"""The weighted sum (simple additive weighting): points times weight, summed over the criteria.

The method is the oldest of multi-criteria decision analysis; see Fishburn, "Additive utilities
with incomplete product sets", Operations Research 15 (1967), and for its use in German offices
the "Nutzwertanalyse" after Zangemeister (1970). Everything is computed in fractions, so that
equal scores are equal.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from digistrat.i18n import N_, Message, msg
from digistrat.model import Criterion, Measure, Rating, Scheme


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one criterion adds to a score: `points` times `weight` (a share of 1)."""

    criterion: Criterion
    rating: Rating
    points: Fraction
    weight: Fraction

    @property
    def value(self) -> Fraction:
        """The product of points and weight."""
        return self.points * self.weight

    @property
    def rating_text(self) -> str:
        """The level or number that the measure was rated, as it stands in YAML."""
        return self.rating.level if self.rating.level is not None else str(self.rating.value)


@dataclass(frozen=True, slots=True)
class Score:
    """The exact score of a measure and how it comes about, in the order of the criteria."""

    contributions: tuple[Contribution, ...]

    @property
    def total(self) -> Fraction:
        """The sum of all contributions."""
        return sum((part.value for part in self.contributions), Fraction(0))


@dataclass(frozen=True, slots=True)
class Unrated:
    """Why a measure has no score."""

    reason: Message


def weights(scheme: Scheme) -> dict[str, Fraction]:
    """Return the weight of each criterion as a share of the sum of all weights."""
    total = sum((Fraction(criterion.weight) for criterion in scheme.criteria), Fraction(0))
    return {criterion.id: Fraction(criterion.weight) / total for criterion in scheme.criteria}


def score(measure: Measure, scheme: Scheme) -> Score | Unrated:
    """Score a measure; one that lacks a usable rating for any criterion has no score."""
    shares = weights(scheme)
    contributions: list[Contribution] = []
    missing: list[Message | str] = []
    wrong: list[Message] = []
    for criterion in scheme.criteria:
        rating = measure.ratings.get(criterion.id)
        if rating is None or rating.missing is not None:
            missing.append(_missing(rating, criterion))
            continue
        value = points(rating, criterion)
        if isinstance(value, Message):
            wrong.append(value)
        else:
            contributions.append(Contribution(criterion, rating, value, shares[criterion.id]))
    if missing:
        wrong.insert(0, msg("not rated: {criteria}", criteria=missing))
    return Unrated(_joined(wrong)) if wrong else Score(tuple(contributions))


def _joined(reasons: Sequence[Message]) -> Message:
    """Return several reasons as one."""
    return reduce(lambda first, then: msg("{first}; {then}", first=first, then=then), reasons)


_WHY_MISSING = {
    "not-applicable": N_("{criterion} (not applicable)"),
    "not-rated": N_("{criterion} (not rated yet)"),
    "uncertain": N_("{criterion} (uncertain)"),
}


def _missing(rating: Rating | None, criterion: Criterion) -> Message | str:
    """Name the criterion whose rating is missing, and why if that is stated."""
    if rating is None or rating.missing is None:
        return criterion.label
    why = msg(_WHY_MISSING[rating.missing], criterion=criterion.label)
    return msg("{missing}: {reason}", missing=why, reason=rating.reason) if rating.reason else why


def points(rating: Rating, criterion: Criterion) -> Fraction | Message:
    """Return what a rating is worth, or why it is worth nothing in this criterion."""
    if criterion.scale is None:
        return _level_points(rating, criterion)
    scale = criterion.scale
    if rating.value is None:
        text = N_("{criterion}: “{level}” is not a number")
        return msg(text, criterion=criterion.label, level=rating.level)
    if not scale.min <= rating.value <= scale.max:
        text = N_("{criterion}: {value} is outside the scale from {min} to {max}")
        values = {"value": rating.value, "min": scale.min, "max": scale.max}
        return msg(text, criterion=criterion.label, **values)
    value = Fraction(rating.value)
    mirrored = Fraction(scale.min) + Fraction(scale.max) - value
    return value if scale.better == "higher" else mirrored


def _level_points(rating: Rating, criterion: Criterion) -> Fraction | Message:
    # A level may have a number for its name, which YAML reads as a number.
    level = rating.level if rating.level is not None else str(rating.value)
    if level not in (criterion.levels or {}):
        text = N_("{criterion}: “{level}” is not a level of the scheme")
        return msg(text, criterion=criterion.label, level=level)
    return Fraction((criterion.levels or {})[level])

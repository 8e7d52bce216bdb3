"""The weighted sum (simple additive weighting): points times weight, summed over the criteria.

The method is the oldest of multi-criteria decision analysis; see Fishburn, "Additive utilities
with incomplete product sets", Operations Research 15 (1967), and for its use in German offices
the "Nutzwertanalyse" after Zangemeister (1970). The sum can be multiplied by factors and divided
by what a measure takes. Everything is computed in fractions, so that equal scores are equal.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import reduce

from digistrat.i18n import N_, Message, msg
from digistrat.model import Measure, Rating, Scheme
from digistrat.model.scheme import Class, Profile, Rated
from digistrat.scoring.points import extremes, points
from digistrat.scoring.resources import resource
from digistrat.scoring.score import Contribution, Multiplied, Score, Unrated
from digistrat.scoring.weights import Stated, weights

NO_MATCH = N_("none of the profiles fits its tags: {profiles}")
NOTHING_COUNTS = N_("none of the criteria that have a weight applies to it")


@dataclass(frozen=True, slots=True)
class _Rating:
    """What a measure gets for one criterion or factor; `points` is None where it does not apply."""

    rated: Rated
    rating: Rating | None
    points: Fraction | None
    note: Message | None = None


@dataclass
class _Reading:
    """The ratings of a measure, and why it may have no score because of them."""

    measure: Measure
    scheme: Scheme
    missing: list[Message | str] = field(default_factory=list)
    wrong: list[Message] = field(default_factory=list)
    fatal: bool = False

    def read(self, rated: Rated) -> _Rating:
        """Return what the measure gets for one criterion or factor."""
        rating = self.measure.ratings.get(rated.id)
        if rating is None or rating.missing is not None:
            return self._missing(rated, rating)
        value = points(rating, rated)
        if isinstance(value, Message):
            self.wrong.append(value)
            return _Rating(rated, rating, None)
        return _Rating(rated, rating, value)

    def _missing(self, rated: Rated, rating: Rating | None) -> _Rating:
        reason = rating.missing if rating and rating.missing else "not-rated"
        match self.scheme.policy(rated, reason):
            case "worst":
                note = msg("missing, counted as the worst")
                return _Rating(rated, rating, extremes(rated)[0], note)
            case "zero":
                return _Rating(rated, rating, Fraction(0), msg("missing, counted as 0"))
            case "not-applicable":
                return _Rating(rated, rating, None)
            case policy:
                self.fatal = self.fatal or policy == "error"
                self.missing.append(_missing(rating, rated))
                return _Rating(rated, rating, None)

    @property
    def failure(self) -> Unrated | None:
        """Why there is no score, if there is none."""
        reasons = list(self.wrong)
        if self.missing:
            reasons.insert(0, msg("not rated: {criteria}", criteria=self.missing))
        return Unrated(_joined(reasons), self.fatal) if reasons else None


def score(measure: Measure, scheme: Scheme, instead: Stated | None = None) -> Score | Unrated:
    """Score a measure; `instead` are weights that replace the written ones."""
    profile = _profile(measure, scheme)
    if isinstance(profile, Unrated):
        return profile
    shares = weights(scheme, profile, instead=instead)
    reading = _Reading(measure, scheme)
    ratings = [reading.read(leaf) for leaf in scheme.leaves if leaf.id in shares]
    factors = [reading.read(factor) for factor in scheme.factors]
    divisor = _divisor(measure, scheme, reading)
    if failure := reading.failure:
        return failure
    left_out = tuple(entry.rated for entry in (*ratings, *factors) if entry.points is None)
    if left_out:
        without = {rated.id for rated in left_out}
        shares = weights(scheme, profile, without=without, instead=instead)
    if not any(shares.values()):
        return Unrated(msg(NOTHING_COUNTS))
    contributions = _contributions(scheme, ratings, shares)
    multiplied = _multiplied(scheme, factors)
    total = sum((part.value for part in contributions), Fraction(0)) / divisor
    for factor in multiplied:
        total *= factor.points
    class_ = class_of(total, scheme)
    return Score(total, contributions, multiplied, left_out, divisor, profile, class_=class_)


def asked(measure: Measure, scheme: Scheme) -> tuple[Rated, ...]:
    """Return the criteria and factors by which a scheme rates a measure; none if no profile fits."""
    profile = _profile(measure, scheme)
    if isinstance(profile, Unrated):
        return ()
    shares = weights(scheme, profile)
    return (*(leaf for leaf in scheme.leaves if leaf.id in shares), *scheme.factors)


def class_of(total: Fraction, scheme: Scheme) -> Class | None:
    """Return the highest class that a total reaches; None if it reaches none."""
    reached = [class_ for class_ in scheme.classes if class_.from_ <= total]
    return reached[-1] if reached else None


def _profile(measure: Measure, scheme: Scheme) -> Profile | Unrated | None:
    """Return the profile whose tags a measure has; the first one if several fit."""
    for profile in scheme.profiles:
        if all(term in measure.tags.get(key, ()) for key, term in profile.when.items()):
            return profile
    if scheme.profiles:
        return Unrated(msg(NO_MATCH, profiles=[profile.label for profile in scheme.profiles]))
    return None


def _contributions(
    scheme: Scheme, ratings: Sequence[_Rating], shares: Mapping[str, Fraction]
) -> tuple[Contribution, ...]:
    leaves = {leaf.id: leaf for leaf in scheme.leaves}
    return tuple(
        Contribution(
            leaves[entry.rated.id], entry.rating, entry.points, shares[entry.rated.id], entry.note
        )
        for entry in ratings
        if entry.points is not None
    )


def _multiplied(scheme: Scheme, ratings: Sequence[_Rating]) -> tuple[Multiplied, ...]:
    factors = {factor.id: factor for factor in scheme.factors}
    return tuple(
        Multiplied(factors[entry.rated.id], entry.rating, entry.points, entry.note)
        for entry in ratings
        if entry.points is not None
    )


def _divisor(measure: Measure, scheme: Scheme, reading: _Reading) -> Fraction:
    """Return what the sum is divided by; notes why that cannot be."""
    if scheme.divide is None:
        return Fraction(1)
    amount = resource(measure, scheme.divide.by)
    if isinstance(amount, Message):
        reading.wrong.append(amount)
        return Fraction(1)
    return amount / Fraction(scheme.divide.per)


def _joined(reasons: Sequence[Message]) -> Message:
    """Return several reasons as one."""
    return reduce(lambda first, then: msg("{first}; {then}", first=first, then=then), reasons)


_WHY_MISSING = {
    "not-applicable": N_("{criterion} (not applicable)"),
    "not-rated": N_("{criterion} (not rated yet)"),
    "uncertain": N_("{criterion} (uncertain)"),
}


def _missing(rating: Rating | None, rated: Rated) -> Message | str:
    """Name the criterion whose rating is missing, and why if that is stated."""
    if rating is None or rating.missing is None:
        return rated.label
    why = msg(_WHY_MISSING[rating.missing], criterion=rated.label)
    return msg("{missing}: {reason}", missing=why, reason=rating.reason) if rating.reason else why

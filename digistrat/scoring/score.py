"""What scoring gives: a score with all that it is made of, or why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from digistrat.i18n import Message
from digistrat.model import Rating, Scheme
from digistrat.model.scheme import Class, Criterion, Factor, Profile, Rated


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one criterion adds to a score: `points` times `weight` (a share of 1).

    `rating` is None where the measure has none; `note` says what was done about it.
    """

    criterion: Criterion
    rating: Rating | None
    points: Fraction
    weight: Fraction
    note: Message | None = None

    @property
    def rated(self) -> Rated:
        """The criterion, as what was rated."""
        return self.criterion

    @property
    def value(self) -> Fraction:
        """The product of points and weight."""
        return self.points * self.weight

    @property
    def rating_text(self) -> str:
        """The level or number that the measure was rated, as it stands in YAML; empty if none."""
        return _rating_text(self.rating)

    @property
    def reason(self) -> str | None:
        """Why it was rated so, in the words of the strategy."""
        return self.rating.reason if self.rating else None


@dataclass(frozen=True, slots=True)
class Multiplied:
    """A factor that multiplies the weighted sum; `note` as in a contribution."""

    factor: Factor
    rating: Rating | None
    points: Fraction
    note: Message | None = None

    @property
    def rated(self) -> Rated:
        """The factor, as what was rated."""
        return self.factor

    @property
    def rating_text(self) -> str:
        """The level or number that the measure was rated, as it stands in YAML; empty if none."""
        return _rating_text(self.rating)


@dataclass(frozen=True, slots=True)
class Served:
    """A goal that a measure serves, and the share of all weighted goals that it stands for."""

    goal: str
    title: str
    share: Fraction


@dataclass(frozen=True, slots=True)
class Graded:
    """The score by one of the two schemes that a matrix combines, and the class it falls into."""

    scheme: Scheme
    score: "Score"
    class_: Class


@dataclass(frozen=True)
class Score:
    """The exact score of a measure and how it comes about, in the order of the criteria.

    `total` is the number that ranks. A weighted sum has contributions, perhaps multiplied by
    factors and divided by `divisor`; a scheme that counts goals has the goals that are served; a
    matrix has the `priority` and the two scores whose classes gave it, the row first.
    `class_` is the class that the total falls into. `not_applicable` are the criteria and factors
    that do not count for this measure, though its profile has them.
    """

    total: Fraction
    contributions: tuple[Contribution, ...] = ()
    factors: tuple[Multiplied, ...] = ()
    not_applicable: tuple[Rated, ...] = ()
    divisor: Fraction = Fraction(1)
    profile: Profile | None = None
    goals: tuple[Served, ...] = ()
    pair: tuple[Graded, ...] = ()
    priority: str | None = None
    class_: Class | None = None

    @property
    def weighted_sum(self) -> Fraction:
        """The sum of all contributions."""
        return sum((part.value for part in self.contributions), Fraction(0))

    @cached_property
    def by_rated(self) -> Mapping[str, Contribution | Multiplied]:
        """The parts by the id of their criterion or factor; not every measure has all of them."""
        contributions = {part.criterion.id: part for part in self.contributions}
        return {**contributions, **{part.factor.id: part for part in self.factors}}


@dataclass(frozen=True, slots=True)
class Unrated:
    """Why a measure has no score; `fatal` says that there can be no ranking because of it."""

    reason: Message
    fatal: bool = False


def _rating_text(rating: Rating | None) -> str:
    if rating is None or rating.missing is not None:
        return ""
    return rating.level if rating.level is not None else str(rating.value)

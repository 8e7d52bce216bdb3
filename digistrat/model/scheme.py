"""The scoring scheme: criteria, their weights, and what each level is worth.

A scheme ranks by one of three methods: weighted criteria (in groups of any depth, with profiles,
factors, a division, classes), a matrix of the classes of two other schemes, or the weighted goals
that a measure serves.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from digistrat.model.base import Item, Model, UniqueIds
from digistrat.model.scale import Scale, ascending, wrong
from digistrat.model.types import (
    Amount,
    Flag,
    Id,
    Ids,
    Number,
    SchemeId,
    TaxonomyId,
    Text,
    WholeNumber,
)

Policy = Literal["error", "worst", "zero", "not-applicable", "unrated"]
"""What a missing rating means: no ranking at all, the least points, no points, a criterion that
does not count for this measure, or a measure that stays outside the ranking."""

Reason = Literal["not-applicable", "not-rated", "uncertain"]
"""Why a rating is missing; one that does not stand in the file is not rated."""

Policies = Annotated[
    Annotated[Policy, Tag("[one]")] | Annotated[dict[Reason, Policy], Tag("[by-reason]")],
    Discriminator(lambda value: "[by-reason]" if isinstance(value, dict) else "[one]"),
]
"""One policy for all missing ratings, or one for each reason."""


def _filled(items: tuple[object, ...]) -> tuple[object, ...]:
    if not items:
        raise PydanticCustomError("too_short", "")
    return items


NotEmpty = AfterValidator(_filled)
"""Marks a list that needs an entry; unlike `min_length` it is silent where an entry is wrong."""


class Rated(Item):
    """Something that measures are rated by: named levels or a numeric scale."""

    question: Text | None = None
    """The question that the rating answers."""
    levels: Annotated[dict[str, Number], Field(min_length=1)] | None = None
    """The levels and the points that each is worth."""
    scale: Scale | None = None
    """The numbers that are possible, instead of levels."""
    missing: Policy | None = None
    """What a missing rating means for this criterion or factor alone."""


class Criterion(Rated):
    """One aspect with its weight, or a group of criteria whose weights are shares of its own."""

    weight: Amount = Decimal(1)
    """How much the criterion counts; what matters is its share of the sum of all weights."""
    criteria: Annotated[tuple["Criterion", ...], NotEmpty, UniqueIds] = ()
    """The criteria of a group, instead of levels or a scale."""

    @model_validator(mode="after")
    def _one_way_to_rate(self) -> Self:
        ways = [self.levels is not None, self.scale is not None, bool(self.criteria)]
        if sum(ways) == 0:
            raise PydanticCustomError("neither-levels-nor-scale", "")
        if self.criteria and sum(ways) > 1:
            raise wrong("group-and-levels", "levels" if self.levels is not None else "scale")
        if sum(ways) > 1:
            raise wrong("levels-and-scale", "scale")
        if self.criteria and self.missing is not None:
            raise wrong("group-and-levels", "missing")
        if self.criteria and not any(criterion.weight for criterion in self.criteria):
            raise wrong("no-weight", "criteria")
        return self

    @property
    def leaves(self) -> Iterator["Criterion"]:
        """The criteria that are rated: this one, or those under it."""
        if not self.criteria:
            yield self
        for criterion in self.criteria:
            yield from criterion.leaves

    @property
    def tree(self) -> Iterator["Criterion"]:
        """The criterion itself and all under it."""
        yield self
        for criterion in self.criteria:
            yield from criterion.tree


class Factor(Rated):
    """What multiplies the weighted sum, such as the number of people reached: 1, 1.5 or 2.5."""

    @model_validator(mode="after")
    def _one_way_to_rate(self) -> Self:
        if self.levels is None and self.scale is None:
            raise PydanticCustomError("factor-without-levels", "")
        if self.levels is not None and self.scale is not None:
            raise wrong("levels-and-scale", "scale")
        return self


class Division(Model):
    """Divides the score by what a measure takes: costs in euros, staff, or months.

    `per` is the unit: 1000 divides by thousands of euros.
    """

    by: Literal["costs", "effort", "duration"]
    """What the score is divided by."""
    per: Annotated[Amount, Field(gt=0)] = Decimal(1)
    """The unit of what divides: 1000 divides by thousands."""


class Profile(Item):
    """Weights for the measures that have all the tags in `when`; the first profile that fits counts.

    A criterion that is not listed does not belong to the profile; a group that is listed brings
    all that is in it, with the weights written there unless the profile lists them, too.
    """

    when: Annotated[dict[TaxonomyId, Id], Field(min_length=1)]
    """The tags that a measure must have, a term by taxonomy."""
    weights: Annotated[dict[Id, Amount], Field(min_length=1)]
    """The weights of the criteria and groups that belong to the profile."""


class Viewpoint(Item):
    """The weights that a group or party would give; criteria not listed keep theirs."""

    weights: Annotated[dict[Id, Amount], Field(min_length=1)]
    """The weights that differ from those of the scheme."""


class Class(Item):
    """A class of scores, from a least score on."""

    from_: Annotated[Number, Field(alias="from")]
    """The least score of the class."""


class PriorityMatrix(Model):
    """A priority for each pair of classes of two other schemes; `order` has the best first."""

    rows: SchemeId
    """The scheme whose classes are the rows."""
    columns: SchemeId
    """The scheme whose classes are the columns."""
    order: Annotated[Ids[Text], Field(min_length=1)]
    """The priorities, the best first."""
    cells: dict[Id, dict[Id, Text]]
    """The priority for each pair of classes, by row and column."""

    @model_validator(mode="after")
    def _known_priorities(self) -> Self:
        for row, cells in self.cells.items():
            for column, priority in cells.items():
                if priority not in self.order:
                    raise wrong("unknown-priority", "cells", row, column, id=priority)
        return self


# What has no meaning without criteria, and what has none where a matrix gives the priority.
_OF_CRITERIA = ("factors", "divide", "profiles", "viewpoints", "missing", "weights_sum")
_OF_SCORES = (*_OF_CRITERIA, "classes", "decimals")


class Scheme(Item):
    """A named way to score measures. Weights are shares of their sum."""

    description: Text | None = None
    """What the scheme is for, and how it came about."""
    criteria: Annotated[tuple[Criterion, ...], NotEmpty, UniqueIds] = ()
    """What measures are rated by."""
    factors: Annotated[tuple[Factor, ...], UniqueIds] = ()
    """What multiplies the weighted sum."""
    divide: Division | None = None
    """What the weighted sum is divided by."""
    profiles: Annotated[tuple[Profile, ...], UniqueIds] = ()
    """Other weights for measures with certain tags."""
    viewpoints: Annotated[tuple[Viewpoint, ...], UniqueIds] = ()
    """The weights that groups or parties would give."""
    missing: Policies = "unrated"
    """What a missing rating means: one answer, or one for each reason."""
    classes: Annotated[tuple[Class, ...], UniqueIds] = ()
    """The classes of scores, in ascending order."""
    matrix: PriorityMatrix | None = None
    """A priority for each pair of classes of two other schemes, instead of criteria."""
    by_goals: Flag = False
    """Whether measures are ranked by the weighted goals that they serve, instead of criteria."""
    decimals: Annotated[WholeNumber, Field(ge=0, le=10)] = 2
    """How many decimal places a score is shown with."""
    weights_sum: Number | None = None
    """What all weights should add up to; it is checked only if it is stated."""

    @model_validator(mode="after")
    def _one_method(self) -> Self:
        methods = {"criteria": self.criteria, "matrix": self.matrix, "by_goals": self.by_goals}
        chosen = [name for name, stated in methods.items() if stated]
        if not chosen:
            raise PydanticCustomError("no-method", "")
        if len(chosen) > 1:
            raise wrong("several-methods", chosen[1])
        needless = {"criteria": (), "matrix": _OF_SCORES, "by_goals": _OF_CRITERIA}[chosen[0]]
        for key in needless:
            if key in self.model_fields_set:
                raise wrong("other-method", key, name=key, method=chosen[0])
        return self

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.criteria and not any(criterion.weight for criterion in self.criteria):
            raise wrong("no-weight", "criteria")
        seen: set[str] = set()
        for id_, route in (*_ids(self.criteria, "criteria"), *_ids(self.factors, "factors")):
            if id_ in seen:
                raise wrong("criterion-twice", *route, "id", id=id_)
            seen.add(id_)
        _known_weights("profiles", self.profiles, self.criteria)
        _known_weights("viewpoints", self.viewpoints, self.criteria)
        ascending([class_.from_ for class_ in self.classes], "classes")
        return self

    @property
    def tree(self) -> Iterator[Criterion]:
        """All criteria and groups, each group before what is in it."""
        for criterion in self.criteria:
            yield from criterion.tree

    @property
    def leaves(self) -> tuple[Criterion, ...]:
        """The criteria that measures are rated by."""
        return tuple(leaf for criterion in self.criteria for leaf in criterion.leaves)

    @property
    def routes(self) -> Mapping[str, tuple[str | int, ...]]:
        """Where each criterion, group and factor stands in the scheme: keys and positions by id."""
        return dict((*_ids(self.criteria, "criteria"), *_ids(self.factors, "factors")))

    @property
    def rated(self) -> tuple[Rated, ...]:
        """All that measures are rated by: criteria and factors."""
        return (*self.leaves, *self.factors)

    @property
    def is_weighted_sum(self) -> bool:
        """Whether the score is a sum of points times weights and nothing else."""
        return bool(self.criteria) and not (self.factors or self.divide or self.profiles)

    def policy(self, rated: Rated, reason: Reason) -> Policy:
        """Return what a rating means that is missing for a reason."""
        return rated.missing or self.default_policy(reason)

    def default_policy(self, reason: Reason) -> Policy:
        """Return what a missing rating means where the criterion does not say otherwise."""
        if isinstance(self.missing, dict):
            return self.missing.get(reason, "unrated")
        return self.missing


def _ids(items: Sequence[Rated], *at: str | int) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yield the ids of criteria or factors and of what is in them, each with the route to it."""
    for index, item in enumerate(items):
        yield item.id, (*at, index)
        if isinstance(item, Criterion):
            yield from _ids(item.criteria, *at, index, "criteria")


def _known_weights(
    key: str, entries: Sequence[Profile | Viewpoint], criteria: Sequence[Criterion]
) -> None:
    """Check that weights are given to criteria and groups of the scheme; factors have none."""
    known = {id_ for id_, _route in _ids(criteria)}
    for index, entry in enumerate(entries):
        for id_ in entry.weights:
            if id_ not in known:
                raise wrong("unknown-criterion", key, index, "weights", id_, id=id_)
        if not _any_weighs(criteria, entry.weights, listed=isinstance(entry, Viewpoint)):
            raise wrong("no-weight", key, index, "weights")


def _any_weighs(
    criteria: Sequence[Criterion], weights: Mapping[str, Decimal], *, listed: bool
) -> bool:
    """Say whether a criterion has a weight; `listed` if all count, and not only those in `weights`."""
    for criterion in criteria:
        here = listed or criterion.id in weights
        if not weights.get(criterion.id, criterion.weight):
            continue
        if criterion.criteria:
            if _any_weighs(criterion.criteria, weights, listed=here):
                return True
        elif here:
            return True
    return False

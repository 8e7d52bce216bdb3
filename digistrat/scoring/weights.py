"""Weights as shares of 1: of siblings in each group, multiplied along the way to a criterion."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction

from digistrat.model import Criterion, Scheme
from digistrat.model.scheme import Profile

Stated = Mapping[str, Fraction]
"""Weights by the id of a criterion or group that replace the written ones."""


def weights(
    scheme: Scheme,
    profile: Profile | None = None,
    *,
    without: Collection[str] = (),
    instead: Stated | None = None,
) -> dict[str, Fraction]:
    """Return the weight of each criterion that counts as a share of the whole.

    Within a group the weights are shares of their sum. What a profile does not list, or stands in
    `without` (criteria that do not apply), does not count; its weight spreads over the rest of its
    group, and that of a group in which nothing is left over the rest of the group above it.
    `instead` are weights that replace written ones. If nothing counts, all shares are 0.
    """
    stated: dict[str, Fraction] = {}
    if profile is not None:
        stated = {id_: Fraction(weight) for id_, weight in profile.weights.items()}
        left_out = {leaf.id for leaf in scheme.leaves} - set(_listed(scheme.criteria, stated))
        without = {*without, *left_out}
    return _shares(scheme.criteria, Fraction(1), {**stated, **(instead or {})}, without)


def _shares(
    siblings: Sequence[Criterion], whole: Fraction, stated: Stated, without: Collection[str]
) -> dict[str, Fraction]:
    own = [_own_weight(sibling, stated, without) for sibling in siblings]
    total = sum(own, Fraction(0))
    shares: dict[str, Fraction] = {}
    for sibling, weight in zip(siblings, own, strict=True):
        share = whole * weight / total if total else Fraction(0)
        if sibling.criteria:
            shares |= _shares(sibling.criteria, share, stated, without)
        elif sibling.id not in without:
            shares[sibling.id] = share
    return shares


def _own_weight(criterion: Criterion, stated: Stated, without: Collection[str]) -> Fraction:
    """Return the weight among its siblings: 0 for what does not count, and groups of nothing else."""
    inside = criterion.criteria
    if criterion.id in without:
        return Fraction(0)
    if inside and not any(_own_weight(sibling, stated, without) for sibling in inside):
        return Fraction(0)
    return stated.get(criterion.id, Fraction(criterion.weight))


def _listed(criteria: Sequence[Criterion], stated: Stated) -> Iterator[str]:
    """Yield the criteria that a profile lists, themselves or by a group above them."""
    for criterion in criteria:
        if criterion.id in stated:
            yield from (leaf.id for leaf in criterion.leaves)
        else:
            yield from _listed(criterion.criteria, stated)

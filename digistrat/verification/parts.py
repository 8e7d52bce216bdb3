"""Parts of a strategy that a table may be about, so that it lacks nothing; all as sets of ids."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from digistrat.model import Measure
from digistrat.scoring import Ranking


def selected(measures: Sequence[Measure]) -> set[str]:
    """Return the selected measures."""
    return {measure.id for measure in measures if measure.selected}


def of_their_fields(measures: Sequence[Measure], listed: AbstractSet[str]) -> set[str]:
    """Return all measures of the action fields that the listed ones have."""
    fields = {id_ for m in measures if m.id in listed for id_ in m.action_fields}
    return {measure.id for measure in measures if fields & set(measure.action_fields)}


def ranked(ranking: Ranking) -> set[str]:
    """Return all measures that have a rank."""
    return {entry.measure.id for entry in ranking.ranked}


def best(ranking: Ranking, listed: AbstractSet[str]) -> set[str]:
    """Return the measures down to the worst listed one; the last tie may be cut through."""
    worst = max((e.rank for e in ranking.ranked if e.measure.id in listed), default=0)
    better = {entry.measure.id for entry in ranking.ranked if entry.rank < worst}
    return better | {e.measure.id for e in ranking.ranked if e.rank == worst} & listed

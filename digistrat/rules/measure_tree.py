"""Measures inside measures: what the whole has, its parts have, and the other way round."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from digistrat.model import Measure


def with_relatives(
    measures: Mapping[str, Measure], has: Callable[[Measure], object]
) -> frozenset[str]:
    """Return the measures that have something, or whose whole or parts have it."""
    own = {measure.id for measure in measures.values() if has(measure)}
    return frozenset(_wholes(measures, own) | _parts(measures, own))


def _wholes(measures: Mapping[str, Measure], own: Iterable[str]) -> set[str]:
    """Return these measures, and all that they are parts of."""
    found: set[str] = set()
    for id_ in own:
        found.update(list(_upwards(measures[id_], measures, found)))
    return found


def _parts(measures: Mapping[str, Measure], own: set[str]) -> set[str]:
    """Return these measures, and all that are parts of one of them."""
    found, seen = set(own), set(own)
    for measure in measures.values():
        way = list(_upwards(measure, measures, seen))
        seen.update(way)
        above = measures[way[-1]].part_of if way else None
        if above in found:
            found.update(way)
    return found


def _upwards(
    measure: Measure, measures: Mapping[str, Measure], end: Iterable[str]
) -> Iterator[str]:
    """Yield a measure and the wholes that it is part of, up to the first that is in `end`."""
    seen: set[str] = set()
    while measure.id not in end and measure.id not in seen:
        yield measure.id
        seen.add(measure.id)
        whole = measures.get(measure.part_of or "")
        if whole is None:
            return
        measure = whole

"""The way from a goal up to its pillar, also where the parents run in a circle."""

from collections.abc import Iterable, Iterator, Mapping

from digistrat.model import Goal


def upwards(id_: str, goals: Mapping[str, Goal]) -> Iterator[str]:
    """Yield a goal and all goals above it; a parent that does not exist is yielded, too."""
    seen: set[str] = set()
    above: str | None = id_
    while above is not None and above not in seen:
        seen.add(above)
        yield above
        above = goals[above].parent if above in goals else None


def with_all_above(ids: Iterable[str], goals: Mapping[str, Goal]) -> set[str]:
    """Return these goals and all goals above any of them."""
    return {above for id_ in ids for above in upwards(id_, goals)}

"""A measure serves no goal.

Money and staff go into measures because of the goals behind them. Where a measure names none, no
one can say what it is good for, and it is missing from each overview by goals. Often that is how
a strategy notices that a goal has not been written down.

A part of a measure serves the goals of the whole, and the whole those of its parts. Measures that
were rejected or superseded are left alone, and so is a strategy without goals.

Bad:

    # goals.yaml
    - {id: online, title: Services online}

    # measures/1-portal.yaml
    id: 1
    title: Portal

Good:

    # goals.yaml
    - {id: online, title: Services online}

    # measures/1-portal.yaml
    id: 1
    title: Portal
    goals: [online]
"""

from collections.abc import Iterable, Iterator, Mapping

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import msg
from digistrat.model import Measure
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each measure that names no goal, nor does its whole or a part of it."""
    if not context.goals or not context.complete("measure"):
        return
    served = _wholes(context.measures) | _parts(context.measures)
    for measure in context.strategy.measures:
        if measure.id not in served and not measure.dropped:
            message = msg("The measure “{measure}” serves no goal.", measure=measure.id_and_title)
            hint = msg("Name the goals that it serves under “goals”.")
            yield Finding(message, Place("measure", measure.id, ("id",)), hint)


def _wholes(measures: Mapping[str, Measure]) -> set[str]:
    """Return the measures with goals, and all that these are parts of."""
    served: set[str] = set()
    for measure in measures.values():
        if measure.goals:
            served.update(list(_upwards(measure, measures, served)))
    return served


def _parts(measures: Mapping[str, Measure]) -> set[str]:
    """Return the measures that have goals, or are part of one that has."""
    served = {measure.id for measure in measures.values() if measure.goals}
    seen = set(served)
    for measure in measures.values():
        way = list(_upwards(measure, measures, seen))
        seen.update(way)
        above = measures[way[-1]].part_of if way else None
        if above in served:
            served.update(way)
    return served


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

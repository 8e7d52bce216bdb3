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

from collections.abc import Iterator

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import msg
from digistrat.rules.context import Context
from digistrat.rules.measure_tree import with_relatives

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each measure that names no goal, nor does its whole or a part of it."""
    if not context.goals or not context.complete("measure"):
        return
    served = with_relatives(context.measures, lambda measure: measure.goals)
    for measure in context.strategy.measures:
        if measure.id not in served and not measure.dropped:
            message = msg("The measure “{measure}” serves no goal.", measure=measure.id_and_title)
            hint = msg("Name the goals that it serves under “goals”.")
            yield Finding(message, Place("measure", measure.id, ("id",)), hint)

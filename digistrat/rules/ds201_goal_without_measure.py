"""No measure serves a goal.

A goal for which nothing is done is a promise without a plan, and the first thing that a council
asks about. Either a measure is missing, or one that serves the goal does not name it.

A goal with others below it is served by the measures of those; only the lowest goals are looked
at. Measures that were rejected or superseded serve none.

Bad:

    # goals.yaml
    - {id: online, title: Services online}
    - {id: open, title: Open data}

    # measures/1-portal.yaml
    id: 1
    title: Portal
    goals: [online]

Good:

    # goals.yaml
    - {id: online, title: Services online}
    - {id: open, title: Open data}

    # measures/1-portal.yaml
    id: 1
    title: Portal
    goals: [online, open]
"""

from collections.abc import Iterator

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import msg
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each of the lowest goals that no measure names."""
    measures = context.strategy.measures
    if not measures or not context.complete("goal", "measure"):
        return
    served = {goal for measure in measures if not measure.dropped for goal in measure.goals}
    for goal in context.lowest_goals:
        if goal.id not in served:
            message = msg("No measure serves the goal “{goal}”.", goal=goal.title)
            hint = msg("Name “{id}” under “goals” of the measures that serve it.", id=goal.id)
            yield Finding(message, Place("goal", goal.id, ("id",)), hint)

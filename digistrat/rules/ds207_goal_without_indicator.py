"""No indicator belongs to a goal.

Whether a goal is reached should not be a matter of opinion at the end. An indicator with a
starting value and a target says in advance what will count. Not every goal can be measured
directly; then a number helps that changes along with it.

A goal with others below it is covered by their indicators; only the lowest goals are looked at.
It does not matter whether the goal names the indicator or the indicator the goal. A strategy that
works without indicators is left alone.

Bad:

    # goals.yaml
    - {id: online, title: Services online, indicators: [online-share]}
    - {id: open, title: Open data}

    # indicators.yaml
    - {id: online-share, title: Applications that come in online}

Good:

    # goals.yaml
    - {id: online, title: Services online, indicators: [online-share]}
    - {id: open, title: Open data}

    # indicators.yaml
    - {id: online-share, title: Applications that come in online}
    - {id: datasets, title: Published data sets, goals: [open]}
"""

from collections.abc import Iterator

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import msg
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each of the lowest goals that has no indicator."""
    if not context.indicators or not context.complete("goal", "indicator"):
        return
    measured = {goal for indicator in context.strategy.indicators for goal in indicator.goals}
    for goal in context.lowest_goals:
        if not goal.indicators and goal.id not in measured:
            message = msg("The goal “{goal}” has no indicator.", goal=goal.title)
            hint = msg("Name an indicator under “indicators” of the goal.")
            yield Finding(message, Place("goal", goal.id, ("id",)), hint)

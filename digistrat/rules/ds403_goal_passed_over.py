"""The selection passes over a goal.

There are measures that would serve the goal, but none of them was selected. A strategy that names
a pillar and then carries out nothing for it has silently given it up, and its readers will ask
why. What is to wait should wait on purpose.

A goal is served by the selected measures that name it or a goal below it, and by measures that
are in operation or done. Where nothing below a pillar is served, the pillar is reported and not
each of its goals. Goals that no measure serves at all are reported by DS201.

Bad:

    # goals.yaml
    - {id: online, title: Services online, kind: pillar}
    - {id: skills, title: Digital skills, kind: pillar}

    # measures.yaml
    - {id: 1, title: Portal, goals: [online], selected: {since: 2026-01}}
    - {id: 2, title: Training, goals: [skills]}

Good:

    # goals.yaml
    - {id: online, title: Services online, kind: pillar}
    - {id: skills, title: Digital skills, kind: pillar}

    # measures.yaml
    - {id: 1, title: Portal, goals: [online], selected: {since: 2026-01}}
    - {id: 2, title: Training, goals: [skills], selected: {since: 2026-01}}
"""

from collections.abc import Iterator, Mapping

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import Goal, Measure
from digistrat.rules.context import Context
from digistrat.rules.goal_tree import with_all_above

SEVERITY = Severity.WARNING

_MESSAGES = {
    "pillar": N_("No selected measure serves the pillar “{goal}”."),
    "goal": N_("No selected measure serves the goal “{goal}”."),
    "core-goal": N_("No selected measure serves the core goal “{goal}”."),
}


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each goal that only measures serve which were not selected."""
    if not context.selected or not context.complete("goal", "measure"):
        return
    measures, goals = context.strategy.measures, context.goals
    taken = [m for m in measures if not m.dropped and _is_carried_out(m)]
    served = with_all_above((id_ for measure in taken for id_ in measure.goals), goals)
    left = _best_left(context)
    for goal in context.strategy.goals:
        below_served = goal.parent is None or goal.parent in served or goal.parent not in goals
        if goal.id not in served and goal.id in left and below_served:
            yield _finding(goal, left[goal.id])


def _is_carried_out(measure: Measure) -> bool:
    return measure.selected is not None or measure.status in {"operating", "done"}


def _best_left(context: Context) -> Mapping[str, Measure]:
    """Return, by goal, the measure with the best rank of those that serve it but are left out."""
    ranks = {entry.measure.id: entry.rank for r in context.rankings[:1] for entry in r.ranked}
    last = len(context.measures)
    left = [m for m in context.strategy.measures if not m.dropped and not _is_carried_out(m)]
    best: dict[str, Measure] = {}
    for measure in sorted(left, key=lambda measure: ranks.get(measure.id, last)):
        for goal in with_all_above(measure.goals, context.goals):
            best.setdefault(goal, measure)
    return best


def _finding(goal: Goal, measure: Measure) -> Finding:
    message = msg(_MESSAGES[goal.kind], goal=goal.title)
    text = N_(
        "Select a measure that serves it, such as “{measure}”, or decide openly that the goal waits."
    )
    return Finding(
        message,
        Place("goal", goal.id, ("id",)),
        msg(text, measure=measure.id_and_title),
    )

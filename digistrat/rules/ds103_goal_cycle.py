"""A goal lies below itself in the goal tree.

Goals form a tree: a pillar carries goals, these carry core goals. Where the parents lead back to
the goal they began with, that branch hangs on nothing. It has no place in the chapter on goals,
and nothing can be summed up along it.

Bad:

    # goals.yaml
    - {id: services, title: Good services, parent: online}
    - {id: online, title: Services online, parent: services}

Good:

    # goals.yaml
    - {id: services, title: Good services, kind: pillar}
    - {id: online, title: Services online, parent: services}
"""

from collections.abc import Iterator

from digistrat.diagnostics import Finding, Note, Place, Severity
from digistrat.i18n import msg
from digistrat.model import Goal
from digistrat.rules.context import Context
from digistrat.rules.cycles import cycles

SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each cycle, at its first goal."""
    goals = context.goals
    for goal in goals.values():
        if goal.parent == goal.id:
            message = msg("The goal “{id}” is its own parent.", id=goal.id)
            yield Finding(message, _place(goal), msg("Remove “parent”, or name the goal above."))
    parents = {goal.id: (goal.parent,) if goal.parent else () for goal in goals.values()}
    for cycle in cycles(parents):
        notes = tuple(_note(goals[id_], goals[goals[id_].parent or ""]) for id_ in cycle)
        message = msg(
            "These goals lie below each other in a circle: {chain}.",
            chain=" → ".join((*cycle, cycle[0])),
        )
        hint = msg("Remove “parent” from the goal that is the topmost.")
        yield Finding(message, notes[0].place, hint, notes)


def _note(goal: Goal, parent: Goal) -> Note:
    text = msg("“{goal}” lies below “{parent}”", goal=goal.title, parent=parent.title)
    return Note(text, _place(goal))


def _place(goal: Goal) -> Place:
    return Place("goal", goal.id, ("parent",))

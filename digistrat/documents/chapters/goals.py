"""The goal tree: each pillar with its core goals, and the measures that serve them."""

from digistrat.documents.blocks import Fact, Facts, Own, Prose, Section
from digistrat.documents.names import label
from digistrat.documents.subject import Subject
from digistrat.i18n import _
from digistrat.model import Goal

PART = "goals"
POSITION = 1


def build(subject: Subject) -> Section | None:
    """Return a section per goal at the top of the tree, with the goals below it as facts."""
    roots = _roots(subject)
    if not roots:
        return None
    return Section("goals", _("Goals"), tuple(_root(subject, goal) for goal in roots))


def _roots(subject: Subject) -> list[Goal]:
    """Return the goals at the top; of goals that lie below each other in a circle, the first."""
    goals = subject.strategy.goals
    roots = [goal for goal in goals if goal.parent not in subject.goals]
    shown = {goal.id for root in roots for goal in (root, *_below(subject, root))}
    for goal in goals:
        if goal.id not in shown:
            roots.append(goal)
            shown |= {goal.id, *(below.id for below in _below(subject, goal))}
    return roots


def _root(subject: Subject, goal: Goal) -> Section:
    below = _below(subject, goal)
    blocks: list[Prose | Facts] = [Prose(goal.description)] if goal.description else []
    if goal.parent and goal.parent not in subject.goals:
        absent = Fact(label(goal, "parent"), subject.stand_in("goal", goal.parent))
        blocks.append(Facts((absent,)))
    if below:
        blocks.append(Facts(tuple(Fact(Own(g.title), Prose(g.description or "")) for g in below)))
    return Section(f"goal:{goal.id}", Own(goal.title), tuple(blocks))


def _below(subject: Subject, goal: Goal) -> list[Goal]:
    """Return all goals under a goal, parents before children; a cycle ends where it closes."""
    found: list[Goal] = []
    waiting = [goal]
    while waiting:
        parent = waiting.pop(0)
        children = [
            g
            for g in subject.strategy.goals
            if g.parent == parent.id and g not in found and g is not goal
        ]
        found += children
        waiting += children
    return found

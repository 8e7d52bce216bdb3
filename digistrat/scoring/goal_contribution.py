"""The goals that a measure serves, weighted by what they stand for.

A goal's weight is its share among its siblings times the share of the goal above it; one
without a weight weighs 1. A measure that serves a goal with goals below it serves all of it. This
is the weighted sum of the goals ("Zielbeitrag"), each served or not served.
"""

from collections.abc import Mapping
from fractions import Fraction

from digistrat.i18n import msg
from digistrat.model import Goal, Measure, Scheme, Strategy
from digistrat.scoring.score import Score, Served, Unrated
from digistrat.scoring.weighted_sum import class_of

Shares = Mapping[str, Fraction]


def goal_shares(strategy: Strategy) -> dict[str, Fraction]:
    """Return the share of the whole that each goal stands for."""
    goals = {goal.id: goal for goal in strategy.goals}
    below: dict[str | None, list[Goal]] = {}
    for goal in strategy.goals:
        below.setdefault(goal.parent if goal.parent in goals else None, []).append(goal)
    shares: dict[str, Fraction] = {}
    waiting: list[tuple[str | None, Fraction]] = [(None, Fraction(1))]
    while waiting:  # goals in a cycle have no top and are never reached
        parent, whole = waiting.pop()
        siblings = below.get(parent, [])
        total = sum((_weight(goal) for goal in siblings), Fraction(0))
        for goal in siblings:
            shares[goal.id] = whole * _weight(goal) / total if total else Fraction(0)
            waiting.append((goal.id, shares[goal.id]))
    return shares


def _weight(goal: Goal) -> Fraction:
    return Fraction(1) if goal.weight is None else Fraction(goal.weight)


def score(measure: Measure, scheme: Scheme, strategy: Strategy, shares: Shares) -> Score | Unrated:
    """Score a measure by the goals it serves, none of them twice."""
    goals = {goal.id: goal for goal in strategy.goals}
    named = [goals[id_] for id_ in measure.goals if id_ in shares]
    served = [
        goal for goal in named if not _is_below(goal, {g.id for g in named} - {goal.id}, goals)
    ]
    if not served:
        return Unrated(msg("it serves no goal"))
    parts = tuple(Served(goal.id, goal.title, shares[goal.id]) for goal in served)
    total = sum((part.share for part in parts), Fraction(0))
    return Score(total, goals=parts, class_=class_of(total, scheme))


def _is_below(goal: Goal, others: set[str], goals: Mapping[str, Goal]) -> bool:
    """Say whether one of the other goals lies above a goal and so includes it."""
    parent = goal.parent
    while parent is not None and parent in goals:
        if parent in others:
            return True
        parent = goals[parent].parent
    return False

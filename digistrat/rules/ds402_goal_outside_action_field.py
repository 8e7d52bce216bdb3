"""A measure serves a goal that its action field does not serve.

Where action fields say which goals they serve, the measures in them should fit. Otherwise the
chapter of the field promises one thing and its fact sheets another. Either the measure is in the
wrong field, the goal is wrong, or the field has grown and should name the goal.

A field that names a pillar serves all goals below it; a field that names a core goal has room for
a measure that names only the pillar above. Goals can name their action fields as well. A measure
in several fields needs one that fits. Fields that name no goals and cross-cutting ones, which run
through all others, fit every goal.

Bad:

    # goals.yaml
    - {id: online, title: Services online}
    - {id: skills, title: Digital skills}

    # action-fields.yaml
    - {id: services, title: Services, goals: [online]}

    # measures/1-training.yaml
    id: 1
    title: Training for the staff
    action_fields: [services]
    goals: [skills]

Good:

    # goals.yaml
    - {id: online, title: Services online}
    - {id: skills, title: Digital skills}

    # action-fields.yaml
    - {id: services, title: Services, goals: [online]}
    - {id: workplace, title: Workplace, goals: [skills]}

    # measures/1-training.yaml
    id: 1
    title: Training for the staff
    action_fields: [workplace]
    goals: [skills]
"""

from collections.abc import Iterator, Mapping

from digistrat.diagnostics import Finding, Note, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import ActionField, Goal, Measure
from digistrat.rules.context import Context
from digistrat.rules.goal_tree import upwards, with_all_above

SEVERITY = Severity.WARNING

_Served = Mapping[str, frozenset[str]]
"""The goals that each action field serves by its own words; a field without any is missing."""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each goal of a measure that none of its action fields serves."""
    if not context.complete("goal", "action-field"):
        return
    served = _served(context)
    above = {field: with_all_above(goals, context.goals) for field, goals in served.items()}
    for measure in context.strategy.measures:
        fields = measure.action_fields
        if not fields or not served.keys() >= {*fields}:
            continue
        for index, id_ in enumerate(measure.goals):
            way = set(upwards(id_, context.goals))
            fits = any(id_ in above[field] or way & served[field] for field in fields)
            if id_ in context.goals and not fits:
                named = [context.action_fields[field] for field in fields]
                yield _finding(measure, index, context.goals[id_], named)


def _served(context: Context) -> _Served:
    served = {field.id: {*field.goals} for field in context.strategy.action_fields}
    for goal in context.strategy.goals:
        for field in goal.action_fields:
            if field in served:
                served[field].add(goal.id)
    fields = context.action_fields
    return {
        id_: frozenset(goals)
        for id_, goals in served.items()
        if goals and not fields[id_].cross_cutting
    }


def _finding(measure: Measure, index: int, goal: Goal, fields: list[ActionField]) -> Finding:
    one = N_(
        "The measure “{measure}” serves the goal “{goal}”, its action field “{fields}” does not."
    )
    many = N_(
        "The measure “{measure}” serves the goal “{goal}”, none of its action fields does: {fields}."
    )
    message = msg(
        one if len(fields) == 1 else many,
        measure=measure.id_and_title,
        goal=goal.title,
        fields=[field.title for field in fields],
    )
    hint = msg("Add “{id}” to the goals of the action field, or correct the measure.", id=goal.id)
    notes = [
        Note(
            msg("the goals of the action field “{field}”", field=field.title),
            Place("action-field", field.id, ("goals",), at_key=True),
        )
        for field in fields
        if field.goals
    ]
    return Finding(message, Place("measure", measure.id, ("goals", index)), hint, tuple(notes))

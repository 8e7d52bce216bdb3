"""A measure depends on something that cannot or will not come.

A measure cannot be its own condition, it cannot exclude itself, and it cannot need what it
excludes. It also waits in vain for a measure that was rejected, or for one that others have
replaced. Such a measure is decided on and then never starts.

What is over is left alone: a measure that runs, is done or was given up itself waits for nothing.

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    depends_on: [2]

    # measures/2-account.yaml
    id: 2
    title: User account
    status: superseded

    # measures/3-account.yaml
    id: 3
    title: Common user account
    replaces: [2]

Good:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    depends_on: [3]

    # measures/2-account.yaml
    id: 2
    title: User account
    status: superseded

    # measures/3-account.yaml
    id: 3
    title: Common user account
    replaces: [2]
"""

from collections.abc import Iterator, Mapping

from digistrat.diagnostics import Finding, Note, Place, Severity
from digistrat.i18n import N_, Message, msg
from digistrat.model import Measure
from digistrat.rules.context import Context

SEVERITY = Severity.ERROR

_WAITS_FOR_NOTHING = {"operating", "done", "rejected", "superseded"}

_DROPPED = {
    "rejected": N_("“{measure}” depends on “{target}”, which was rejected."),
    "superseded": N_("“{measure}” depends on “{target}”, which was superseded."),
}


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each dependency or conflict that cannot be."""
    successors = _successors(context)
    for measure in context.strategy.measures:
        for index, target in enumerate(measure.depends_on):
            place = Place("measure", measure.id, ("depends_on", index))
            yield from _dependency(context, measure, target, place, successors)
        for index, target in enumerate(measure.conflicts_with):
            if target == measure.id:
                place = Place("measure", measure.id, ("conflicts_with", index))
                message = msg("“{measure}” conflicts with itself.", measure=measure.id_and_title)
                yield Finding(message, place, msg("Name the other measure, or remove this one."))


def _dependency(
    context: Context,
    measure: Measure,
    target_id: str,
    place: Place,
    successors: Mapping[str, list[Measure]],
) -> Iterator[Finding]:
    if target_id == measure.id:
        message = msg("“{measure}” depends on itself.", measure=measure.id_and_title)
        yield Finding(message, place, msg("Name the other measure, or remove this one."))
        return
    target = context.measures.get(target_id)
    if target is None or measure.status in _WAITS_FOR_NOTHING:
        return
    names = {"measure": measure.id_and_title, "target": target.id_and_title}
    if target.status in _DROPPED:
        note = Note(msg("its status"), Place("measure", target.id, ("status",)))
        hint = _instead(measure, successors.get(target_id, []))
        yield Finding(msg(_DROPPED[target.status], **names), place, hint, (note,))
    elif conflict := _conflict(measure, target):
        text = N_("“{measure}” depends on “{target}” and conflicts with it.")
        hint = msg("Remove the dependency or the conflict.")
        yield Finding(msg(text, **names), place, hint, (Note(msg("the conflict"), conflict),))


def _conflict(measure: Measure, target: Measure) -> Place | None:
    """Return where one of the two says that they conflict; it holds for both."""
    for one, other in ((measure, target), (target, measure)):
        if other.id in one.conflicts_with:
            index = one.conflicts_with.index(other.id)
            return Place("measure", one.id, ("conflicts_with", index))
    return None


def _successors(context: Context) -> Mapping[str, list[Measure]]:
    """Return, for each measure that was replaced, by what."""
    found: dict[str, list[Measure]] = {}
    for measure in context.strategy.measures:
        for replaced in measure.replaces:
            if not measure.dropped and replaced != measure.id:
                found.setdefault(replaced, []).append(measure)
    return found


def _instead(measure: Measure, successors: list[Measure]) -> Message:
    others = [other.id_and_title for other in successors if other.id != measure.id]
    if others:
        return msg("It was replaced by: {measures}.", measures=others)
    return msg("Remove the dependency, or name what is to come instead.")

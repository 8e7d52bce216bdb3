"""Measures wait for each other in a circle.

If the portal needs the user account and the account needs the portal, neither can begin: each
plan looks right on its own fact sheet, and only together they do not work out. No timetable and
no order of decisions can be made from them. The same goes for a measure that is part of its own
part: costs and staff of such a whole cannot be added up.

Mostly one of the two is not a condition but only related; then it belongs under `related`.

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    depends_on: [2]

    # measures/2-account.yaml
    id: 2
    title: User account
    depends_on: [1]

Good:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    depends_on: [2]

    # measures/2-account.yaml
    id: 2
    title: User account
    related: [1]
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digistrat.diagnostics import Finding, Note, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import Measure
from digistrat.rules.context import Context
from digistrat.rules.cycles import cycles

SEVERITY = Severity.ERROR


@dataclass(frozen=True, slots=True)
class _Relation:
    """A key by which measures name others, and how a cycle of it is worded."""

    key: str
    message: str
    hint: str
    step: str

    def place(self, measure: Measure, target: str) -> Place:
        """Return where `measure` names `target`."""
        value = getattr(measure, self.key)
        index = () if isinstance(value, str) else (value.index(target),)
        return Place("measure", measure.id, (self.key, *index))


_DEPENDS = _Relation(
    "depends_on",
    N_("These measures wait for each other, so none can begin: {chain}."),
    N_("Remove one of the dependencies, or write it under “related”."),
    N_("“{measure}” depends on “{target}”"),
)
_PART = _Relation(
    "part_of",
    N_("These measures are parts of each other: {chain}."),
    N_("Remove “part_of” from the measure that is the whole."),
    N_("“{measure}” is part of “{target}”"),
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each cycle, at its first measure."""
    depends = {measure.id: measure.depends_on for measure in context.strategy.measures}
    part = {m.id: (m.part_of,) if m.part_of else () for m in context.strategy.measures}
    for relation, graph in ((_DEPENDS, depends), (_PART, part)):
        yield from _findings(context, relation, graph)
    for measure in context.strategy.measures:
        if measure.part_of == measure.id:
            message = msg("The measure “{id}” is part of itself.", id=measure.id)
            place = Place("measure", measure.id, ("part_of",))
            yield Finding(message, place, msg("Remove “part_of”, or name the whole."))


def _findings(
    context: Context, relation: _Relation, graph: Mapping[str, Sequence[str]]
) -> Iterator[Finding]:
    for cycle in cycles(graph):
        steps = [
            (context.measures[id_], context.measures[target])
            for id_, target in zip(cycle, (*cycle[1:], cycle[0]), strict=True)
        ]
        notes = tuple(
            Note(
                msg(relation.step, measure=measure.id_and_title, target=target.id_and_title),
                relation.place(measure, target.id),
            )
            for measure, target in steps
        )
        chain = " → ".join((*cycle, cycle[0]))
        message = msg(relation.message, chain=chain)
        yield Finding(message, notes[0].place, msg(relation.hint), notes)

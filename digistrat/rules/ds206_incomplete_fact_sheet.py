"""The fact sheet of a selected measure is incomplete.

Once a measure is selected, others have to work with its fact sheet: the council decides on it,
the treasury plans by it, the departments begin. They need to know what is done, who answers for
it and who takes part, how it is paid for, how urgent it is and why, when it begins and how long it
takes, where it stands, how its success will be seen, and which steps lie on the way. These nine
parts are what guides on municipal digital strategies ask for.

Which parts a strategy wants is a setting, for those that agreed on fewer.

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    description: One portal for all applications.
    selected: {since: 2025-12}

Good:

    # stakeholders.yaml
    - {id: it, title: IT department, kind: administration}
    - {id: office, title: Citizens' office, kind: administration}

    # measures/1-portal.yaml
    id: 1
    title: Portal
    description: One portal for all applications.
    responsible: [it]
    contributors: [office]
    funding: [{source: own, amount: 50000}]
    priority: {level: high, reason: Other services build on it.}
    period: {start: 2026-03, end: 2026-12}
    status: planned
    success: {done_when: All forms are on the portal.}
    milestones: [{id: m1, title: Tender published, due: 2026-05}]
    selected: {since: 2025-12}
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, Message, msg
from digistrat.model import Measure
from digistrat.model.base import Model
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING

Part = Literal[
    "description", "responsible", "contributors", "funding", "priority", "duration", "status",
    "success", "milestones",
]  # fmt: skip

_NAMES = {
    "description": N_("the description"),
    "responsible": N_("who is responsible"),
    "contributors": N_("who contributes"),
    "funding": N_("the funding"),
    "priority": N_("the priority and its reason"),
    "duration": N_("the period or duration"),
    "status": N_("the status"),
    "success": N_("the success indicator"),
    "milestones": N_("the milestones"),
}


class Settings(Model):
    """Which parts a fact sheet must have."""

    parts: Annotated[
        tuple[Part, ...], Field(description=N_("The parts that a fact sheet must have."))
    ] = ("description", "responsible", "contributors", "funding", "priority", "duration", "status",
         "success", "milestones")  # fmt: skip


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each selected measure that lacks parts, with all of them."""
    measured = {id_ for i in context.strategy.indicators for id_ in i.measures}
    for measure in context.selected:
        if measure.dropped:
            continue
        present = _present(measure, is_measured=measure.id in measured)
        missing = [part for part in settings.parts if not present[part]]
        if missing:
            text = N_("The measure “{measure}” is selected, but its fact sheet lacks: {parts}.")
            names = [_name(measure, part) for part in missing]
            keys = ["period" if part == "duration" else part for part in missing]
            yield Finding(
                msg(text, measure=measure.id_and_title, parts=names),
                Place("measure", measure.id, ("id",)),
                msg("Keys for it: {keys}.", keys=keys),
            )


def _present(measure: Measure, *, is_measured: bool) -> dict[Part, bool]:
    priority, period = measure.priority, measure.period
    return {
        "description": bool(measure.description),
        "responsible": bool(measure.responsible),
        "contributors": bool(measure.contributors),
        "funding": bool(measure.funding),
        "priority": bool(priority and priority.reason),
        "duration": bool(measure.duration or (period and (period.start or period.end))),
        "status": bool(measure.status),
        "success": bool(measure.indicators or measure.success or is_measured),
        "milestones": bool(measure.milestones),
    }


def _name(measure: Measure, part: Part) -> Message:
    if part == "priority" and measure.priority:
        return msg("the reason for the priority")
    return msg(_NAMES[part])

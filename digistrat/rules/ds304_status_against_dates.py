"""The status of a measure contradicts its dates.

The status is what council and public read first. A measure that is called done while milestones
are open, or planned while its start has passed, makes the whole report doubtful. Usually work
has moved on and nobody changed the status, or the plan has slipped and nobody changed the dates.

What actually happened (`actual`) counts more than what was planned (`period`). Paused, rejected
and superseded measures are left alone. Status and dates may disagree for some days.

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    status: done
    milestones: [{id: m1, title: Portal open, due: 2025-11}]

Good:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    status: done
    milestones: [{id: m1, title: Portal open, due: 2025-11, done: 2025-11-20}]
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, NamedTuple

from pydantic import Field

from digistrat.diagnostics import Finding, Note, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import Measure
from digistrat.model.base import Model
from digistrat.model.period import Moment, Period
from digistrat.model.types import Days
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING


class Settings(Model):
    """How many days status and dates may disagree."""

    grace_days: Annotated[
        Days,
        Field(description=N_("For how many days status and dates may disagree")),
    ] = 14


class _Conflict(NamedTuple):
    """A date that the status contradicts: its keys, what is wrong, what would be right."""

    keys: tuple[str, str]
    date: Moment | None
    text: str
    hint: str


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for open milestones of what is done, and one for a date that cannot be."""
    grace = timedelta(days=settings.grace_days)
    for measure in context.strategy.measures:
        yield from _open_milestones(measure)
        conflict = _conflict(measure, context.today - grace, context.today + grace)
        if conflict is not None:
            yield _finding(measure, conflict)


def _open_milestones(measure: Measure) -> Iterator[Finding]:
    undone = [(i, m) for i, m in enumerate(measure.milestones) if m.done is None]
    if measure.status != "done" or not undone:
        return
    titles = [msg("“{title}”", title=milestone.title) for _i, milestone in undone]
    message = msg("The status is “done”, but milestones are open: {titles}.", titles=titles)
    hint = msg("State under “done” when each was reached, or remove what was dropped.")
    notes = tuple(
        Note(msg("Open milestone"), Place("measure", measure.id, ("milestones", index)))
        for index, _milestone in undone
    )
    yield Finding(message, Place("measure", measure.id, ("status",)), hint, notes)


def _finding(measure: Measure, conflict: _Conflict) -> Finding:
    message = msg(conflict.text, status=measure.status, date=conflict.date)
    note = Note(msg("The date"), Place("measure", measure.id, conflict.keys))
    place = Place("measure", measure.id, ("status",))
    return Finding(message, place, msg(conflict.hint), (note,))


def _conflict(measure: Measure, past: date, future: date) -> _Conflict | None:
    """Return the first contradiction; what is before `past` is over, after `future` to come."""
    match measure.status:
        case "idea" | "proposed" | "planned":
            return _begun(measure, past)
        case "in-progress":
            return _not_begun(measure, future) or _over(measure, past)
        case "operating":
            return _not_begun(measure, future)
        case "done":
            return _not_over(measure, future)
        case _:
            return None


def _begun(measure: Measure, past: date) -> _Conflict | None:
    actual, planned = _sound(measure.actual).start, _sound(measure.period).start
    if actual is not None:
        text = N_("The status is “{status}”, but an actual start is stated: {date}.")
        hint = N_("Change the status, or remove the actual start.")
        return _Conflict(("actual", "start"), actual, text, hint)
    if planned is not None and planned.certainly_before(past):
        text = N_("The status is “{status}”, but the planned start has passed: {date}.")
        hint = N_("Change the status, or plan a new start.")
        return _Conflict(("period", "start"), planned, text, hint)
    return None


def _not_begun(measure: Measure, future: date) -> _Conflict | None:
    actual, planned = _sound(measure.actual).start, _sound(measure.period).start
    start = actual or planned
    if start is None or not start.certainly_after(future):
        return None
    text = N_("The status is “{status}”, but the start is still to come: {date}.")
    hint = N_("Change the status, or state the actual start.")
    return _Conflict(("actual" if actual else "period", "start"), start, text, hint)


def _over(measure: Measure, past: date) -> _Conflict | None:
    actual, planned = _sound(measure.actual), _sound(measure.period)
    if actual.dated_end is not None:
        if not actual.dated_end.certainly_before(past):
            return None
        text = N_("The status is “{status}”, but an actual end is stated: {date}.")
        hint = N_("Change the status, or remove the actual end.")
        return _Conflict(("actual", "end"), actual.dated_end, text, hint)
    if planned.dated_end is not None and planned.dated_end.certainly_before(past):
        text = N_("The status is “{status}”, but the planned end has passed: {date}.")
        hint = N_("Change the status, or plan a new end.")
        return _Conflict(("period", "end"), planned.dated_end, text, hint)
    return None


def _not_over(measure: Measure, future: date) -> _Conflict | None:
    actual, planned = _sound(measure.actual), _sound(measure.period)
    if actual.end == "open":
        text = N_("The status is “{status}”, but the actual end is open.")
        hint = N_("State when the measure ended, or change the status.")
        return _Conflict(("actual", "end"), None, text, hint)
    end = actual.dated_end or planned.dated_end
    if end is None:
        return _not_begun(measure, future)
    if not end.certainly_after(future):
        return None
    text = N_("The status is “{status}”, but the end is still to come: {date}.")
    hint = N_("Change the status, or state the actual end.")
    return _Conflict(("actual" if actual.dated_end else "period", "end"), end, text, hint)


def _sound(period: Period | None) -> Period:
    """Return the period; an empty one for a reversed one, of which one date must be wrong."""
    return Period() if period is None or period.is_reversed else period

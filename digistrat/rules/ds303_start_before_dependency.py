"""A measure starts before a measure that must come first has ended.

`depends_on` says that the other measure must be finished first. If the dates say otherwise, staff
and money are booked for a time at which nothing can be done yet, or the dependency is not one.

What actually happened counts more than what was planned. Missing and open ends are left alone, and
so are dates that may fit: a start in "2026-03" does not contradict an end in "2026".

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    period: {start: 2026-03, end: 2026-12}
    depends_on: [2]

    # measures/2-account.yaml
    id: 2
    title: User account
    period: {start: 2026-01, end: 2026-09}

Good:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    period: {start: 2026-10, end: 2027-06}
    depends_on: [2]

    # measures/2-account.yaml
    id: 2
    title: User account
    period: {start: 2026-01, end: 2026-09}
"""

from collections.abc import Iterator
from typing import NamedTuple

from digistrat.diagnostics import Finding, Note, Place, Severity
from digistrat.i18n import msg
from digistrat.model import Measure
from digistrat.model.period import Moment
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING

_OVER = ("done", "rejected", "superseded")
"""Where nothing is to be planned any more; that such a measure is needed is another question."""

_NOT_AWAITED = (*_OVER, "operating")
"""What others need not wait for, whatever its dates say."""


class _Limit(NamedTuple):
    """A start or an end, and the keys under which it stands."""

    moment: Moment
    keys: tuple[str, str]


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each dependency that certainly ends after the measure starts."""
    for measure in context.strategy.measures:
        start = _start(measure)
        if start is None or measure.status in _OVER:
            continue
        for index, id_ in enumerate(measure.depends_on):
            other = context.measures.get(id_)
            if other is None or other is measure or other.status in _NOT_AWAITED:
                continue
            end = _end(other)
            if end is not None and start.moment.certainly_before(end.moment):
                yield _finding(measure, index, start, other, end)


def _start(measure: Measure) -> _Limit | None:
    for key in ("actual", "period"):
        period = getattr(measure, key)
        if period is not None and period.start is not None and not period.is_reversed:
            return _Limit(period.start, (key, "start"))
    return None


def _end(measure: Measure) -> _Limit | None:
    for key in ("actual", "period"):
        period = getattr(measure, key)
        if period is None or period.end is None:
            continue
        if period.dated_end is None or period.is_reversed:
            return None
        return _Limit(period.dated_end, (key, "end"))
    return None


def _finding(measure: Measure, index: int, start: _Limit, other: Measure, end: _Limit) -> Finding:
    message = msg(
        "This measure starts ({start}) before “{other}”, which must come first, has ended ({end}).",
        start=start.moment,
        other=other.id_and_title,
        end=end.moment,
    )
    hint = msg("Move one of the two, or use “related” if the order does not matter.")
    notes = (
        Note(msg("The start of this measure"), Place("measure", measure.id, start.keys)),
        Note(msg("The end of “{id}”", id=other.id), Place("measure", other.id, end.keys)),
    )
    return Finding(message, Place("measure", measure.id, ("depends_on", index)), hint, notes)

"""A period ends before it starts.

Nobody can plan with such a period: a time plan cannot draw it, a progress report counts
the measure as finished before it has begun, and money lands in the wrong budget year. Mostly two
digits were swapped, or the year was raised in one place only.

It is checked for the strategy, for the planned and the actual period of each measure and for the
years of its costs. "2026" does not end before "2026-05".

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    period: {start: 2026-05, end: 2025-12}

Good:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    period: {start: 2026-05, end: 2026-12}
"""

from collections.abc import Iterator

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import Measure
from digistrat.model.period import Period
from digistrat.rules.context import Context

SEVERITY = Severity.ERROR

_PLANNED = N_("The measure is planned to end ({end}) before it starts ({start}).")
_ACTUAL = N_("The measure actually ended ({end}) before it started ({start}).")
_STRATEGY = N_("The period of the strategy ends ({end}) before it starts ({start}).")
_COST = N_("These costs end ({end}) before they start ({start}).")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each period whose end certainly lies before its start."""
    yield from _period(context.strategy.about.period, Place("strategy", "", ("period",)), _STRATEGY)
    for measure in context.strategy.measures:
        yield from _period(measure.period, Place("measure", measure.id, ("period",)), _PLANNED)
        yield from _period(measure.actual, Place("measure", measure.id, ("actual",)), _ACTUAL)
        yield from _costs(measure)


def _period(period: Period | None, place: Place, text: str) -> Iterator[Finding]:
    if period is not None and period.is_reversed:
        yield _finding(text, period.start, period.end, place, ("start", "end"))


def _costs(measure: Measure) -> Iterator[Finding]:
    for index, cost in enumerate(measure.costs):
        if cost.year is not None and cost.until is not None and cost.until < cost.year:
            place = Place("measure", measure.id, ("costs", index))
            yield _finding(_COST, cost.year, cost.until, place, ("year", "until"))


def _finding(text: str, start: object, end: object, place: Place, keys: tuple[str, str]) -> Finding:
    first, last = keys
    hint = msg("“{last}” must not come before “{first}”.", first=first, last=last)
    at = Place(place.kind, place.id, (*place.keys, last))
    return Finding(msg(text, start=start, end=end), at, hint)

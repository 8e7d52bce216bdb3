"""An indicator was not measured within its interval.

An indicator tells whether the strategy works, but only while somebody measures it. A value that
is due and missing is a gap in every progress report, and the longer it is missing, the less
likely anybody can still find it out.

The interval counts from the last measurement; before the first one from the baseline, and without
a baseline from the date of the strategy (`as_of`). Some days of grace leave time to collect
the figures. An archived strategy needs no values any more.

Bad:

    # indicators/online-share.yaml
    id: online-share
    title: Applications that come in online
    interval: quarter
    measurements: [{date: 2025-03-31, value: 20}]

Good:

    # indicators/online-share.yaml
    id: online-share
    title: Applications that come in online
    interval: quarter
    measurements: [{date: 2025-03-31, value: 20}, {date: 2025-12-31, value: 24}]
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated

from pydantic import Field

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import Indicator
from digistrat.model.base import Model
from digistrat.model.period import months_later
from digistrat.model.types import Days
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING

_MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}

_Since = tuple[date, str, Place]
"""A date that an interval counts from, what to say if a value is due, and where the date stands."""


class Settings(Model):
    """How long a value may be late."""

    grace_days: Annotated[
        Days,
        Field(description=N_("How many days a measurement may be late")),
    ] = 30


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each indicator of which a value was due in the past."""
    about = context.strategy.about
    if about.status == "archived":
        return
    limit = context.today - timedelta(days=settings.grace_days)
    for indicator in context.strategy.indicators:
        since = _since(indicator, about.as_of)
        if indicator.interval is None or since is None:
            continue
        last, text, place = since
        due = months_later(last, _MONTHS[indicator.interval])
        if due < limit:
            message = msg(text, title=indicator.title, due=due, last=last)
            yield Finding(message, place, msg("Enter the new value, or change “interval”."))


def _since(indicator: Indicator, as_of: date | None) -> _Since | None:
    def at(*keys: str | int) -> Place:
        return Place("indicator", indicator.id, keys)

    if indicator.measurements:
        dates = [measurement.date for measurement in indicator.measurements]
        last = max(dates)
        text = N_("A value of “{title}” has been due since {due}; the last one is of {last}.")
        return last, text, at("measurements", dates.index(last), "date")
    if indicator.baseline is not None:
        text = N_(
            "A value of “{title}” has been due since {due}; the baseline of {last} is the only one."
        )
        return indicator.baseline.date, text, at("baseline", "date")
    if as_of is not None:
        text = N_("A first value of “{title}” has been due since {due}; the strategy is of {last}.")
        return as_of, text, at("interval")
    return None

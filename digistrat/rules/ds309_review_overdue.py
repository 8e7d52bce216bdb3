"""The strategy should have been reviewed by now.

A strategy that promises to be reviewed and is not turns into a document about the past. The
council decided on a rhythm; whoever reads the strategy relies on it.

The date under `next_review` counts. Without one, the review is due `review_interval` months
after the date that the strategy bears (`as_of`). An archived strategy needs no review.

Bad:

    # strategy.yaml
    format: 1
    title: Digital strategy
    language: en
    as_of: 2023-11-30
    cycle: {review_interval: 24}

Good:

    # strategy.yaml
    format: 1
    title: Digital strategy
    language: en
    as_of: 2025-11-30
    cycle: {review_interval: 24}
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated

from pydantic import Field

from digistrat.diagnostics import Finding, Note, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model.base import Model
from digistrat.model.period import months_later
from digistrat.model.types import Days
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING


class Settings(Model):
    """How long a review may be late."""

    grace_days: Annotated[
        Days,
        Field(description=N_("How many days a review may be late")),
    ] = 0


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding if the review was due in the past."""
    about = context.strategy.about
    cycle = about.cycle
    if cycle is None or about.status == "archived":
        return
    limit = context.today - timedelta(days=settings.grace_days)
    if cycle.next_review is not None:
        if cycle.next_review.certainly_before(limit):
            yield Finding(
                msg("The date of the next review has passed: {date}.", date=cycle.next_review),
                Place("strategy", "", ("cycle", "next_review")),
                msg("Review the strategy, and set the date of the review that follows."),
            )
    elif cycle.review_interval is not None and about.as_of is not None:
        yield from _by_interval(about.as_of, cycle.review_interval, limit)


def _by_interval(as_of: date, months: int, limit: date) -> Iterator[Finding]:
    due = months_later(as_of, months)
    if due >= limit:
        return
    text = N_(
        "The review of the strategy was due on {due}, {months} months after its date {as_of}."
    )
    yield Finding(
        msg(text, due=due, months=months, as_of=as_of),
        Place("strategy", "", ("cycle", "review_interval")),
        msg("Review the strategy and set “as_of” anew, or set a date under “next_review”."),
        (Note(msg("The date of the strategy"), Place("strategy", "", ("as_of",))),),
    )

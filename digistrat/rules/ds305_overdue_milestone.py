"""A milestone is overdue.

Its date has passed and nothing says that it was reached. Either it was, and the progress report
shows the measure worse than it is, or the measure is late and nobody has been told.

Milestones of measures that are done, paused, rejected or superseded are left alone. A milestone
due in "2026-03" is overdue from 1 April 2026.

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    milestones: [{id: m1, title: Tender published, due: 2025-10}]

Good:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    milestones: [{id: m1, title: Tender published, due: 2025-10, done: 2025-10-28}]
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated

from pydantic import Field

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model.base import Model
from digistrat.model.types import Days
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING

_LEFT_ALONE = ("done", "paused", "rejected", "superseded")


class Settings(Model):
    """How long a milestone may be late."""

    grace_days: Annotated[
        Days,
        Field(description=N_("How many days a milestone may be late")),
    ] = 0


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each milestone that was due in the past and is not done."""
    limit = context.today - timedelta(days=settings.grace_days)
    for measure in context.strategy.measures:
        if measure.status in _LEFT_ALONE:
            continue
        for index, milestone in enumerate(measure.milestones):
            due = milestone.due
            if milestone.done is None and due is not None and due.certainly_before(limit):
                text = N_("The milestone “{title}” was due ({due}) and is not done.")
                yield Finding(
                    msg(text, title=milestone.title, due=due),
                    Place("measure", measure.id, ("milestones", index, "due")),
                    msg("State under “done” when it was reached, or set a new date."),
                )

"""A part of the blueprint of a strategy is missing.

A digital strategy usually says where the municipality stands, what it wants to be, which values
guide it, which goals it has, in which fields it acts and by which measures, how and by whom all
this is carried out, how progress is watched, and what comes when. No part is compulsory, and each
county sets its own focus. But what is left out should be left out on purpose.

A part is there if the repository holds its data (a `vision` in `strategy.yaml`, files of goals,
periods of measures for the roadmap), or if a chapter names it as its `part`. Which parts a
strategy wants is a setting.

Bad:

    # strategy.yaml
    format: 1
    title: Digital strategy
    language: en
    vision: Every service can be used from home.

Good:

    # strategy.yaml
    format: 1
    title: Digital strategy
    language: en
    vision: Every service can be used from home.
    check: {DS210: {parts: [vision]}}
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import Measure
from digistrat.model.base import Model
from digistrat.rules.context import Context

SEVERITY = Severity.INFO

Part = Literal[
    "starting-position", "vision", "values", "goals", "action-fields", "measures",
    "implementation", "monitoring", "roadmap",
]  # fmt: skip

_NAMES = {
    "starting-position": N_("the starting position"),
    "vision": N_("the vision"),
    "values": N_("the values"),
    "goals": N_("goals"),
    "action-fields": N_("action fields"),
    "measures": N_("measures"),
    "implementation": N_("the implementation"),
    "monitoring": N_("the monitoring"),
    "roadmap": N_("the roadmap"),
}


class Settings(Model):
    """Which parts a strategy must have."""

    parts: Annotated[
        tuple[Part, ...], Field(description=N_("The parts that a strategy must have."))
    ] = ("starting-position", "vision", "values", "goals", "action-fields", "measures",
         "implementation", "monitoring", "roadmap")  # fmt: skip


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield one finding with all parts that are missing."""
    kinds = ("strategy", "goal", "action-field", "measure", "indicator", "chapter")
    if not context.complete(*kinds):
        return
    data = _data(context)
    told = {chapter.part for chapter in context.strategy.chapters}
    missing = [msg(_NAMES[p]) for p in settings.parts if not data[p] and p not in told]
    if missing:
        message = msg("The strategy says nothing about: {parts}.", parts=missing)
        hint = msg("Add what is missing, or name under “check” which parts the strategy wants.")
        yield Finding(message, Place("strategy", "", ("title",)), hint)


def _data(context: Context) -> dict[Part, bool]:
    """Say of each part whether there is data for it."""
    strategy, about = context.strategy, context.strategy.about
    surroundings = about.context
    return {
        "starting-position": bool(about.swot or surroundings.existing_services),
        "vision": bool(about.vision),
        "values": bool(about.values),
        "goals": bool(strategy.goals),
        "action-fields": bool(strategy.action_fields),
        "measures": bool(strategy.measures),
        "implementation": False,  # who carries out the whole, and how, is told in prose only
        "monitoring": bool(strategy.indicators or about.cycle),
        "roadmap": any(_is_scheduled(measure) for measure in strategy.measures),
    }


def _is_scheduled(measure: Measure) -> bool:
    period = measure.period
    return bool(period and (period.start or period.end)) or any(m.due for m in measure.milestones)

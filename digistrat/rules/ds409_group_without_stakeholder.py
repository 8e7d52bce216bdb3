"""No stakeholder represents a group that a strategy should involve.

A digital strategy concerns more than the administration and its IT: politics, the towns of the
county, citizens, business, science and education, associations, culture and media. A group that
no one thought of is not asked, and does not carry what was decided.

The `kind` of the stakeholders says which groups they represent. Which groups there must be is a
setting: a town has no towns below it.

Bad:

    # stakeholders.yaml
    - {id: it, title: IT department, kind: administration}
    - {id: council, title: County council, kind: politics}

Good:

    # strategy.yaml
    format: 1
    title: Digital strategy
    language: en
    check: {DS409: {groups: [administration, politics]}}

    # stakeholders.yaml
    - {id: it, title: IT department, kind: administration}
    - {id: council, title: County council, kind: politics}
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model.base import Model
from digistrat.rules.context import Context

SEVERITY = Severity.INFO

Group = Literal[
    "administration", "politics", "municipality", "citizens", "business", "science-education",
    "association", "culture-media",
]  # fmt: skip

_NAMES = {
    "administration": N_("administration"),
    "politics": N_("politics"),
    "municipality": N_("municipalities"),
    "citizens": N_("citizens"),
    "business": N_("business"),
    "science-education": N_("science and education"),
    "association": N_("associations"),
    "culture-media": N_("culture and media"),
}


class Settings(Model):
    """Which groups the stakeholders must represent."""

    groups: Annotated[
        tuple[Group, ...], Field(description=N_("The groups that stakeholders must represent."))
    ] = ("administration", "politics", "municipality", "citizens", "business", "science-education",
         "association", "culture-media")  # fmt: skip


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield one finding with all groups that no stakeholder represents."""
    kinds = {stakeholder.kind for stakeholder in context.strategy.stakeholders}
    if not kinds or not context.complete("stakeholder"):
        return
    missing = [group for group in settings.groups if group not in kinds]
    if missing:
        names = [msg(_NAMES[group]) for group in missing]
        message = msg("No stakeholder represents these groups: {groups}.", groups=names)
        text = N_(
            "Add stakeholders of the kinds {kinds}, or set which “groups” the strategy needs."
        )
        yield Finding(message, Place("strategy", "", ("title",)), msg(text, kinds=missing))

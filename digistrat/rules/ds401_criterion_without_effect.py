"""A criterion does not tell the measures apart.

All ranked measures get the same points for it, so it changes no rank, whatever its weight. The
council sees a criterion with a weight and believes that it counts. Often its levels are too
coarse, or it was rated in passing.

With few measures this can be chance; how many there must be is a setting. A criterion without
weight is left alone.

Bad:

    # strategy.yaml
    format: 1
    title: Digital strategy
    language: en
    scoring:
      - id: prioritisation
        criteria:
          - {id: effect, weight: 60, levels: {high: 3, medium: 2, low: 1}}
          - {id: effort, weight: 40, levels: {low: 3, medium: 2, high: 1}}

    # measures.yaml
    - {id: 1, title: Portal, ratings: {effect: high, effort: low}}
    - {id: 2, title: Electronic file, ratings: {effect: high, effort: medium}}
    - {id: 3, title: Advice by video, ratings: {effect: high, effort: high}}

Good:

    # strategy.yaml
    format: 1
    title: Digital strategy
    language: en
    scoring:
      - id: prioritisation
        criteria:
          - {id: effect, weight: 60, levels: {high: 3, medium: 2, low: 1}}
          - {id: effort, weight: 40, levels: {low: 3, medium: 2, high: 1}}

    # measures.yaml
    - {id: 1, title: Portal, ratings: {effect: high, effort: low}}
    - {id: 2, title: Electronic file, ratings: {effect: high, effort: medium}}
    - {id: 3, title: Advice by video, ratings: {effect: medium, effort: high}}
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import Criterion
from digistrat.model.base import Model
from digistrat.model.types import WholeNumber
from digistrat.rules.context import Context

SEVERITY = Severity.INFO


class Settings(Model):
    """From how many measures on a criterion must tell them apart."""

    at_least: Annotated[
        WholeNumber,
        Field(ge=2, description=N_("How many ranked measures there must be to judge a criterion.")),
    ] = 3


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each criterion that gives all ranked measures the same points."""
    if not context.complete("measure", "scheme"):
        return
    for index, ranking in enumerate(context.rankings):
        if len(ranking.ranked) < settings.at_least:
            continue
        routes = ranking.scheme.routes
        for criterion in ranking.scheme.leaves:
            parts = [entry.score.by_rated.get(criterion.id) for entry in ranking.ranked]
            points = {part.points if part else None for part in parts}
            if criterion.weight and len(points) == 1:
                place = Place("strategy", "", ("scoring", index, *routes[criterion.id], "id"))
                yield _finding(criterion, len(ranking.ranked), place)


def _finding(criterion: Criterion, count: int, place: Place) -> Finding:
    text = N_("The criterion “{criterion}” gives all {count} ranked measures the same points.")
    hint = N_("Rate the measures apart, refine the levels, or leave the criterion out.")
    return Finding(msg(text, criterion=criterion.label, count=count), place, msg(hint))

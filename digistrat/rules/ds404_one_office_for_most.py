"""Most selected measures depend on one office.

Where one office is responsible for nearly everything, its staff decides what becomes of the
strategy, and each delay there delays the whole. It also shows whether digitalisation has arrived
in the departments or is still left to the one that runs it.

Counted is the office that the measures name as responsible; measures that are done or were
dropped no longer count. An office that is part of one that is reported is not reported again.

Bad:

    # stakeholders.yaml
    - {id: it, title: IT department, kind: administration}
    - {id: citizens-office, title: Citizens' office, kind: administration}

    # measures.yaml
    - {id: 1, title: Portal, responsible: [it], selected: {since: 2026-01}}
    - {id: 2, title: Electronic file, responsible: [it], selected: {since: 2026-01}}
    - {id: 3, title: Advice by video, responsible: [it], selected: {since: 2026-01}}

Good:

    # stakeholders.yaml
    - {id: it, title: IT department, kind: administration}
    - {id: citizens-office, title: Citizens' office, kind: administration}
    - {id: registry, title: Registry, kind: administration}

    # measures.yaml
    - {id: 1, title: Portal, responsible: [it], selected: {since: 2026-01}}
    - {id: 2, title: Electronic file, responsible: [registry], selected: {since: 2026-01}}
    - {id: 3, title: Advice by video, responsible: [citizens-office], selected: {since: 2026-01}}
"""

from collections import Counter
from collections.abc import Container, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import Measure, Stakeholder
from digistrat.model.base import Model
from digistrat.model.types import Percent, WholeNumber
from digistrat.rules.context import Context
from digistrat.scoring import round_half_up

SEVERITY = Severity.INFO


class Settings(Model):
    """How much one office may carry."""

    share: Annotated[
        Percent,
        Field(
            description=N_(
                "The share of the selected measures that one office may carry, in percent."
            )
        ),
    ] = Decimal(50)
    at_least: Annotated[
        WholeNumber,
        Field(
            ge=2, description=N_("How many selected measures there must be to judge the shares.")
        ),
    ] = 3


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each office that is responsible for more than its share."""
    measures = [m for m in context.selected if m.responsible and _is_work(m)]
    if len(measures) < settings.at_least or not context.complete("measure"):
        return
    counts = Counter(office for measure in measures for office in measure.responsible)
    limit = Fraction(settings.share) / 100 * len(measures)
    heavy = {office for office, count in counts.items() if count > limit}
    for office in context.strategy.stakeholders:
        if office.id in heavy and not _is_part_of(office, heavy, context.stakeholders):
            yield _finding(office, counts[office.id], len(measures))


def _is_work(measure: Measure) -> bool:
    return not measure.dropped and measure.status != "done"


def _is_part_of(
    office: Stakeholder, offices: Container[str], known: Mapping[str, Stakeholder]
) -> bool:
    """Say whether an office belongs to another one of these."""
    seen = {office.id}
    whole = office.part_of
    while whole is not None and whole not in seen:
        if whole in offices:
            return True
        seen.add(whole)
        whole = known[whole].part_of if whole in known else None
    return False


def _finding(office: Stakeholder, count: int, total: int) -> Finding:
    hint = msg(
        "Share the responsibility, or see to it that the office has the staff for all of it."
    )
    place = Place("stakeholder", office.id, ("id",))
    if count == total:
        text = N_("“{office}” is responsible for all {total} selected measures.")
        return Finding(msg(text, office=office.title, total=total), place, hint)
    text = N_("“{office}” is responsible for {count} of {total} selected measures ({share}%).")
    share = round_half_up(Fraction(100 * count, total), 0)
    return Finding(
        msg(text, office=office.title, count=count, total=total, share=share), place, hint
    )

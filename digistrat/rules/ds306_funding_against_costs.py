"""The funding of a measure does not add up to its costs.

What is missing turns up as a gap in the budget when the money is needed; what is too much was
mostly counted twice, and a funding body asks for it back. A measure that is to be carried out and
has costs but no funding at all is on no budget.

Compared are the sums over all years, for each currency. Yearly costs count once a year from `year`
to `until`; without both years there is no sum and nothing is said. A `rate` without an `amount` is
that share of the costs, with a `year` that share of the costs of this year. Funding with neither
may be any amount, so that nothing can be missing.

The same money counts once. Of one source and programme, what is `granted` for a year replaces what was
`applied` for, and what is `spent` comes out of both; it counts by itself only if it is more.
Funding without a `state` counts in addition to what is applied for or granted. Where no `programme` is
stated, it may be the same money or not, and only what is wrong either way is found.

Nothing is said to be missing if the measure that this one is part of, or a part of this one, has
funding too. Ideas and proposals need no funding yet, and nothing does where no measure states any.

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    costs: [{amount: 50000, year: 2026}]
    funding: [{source: grant, amount: 40000, year: 2026, state: granted}]

Good:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    costs: [{amount: 50000, year: 2026}]
    funding:
      - {source: grant, amount: 40000, year: 2026, state: granted}
      - {source: own, amount: 10000, year: 2026}
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from digistrat.diagnostics import Finding, Note, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import Measure
from digistrat.model.base import Model
from digistrat.model.types import Number
from digistrat.rules.context import Context
from digistrat.rules.money import Money, costs, funds

SEVERITY = Severity.WARNING

_DROPPED = ("rejected", "superseded")
_DECIDED = ("planned", "in-progress", "operating", "done")

_LACKING = N_("The funding of {funding} does not cover the costs of {costs}: {rest} is missing.")
_TOO_MUCH = N_("The funding of {funding} exceeds the costs of {costs} by {rest}.")


class Settings(Model):
    """How far funding and costs may differ."""

    tolerance_percent: Annotated[
        Number,
        Field(
            ge=0, le=100, description=N_("By how many percent of the costs the funding may differ")
        ),
    ] = Decimal(1)


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each sum that differs, and for costs that have no funding at all."""
    measures = context.strategy.measures
    if not any(measure.funding for measure in measures):
        return
    share = Fraction(settings.tolerance_percent) / 100
    elsewhere = _funded_elsewhere(context)
    for measure in measures:
        if not measure.costs or measure.status in _DROPPED:
            continue
        may_lack = measure.id not in elsewhere
        if measure.funding:
            yield from _differing(measure, share, may_lack=may_lack)
        elif may_lack and (measure.selected or measure.status in _DECIDED):
            yield from _without_funding(measure)


def _funded_elsewhere(context: Context) -> set[str]:
    """Return the measures whose funding may stand in a measure around them or in a part of them.

    While a measure cannot be read, that may be so for any.
    """
    if not context.complete("measure"):
        return set(context.measures)
    found: set[str] = set()
    for measure in context.strategy.measures:
        around = _around(context, measure)
        if measure.funding:
            found.update(other.id for other in around)
        if any(other.funding for other in around):
            found.add(measure.id)
    return found


def _around(context: Context, measure: Measure) -> list[Measure]:
    """Return the measures that this one is part of, from the inside out."""
    around: dict[str, Measure] = {}
    outer = context.measures.get(measure.part_of or "")
    while outer is not None and outer is not measure and outer.id not in around:
        around[outer.id] = outer
        outer = context.measures.get(outer.part_of or "")
    return list(around.values())


def _differing(measure: Measure, tolerance: Fraction, *, may_lack: bool) -> Iterator[Finding]:
    funded = funds(measure)
    for currency, total in costs(measure).items():
        if total is None:
            continue
        least = funded.least.get(currency, Fraction())
        most = funded.most.get(currency, Fraction())
        slack = tolerance * abs(total)
        if least > total + slack:
            yield _finding(measure, _TOO_MUCH, currency, (least, total))
        elif most < total - slack and may_lack and not funded.more:
            yield _finding(measure, _LACKING, currency, (most, total))


def _finding(
    measure: Measure, text: str, currency: str, sums: tuple[Fraction, Fraction]
) -> Finding:
    funding, total = sums
    message = msg(
        text,
        funding=Money(funding, currency),
        costs=Money(total, currency),
        rest=Money(abs(total - funding), currency),
    )
    hint = (
        msg("Add what pays for the rest, such as own funds, or correct an amount.")
        if text == _LACKING
        else msg("Correct an amount, or remove what is stated twice.")
    )
    note = Note(msg("The costs"), Place("measure", measure.id, ("costs",), at_key=True))
    return Finding(message, Place("measure", measure.id, ("funding",), at_key=True), hint, (note,))


def _without_funding(measure: Measure) -> Iterator[Finding]:
    sums = costs(measure)
    if not any(amount is None or amount for amount in sums.values()):
        return
    known = [Money(amount, currency) for currency, amount in sums.items() if amount]
    message = (
        msg("There is no funding for the costs of {costs}.", costs=known)
        if len(known) == len(sums)
        else msg("There is no funding for these costs.")
    )
    hint = msg("State under “funding” where the money comes from, such as own funds.")
    yield Finding(message, Place("measure", measure.id, ("costs",), at_key=True), hint)

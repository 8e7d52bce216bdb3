"""The parts of a measure do not add up to it.

A measure that bundles others states what they cost together. If the parts say something else,
one of the two is out of date, and the council sees two amounts for the same thing.

Costs are compared by currency over all years, staff in full-time posts. A part that states
neither may still need something, so then only too much is found. Rejected and superseded
parts do not count.

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    costs: [{amount: 60000}]

    # measures/2-forms.yaml
    id: 2
    title: Forms
    part_of: 1
    costs: [{amount: 20000}]

    # measures/3-account.yaml
    id: 3
    title: User account
    part_of: 1
    costs: [{amount: 50000}]

Good:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    costs: [{amount: 70000}]

    # measures/2-forms.yaml
    id: 2
    title: Forms
    part_of: 1
    costs: [{amount: 20000}]

    # measures/3-account.yaml
    id: 3
    title: User account
    part_of: 1
    costs: [{amount: 50000}]
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, NamedTuple

from pydantic import Field

from digistrat.diagnostics import Finding, Note, Place, Severity
from digistrat.i18n import N_, Message, msg
from digistrat.model import Measure
from digistrat.model.base import Model
from digistrat.model.types import Number
from digistrat.rules.context import Context
from digistrat.rules.money import Money, costs, exact

SEVERITY = Severity.WARNING

_DROPPED = ("rejected", "superseded")


class Settings(Model):
    """How far a measure and the sum of its parts may differ."""

    tolerance_percent: Annotated[
        Number,
        Field(
            ge=0,
            le=100,
            description=N_("By how many percent a measure and the sum of its parts may differ"),
        ),
    ] = Decimal(0)


class _Comparison(NamedTuple):
    """What a measure states and what each of its parts does; None for one that states nothing."""

    total: Fraction
    parts: Sequence[tuple[Measure, Fraction | None]]

    @property
    def sum(self) -> Fraction:
        return sum((amount or Fraction() for _part, amount in self.parts), Fraction())

    def differs(self, tolerance: Fraction, *, complete: bool) -> bool:
        """Say whether the sum certainly is another; what is not known can only make it more."""
        stated = [amount for _part, amount in self.parts if amount is not None]
        if not stated or abs(self.sum - self.total) <= tolerance * abs(self.total):
            return False
        return self.sum > self.total or (complete and len(stated) == len(self.parts))


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each sum of costs or staff that certainly differs."""
    tolerance = Fraction(settings.tolerance_percent) / 100
    complete = context.complete("measure")
    parts = _parts(context)
    for measure in context.strategy.measures:
        if measure.status in _DROPPED or measure.id not in parts:
            continue
        for currency, comparison in _by_currency(measure, parts[measure.id]).items():
            if comparison.differs(tolerance, complete=complete):
                yield _costs_finding(measure, comparison, currency)
        effort = _effort(measure, parts[measure.id])
        if effort is not None and effort.differs(tolerance, complete=complete):
            yield _effort_finding(measure, effort)


def _parts(context: Context) -> Mapping[str, list[Measure]]:
    parts: dict[str, list[Measure]] = defaultdict(list)
    for measure in context.strategy.measures:
        if measure.part_of not in (None, measure.id) and measure.status not in _DROPPED:
            parts[str(measure.part_of)].append(measure)
    return parts


def _by_currency(measure: Measure, parts: Sequence[Measure]) -> Mapping[str, _Comparison]:
    """Return what can be compared; a part that states costs states all its currencies."""
    sums = [(part, costs(part)) for part in parts]
    return {
        currency: _Comparison(
            total, [(part, own.get(currency, Fraction() if own else None)) for part, own in sums]
        )
        for currency, total in costs(measure).items()
        if total is not None
    }


def _effort(measure: Measure, parts: Sequence[Measure]) -> _Comparison | None:
    if measure.effort is None:
        return None
    amounts = [(part, Fraction(part.effort.fte) if part.effort else None) for part in parts]
    return _Comparison(Fraction(measure.effort.fte), amounts)


def _costs_finding(measure: Measure, comparison: _Comparison, currency: str) -> Finding:
    message = msg(
        "The costs of the parts add up to {sum}, but this measure states {total}.",
        sum=Money(comparison.sum, currency),
        total=Money(comparison.total, currency),
    )
    notes = tuple(
        _note(part, Money(amount, currency), "costs") for part, amount in comparison.parts if amount
    )
    place = Place("measure", measure.id, ("costs",), at_key=True)
    return Finding(message, place, _hint(), notes)


def _effort_finding(measure: Measure, comparison: _Comparison) -> Finding:
    message = msg(
        "The parts need {sum} full-time posts, but this measure states {total}.",
        sum=exact(comparison.sum),
        total=exact(comparison.total),
    )
    notes = tuple(
        _note(part, exact(amount), "effort") for part, amount in comparison.parts if amount
    )
    return Finding(message, Place("measure", measure.id, ("effort", "fte")), _hint(), notes)


def _note(part: Measure, amount: object, key: str) -> Note:
    message = msg("“{part}” states {amount}", part=part.id_and_title, amount=amount)
    return Note(message, Place("measure", part.id, (key,), at_key=True))


def _hint() -> Message:
    return msg("Correct the sum or the parts, or state as a part what is not in any of them yet.")

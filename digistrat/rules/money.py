"""What a measure costs and how it is funded: exact sums by currency."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from digistrat.i18n import number
from digistrat.model import Measure
from digistrat.model.measure import Cost, Funding
from digistrat.scoring import round_half_up
from digistrat.scoring.display import decimal_places

Sums = Mapping[str, Fraction | None]
"""Amounts by currency; None where a sum cannot be known."""


def exact(value: Fraction) -> Decimal:
    """Return a sum of decimals as a decimal, with the places that it needs."""
    return round_half_up(value, decimal_places(value))


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency, shown as the language in use writes it."""

    amount: Fraction
    currency: str

    def __str__(self) -> str:
        """Write whole amounts without places, others with two or as many as they have."""
        places = decimal_places(self.amount)
        return f"{number(round_half_up(self.amount, places and max(2, places)))} {self.currency}"


def costs(measure: Measure) -> Sums:
    """Return what a measure costs over all years.

    Yearly costs of which the first or last year is not stated have no sum.
    """
    return _sums((cost.currency, _total(cost)) for cost in measure.costs)


def _total(cost: Cost) -> Fraction | None:
    if cost.kind == "once":
        return Fraction(cost.amount)
    if cost.year is None or cost.until is None or cost.until < cost.year:
        return None
    return Fraction(cost.amount) * (cost.until - cost.year + 1)


def _costs_of_year(measure: Measure, year: int) -> Sums:
    return _sums((cost.currency, _share(cost, year)) for cost in measure.costs)


def _share(cost: Cost, year: int) -> Fraction | None:
    """Return what of a cost falls into `year`; None for one that is spread over years somehow."""
    last = cost.year if cost.until is None else cost.until
    if cost.year is None or last is None:
        return None
    if cost.kind == "yearly":
        in_year = cost.year <= year and (cost.until is None or year <= cost.until)
        return Fraction(cost.amount) if in_year else Fraction()
    if not cost.year <= year <= last:
        return Fraction()
    return Fraction(cost.amount) if cost.year == last else None


def _sums(amounts: Iterator[tuple[str, Fraction | None]]) -> Sums:
    sums: dict[str, Fraction | None] = {}
    for currency, amount in amounts:
        known = sums.get(currency, Fraction())
        sums[currency] = None if known is None or amount is None else known + amount
    return sums


@dataclass(frozen=True, slots=True)
class Funds:
    """How much funding is stated by currency; with `more` there is some without an amount.

    `least` and `most` differ where entries may be the same money or not.
    """

    least: Mapping[str, Fraction]
    most: Mapping[str, Fraction]
    more: bool


@dataclass(slots=True)
class _Pot:
    """Money of one source and programme, which is applied for, granted and spent in turn."""

    stateless: Fraction = Fraction()
    decided: dict[int | None, dict[str, Fraction]] = field(default_factory=dict)
    spent: Fraction = Fraction()
    all: Fraction = Fraction()

    def add(self, entry: Funding, amount: Fraction) -> None:
        self.all += amount
        if entry.state is None:
            self.stateless += amount
        elif entry.state == "spent":
            self.spent += amount
        else:
            states = self.decided.setdefault(entry.year, {})
            states[entry.state] = states.get(entry.state, Fraction()) + amount

    @property
    def once(self) -> Fraction:
        """Count the same money once: what is granted replaces what was applied for, by year.

        Where a year is missing the years cannot be told apart. What is spent comes out of the
        rest, in whichever year, and only counts by itself if it is more.
        """
        years = list(self.decided.values())
        if None in self.decided:
            years = [_merged(years)]
        granted = sum((y.get("granted", y.get("applied", Fraction())) for y in years), Fraction())
        return max(self.stateless + granted, self.spent)


def _merged(years: list[dict[str, Fraction]]) -> dict[str, Fraction]:
    merged: dict[str, Fraction] = defaultdict(Fraction)
    for states in years:
        for state, amount in states.items():
            merged[state] += amount
    return dict(merged)


def funds(measure: Measure) -> Funds:
    """Return the funding of a measure; a rate without an amount is that share of its costs.

    Entries of the same programme are the same money; without a programme nobody can tell.
    """
    pots: dict[tuple[str, str | None, str], _Pot] = defaultdict(_Pot)
    more = False
    for entry in measure.funding:
        amounts = _amounts(entry, measure)
        more = more or not amounts or None in amounts.values()
        for currency, amount in amounts.items():
            if amount is not None:
                pots[entry.source, entry.programme, currency].add(entry, amount)
    least: dict[str, Fraction] = defaultdict(Fraction)
    most: dict[str, Fraction] = defaultdict(Fraction)
    for (_source, programme, currency), pot in pots.items():
        least[currency] += pot.once
        most[currency] += pot.all if programme is None else pot.once
    return Funds(dict(least), dict(most), more)


def _amounts(entry: Funding, measure: Measure) -> Sums:
    """Return the amounts of an entry by currency.

    A rate with a year is a share of the costs of that year, if the costs tell them; what falls
    into no year may be meant otherwise and is not known.
    """
    if entry.amount is not None:
        return {entry.currency: Fraction(entry.amount)}
    if entry.rate is None:
        return {}
    rate = Fraction(entry.rate) / 100
    base = costs(measure) if entry.year is None else _costs_of_year(measure, entry.year)
    known = {c: None if amount is None else amount * rate for c, amount in base.items()}
    return known if entry.year is None else {c: amount or None for c, amount in known.items()}

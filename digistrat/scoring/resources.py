"""What a measure takes: costs over all years, staff, months."""

from fractions import Fraction
from typing import Literal

from digistrat.i18n import N_, Message, msg
from digistrat.model import Measure
from digistrat.model.measure import Cost

_NONE = {
    "costs": N_("it states no costs to divide by"),
    "effort": N_("it states no effort to divide by"),
    "duration": N_("it states no duration to divide by"),
}


def resource(measure: Measure, name: Literal["costs", "effort", "duration"]) -> Fraction | Message:
    """Return the costs (in the one currency stated), the full-time equivalents or the months.

    Returns why nothing can be divided by them: they are not stated, zero, a period that ends
    before it starts, or costs in several currencies.
    """
    match name:
        case "costs":
            if len({cost.currency for cost in measure.costs}) > 1:
                return msg("its costs are in several currencies")
            amount = sum((cost_in_all(cost) for cost in measure.costs), Fraction(0))
        case "effort":
            amount = Fraction(measure.effort.fte) if measure.effort else Fraction(0)
        case "duration":
            amount = _months(measure)
    return amount if amount > 0 else msg(_NONE[name])


def cost_in_all(cost: Cost) -> Fraction:
    """Return a cost over all its years; one that returns yearly without an end counts once."""
    years = 1
    if cost.kind == "yearly" and cost.year is not None and cost.until is not None:
        years = max(1, cost.until - cost.year + 1)
    return Fraction(cost.amount) * years


def _months(measure: Measure) -> Fraction:
    """Return the stated duration, or the months from the first to the last of the period."""
    if measure.duration is not None:
        return Fraction(measure.duration.months)
    period = measure.period
    if period is None or period.start is None or period.end is None or period.end == "open":
        return Fraction(0)
    first, last = period.start.first, period.end.last
    return Fraction((last.year - first.year) * 12 + last.month - first.month + 1)

"""What a fact sheet says of plan, money and success of a measure."""

from collections.abc import Iterator

from digistrat.documents.blocks import Fact, Own
from digistrat.documents.chapters.measures import STATUS
from digistrat.documents.names import label, marked
from digistrat.documents.subject import Subject
from digistrat.i18n import N_, _, day, number
from digistrat.model import Indicator, Measure
from digistrat.model.entities import Baseline, Target
from digistrat.model.measure import Cost, Funding, Milestone, Priority
from digistrat.model.period import Period

_PRIORITY = {"low": N_("low"), "medium": N_("medium"), "high": N_("high")}
_SOURCE = {"own": N_("own funds"), "third-party": N_("third-party funds"), "grant": N_("grant")}
_STATE = {"applied": N_("applied for"), "granted": N_("granted"), "spent": N_("spent")}


def facts(subject: Subject, measure: Measure) -> Iterator[Fact]:
    """Yield what is stated; nothing is said of what is not."""
    if measure.status:
        yield Fact(label(measure, "status"), _(STATUS[measure.status]))
    if measure.priority:
        yield Fact(label(measure, "priority"), Own(_priority(measure.priority)))
    if measure.period:
        if span := _span(measure.period):
            yield Fact(label(measure, "period"), span)
        if measure.period.note:
            yield Fact(label(measure, "period.note"), Own(measure.period.note))
    if measure.duration:
        months = number(measure.duration.months)
        yield Fact(label(measure, "duration"), _("{months} months").format(months=months))
    if measure.milestones:
        yield Fact(
            label(measure, "milestones"), tuple(Own(_milestone(m)) for m in measure.milestones)
        )
    yield from _money(measure)
    yield from _success(subject, measure)


def _priority(priority: Priority) -> str:
    text = _(_PRIORITY[priority.level])
    if priority.by:
        text = _("{priority}, by {date}").format(priority=text, date=priority.by)
    return f"{text}: {priority.reason}" if priority.reason else text


def _span(period: Period) -> str:
    """Return from when to when, as precise as it was stated."""
    if period.end == "open":
        text = _("from {start}, without end") if period.start else ""
    elif period.start and period.end:
        text = _("{start} to {end}")
    else:
        text = _("from {start}") if period.start else _("until {end}") if period.end else ""
    return text.format(start=period.start, end=period.end)


def _milestone(milestone: Milestone) -> str:
    if milestone.done:
        return _("{title} (done on {date})").format(title=milestone.title, date=day(milestone.done))
    return f"{milestone.title} ({milestone.due})" if milestone.due else milestone.title


def _money(measure: Measure) -> Iterator[Fact]:
    if measure.costs:
        yield Fact(label(measure, "costs"), tuple(Own(_cost(cost)) for cost in measure.costs))
    if measure.funding:
        yield Fact(
            label(measure, "funding"), tuple(Own(_funding(funding)) for funding in measure.funding)
        )
    if measure.effort:
        staff = _("{fte} full-time posts").format(fte=number(measure.effort.fte))
        text = f"{staff}: {measure.effort.note}" if measure.effort.note else staff
        yield Fact(label(measure, "effort"), Own(text))


def _cost(cost: Cost) -> str:
    parts = [f"{number(cost.amount)} {cost.currency}"]
    if cost.kind == "yearly":
        parts.append(_("yearly"))
    if cost.year:
        parts.append(f"{cost.year}–{cost.until}" if cost.until else str(cost.year))
    return ", ".join([*parts, *([cost.note] if cost.note else [])])


def _funding(funding: Funding) -> str:
    parts = [_(_SOURCE[funding.source])]
    if funding.programme:
        parts.append(funding.programme)
    if funding.amount is not None:
        parts.append(f"{number(funding.amount)} {funding.currency}")
    if funding.rate is not None:
        parts.append(f"{number(funding.rate)} %")
    if funding.year:
        parts.append(str(funding.year))
    if funding.state:
        parts.append(_(_STATE[funding.state]))
    return ", ".join([*parts, *([funding.note] if funding.note else [])])


def _success(subject: Subject, measure: Measure) -> Iterator[Fact]:
    if measure.success and measure.success.done_when:
        yield Fact(label(measure, "success.done_when"), Own(measure.success.done_when))
    named = {*measure.indicators, measure.success.indicator if measure.success else None}
    indicators = [i for i in subject.strategy.indicators if i.id in named]
    if indicators:
        texts = tuple(Own(_indicator(indicator)) for indicator in indicators)
        yield Fact(label(measure, "indicators"), texts)


def _indicator(indicator: Indicator) -> str:
    """Return title, baseline and targets in one line."""
    values = []
    if indicator.baseline:
        values.append(_point(indicator, "baseline", indicator.baseline))
    values += [_point(indicator, "targets", target) for target in indicator.targets]
    return f"{indicator.title} ({'; '.join(values)})" if values else indicator.title


def _point(indicator: Indicator, key: str, point: Baseline | Target) -> str:
    """Return value and date, or the words that stand for them where they are not exact."""
    target = isinstance(point, Target)
    if point.note:
        return _("target: {note}").format(note=point.note) if target else point.note
    text = _("target {value} by {date}") if target else _("{value} on {date}")
    value = f"{number(point.value)} {indicator.unit or ''}".strip()
    return marked(text.format(value=value, date=day(point.date)), indicator, key)

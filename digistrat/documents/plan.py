"""What a fact sheet says of plan, money and success of a measure."""

from collections.abc import Iterator

from digistrat.documents.blocks import Fact, Own
from digistrat.documents.names import label, marked
from digistrat.documents.subject import Subject
from digistrat.documents.words import WORDS
from digistrat.i18n import _, day, number
from digistrat.model import Indicator, Measure
from digistrat.model.entities import Baseline, Target
from digistrat.model.measure import Cost, Funding, Milestone, Priority
from digistrat.model.period import Period


def facts(subject: Subject, measure: Measure) -> Iterator[Fact]:
    """Yield what is stated; nothing is said of what is not."""
    if measure.status:
        yield Fact(label(measure, "status"), _(WORDS[measure.status]))
    if measure.priority:
        yield Fact(label(measure, "priority"), Own(_priority(measure.priority)))
    if measure.period:
        if text := span(measure.period):
            yield Fact(label(measure, "period"), text)
        if measure.period.note:
            yield Fact(label(measure, "period.note"), Own(measure.period.note))
    if measure.duration:
        months = number(measure.duration.months)
        yield Fact(label(measure, "duration"), _("{months} months").format(months=months))
    if measure.milestones:
        yield Fact(
            label(measure, "milestones"), tuple(Own(milestone(m)) for m in measure.milestones)
        )
    yield from _money(measure)
    yield from _success(subject, measure)


def _priority(priority: Priority) -> str:
    text = _(WORDS[priority.level])
    if priority.by:
        text = _("{priority}, by {date}").format(priority=text, date=priority.by)
    return f"{text}: {priority.reason}" if priority.reason else text


def span(period: Period) -> str:
    """Return from when to when, as precise as it was stated."""
    if period.end == "open":
        text = _("from {start}, without end") if period.start else ""
    elif period.start and period.end:
        text = _("{start} to {end}")
    else:
        text = _("from {start}") if period.start else _("until {end}") if period.end else ""
    return text.format(start=period.start, end=period.end)


def milestone(stated: Milestone) -> str:
    """Return a milestone with its date."""
    if stated.done:
        return _("{title} (done on {date})").format(title=stated.title, date=day(stated.done))
    return f"{stated.title} ({stated.due})" if stated.due else stated.title


def _money(measure: Measure) -> Iterator[Fact]:
    if measure.costs:
        yield Fact(label(measure, "costs"), tuple(Own(cost(each)) for each in measure.costs))
    if measure.funding:
        yield Fact(label(measure, "funding"), tuple(Own(funding(each)) for each in measure.funding))
    if measure.effort:
        staff = _("{fte} full-time posts").format(fte=number(measure.effort.fte))
        text = f"{staff}: {measure.effort.note}" if measure.effort.note else staff
        yield Fact(label(measure, "effort"), Own(text))


def cost(stated: Cost) -> str:
    """Return an amount with what is said of it."""
    parts = [f"{number(stated.amount)} {stated.currency}"]
    if stated.kind == "yearly":
        parts.append(_("yearly"))
    if stated.year:
        parts.append(f"{stated.year}–{stated.until}" if stated.until else str(stated.year))
    return ", ".join([*parts, *([stated.note] if stated.note else [])])


def funding(stated: Funding) -> str:
    """Return where money comes from with what is said of it."""
    parts = [_(WORDS[stated.source])]
    if stated.programme:
        parts.append(stated.programme)
    if stated.amount is not None:
        parts.append(f"{number(stated.amount)} {stated.currency}")
    if stated.rate is not None:
        parts.append(f"{number(stated.rate)} %")
    if stated.year:
        parts.append(str(stated.year))
    if stated.state:
        parts.append(_(WORDS[stated.state]))
    return ", ".join([*parts, *([stated.note] if stated.note else [])])


def _success(subject: Subject, measure: Measure) -> Iterator[Fact]:
    if measure.success and measure.success.done_when:
        yield Fact(label(measure, "success.done_when"), Own(measure.success.done_when))
    stated = [*measure.indicators]
    if measure.success and measure.success.indicator:
        stated.append(measure.success.indicator)
    found = [indicator for indicator in subject.strategy.indicators if indicator.id in stated]
    known = {indicator.id for indicator in found}
    absent = [id_ for id_ in dict.fromkeys(stated) if id_ not in known]
    texts = [Own(_indicator(indicator)) for indicator in found]
    texts += [Own(subject.stand_in("indicator", id_)) for id_ in absent]
    if texts:
        yield Fact(label(measure, "indicators"), tuple(texts))


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

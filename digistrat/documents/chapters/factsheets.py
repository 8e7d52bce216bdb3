"""One fact sheet per selected measure."""

from collections.abc import Iterator

from digistrat.documents.blocks import Column, Fact, Facts, Own, Prose, Section, Table
from digistrat.documents.chapters.measures import STATUS
from digistrat.documents.subject import Subject, anchor
from digistrat.i18n import N_, _, day, number
from digistrat.model import Indicator, Measure
from digistrat.model.entities import Baseline, Target
from digistrat.model.period import Period
from digistrat.scoring import Ranked, Ranking, percent, rating_text, score_text, shown

PART = "measures"
POSITION = 4


def build(subject: Subject) -> Section | None:
    """Return the fact sheets of the selected measures, best first."""
    if not subject.selected:
        return None
    sheets = tuple(factsheet(subject, measure) for measure in subject.selected)
    return Section("factsheets", _("Fact sheets of the selected measures"), sheets)


def factsheet(subject: Subject, measure: Measure) -> Section:
    """Return the fact sheet of one measure; parts without content are left out."""
    blocks: list[Facts | Table] = [Facts(tuple(_facts(subject, measure)))]
    if subject.ranking and (entry := subject.ranked.get(measure.id)):
        blocks.append(_ratings(subject.ranking, entry))
    title = _("Fact sheet {id}: {title}").format(id=measure.id, title=measure.title)
    return Section(anchor(measure), title, tuple(blocks))


def _facts(subject: Subject, measure: Measure) -> Iterator[Fact]:
    if fields := subject.field_titles(measure):
        yield Fact(_("Action field"), fields)
    if goals := subject.goal_titles(measure.goals):
        yield Fact(_("Goals"), goals)
    yield from _texts(measure)
    for label, ids in (
        (_("Target groups"), measure.target_groups),
        (_("Responsible"), measure.responsible),
        (_("Contributors"), measure.contributors),
    ):
        if titles := subject.stakeholder_titles(ids):
            yield Fact(label, titles)
    yield from _plan(measure)
    yield from _success(subject, measure)
    yield from _links(subject, measure)
    if measure.selected and measure.selected.reason:
        yield Fact(_("Why selected"), Own(measure.selected.reason))


def _texts(measure: Measure) -> Iterator[Fact]:
    texts = (
        (_("Background and aim"), measure.background),
        (_("Description"), measure.description),
        (_("Benefit"), measure.benefit),
        (_("Good practice, other municipalities"), measure.good_practice),
    )
    for label, text in texts:
        if text:
            yield Fact(label, Prose(text))


_PRIORITY = {"low": N_("low"), "medium": N_("medium"), "high": N_("high")}


def _plan(measure: Measure) -> Iterator[Fact]:
    if measure.status:
        yield Fact(_("Status"), _(STATUS[measure.status]))
    if measure.priority:
        yield Fact(_("Priority"), _(_PRIORITY[measure.priority.level]))
    if measure.period:
        if span := _span(measure.period):
            yield Fact(_("Period"), span)
        if measure.period.note:
            yield Fact(_("On the period"), Own(measure.period.note))
    if measure.milestones:
        steps = [f"{m.title} ({m.due})" if m.due else m.title for m in measure.milestones]
        yield Fact(_("Milestones"), tuple(Own(step) for step in steps))


def _span(period: Period) -> str:
    """Return from when to when, as precise as it was stated."""
    if period.end == "open":
        text = _("from {start}, without end") if period.start else ""
    elif period.start and period.end:
        text = _("{start} to {end}")
    else:
        text = _("from {start}") if period.start else _("until {end}") if period.end else ""
    return text.format(start=period.start, end=period.end)


def _success(subject: Subject, measure: Measure) -> Iterator[Fact]:
    if measure.success and measure.success.done_when:
        yield Fact(_("Done when"), Own(measure.success.done_when))
    indicators = [i for i in subject.strategy.indicators if i.id in measure.indicators]
    if indicators:
        yield Fact(_("Indicator"), tuple(Own(_indicator(indicator)) for indicator in indicators))


def _indicator(indicator: Indicator) -> str:
    """Return title, baseline and targets in one line."""
    values = []
    if indicator.baseline:
        values.append(_("{value} on {date}").format(**_point(indicator, indicator.baseline)))
    text = _("target {value} by {date}")
    values += [text.format(**_point(indicator, target)) for target in indicator.targets]
    return f"{indicator.title} ({', '.join(values)})" if values else indicator.title


def _point(indicator: Indicator, point: Baseline | Target) -> dict[str, str]:
    value = f"{number(point.value)} {indicator.unit or ''}".strip()
    return {"value": value, "date": day(point.date)}


def _links(subject: Subject, measure: Measure) -> Iterator[Fact]:
    for label, ids in (
        (_("Builds on"), measure.depends_on),
        (_("Related"), measure.related),
    ):
        found = [subject.measures[id_] for id_ in ids if id_ in subject.measures]
        if found:
            yield Fact(label, tuple(subject.measure_link(m) for m in found))


def _ratings(ranking: Ranking, entry: Ranked) -> Table:
    """Return points and weight for each criterion, with the reason."""
    columns = (
        Column(_("Criterion")),
        Column(_("Rating")),
        Column(_("Points"), numeric=True),
        Column(_("Weight"), numeric=True),
        Column(_("Reason")),
    )
    rows = tuple(
        (
            Own(part.criterion.label),
            Own(rating_text(part)),
            shown(part.points),
            percent(part.weight),
            Own(part.rating.reason or ""),
        )
        for part in entry.score.contributions
    )
    score = score_text(entry.score.total, ranking.scheme)
    text = _("Ratings of {measure}: score {score}, rank {rank}")
    caption = text.format(measure=entry.measure.title, score=score, rank=entry.rank)
    return Table(caption, columns, rows)

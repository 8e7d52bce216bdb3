"""One fact sheet per selected measure."""

from collections.abc import Iterator

from digistrat.documents import plan
from digistrat.documents.blocks import (
    Block,
    Bullets,
    Column,
    Fact,
    Facts,
    Own,
    Paragraph,
    Prose,
    Section,
    Table,
)
from digistrat.documents.names import label, marked
from digistrat.documents.subject import Subject, anchor
from digistrat.i18n import _
from digistrat.model import Measure
from digistrat.scoring import Ranked, Ranking, part_text, percent, score_text, shown, steps

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
    blocks: list[Block] = [Facts(tuple(_facts(subject, measure)))]
    if subject.ranking and (entry := subject.ranked.get(measure.id)):
        blocks += _score(subject.ranking, entry)
    title = _("Fact sheet {id}: {title}").format(id=measure.id, title=measure.title)
    name = Own(measure.id_and_title)
    return Section(anchor(measure), title, tuple(blocks), own_page=True, entry=name)


def _facts(subject: Subject, measure: Measure) -> Iterator[Fact]:
    if fields := subject.field_titles(measure):
        yield Fact(label(measure, "action_fields"), fields)
    if goals := subject.goal_titles(measure.goals):
        yield Fact(label(measure, "goals"), goals)
    yield from _texts(measure)
    for key in ("target_groups", "responsible", "contributors"):
        if titles := subject.stakeholder_titles(getattr(measure, key)):
            yield Fact(label(measure, key), titles)
    yield from plan.facts(subject, measure)
    yield from _links(subject, measure)
    if measure.selected and measure.selected.reason:
        yield Fact(label(measure, "selected.reason"), Own(measure.selected.reason))


def _texts(measure: Measure) -> Iterator[Fact]:
    for key in ("background", "description", "benefit", "good_practice"):
        if text := getattr(measure, key):
            yield Fact(label(measure, key), Prose(text))


def _links(subject: Subject, measure: Measure) -> Iterator[Fact]:
    for key in ("depends_on", "related"):
        if links := subject.measure_links(getattr(measure, key)):
            yield Fact(label(measure, key), links)


def _score(ranking: Ranking, entry: Ranked) -> Iterator[Block]:
    """Yield the ratings, if the scheme has criteria, and what else the score is made of."""
    values = {
        "measure": entry.measure.title,
        "score": score_text(entry.score, ranking.scheme),
        "rank": entry.rank,
    }
    text = _("Ratings of “{measure}”: score {score}, rank {rank}")
    if ranking.scheme.matrix:
        text = _("“{measure}”: priority {score}, rank {rank}")
    elif ranking.scheme.by_goals:
        text = _("“{measure}”: score {score}, rank {rank}")
    if entry.score.contributions:
        yield _ratings(entry, text.format(**values))
    else:
        yield Paragraph(text.format(**values))
    if others := [*steps(entry.score, ranking.scheme)]:
        yield Bullets(tuple(others))


def _ratings(entry: Ranked, caption: str) -> Table:
    """Return points and weight for each criterion, with the reason."""
    measure = entry.measure
    columns = (
        Column(_("Criterion")),
        Column(_("Rating")),
        Column(_("Points"), numeric=True),
        Column(_("Weight"), numeric=True),
        Column(_("Reason")),
    )
    rows = tuple(
        (
            Own(marked(part.criterion.label, measure, f"ratings.{part.criterion.id}")),
            Own(part_text(part)),
            shown(part.points),
            percent(part.weight),
            Own(part.reason or ""),
        )
        for part in entry.score.contributions
    )
    return Table(caption, columns, rows)

"""The ranking: all measures by score, and those outside the ranking with the reason."""

from collections.abc import Iterator

from digistrat.documents.blocks import Block, Bullets, Cell, Column, Own, Paragraph, Section, Table
from digistrat.documents.subject import Subject
from digistrat.i18n import _
from digistrat.scoring import Ranked, Ranking, score_head, score_text

PART = "measures"
POSITION = 3


def build(subject: Subject) -> Section | None:
    """Return the ranking as a table; where there are several schemes, each has a section."""
    rankings = [ranking for ranking in subject.rankings if ranking.ranked or ranking.unranked]
    if not rankings:
        return None
    blocks: list[Block] = []
    for ranking in rankings:
        content = tuple(_ranking(subject, ranking))
        several = len(rankings) > 1
        name = f"ranking__{ranking.scheme.id}"
        blocks += [Section(name, Own(ranking.scheme.label), content)] if several else content
    return Section("ranking", _("Ranking"), tuple(blocks))


def _ranking(subject: Subject, ranking: Ranking) -> Iterator[Block]:
    if ranking.refusal:
        text = _("There is no ranking as long as ratings are missing that the scheme demands.")
        yield Paragraph(text)
    if ranking.ranked:
        yield table(subject, ranking)
    if ranking.has_ties:
        yield Paragraph(_("Equal scores share a rank; the order within a rank means nothing."))
    if ranking.unranked:
        yield Paragraph(_("Without a rank:"))
        entries = [f"{e.measure.id_and_title}: {e.reason}" for e in ranking.unranked]
        yield Bullets(tuple(Own(entry) for entry in entries))


def table(subject: Subject, ranking: Ranking) -> Table:
    """Return a ranking, or the top of one, as a table."""
    columns = (
        Column(_("Rank"), numeric=True),
        Column("ID"),
        Column(_("Measure")),
        Column(_("Action field")),
        *([Column(_("Class"))] if ranking.scheme.classes else []),
        Column(score_head(ranking.scheme), numeric=not ranking.scheme.matrix),
        Column(_("Selected")),
    )
    rows = tuple(_row(subject, ranking, entry) for entry in ranking.ranked)
    caption = _("Ranking: {scheme}").format(scheme=ranking.scheme.label)
    return Table(caption, columns, rows, row_header=2)


def _row(subject: Subject, ranking: Ranking, entry: Ranked) -> tuple[Cell, ...]:
    measure, class_ = entry.measure, entry.score.class_
    score = score_text(entry.score, ranking.scheme)
    return (
        str(entry.rank),
        measure.id,
        subject.measure_link(measure),
        subject.field_titles(measure),
        *([Own(class_.label) if class_ else "–"] if ranking.scheme.classes else []),
        Own(score) if ranking.scheme.matrix else score,
        _("yes") if measure.selected else _("no"),
    )

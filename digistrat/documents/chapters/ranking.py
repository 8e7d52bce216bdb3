"""The ranking: all measures by score, and those outside the ranking with the reason."""

from digistrat.documents.blocks import Bullets, Cell, Column, Own, Paragraph, Section, Table
from digistrat.documents.subject import Subject
from digistrat.i18n import _
from digistrat.scoring import Ranked, Ranking, score_text

PART = "measures"
POSITION = 3


def build(subject: Subject) -> Section | None:
    """Return the ranking as a table."""
    ranking = subject.ranking
    if ranking is None or not (ranking.ranked or ranking.unranked):
        return None
    blocks: list[Table | Paragraph | Bullets] = []
    if ranking.ranked:
        blocks.append(table(subject, ranking))
    if ranking.has_ties:
        blocks.append(
            Paragraph(_("Equal scores share a rank; the order within a rank means nothing."))
        )
    if ranking.unranked:
        blocks.append(Paragraph(_("Without a rank:")))
        entries = [f"{e.measure.id_and_title}: {e.reason}" for e in ranking.unranked]
        blocks.append(Bullets(tuple(Own(entry) for entry in entries)))
    return Section("ranking", _("Ranking"), tuple(blocks))


def table(subject: Subject, ranking: Ranking) -> Table:
    """Return a ranking, or the top of one, as a table."""
    columns = (
        Column(_("Rank"), numeric=True),
        Column("ID"),
        Column(_("Measure")),
        Column(_("Action field")),
        Column(_("Score"), numeric=True),
        Column(_("Selected")),
    )
    rows = tuple(_row(subject, ranking, entry) for entry in ranking.ranked)
    caption = _("Ranking: {scheme}").format(scheme=ranking.scheme.label)
    return Table(caption, columns, rows, row_header=2)


def _row(subject: Subject, ranking: Ranking, entry: Ranked) -> tuple[Cell, ...]:
    measure = entry.measure
    return (
        str(entry.rank),
        measure.id,
        subject.measure_link(measure),
        subject.field_titles(measure),
        score_text(entry.score.total, ranking.scheme),
        _("yes") if measure.selected else _("no"),
    )

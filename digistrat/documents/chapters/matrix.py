"""The annex: every rating of every ranked measure."""

from digistrat.documents.blocks import Cell, Column, Own, Section, Table
from digistrat.documents.subject import Subject
from digistrat.i18n import _
from digistrat.scoring import Ranked, percent, rating_text, score_text, weights

PART = "annex"
POSITION = 1


def build(subject: Subject) -> Section | None:
    """Return the full matrix as an annex."""
    ranking = subject.ranking
    if ranking is None or not ranking.ranked:
        return None
    scheme = ranking.scheme
    shares = weights(scheme)
    weighted = [(c.label, percent(shares[c.id]).replace(" ", "\u00a0")) for c in scheme.criteria]
    heads = [f"{label} ({weight})" for label, weight in weighted]
    criteria = [Column(head, short=True) for head in heads]
    columns = (Column(_("Rank"), numeric=True), Column("ID"), Column(_("Measure")), *criteria,
               Column(_("Score"), numeric=True))  # fmt: skip

    def row(entry: Ranked) -> tuple[Cell, ...]:
        ratings = [Own(rating_text(part)) for part in entry.score.contributions]
        measure = subject.measure_link(entry.measure)
        score = score_text(entry.score.total, scheme)
        return (str(entry.rank), entry.measure.id, measure, *ratings, score)

    rows = tuple(row(entry) for entry in ranking.ranked)
    caption = _("All ratings: {scheme}").format(scheme=scheme.label)
    table = Table(caption, columns, rows, row_header=2)
    return Section("matrix", _("Full rating matrix"), (table,), annex=True)

"""The annex: every rating of every ranked measure."""

from digistrat.documents.blocks import Cell, Column, Own, Section, Table
from digistrat.documents.subject import Subject
from digistrat.i18n import _
from digistrat.scoring import (
    DIVISORS,
    Ranked,
    Ranking,
    part_text,
    rated_titles,
    score_head,
    score_text,
    shown,
)

PART = "annex"
POSITION = 1


def build(subject: Subject) -> Section | None:
    """Return the full matrix of each scheme that has criteria as an annex."""
    rankings = [ranking for ranking in subject.rankings if ranking.ranked and ranking.scheme.rated]
    if not rankings:
        return None
    tables = tuple(_table(subject, ranking) for ranking in rankings)
    return Section("matrix", _("Full rating matrix"), tables, annex=True)


def _table(subject: Subject, ranking: Ranking) -> Table:
    scheme = ranking.scheme
    heads = [head.replace(" %", "\u00a0%") for head in rated_titles(scheme)]
    columns = (
        Column(_("Rank"), numeric=True),
        Column("ID"),
        Column(_("Measure")),
        *(Column(head, short=True) for head in heads),
        *([Column(_(DIVISORS[scheme.divide.by]), numeric=True)] if scheme.divide else []),
        Column(score_head(scheme), numeric=True),
    )
    rows = tuple(_row(subject, ranking, entry) for entry in ranking.ranked)
    caption = _("All ratings: {scheme}").format(scheme=scheme.label)
    return Table(caption, columns, rows, row_header=2)


def _row(subject: Subject, ranking: Ranking, entry: Ranked) -> tuple[Cell, ...]:
    score, scheme = entry.score, ranking.scheme
    parts = [score.by_rated.get(rated.id) for rated in scheme.rated]
    return (
        str(entry.rank),
        entry.measure.id,
        subject.measure_link(entry.measure),
        *(Own(part_text(part)) if part else "–" for part in parts),
        *([shown(score.divisor)] if scheme.divide else []),
        score_text(score, scheme),
    )

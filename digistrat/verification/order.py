"""Whether the rows of a table stand in the order of the ranking, where they seem to mean to."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from digistrat.i18n import msg
from digistrat.model.base import natural
from digistrat.scoring import Ranking
from digistrat.verification.differences import Difference, Kind, Row
from digistrat.verification.heads import Columns

_LIMIT = 3
"""Out of so many neighbours at most one pair may be wrong; else it is another order."""


def order(
    rows: Sequence[Row], columns: Columns, ranking: Ranking, differ: Sequence[Difference]
) -> Iterator[Difference]:
    """Yield the rows that stand below one with a lower score.

    A table without scores and ranks has no such order, nor has one that is sorted by ids, titles
    or action fields. Where the ranks of two rows differ anyhow, that is said already.
    """
    if columns.score is None and columns.rank is None:
        return
    scores = {entry.measure.id: entry.score.total for entry in ranking.ranked}
    known = [row for row in rows if row.measure.id in scores]
    pairs = [*pairwise(known)]
    wrong = [(a, b) for a, b in pairs if scores[a.measure.id] < scores[b.measure.id]]
    if not wrong or _LIMIT * len(wrong) > len(pairs) or _is_sorted_otherwise(known, wrong):
        return
    said = {difference.row for difference in differ if difference.kind is Kind.RANK}
    places = {entry.measure.id: str(entry.rank) for entry in ranking.ranked}
    positions = {row.line: number for number, row in enumerate(rows, start=1)}
    for above, below in wrong:
        if not {above.line, below.line} & said:
            message = msg(
                "{below} stands below {above} there, and has the higher score here.",
                below=below.measure.id_and_title, above=above.measure.id_and_title,
            )  # fmt: skip
            own = below.measure
            cell = below.cells[columns.rank if columns.rank is not None else columns.score or 0]
            there = str(positions[below.line])
            yield Difference(
                Kind.ORDER, own.id, places[own.id], there, message, below.line, cell, own
            )


def _is_sorted_otherwise(rows: Sequence[Row], wrong: Sequence[tuple[Row, Row]]) -> bool:
    ids = [natural(row.measure.id) for row in rows]
    titles = [row.measure.title.casefold() for row in rows]
    fields = [row.measure.action_fields for row in rows]
    blocks = 1 + sum(one != other for one, other in pairwise(fields))
    changes = all(a.measure.action_fields != b.measure.action_fields for a, b in wrong)
    in_blocks = changes and blocks == len(set(fields))
    return ids == sorted(ids) or titles == sorted(titles) or in_blocks

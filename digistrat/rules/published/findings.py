"""Findings from the values of a published table that differ.

One cause gives one finding: where a rating differs, the score of that row is not compared, and
ranks are compared only where all ratings and scores agree. Where most of a column differs, as
after a change of weights, its head is named once.
"""

from collections.abc import Iterator, Sequence

from digistrat.diagnostics import Finding, Note, Place
from digistrat.i18n import msg
from digistrat.loading import PUBLISHED
from digistrat.model.published import Cell, PublishedTable
from digistrat.rules.context import Context
from digistrat.verification import Columns, Difference, Row, values

_FEW = 5
"""So many differences in a column are named one by one in any case."""


def place(table: PublishedTable, cell: Cell) -> Place:
    """Return the place of a cell."""
    return Place(PUBLISHED, table.path, span=cell.span)


def differences(
    context: Context, table: PublishedTable, columns: Columns, rows: Sequence[Row]
) -> Iterator[Finding]:
    """Yield a finding for each value that differs, in the order of the columns' meaning."""
    if columns.field is not None:
        found = [*values.fields(rows, columns.field, context.action_fields)]
        yield from _findings(table, columns.field, found, len(rows))
    ranking = next((r for r in context.rankings if r.scheme is columns.scheme), None)
    if ranking is None or not context.complete("scheme"):
        return
    differ: list[Difference] = []
    for index, criterion in columns.criteria:
        found = [*values.ratings(rows, index, criterion)]
        yield from _findings(table, index, found, len(rows))
        differ += found
    if ranking.refusal:  # no measure has a score, which other rules say
        return
    if columns.score is not None:
        wrong = {difference.row for difference in differ}
        same = [row for row in rows if row.line not in wrong]
        found = [*values.scores(same, columns.score, ranking)]
        yield from _findings(table, columns.score, found, len(same))
        differ += found
    if columns.rank is not None and not differ and context.complete("measure"):
        found = [*values.ranks(rows, columns.rank, ranking)]
        yield from _findings(table, columns.rank, found, len(rows))


def _findings(
    table: PublishedTable, column: int, found: Sequence[Difference], compared: int
) -> Iterator[Finding]:
    """Yield the differences of a column, or one finding at its head where most of it differs."""
    if len(found) > _FEW and 2 * len(found) > compared:
        head = table.head[column]
        message = msg(
            "{count} of {total} values in the column “{head}” differ from the repository; the first one: {first}",
            count=len(found), total=compared, head=head.text, first=found[0].message,
        )  # fmt: skip
        hint = msg("If the table is out of date, “skip” in the settings of DS501 leaves it out.")
        yield Finding(message, place(table, head), hint)
        return
    for difference in found:
        if difference.measure is not None and difference.cell is not None:
            there = Place("measure", difference.measure.id, difference.keys or ("id",))
            note = Note(msg("in the repository"), there)
            yield Finding(difference.message, place(table, difference.cell), related=(note,))

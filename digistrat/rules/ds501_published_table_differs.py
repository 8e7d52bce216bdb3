"""A published table says something else than the repository.

What the council has read and what the repository says must be the same strategy. Tables that were
published elsewhere lie in `published/` as CSV files; each row is held against the measure that it
names: title, action field, the rating for each criterion, score and rank.

Some tables number or name measures in their own way. The `aliases` of a measure say how a table
prints it; `document` in an alias is the path of the table. A table of the selected measures, of
those of some action fields or of the best ones lacks nothing; of any other it is said which
measures it lacks.

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Citizen portal

    # published/annex.csv
    id,title
    1,Service portal

Good:

    # measures/1-portal.yaml
    id: 1
    title: Citizen portal
    aliases: [{title: Service portal, document: published/annex.csv}]

    # published/annex.csv
    id,title
    1,Service portal
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from digistrat.diagnostics import Finding, Severity
from digistrat.i18n import N_, Message, msg
from digistrat.model import Measure
from digistrat.model.base import Model
from digistrat.model.published import Cell, PublishedTable
from digistrat.model.types import Flag, Text
from digistrat.nearest import nearest
from digistrat.rules.context import Context
from digistrat.rules.published.findings import differences, place
from digistrat.rules.published.rows import Rows
from digistrat.verification import Columns, Row, columns

SEVERITY = Severity.WARNING
COMMENTS = False  # CSV has none

_MAX_NAMED = 10
"""How many of the missing measures a message names."""


class Settings(Model):
    """What is compared."""

    skip: Annotated[
        tuple[Text, ...],
        Field(description=N_("Tables that need not agree with the repository any more, by path.")),
    ] = ()
    missing: Annotated[
        Flag, Field(description=N_("Whether measures that a table lacks are reported."))
    ] = True


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each cell that differs."""
    for table in context.strategy.published:
        if context.measures and table.path not in settings.skip:
            yield from _table(context, settings, table)


def _table(context: Context, settings: Settings, table: PublishedTable) -> Iterator[Finding]:
    found = columns(table.head, context.strategy.about.scoring)
    if found.id is None:
        hint = msg("Such a column is called ID, No, Number, Nr. or Nummer.")
        message = msg("The table has no column with the ids of measures; nothing is compared.")
        yield Finding(message, place(table, table.head[0]), hint)
        return
    rows = Rows(context, table, found.id)
    for cell in rows.doubled:
        message = msg("The id “{id}” stands in this table twice.", id=cell.text)
        yield Finding(message, place(table, cell))
    for cells in rows.unknown:
        title = cells[found.title].text if found.title is not None else ""
        yield _unknown(rows, cells[found.id], title)
    compared = []
    for row in rows.known:
        finding = _title(rows, row, found)
        if finding is not None:
            yield finding
        if finding is None or _named(rows, row, found) in (None, row.measure):
            compared.append(row)
    yield from differences(context, table, found, compared)
    if settings.missing and (absent := rows.absent()):
        yield _missing(context, table, absent, table.head[found.id])


def _unknown(rows: Rows, cell: Cell, title: str) -> Finding:
    message = msg("There is no measure “{id}”, which the table lists.", id=cell.text)
    hint = None
    if owner := rows.by_title.get(title.casefold()):
        hint = _other_number(rows, owner)
    elif near := nearest(cell.text, rows.context.measures):
        hint = msg("Did you mean “{near}”?", near=near)
    return Finding(message, place(rows.table, cell), hint)


def _title(rows: Rows, row: Row, found: Columns) -> Finding | None:
    """Hold the title against those that the repository knows for this table."""
    if found.title is None or not (cell := row.cells[found.title]).text:
        return None
    text = " ".join(cell.text.split())
    titles, note = rows.titles(row.measure)
    if text in titles:
        return None
    message = msg(
        "The table calls measure {id} “{title}”, the repository “{own}”.",
        id=row.cells[rows.id_column].text, title=text, own=titles[0],
    )  # fmt: skip
    owner = _named(rows, row, found)
    if owner is not None and owner is not row.measure:
        hint = _other_number(rows, owner)
    else:
        advice = N_("If the table may stay as it is, add an alias with “document: {path}”.")
        hint = msg(advice, path=rows.table.path)
    return Finding(message, place(rows.table, cell), hint, (note,))


def _named(rows: Rows, row: Row, found: Columns) -> Measure | None:
    """Return the measure whose title a row bears: if it is another, so are all its values."""
    return (
        None if found.title is None else rows.by_title.get(row.cells[found.title].text.casefold())
    )


def _other_number(rows: Rows, owner: Measure) -> Message:
    text = N_(
        "“{title}” is measure {id}; if the table numbers it in its own way, add an alias with “document: {path}” there."
    )
    return msg(text, title=owner.title, id=owner.id, path=rows.table.path)


def _missing(context: Context, table: PublishedTable, absent: list[Measure], cell: Cell) -> Finding:
    named: list[object] = [measure.id_and_title for measure in absent[:_MAX_NAMED]]
    if rest := len(absent) - len(named):
        named.append(msg("{count} more", count=rest))
    text = N_("{count} of {total} measures are missing in the table: {measures}.")
    message = msg(text, count=len(absent), total=len(context.measures), measures=named)
    hint = msg("If it need not be complete, set “missing: false” for DS501 in strategy.yaml.")
    return Finding(message, place(table, cell), hint)

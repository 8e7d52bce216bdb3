"""Reads tables wherever they lie: CSV as others save it, and spreadsheets.

Nothing here knows what stands in a table; where its head is, its reader finds out.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from digistrat.i18n import N_, Message, msg
from digistrat.loading.conflicts import merge_conflicts
from digistrat.loading.problem import Code, Problem
from digistrat.loading.published import DELIMITERS, csv_rows, too_long
from digistrat.loading.strays import PUBLISHED_FOLDER
from digistrat.loading.text import lines, read_bytes, read_foreign_text
from digistrat.model.base import natural
from digistrat.model.published import Cell, filled

SPREADSHEETS = (".xlsx", ".ods")
TEXTS = (".csv", ".tsv", ".txt")

_BEGINNING = 40
"""How many lines are looked at to find out what separates the cells."""

Rows = Sequence[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled rows of a CSV file, which has no name, or of one sheet of a spreadsheet.

    `strict` says that a cell right of the head is a mistake: in CSV it shifts the others.
    """

    name: str
    rows: Rows
    remarks: tuple[Message, ...] = ()
    strict: bool = False

    def below(self, head: int) -> Rows | Problem:
        """Return the rows from the head on, or what is wrong with them."""
        rows = self.rows[head:]
        return (too_long(rows) if self.strict else None) or rows


def read_sheets(path: Path, recognised: Callable[[Rows], int]) -> tuple[Sheet, ...] | Problem:
    """Return the sheets of a file, or what keeps it from being read.

    `recognised` says how many columns of some rows it knows: so the separator of CSV is found,
    even where the first line is a title.
    """
    ending = path.suffix.casefold()
    if ending in SPREADSHEETS:
        from digistrat.loading.spreadsheets import read

        raw = read_bytes(path)
        found = raw if isinstance(raw, Problem) else read(raw)
        if isinstance(found, Problem):
            return found
        return tuple(Sheet(name, [*filter(filled, rows)]) for name, rows in found)
    if ending in TEXTS:
        return _csv(path, recognised)
    hint = msg("A table ends in {endings}.", endings=[*TEXTS, *SPREADSHEETS])
    return Problem(Code.UNREADABLE, msg("This is no table that can be read."), hint=hint)


def readable_tables(root: Path) -> list[Path]:
    """Return the tables in the folder for published ones; none if it cannot be read."""
    folder = root / PUBLISHED_FOLDER
    with suppress(OSError):
        return sorted(
            (
                path
                for path in folder.iterdir()
                if path.suffix.casefold() in (*TEXTS[:1], *SPREADSHEETS)
                and path.name[0] not in ".~"
            ),
            key=lambda path: natural(path.name),
        )
    return []


def _csv(path: Path, recognised: Callable[[Rows], int]) -> tuple[Sheet, ...] | Problem:
    found = read_foreign_text(path)
    if isinstance(found, Problem):
        return found
    text, foreign = found
    if conflicts := merge_conflicts(text):
        return conflicts[0]
    rows = csv_rows(text, _separator(text, recognised))
    if isinstance(rows, Problem):
        return rows
    note = N_("The file is not UTF-8; it was read as Windows-1252.")
    return (Sheet("", rows, (msg(note),) if foreign else (), strict=True),)


def _separator(text: str, recognised: Callable[[Rows], int]) -> str | None:
    """Return the separator by which most columns are known; None if none is known by any."""
    first = lines(text)[:_BEGINNING]
    while first and sum(line.count('"') for line in first) % 2:  # a cell goes on behind the last
        first.pop()
    beginnings = {mark: csv_rows("\n".join(first), mark) for mark in DELIMITERS}
    counts = {m: recognised(r) for m, r in beginnings.items() if not isinstance(r, Problem)}
    best = max(counts, key=counts.__getitem__, default=None)
    return best if best is not None and counts[best] else None

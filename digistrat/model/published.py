"""Tables as they were published elsewhere; each cell knows where it stands in its file."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text without the spaces around it, and where it stands, counted from 1.

    `end` is the first column behind it; of a cell over several lines the first line counts. In a
    spreadsheet the line is the row, and a cell takes one column.
    """

    text: str
    line: int
    column: int
    end: int

    @property
    def span(self) -> tuple[int, int, int]:
        """The place as :class:`digistrat.diagnostics.Place` names it."""
        return (self.line, self.column, self.end)


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """A table as it was published; `path` names its file, within the repository if it lies there.

    Every row has as many cells as the head; empty rows are left out.
    """

    path: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @classmethod
    def of(cls, path: str, rows: Sequence[tuple[Cell, ...]]) -> "PublishedTable":
        """Make a table of rows, of which the first is the head; see :func:`surplus`."""
        head = _bare(rows[0])
        return cls(path, head, tuple(_squared(row, len(head)) for row in rows[1:] if filled(row)))


def filled(row: Sequence[Cell]) -> bool:
    """Say whether anything stands in a row."""
    return any(cell.text for cell in row)


def surplus(rows: Sequence[tuple[Cell, ...]]) -> tuple[Cell, int] | None:
    """Return the first cell right of the head, and the columns that the head has."""
    count = len(_bare(rows[0]))
    extra = (cell for row in rows[1:] for cell in row[count:] if cell.text)
    return next(((cell, count) for cell in extra), None)


def _bare(head: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Return a head without the empty columns that spreadsheets like to add."""
    count = max((number for number, cell in enumerate(head, start=1) if cell.text), default=0)
    return head[:count]


def _squared(row: tuple[Cell, ...], count: int) -> tuple[Cell, ...]:
    last = row[-1]
    missing = [Cell("", last.line, last.end, last.end)] * (count - len(row))
    return (*row[:count], *missing)

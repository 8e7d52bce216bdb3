"""Tables as they were published elsewhere; each cell knows where it stands in its file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text without the spaces around it, and where it stands, counted from 1.

    `end` is the first column behind it; of a cell over several lines the first line counts.
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
    """A table from `published/`; `path` is that of its file in the repository.

    Every row has as many cells as the head; empty rows are left out.
    """

    path: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]

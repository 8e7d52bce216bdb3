"""What a published table and the repository say differently."""

from dataclasses import dataclass
from enum import StrEnum

from digistrat.i18n import Message
from digistrat.model import Measure
from digistrat.model.published import Cell


class Kind(StrEnum):
    """What differs."""

    ID = "id"
    TITLE = "title"
    FIELD = "action_field"
    RATING = "rating"
    SCORE = "score"
    RANK = "rank"
    ORDER = "order"
    DUPLICATE = "duplicate"
    MISSING = "missing"
    ADDITIONAL = "additional"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table and the measure that it is about."""

    cells: tuple[Cell, ...]
    measure: Measure

    @property
    def line(self) -> int:
        """The row of a spreadsheet or the line of a file, from 1."""
        return self.cells[0].line


@dataclass(frozen=True, slots=True)
class Difference:
    """What the repository (`here`) and a table (`there`) say; None is nothing at all.

    `id` is that of the measure; of an id that differs, the one that the table prints. `row` is
    the row of the table, from 1. `measure` is what the row is about, `keys` lead to the value in
    it. A `known` difference is one that an alias declares.
    """

    kind: Kind
    id: str
    here: str | None
    there: str | None
    message: Message
    row: int | None = None
    cell: Cell | None = None
    measure: Measure | None = None
    keys: tuple[str, ...] = ()
    criterion: str | None = None
    known: bool = False

"""Which measure each row of a table is about, and what is wrong with its id and title.

A title says more than a number: where they contradict each other, the row is about the measure
that bears the title, and its other values are held against that one. Unless another row names that
measure by both: then the title is wrong.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from digistrat.escape import one_line
from digistrat.i18n import N_, Message, msg
from digistrat.model import Measure
from digistrat.model.published import Cell, PublishedTable
from digistrat.nearest import nearest
from digistrat.verification.differences import Difference, Kind, Row
from digistrat.verification.heads import Columns
from digistrat.verification.names import Names
from digistrat.verification.texts import letters, short

_MAX_TITLE, _MAX_GUESSES = 200, 20
"""How long a text may be for the nearest name to be looked for, which takes time, and how often."""


@dataclass
class Assigned:
    """The rows of a table with their measures, and what differs in ids and titles.

    `wanted` says which measures are compared; the rows about others are left out.
    """

    table: PublishedTable
    columns: Columns
    names: Names
    wanted: Callable[[Measure], bool] = lambda _measure: True
    rows: list[Row] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    _seen: dict[str, int] = field(default_factory=dict)
    _guessed: int = 0

    def __post_init__(self) -> None:
        for cells in self.table.rows:
            measure = self._measure(cells)
            if measure is None:
                self.differences += self._additional(cells)
            elif self.wanted(measure):
                row = Row(cells, measure)
                self.rows.append(row)
                self.differences += self._in(row)

    def missing(self) -> Iterator[Measure]:
        """Yield the measures that no row is about."""
        for measure in self.names.measures:
            if measure.id not in self._seen and self.wanted(measure):
                yield measure

    def id_and_title(self, cells: Sequence[Cell]) -> tuple[str, str]:
        """Return what a row prints as id and as title; empty where it prints none."""
        id_, title = self.columns.id, self.columns.title
        texts = (
            cells[id_].text if id_ is not None else "",
            cells[title].text if title is not None else "",
        )
        return texts[0], one_line(texts[1])

    @cached_property
    def _certain(self) -> frozenset[str]:
        """The measures that a row names by id and title at once."""
        found = (self._agreeing(cells) for cells in self.table.rows)
        return frozenset(measure.id for measure in found if measure)

    def _agreeing(self, cells: Sequence[Cell]) -> Measure | None:
        id_, title = self.id_and_title(cells)
        own = self.names.by_id.get(id_)
        agrees = own is not None and letters(title) in map(letters, titles(own))
        return own if agrees else None

    def _measure(self, cells: Sequence[Cell]) -> Measure | None:
        id_, title = self.id_and_title(cells)
        by_id = self.names.by_alias_id.get(id_) or self.names.by_id.get(id_)
        by_title = self.names.by_letters.get(letters(title)) if title else None
        if by_id and by_title and by_title.id in self._certain:
            by_title = None
        return self._agreeing(cells) or by_title or by_id

    def _in(self, row: Row) -> Iterator[Difference]:
        measure = row.measure
        if measure.id in self._seen:
            text = N_("Measure {id} stands in the table twice, first in row {first}.")
            message = msg(text, id=measure.id, first=self._seen[measure.id])
            yield self._difference(Kind.DUPLICATE, row, measure.title, message)
        self._seen.setdefault(measure.id, row.line)
        id_, title = self.id_and_title(row.cells)
        if id_ and id_ != measure.id:
            yield self._other_id(row, id_, title or measure.title)
        if title and title != measure.title:
            yield self._other_title(row, title)

    def _other_id(self, row: Row, id_: str, title: str) -> Difference:
        here = self.names.by_id.get(id_)
        values = {"id": short(id_), "own": row.measure.id, "there": short(title)}
        text = N_("Id {id} stands for no measure here and for “{there}” there ({own} here).")
        if here is not None:
            text = N_("Id {id} is “{here}” here and “{there}” there ({own} here).")
            values["here"] = here.title
        known = any(alias.id == id_ for alias in row.measure.aliases)
        cell = row.cells[self.columns.id or 0]
        return Difference(
            Kind.ID, id_, here.title if here else None, title, msg(text, **values),
            row.line, cell, row.measure, ("id",), known=known,
        )  # fmt: skip

    def _other_title(self, row: Row, title: str) -> Difference:
        measure = row.measure
        text = N_("Measure {id} is called “{here}” here and “{there}” there.")
        if letters(title) == letters(measure.title):
            text = N_("Measure {id} is spelled “{here}” here and “{there}” there.")
        message = msg(text, id=measure.id, here=measure.title, there=short(title))
        known = any(one_line(alias.title or "") == title for alias in measure.aliases)
        return self._difference(Kind.TITLE, row, measure.title, message, known=known)

    def _difference(
        self, kind: Kind, row: Row, here: str, message: Message, *, known: bool = False
    ) -> Difference:
        cells, column = row.cells, self.columns.title
        there = self.id_and_title(cells)[1] or None
        cell = cells[column if column is not None else self.columns.id or 0]
        return Difference(
            kind, row.measure.id, here, there, message,
            row.line, cell, row.measure, ("title",), known=known,
        )  # fmt: skip

    def _additional(self, cells: tuple[Cell, ...]) -> Iterator[Difference]:
        """Yield what is said of a row about no measure; without an id it is a sum or a remark."""
        id_, title = self.id_and_title(cells)
        if self.columns.id is not None and not id_:
            return
        printed = " ".join(filter(None, (id_, title)))
        if not printed:
            return
        text = N_("The table lists “{there}”, which does not exist here.")
        values: dict[str, object] = {"there": short(printed)}
        if near := self._near(id_, title):
            text = N_("The table lists “{there}”, which does not exist here; {near} is near to it.")
            values["near"] = near.id_and_title
        yield Difference(
            Kind.ADDITIONAL, id_, None, title or id_, msg(text, **values),
            cells[0].line, cells[self.columns.id or 0],
        )  # fmt: skip

    def _near(self, id_: str, title: str) -> Measure | None:
        """Return the measure whose title is near to the printed one, or else its id."""
        self._guessed += 1
        text, known = (title, self._by_any_title) if title else (id_, self.names.by_id)
        if len(text) > _MAX_TITLE or self._guessed > _MAX_GUESSES:
            return None
        near = nearest(text, known)
        return known[near] if near is not None else None

    @cached_property
    def _by_any_title(self) -> Mapping[str, Measure]:
        return {measure.title: measure for measure in self.names.measures}


def titles(measure: Measure) -> Iterator[str]:
    """Yield the titles of a measure, those of its aliases included."""
    yield measure.title
    yield from (alias.title for alias in measure.aliases if alias.title)


def absent(measures: Sequence[Measure]) -> Iterator[Difference]:
    """Yield a difference for each measure that a table lacks."""
    for measure in measures:
        message = msg("Measure {measure} is missing there.", measure=measure.id_and_title)
        yield Difference(Kind.MISSING, measure.id, measure.title, None, message, measure=measure)

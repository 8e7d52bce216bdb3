"""Which measure each row of a published table is about, by the table's own numbers and names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from digistrat.diagnostics import Note, Place
from digistrat.i18n import msg
from digistrat.model import Measure
from digistrat.model.published import Cell, PublishedTable
from digistrat.rules.context import Context
from digistrat.verification import Names, Row, parts


@dataclass
class Rows:
    """The rows of a table whose ids stand in the column `id_column`; rows without one are none."""

    context: Context
    table: PublishedTable
    id_column: int
    doubled: list[Cell] = field(default_factory=list)
    unknown: list[tuple[Cell, ...]] = field(default_factory=list)
    known: list[Row] = field(default_factory=list)

    def __post_init__(self) -> None:
        seen: set[str] = set()
        for cells in self.table.rows:
            cell = cells[self.id_column]
            if cell.text in seen:
                self.doubled.append(cell)
            elif measure := self._names.printed.get(cell.text):
                self.known.append(Row(cells, measure))
            elif cell.text and self._is_missing(cell.text):
                self.unknown.append(cells)
            if cell.text:
                seen.add(cell.text)

    @cached_property
    def _names(self) -> Names:
        return Names(self.context.strategy.measures, self.table.path)

    @property
    def by_title(self) -> Mapping[str, Measure]:
        """The measures by title, whatever the case; a title that two bear names neither."""
        return self._names.by_title

    def absent(self) -> list[Measure]:
        """Return the measures that the table lacks, unless it is a part that makes sense by itself."""
        if not self.known or not self.context.complete("measure"):
            return []
        listed = {row.measure.id for row in self.known}
        measures = self.context.strategy.measures
        absent = [m for m in measures if m.id not in listed]
        is_part = any(listed == part for part in self._parts(listed))
        return [] if is_part else absent

    def _parts(self, listed: set[str]) -> Iterator[set[str]]:
        measures = self.context.strategy.measures
        yield parts.selected(measures)
        yield parts.of_their_fields(measures, listed)
        for ranking in self.context.rankings:
            yield from (parts.ranked(ranking), parts.best(ranking, listed))

    def titles(self, measure: Measure) -> tuple[tuple[str, ...], Note]:
        """Return the titles under which this table may print a measure, and where they stand."""
        aliases = [(i, alias.title) for i, alias in self._names.aliases(measure) if alias.title]
        if not aliases:
            place = Place("measure", measure.id, ("title",))
            return (measure.title,), Note(msg("the title in the repository"), place)
        place = Place("measure", measure.id, ("aliases", aliases[0][0], "title"))
        titles = tuple(title for _index, title in aliases)
        return titles, Note(msg("the alias for this table"), place)

    def _is_missing(self, id_: str) -> bool:
        unread = self.context.strategy.unread.get("measure", ())
        return id_ not in unread and "measure" not in self.context.strategy.incomplete

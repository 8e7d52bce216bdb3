"""Which measure each row of a published table is about, by the table's own numbers and names."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from digistrat.diagnostics import Note, Place
from digistrat.i18n import msg
from digistrat.model import Measure
from digistrat.model.base import Alias
from digistrat.model.published import Cell, PublishedTable
from digistrat.rules.context import Context


@dataclass(frozen=True, slots=True)
class Row:
    """A row about a measure; `titles` are those under which this table may print it."""

    cells: tuple[Cell, ...]
    measure: Measure
    titles: tuple[str, ...]
    note: Note


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
            elif measure := self._printed_ids.get(cell.text):
                self.known.append(Row(cells, measure, *self._titles(measure)))
            elif cell.text and self._is_missing(cell.text):
                self.unknown.append(cells)
            if cell.text:
                seen.add(cell.text)

    @cached_property
    def _printed_ids(self) -> Mapping[str, Measure]:
        """Return the measures by the ids under which this table may print them.

        A measure with an alias id for this table goes by that one alone: its own id may be the
        alias of another.
        """
        measures = self.context.strategy.measures
        own: dict[str, Measure] = {}
        aliases: dict[str, Measure] = {}
        for measure in measures:
            ids = [alias.id for _i, alias in self._aliases(measure) if alias.id]
            aliases |= dict.fromkeys(ids, measure)
            if not ids:
                own[measure.id] = measure
        return own | aliases

    @cached_property
    def by_title(self) -> Mapping[str, Measure]:
        """The measures by title, whatever the case; a title that two bear names neither."""
        measures = self.context.strategy.measures
        count = Counter(measure.title.casefold() for measure in measures)
        return {m.title.casefold(): m for m in measures if count[m.title.casefold()] == 1}

    def absent(self) -> list[Measure]:
        """Return the measures that the table lacks, unless it is a part that makes sense by itself."""
        if not self.known or not self.context.complete("measure"):
            return []
        listed = {row.measure.id for row in self.known}
        absent = [m for m in self.context.strategy.measures if m.id not in listed]
        return [] if any(listed == part for part in self._parts(listed)) else absent

    def _parts(self, listed: set[str]) -> Iterator[set[str]]:
        """Yield the sets of measures that a table may be about."""
        context = self.context
        yield {measure.id for measure in context.selected}
        fields = {id_ for row in self.known for id_ in row.measure.action_fields}
        yield {m.id for m in context.strategy.measures if fields & set(m.action_fields)}
        for ranking in context.rankings:
            ranked = [entry.measure.id for entry in ranking.ranked]
            yield set(ranked)
            worst = max((e.rank for e in ranking.ranked if e.measure.id in listed), default=0)
            better = {entry.measure.id for entry in ranking.ranked if entry.rank < worst}
            tied = {entry.measure.id for entry in ranking.ranked if entry.rank == worst}
            yield better | (tied & listed)  # a table of the best may cut through a tie

    def _aliases(self, measure: Measure) -> Iterator[tuple[int, Alias]]:
        for index, alias in enumerate(measure.aliases):
            if alias.document == self.table.path:
                yield index, alias

    def _titles(self, measure: Measure) -> tuple[tuple[str, ...], Note]:
        """Return the titles that this table may print, and where they stand."""
        aliases = [(index, alias.title) for index, alias in self._aliases(measure) if alias.title]
        if not aliases:
            place = Place("measure", measure.id, ("title",))
            return (measure.title,), Note(msg("the title in the repository"), place)
        place = Place("measure", measure.id, ("aliases", aliases[0][0], "title"))
        titles = tuple(title for _index, title in aliases)
        return titles, Note(msg("the alias for this table"), place)

    def _is_missing(self, id_: str) -> bool:
        unread = self.context.strategy.unread.get("measure", ())
        return id_ not in unread and "measure" not in self.context.strategy.incomplete

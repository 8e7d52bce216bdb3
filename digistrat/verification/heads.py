"""Which column of a published table is which."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digistrat.model.published import Cell
from digistrat.model.scheme import Rated, Scheme

HEADS = {
    "id": (
        "id", "no", "nr", "number", "nummer", "kennung", "measure id", "measure no",
        "measure number", "maßnahmen id", "maßnahmen nr", "maßnahmennummer",
    ),
    "title": (
        "title", "titel", "name", "measure", "maßnahme", "bezeichnung", "measure title",
        "name of measure", "maßnahmentitel", "titel der maßnahme", "name der maßnahme",
    ),
    "field": ("field", "action field", "handlungsfeld", "handlungsfelder", "themenfeld"),
    "score": (
        "score", "published score", "total", "total score", "points", "ergebnis", "gesamtergebnis",
        "punkte", "gesamtpunkte", "punktzahl", "gesamtpunktzahl", "punktwert", "nutzwert", "summe",
    ),
    "rank": ("rank", "rang", "ranking", "position", "platz", "platzierung", "rangfolge"),
}  # fmt: skip
"""What the columns of published tables are called; see `docs/format.md`."""

_PRIORITY = ("priority", "priorität")
"""What the result of a scheme with a matrix is called besides; elsewhere it may mean anything."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a table stand; None for what it does not have.

    `criteria` are all that measures are rated by, factors included.
    """

    id: int | None
    title: int | None
    field: int | None
    score: int | None
    rank: int | None
    scheme: Scheme | None
    criteria: tuple[tuple[int, Rated], ...]

    @property
    def meanings(self) -> Mapping[int, str]:
        """What each column is, by its place; a criterion has its id."""
        places = [(getattr(self, name), name) for name in HEADS]
        found = {place: name for place, name in places if place is not None}
        return dict(sorted((found | {index: c.id for index, c in self.criteria}).items()))

    @property
    def names_measures(self) -> bool:
        """Whether rows say which measure they are about."""
        return self.id is not None or self.title is not None


def columns(
    head: Sequence[Cell], schemes: Sequence[Scheme], meant: Mapping[str, str] | None = None
) -> Columns:
    """Find the columns by the words in the head; those of the criteria by their id or title.

    The scheme is the one of whose criteria most have a column; of those without any, one with a
    matrix where the head names a priority. `meant` says what heads mean that
    could not be recognised: a key of :data:`HEADS` or the id of a criterion, by :func:`plain` head.
    """
    heads = [plain(cell.text) for cell in head]
    meant = meant or {}
    given = {meant[head]: index for index, head in reversed([*enumerate(heads)]) if head in meant}
    free = {
        head: index
        for index, head in reversed([*enumerate(heads)])
        if head and index not in given.values()
    }
    found = [(scheme, tuple(_criteria(free, given, scheme))) for scheme in schemes]
    scheme, criteria = max(
        found, key=lambda f: (len(f[1]), _gives_priority(f[0], free)), default=(None, ())
    )
    taken = {index for index, _criterion in criteria}
    free = {head: index for head, index in free.items() if index not in taken}
    places = {
        name: given.get(name, next((free[plain(w)] for w in words if plain(w) in free), None))
        for name, words in _words(scheme).items()
    }
    return Columns(**places, scheme=scheme, criteria=criteria)


def _gives_priority(scheme: Scheme, heads: Container[str]) -> bool:
    return scheme.matrix is not None and any(plain(word) in heads for word in _PRIORITY)


def _words(scheme: Scheme | None) -> Mapping[str, tuple[str, ...]]:
    if scheme is None or scheme.matrix is None:
        return HEADS
    return {**HEADS, "score": (*_PRIORITY, *HEADS["score"])}


def _criteria(
    free: Mapping[str, int], given: Mapping[str, int], scheme: Scheme
) -> Iterator[tuple[int, Rated]]:
    for criterion in scheme.rated:
        places = [
            given.get(criterion.id),
            free.get(plain(criterion.id)),
            free.get(plain(criterion.label)),
        ]
        if (index := next((place for place in places if place is not None), None)) is not None:
            yield index, criterion


_FIRST = 30
"""In how many rows the head is looked for: titles and remarks stand above it."""


def head_of(
    rows: Sequence[tuple[Cell, ...]],
    schemes: Sequence[Scheme],
    meant: Mapping[str, str] | None = None,
) -> tuple[int, int]:
    """Return which row is the head, and how many of its columns are known.

    It is the first of those with most known columns; with none of them it is no head.
    """
    counts = []
    for row in rows[:_FIRST]:
        found = columns(row, schemes, meant)
        counts.append(len(found.meanings) if found.names_measures else 0)
    best = max(counts, default=0)
    return (counts.index(best) if best else 0), best


def plain(text: str) -> str:
    """Return a head without what differs between tables: case, spaces, dots, hyphens."""
    return re.sub(r"[\s._:-]+", "", text.casefold())

"""Which column of a published table is which."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digistrat.model.published import PublishedTable
from digistrat.model.scheme import Criterion, Scheme

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


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a table stand; None for what it does not have."""

    id: int | None
    title: int | None
    field: int | None
    score: int | None
    rank: int | None
    scheme: Scheme | None
    criteria: tuple[tuple[int, Criterion], ...]


def columns(table: PublishedTable, schemes: Sequence[Scheme]) -> Columns:
    """Find the columns by the words in the head; those of the criteria by their id or title.

    The scheme is the one of whose criteria most have a column.
    """
    heads = [_plain(cell.text) for cell in table.head]
    found = [(scheme, tuple(_criteria(heads, scheme))) for scheme in schemes]
    scheme, criteria = max(found, key=lambda f: len(f[1]), default=(None, ()))
    taken = {index for index, _criterion in criteria}
    free = {head: index for index, head in reversed([*enumerate(heads)]) if index not in taken}
    places = {
        name: next((free[_plain(word)] for word in words if _plain(word) in free), None)
        for name, words in HEADS.items()
    }
    return Columns(**places, scheme=scheme, criteria=criteria)


def _criteria(heads: Sequence[str], scheme: Scheme) -> Iterator[tuple[int, Criterion]]:
    for criterion in scheme.leaves:
        names = {_plain(criterion.id), _plain(criterion.label)}
        if (index := next((i for i, head in enumerate(heads) if head in names), None)) is not None:
            yield index, criterion


def _plain(text: str) -> str:
    """Return a head without what differs between tables: case, spaces, dots, hyphens."""
    return re.sub(r"[\s._:-]+", "", text.casefold())

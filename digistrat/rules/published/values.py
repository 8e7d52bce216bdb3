"""The values of a published table held against those of the repository.

One cause gives one finding: where a rating differs, the score of that row is not compared, and
ranks are compared only where all ratings and scores agree. Where most of a column differs, as
after a change of weights, its head is named once.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from digistrat.diagnostics import Finding, Note, Place
from digistrat.i18n import N_, Message, msg
from digistrat.loading import PUBLISHED
from digistrat.model import ActionField, Criterion, Rating
from digistrat.model.published import Cell, PublishedTable
from digistrat.rules.context import Context
from digistrat.rules.published.columns import Columns
from digistrat.rules.published.numbers import is_nothing, printed
from digistrat.rules.published.rows import Row
from digistrat.scoring import Ranked, Ranking, score_text

_FEW = 5
"""So many differences in a column are named one by one in any case."""


def place(table: PublishedTable, cell: Cell) -> Place:
    """Return the place of a cell."""
    return Place(PUBLISHED, table.path, span=cell.span)


@dataclass(frozen=True, slots=True)
class _Difference:
    row: Row
    cell: Cell
    message: Message
    keys: tuple[str, ...] = ()


def differences(
    context: Context, table: PublishedTable, columns: Columns, rows: Sequence[Row]
) -> Iterator[Finding]:
    """Yield a finding for each value that differs, in the order of the columns' meaning."""
    if columns.field is not None:
        found = list(_fields(context, rows, columns.field))
        yield from _findings(table, columns.field, found, len(rows))
    ranking = next((r for r in context.rankings if r.scheme is columns.scheme), None)
    if ranking is None or not context.complete("scheme"):
        return
    ranked = {entry.measure.id: entry for entry in ranking.ranked}
    differ: list[_Difference] = []
    for index, criterion in columns.criteria:
        found = list(_ratings(rows, index, criterion, ranked))
        yield from _findings(table, index, found, len(rows))
        differ += found
    if columns.score is not None:
        wrong = {id(difference.row) for difference in differ}
        same = [row for row in rows if id(row) not in wrong]
        found = list(_scores(same, columns.score, ranking, ranked))
        yield from _findings(table, columns.score, found, len(same))
        differ += found
    if columns.rank is not None and not differ and context.complete("measure"):
        found = list(_ranks(rows, columns.rank, ranked))
        yield from _findings(table, columns.rank, found, len(rows))


def _findings(
    table: PublishedTable, column: int, found: Sequence[_Difference], compared: int
) -> Iterator[Finding]:
    """Yield the differences of a column, or one finding at its head where most of it differs."""
    if len(found) > _FEW and 2 * len(found) > compared:
        head = table.head[column]
        message = msg(
            "{count} of {total} values in the column “{head}” differ from the repository; the first one: {first}",
            count=len(found), total=compared, head=head.text, first=found[0].message,
        )  # fmt: skip
        hint = msg("If the table is out of date, “skip” in the settings of DS501 leaves it out.")
        yield Finding(message, place(table, head), hint)
        return
    for difference in found:
        keys = difference.keys or ("id",)
        note = Note(msg("in the repository"), Place("measure", difference.row.measure.id, keys))
        yield Finding(difference.message, place(table, difference.cell), related=(note,))


def _fields(context: Context, rows: Sequence[Row], index: int) -> Iterator[_Difference]:
    known = context.action_fields
    for row in rows:
        cell, ids = row.cells[index], row.measure.action_fields
        own = [known[id_] for id_ in ids if id_ in known]
        if is_nothing(cell) or len(own) < len(ids) or _names(cell.text, own):
            continue
        text = N_("For measure {id} the table prints “{printed}”, the repository has “{own}”.")
        if not own:
            text = N_("For measure {id} the table prints “{printed}”, the repository has nothing.")
        titles = [field.title for field in own]
        message = msg(text, id=row.measure.id, printed=cell.text, own=titles)
        yield _Difference(row, cell, message, ("action_fields",))


def _names(text: str, own: Sequence[ActionField]) -> bool:
    """Say whether a text names one of a measure's fields, or several of them and no other."""
    names = {_folded(name) for field in own for name in (field.id, field.title)}
    parts = [part for part in re.split(r"[,;\n]", text) if part.strip()]
    return _folded(text) in names or all(_folded(part) in names for part in parts)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _ratings(
    rows: Sequence[Row], index: int, criterion: Criterion, ranked: Mapping[str, Ranked]
) -> Iterator[_Difference]:
    for row in rows:
        cell, rating = row.cells[index], row.measure.ratings.get(criterion.id)
        if is_nothing(cell) or _prints(cell.text, rating, criterion, ranked.get(row.measure.id)):
            continue
        values = {"id": row.measure.id, "criterion": criterion.label, "printed": cell.text}
        text = N_(
            "For measure {id} the table prints “{printed}” for {criterion}, the repository has “{own}”."
        )
        if rating is None or rating.missing:
            text = N_(
                "For measure {id} the table prints “{printed}” for {criterion}, the repository has no rating."
            )
            yield _Difference(row, cell, msg(text, **values), ("ratings",))
            continue
        own = rating.level if rating.level is not None else rating.value
        yield _Difference(row, cell, msg(text, own=own, **values), ("ratings", criterion.id))


def _prints(text: str, rating: Rating | None, criterion: Criterion, ranked: Ranked | None) -> bool:
    """Say whether a text is the level, the number or the points of a rating."""
    if rating is None or rating.missing:
        return False
    if rating.level is not None and _folded(text) == _folded(rating.level):
        return True
    numbers = [] if rating.value is None else [Fraction(rating.value)]
    if ranked is not None:
        parts = ranked.score.contributions
        numbers += [part.points for part in parts if part.criterion is criterion]
    return any(Fraction(p.value) == number for p in printed(text) for number in numbers)


def _scores(
    rows: Sequence[Row], index: int, ranking: Ranking, ranked: Mapping[str, Ranked]
) -> Iterator[_Difference]:
    for row in rows:
        cell, entry = row.cells[index], ranked.get(row.measure.id)
        if is_nothing(cell):
            continue
        values = {"id": row.measure.id, "printed": cell.text}
        if entry is None:
            text = N_(
                "The table prints the score {printed} for measure {id}, the repository has none."
            )
            yield _Difference(row, cell, msg(text, **values))
        elif not any(number.shows(entry.score.total) for number in printed(cell.text)):
            text = N_(
                "The table prints the score {printed} for measure {id}, the repository gives {own}."
            )
            own = _ScoreText(entry, ranking)
            yield _Difference(row, cell, msg(text, own=own, **values), ("ratings",))


@dataclass(frozen=True, slots=True)
class _ScoreText:
    """A score that is written in the language in use when it is shown."""

    entry: Ranked
    ranking: Ranking

    def __str__(self) -> str:
        """Return the score with the places that the scheme prints."""
        return score_text(self.entry.score, self.ranking.scheme)


def _ranks(rows: Sequence[Row], index: int, ranked: Mapping[str, Ranked]) -> Iterator[_Difference]:
    """Yield ranks that differ from those among all measures, or among those of the table.

    Which of the two a table means is what fits it better. Where it numbers tied measures one
    after the other, any order among them is right.
    """
    cells = [(row, row.cells[index]) for row in rows if not is_nothing(row.cells[index])]
    shared = len({cell.text for _row, cell in cells}) < len(cells)
    listed = {row.measure.id for row in rows}
    bases = [_spans(ranked.values()), _spans(e for e in ranked.values() if e.measure.id in listed)]
    found = [[*_wrong_ranks(cells, spans, shared=shared)] for spans in bases]
    yield from min(found, key=len)


def _wrong_ranks(
    cells: Sequence[tuple[Row, Cell]], spans: Mapping[str, range], *, shared: bool
) -> Iterator[_Difference]:
    for row, cell in cells:
        span = spans.get(row.measure.id)
        values = {"id": row.measure.id, "printed": cell.text}
        if span is None:
            text = N_(
                "The table prints the rank {printed} for measure {id}, the repository has none."
            )
            yield _Difference(row, cell, msg(text, **values))
            continue
        right = span[:1] if shared else span
        if not any(number.value in right for number in printed(cell.text.rstrip("."))):
            text = N_(
                "The table prints the rank {printed} for measure {id}, the repository gives {own}."
            )
            yield _Difference(row, cell, msg(text, own=span[0], **values), ("ratings",))


def _spans(entries: Iterable[Ranked]) -> dict[str, range]:
    """Return the ranks that each measure can have: a tie takes up as many as it has measures."""
    totals = [(entry.measure.id, entry.rank) for entry in entries]
    firsts: dict[int, int] = {}
    for position, (_id, rank) in enumerate(totals, start=1):
        firsts.setdefault(rank, position)
    count = Counter(rank for _id, rank in totals)
    return {id_: range(firsts[rank], firsts[rank] + count[rank]) for id_, rank in totals}

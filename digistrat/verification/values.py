"""The values of a published table held against those of the repository, column by column.

The rows come with their measures. Empty cells say nothing.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from digistrat.i18n import N_, Message, msg
from digistrat.model import ActionField, Rating, Scheme
from digistrat.model.published import Cell
from digistrat.model.scheme import Rated
from digistrat.scoring import Ranked, Ranking, Score, round_half_up, score_text
from digistrat.scoring.points import points
from digistrat.verification.differences import Difference, Kind, Row
from digistrat.verification.numbers import is_nothing, printed
from digistrat.verification.texts import folded, short


def _stated(rows: Sequence[Row], column: int) -> Iterator[tuple[Row, Cell]]:
    for row in rows:
        if not is_nothing(row.cells[column]):
            yield row, row.cells[column]


def count_stated(rows: Sequence[Row], column: int) -> int:
    """Return how many cells of a column say something."""
    return sum(1 for _stated_cell in _stated(rows, column))


def fields(
    rows: Sequence[Row], column: int, known: Mapping[str, ActionField]
) -> Iterator[Difference]:
    """Yield the action fields that differ; where one cannot be read, nothing is compared."""
    for row, cell in _stated(rows, column):
        ids = row.measure.action_fields
        own = [known[id_] for id_ in ids if id_ in known]
        if len(own) < len(ids) or _names(cell.text, own):
            continue
        text = N_("For measure {id} the table prints “{printed}”, the repository has “{own}”.")
        if not own:
            text = N_("For measure {id} the table prints “{printed}”, the repository has nothing.")
        titles = [field.title for field in own]
        message = msg(text, id=row.measure.id, printed=short(cell.text), own=titles)
        here = ", ".join(titles) or None
        yield _difference(Kind.FIELD, row, cell, here, message)


def _names(text: str, own: Sequence[ActionField]) -> bool:
    """Say whether a text names one of a measure's fields, or several of them and no other."""
    names = {folded(name) for field in own for name in (field.id, field.title)}
    parts = [part for part in re.split(r"[,;\n]", text) if part.strip()]
    return folded(text) in names or all(folded(part) in names for part in parts)


def ratings(rows: Sequence[Row], column: int, criterion: Rated) -> Iterator[Difference]:
    """Yield the ratings for a criterion or factor that differ."""
    for row, cell in _stated(rows, column):
        rating = row.measure.ratings.get(criterion.id)
        if _prints(cell.text, rating, criterion):
            continue
        values = {
            "id": row.measure.id,
            "criterion": criterion.label,
            "printed": short(cell.text),
        }
        text = N_(
            "For measure {id} the table prints “{printed}” for {criterion}, the repository has “{own}”."
        )
        if rating is None or rating.missing:
            text = N_(
                "For measure {id} the table prints “{printed}” for {criterion}, the repository has no rating."
            )
            keys, here, message = ["ratings"], None, msg(text, **values)
        else:
            own = rating.level if rating.level is not None else rating.value
            keys, here, message = ["ratings", criterion.id], str(own), msg(text, own=own, **values)
        found = _difference(Kind.RATING, row, cell, here, message)
        yield replace(found, keys=tuple(keys), criterion=criterion.id)


def _prints(text: str, rating: Rating | None, criterion: Rated) -> bool:
    """Say whether a text is the level, the number or the points of a rating."""
    if rating is None or rating.missing:
        return False
    if rating.level is not None and folded(text) == folded(rating.level):
        return True
    numbers = [] if rating.value is None else [Fraction(rating.value)]
    worth = points(rating, criterion)
    if isinstance(worth, Fraction):
        numbers.append(worth)
    return any(Fraction(p.value) == number for p in printed(text) for number in numbers)


def scores(rows: Sequence[Row], column: int, ranking: Ranking) -> Iterator[Difference]:
    """Yield the scores that differ at the decimals that the table prints.

    A table may print the class of a score in its place, or the priority that a matrix gives.
    """
    known = {entry.measure.id: entry.score for entry in ranking.ranked}
    decimals = _decimals(rows, column, ranking.scheme.decimals)
    for row, cell in _stated(rows, column):
        score = known.get(row.measure.id)
        values = {"id": row.measure.id, "printed": short(cell.text)}
        if score is None:
            text = N_(
                "The table prints the score {printed} for measure {id}, the repository has none."
            )
            yield _difference(Kind.SCORE, row, cell, None, msg(text, **values))
            continue
        if not _shows(cell.text, score, decimals):
            text = N_(
                "The table prints the score {printed} for measure {id}, the repository gives {own}."
            )
            own, here = _own(cell.text, score, ranking.scheme)
            yield _difference(Kind.SCORE, row, cell, here, msg(text, own=own, **values))


def _shows(text: str, score: Score, decimals: int) -> bool:
    """Say whether a text is a score as it may be printed: as priority, class or number."""
    words = [score.priority] if score.priority is not None else []
    words += [score.class_.id, score.class_.label] if score.class_ else []
    if folded(text) in map(folded, words):
        return True
    if score.priority is not None and printed(score.priority):
        return False  # a number is a priority here, and not the place of one
    return any(number.shows(score.total, decimals) for number in printed(text))


def _own(text: str, score: Score, scheme: Scheme) -> tuple[object, str]:
    """Return what the repository has where a table prints a text: for people and for programs."""
    if score.priority is not None:
        return score.priority, score.priority
    if score.class_ and not printed(text):
        return score.class_.label, score.class_.id
    return _ScoreText(score, scheme), f"{round_half_up(score.total, scheme.decimals):f}"


def _decimals(rows: Sequence[Row], column: int, usual: int) -> int:
    """Return how many decimals a column shows, at most as many as the scheme does.

    Where one cell has two, 2.4 beside it is 2.40: spreadsheets keep no zeros at the end.
    """
    numbers = (number for _row, cell in _stated(rows, column) for number in printed(cell.text)[:1])
    return min(max((number.decimals for number in numbers), default=0), usual)


@dataclass(frozen=True, slots=True)
class _ScoreText:
    """A score that is written in the language in use when it is shown."""

    score: Score
    scheme: Scheme

    def __str__(self) -> str:
        """Return the score with the places that the scheme prints."""
        return score_text(self.score, self.scheme)


def ranks(rows: Sequence[Row], column: int, *rankings: Ranking) -> Iterator[Difference]:
    """Yield ranks that differ from those of a ranking, or from those among the rows alone.

    Which of them a table means is what fits it best. Where it numbers tied measures one after the
    other, any order among them is right.
    """
    cells = [*_stated(rows, column)]
    listed = {row.measure.id for row in rows}
    bases = [_spans(ranking.ranked) for ranking in rankings]
    bases += [_spans(e for e in r.ranked if e.measure.id in listed) for r in rankings[:1]]
    yield from min(([*_wrong_ranks(cells, spans)] for spans in bases), key=len)


def _wrong_ranks(
    cells: Sequence[tuple[Row, Cell]], spans: Mapping[str, range]
) -> Iterator[Difference]:
    alike = Counter((cell.text, spans.get(row.measure.id)) for row, cell in cells)
    shared = any(span and count > 1 for (_text, span), count in alike.items())
    for row, cell in cells:
        span = spans.get(row.measure.id)
        values = {"id": row.measure.id, "printed": short(cell.text)}
        if span is None:
            text = N_(
                "The table prints the rank {printed} for measure {id}, the repository has none."
            )
            yield _difference(Kind.RANK, row, cell, None, msg(text, **values))
            continue
        right = span[:1] if shared else span
        if not any(number.value in right for number in printed(cell.text.rstrip("."))):
            text = N_(
                "The table prints the rank {printed} for measure {id}, the repository gives {own}."
            )
            message = msg(text, own=span[0], **values)
            yield _difference(Kind.RANK, row, cell, str(span[0]), message)


def _spans(entries: Iterable[Ranked]) -> dict[str, range]:
    """Return the ranks that each measure can have: a tie takes up as many as it has measures."""
    totals = [(entry.measure.id, entry.rank) for entry in entries]
    firsts: dict[int, int] = {}
    for position, (_id, rank) in enumerate(totals, start=1):
        firsts.setdefault(rank, position)
    count = Counter(rank for _id, rank in totals)
    return {id_: range(firsts[rank], firsts[rank] + count[rank]) for id_, rank in totals}


def _difference(kind: Kind, row: Row, cell: Cell, here: str | None, message: Message) -> Difference:
    own = row.measure
    keys = ("action_fields",) if kind is Kind.FIELD else ("ratings",) if here is not None else ()
    return Difference(kind, own.id, here, cell.text, message, row.line, cell, own, keys)

"""One table held against the strategy: what was compared, and what differs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digistrat.i18n import N_, Message, msg
from digistrat.model import Measure, Strategy
from digistrat.model.published import PublishedTable
from digistrat.verification import parts, values
from digistrat.verification.basis import Basis, basis_of
from digistrat.verification.differences import Difference, Kind, Row
from digistrat.verification.heads import Columns
from digistrat.verification.names import Names
from digistrat.verification.opening import Opened
from digistrat.verification.order import order
from digistrat.verification.rows import Assigned, absent
from digistrat.verification.shifts import Shift, shifts
from digistrat.verification.texts import short

_MAX_NAMED = 10
"""How many of the columns that are not compared are named."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many values of a kind were compared, and how many are the same."""

    compared: int
    same: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of one table; `name` is the one that it was given by."""

    name: str
    table: PublishedTable
    columns: Columns
    rows: int
    tallies: Mapping[Kind, Tally]
    differences: tuple[Difference, ...]
    shifts: tuple[Shift, ...] = ()
    remarks: tuple[Message, ...] = ()


def compare(opened: Opened, strategy: Strategy, field: str | None = None) -> Comparison:
    """Hold a table against a strategy, or against the measures of one action field."""
    table, columns = opened.table, opened.columns
    basis = basis_of(strategy, columns, field)
    assigned = Assigned(table, columns, Names(basis.measures, table.path), basis.wants)
    rows, found = assigned.rows, [*assigned.differences]
    tallies = _tallies_of_names(assigned)
    for kind, compared, differ in _values(rows, columns, basis):
        if not compared:
            continue
        before = tallies.get(kind, Tally(0, 0))
        same = before.same + compared - len(differ)
        tallies[kind] = Tally(before.compared + compared, same)
        found += differ
    if basis.rankings:
        found += order(rows, columns, basis.rankings[0], found)
    found.sort(key=lambda difference: difference.row or 0)
    lacking = [*assigned.missing()]
    part = _part(rows, columns, basis, lacking)
    found += [] if part else absent(lacking)
    notes = (*opened.remarks, *([part] if part else []), *_left_out(table, columns, basis))
    return Comparison(
        opened.name, table, columns, len(rows), tallies, tuple(found), tuple(shifts(found)), notes
    )


def _tallies_of_names(assigned: Assigned) -> dict[Kind, Tally]:
    printed = [assigned.id_and_title(row.cells) for row in assigned.rows]
    tallies = {}
    for kind, place in ((Kind.ID, 0), (Kind.TITLE, 1)):
        compared = sum(1 for texts in printed if texts[place])
        wrong = sum(difference.kind is kind for difference in assigned.differences)
        if compared:
            tallies[kind] = Tally(compared, compared - wrong)
    return tallies


_Compared = tuple[Kind, int, Sequence[Difference]]


def _values(rows: Sequence[Row], columns: Columns, basis: Basis) -> Iterator[_Compared]:
    """Yield for each column how many of its cells say something, and which of them differ."""
    if (at := columns.field) is not None:
        yield Kind.FIELD, values.count_stated(rows, at), [*values.fields(rows, at, basis.fields)]
    if not basis.rankings:
        return
    ranking = basis.rankings[0]
    for at, criterion in columns.criteria:
        found = [*values.ratings(rows, at, criterion)]
        yield Kind.RATING, values.count_stated(rows, at), found
    if (at := columns.score) is not None:
        yield Kind.SCORE, values.count_stated(rows, at), [*values.scores(rows, at, ranking)]
    if (at := columns.rank) is not None:
        found = [*values.ranks(rows, at, *basis.rankings)]
        yield Kind.RANK, values.count_stated(rows, at), found


def _part(
    rows: Sequence[Row], columns: Columns, basis: Basis, lacking: Sequence[Measure]
) -> Message | None:
    """Say which part of the strategy the table is about, if it is one that makes sense by itself.

    More than half of the measures is no part, unless the others have no rank: there something was
    forgotten.
    """
    listed = {row.measure.id for row in rows}
    if not lacking or not listed:
        return None
    by_rank = columns.score is not None or columns.rank is not None
    ranking = basis.rankings[0] if basis.rankings and by_rank else None
    known: list[tuple[set[str], str]] = []
    if 2 * len(listed) <= len(listed) + len(lacking):
        known.append(
            (
                parts.selected(basis.measures),
                N_("The table lists the {count} selected measures of {total}."),
            )
        )
        if ranking is not None:
            known.append(
                (
                    parts.best(ranking, listed),
                    N_("The table lists the best {count} measures of {total}."),
                )
            )
        fields = parts.of_their_fields(basis.measures, listed)
        known.append(
            (fields, N_("The table lists all {count} measures of some action fields, of {total}."))
        )
    if ranking is not None:
        known.append(
            (
                parts.ranked(ranking),
                N_("The table lists the {count} measures of {total} that have a rank."),
            )
        )
    text = next((text for part, text in known if part == listed), None)
    return msg(text, count=len(listed), total=len(listed) + len(lacking)) if text else None


def _left_out(table: PublishedTable, columns: Columns, basis: Basis) -> Iterator[Message]:
    """Say which columns are not compared, and why."""
    known = columns.meanings
    names = [cell.text for index, cell in enumerate(table.head) if index not in known and cell.text]
    if names:
        shown: list[object] = [*map(short, names[:_MAX_NAMED])]
        shown += [msg("{count} more", count=rest)] if (rest := len(names) - _MAX_NAMED) > 0 else []
        yield msg("Columns that are not compared: {names}.", names=shown)
    if not basis.rankings and (columns.score is not None or columns.rank is not None):
        yield msg("Scores and ranks are not compared: the strategy has no scoring scheme.")

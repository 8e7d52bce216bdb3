"""A verification for programs; the schema is `digistrat.verify/1`.

`here` is what the repository says, `there` what the table prints.
"""

from collections.abc import Iterable, Mapping, Sequence

from digistrat.reporters import Page
from digistrat.reporters._json import dump
from digistrat.verification import Comparison, Difference, Kind, Shift

FOR_PEOPLE = False

_COUNTED = {
    "ids": Kind.ID,
    "titles": Kind.TITLE,
    "action_fields": Kind.FIELD,
    "ratings": Kind.RATING,
    "scores": Kind.SCORE,
    "ranks": Kind.RANK,
}


def report(comparisons: Sequence[Comparison], _page: Page) -> str:
    """Return the verification as JSON."""
    found = [(one, difference) for one in comparisons for difference in one.differences]
    return dump(
        {
            "schema": "digistrat.verify/1",
            "tables": [_table(one) for one in comparisons],
            "differences": [_difference(one.name, difference) for one, difference in found],
            "summary": {
                "tables": len(comparisons),
                "rows": sum(one.rows for one in comparisons),
                "differences": len(found),
                "known": sum(difference.known for _table, difference in found),
                **_counts(comparisons),
            },
        }
    )


def _table(comparison: Comparison) -> dict[str, object]:
    used = {Kind.RATING, Kind.SCORE, Kind.RANK} & comparison.tallies.keys()
    scheme = comparison.columns.scheme if used else None
    heads = comparison.table.head
    return {
        "table": comparison.name,
        "scheme": scheme.id if scheme else None,
        "columns": [
            {"head": heads[place].text, "field": meaning}
            for place, meaning in comparison.columns.meanings.items()
        ],
        "rows": comparison.rows,
        "differences": len(comparison.differences),
        **_counts([comparison]),
        "shifts": [_shift(shift) for shift in comparison.shifts],
        "remarks": [*comparison.remarks],
    }


def _counts(comparisons: Iterable[Comparison]) -> Mapping[str, object]:
    """Return of each kind how many values were compared, and how many are the same."""
    tallies = [one.tallies for one in comparisons]
    return {
        name: {
            "compared": sum(found[kind].compared for found in tallies if kind in found),
            "reproduced": sum(found[kind].same for found in tallies if kind in found),
        }
        for name, kind in _COUNTED.items()
    }


def _shift(shift: Shift) -> dict[str, object]:
    low, high = shift.span
    return {"from": low, "to": high, "by": shift.by, "message": shift.message}


def _difference(table: str, difference: Difference) -> dict[str, object]:
    return {
        "table": table,
        "row": difference.row,
        "id": difference.id,
        "kind": difference.kind.value,
        "criterion": difference.criterion,
        "here": difference.here,
        "there": difference.there,
        "measure": difference.measure.id if difference.measure else None,
        "known": "alias" if difference.known else None,
        "message": difference.message,
    }

"""The differences of a verification as CSV, one row for each."""

from collections.abc import Sequence
from csv import writer
from io import StringIO

from digistrat import i18n
from digistrat.escape import csv, csv_ids, printable
from digistrat.reporters import Page
from digistrat.verification import Comparison

FOR_PEOPLE = False

_HEAD = ["table", "row", "id", "kind", "criterion", "here", "there", "known", "message"]


def report(comparisons: Sequence[Comparison], _page: Page) -> str:
    """Return the differences as CSV; it is never localised."""
    out = StringIO()
    table = writer(out, lineterminator="\n")
    table.writerow(_HEAD)
    with i18n.use("en"):
        for comparison in comparisons:
            for found in comparison.differences:
                values = [found.here, found.there, "alias" if found.known else "", found.message]
                table.writerow(
                    [
                        _text(comparison.name),
                        "" if found.row is None else found.row,
                        printable(csv_ids(found.id)),
                        found.kind.value,
                        csv_ids(found.criterion or ""),
                        *(_text("" if value is None else str(value)) for value in values),
                    ]
                )
    return out.getvalue()


def _text(text: str) -> str:
    return csv(printable(text))

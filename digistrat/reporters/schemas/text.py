"""The list of schemas for people."""

from collections.abc import Sequence

from rich.text import Text

from digistrat.i18n import _
from digistrat.reporters import Page, SchemaEntry
from digistrat.reporters._layout import Column, hanging, render, table

FOR_PEOPLE = True


def report(entries: Sequence[SchemaEntry], page: Page) -> str:
    """Return the list as a table, and what can be done with it."""
    columns = [
        Column(_("Schema"), [entry.name for entry in entries]),
        Column(_("Describes"), [entry.title for entry in entries], wraps=True),
        Column(_("Files"), [entry.files for entry in entries], wraps=True),
    ]
    more = Text(_("“digistrat schema NAME” shows one, “digistrat schema --write” writes all."))
    return render(page, [table(columns, page)], [hanging(more, page, 0)])

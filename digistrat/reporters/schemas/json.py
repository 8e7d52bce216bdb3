"""The list of schemas for programs; its own schema is `digistrat.schemas/1`."""

from collections.abc import Sequence

from digistrat.reporters import Page, SchemaEntry
from digistrat.reporters._json import dump

FOR_PEOPLE = False


def report(entries: Sequence[SchemaEntry], _page: Page) -> str:
    """Return the list as JSON."""
    schemas = [{"name": e.name, "files": e.files, "path": e.path} for e in entries]
    return dump({"schema": "digistrat.schemas/1", "schemas": schemas})

"""The schemas that editors use are out of date.

Editors complete ids, levels and keys by the files in `.digistrat/`. When a goal, a measure or a
criterion was added or renamed since they were written, editors propose what is gone and do not
know what is new. What `check` and documents say does not depend on these files.

Bad:

    # goals.yaml
    - {id: access, title: Services that everyone can use}

    # .digistrat/goal.schema.json
    {"title": "goal"}

Good:

    # goals.yaml
    - {id: access, title: Services that everyone can use}
"""

from collections.abc import Iterator

from digistrat import i18n
from digistrat.diagnostics import Finding, Location, Severity
from digistrat.i18n import msg
from digistrat.loading import SCHEMA_FOLDER, SCHEMA_SUFFIX
from digistrat.model.kinds import KINDS
from digistrat.rules.context import Context
from digistrat.rules.schemas import schemas

SEVERITY = Severity.INFO


def check(context: Context) -> Iterator[Finding]:
    """Yield one finding, at the first of the written schemas that are not as they should be."""
    if not context.generated or not context.complete(*KINDS, "scheme", "resolution", "taxonomy"):
        return
    if outdated := _outdated(context):
        prefix = f"{SCHEMA_FOLDER}/"
        names = [path.removeprefix(prefix).removesuffix(SCHEMA_SUFFIX) for path in outdated]
        message = msg("The schemas for editors are out of date: {names}.", names=names)
        hint = msg("Run “digistrat schema --write”.")
        yield Finding(message, Location(outdated[0]), hint)


def _outdated(context: Context) -> list[str]:
    """Return the paths of outdated schemas; they may have been written in either language."""
    written, own = context.generated, context.strategy.about.language
    found = []
    for language in (own, *(code for code in i18n.LANGUAGES if code != own)):
        with i18n.use(language):
            wanted = schemas(context.strategy)
        found.append([path for path, text in written.items() if wanted.get(path) != text])
        if not found[-1]:
            return []
    return found[0]

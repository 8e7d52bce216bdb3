"""A chapter stands in no document, as the list of chapters leaves it out.

Where `strategy.yaml` lists the chapters under `document.chapters`, documents have these and no
others. Whoever adds a file to `chapters/` and forgets the list has written for nobody, and nothing
in the published strategy shows that something is missing.

A chapter that is not to be published yet can say so with a comment in its front matter.

Bad:

    # strategy.yaml
    format: 1
    title: Test strategy
    language: en
    document: {chapters: [start, goals]}

    # chapters/1-start.md
    ---
    id: start
    title: Start
    ---

    We begin.

    # chapters/2-money.md
    ---
    id: money
    title: Money
    ---

    Who pays.

Good:

    # strategy.yaml
    format: 1
    title: Test strategy
    language: en
    document: {chapters: [start, goals, money]}

    # chapters/1-start.md
    ---
    id: start
    title: Start
    ---

    We begin.

    # chapters/2-money.md
    ---
    id: money
    title: Money
    ---

    Who pays.
"""

from collections.abc import Iterator

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.documents.outline import GENERATED
from digistrat.i18n import msg
from digistrat.nearest import nearest
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each chapter that the list of chapters leaves out."""
    strategy = context.strategy
    outline = strategy.about.document.chapters
    if not outline:
        return
    listed = {name for entry in outline for name in (entry.chapter, *entry.sections)}
    left_out = [chapter for chapter in strategy.chapters if chapter.id not in listed]
    ids = [chapter.id for chapter in left_out]
    nowhere = listed - {chapter.id for chapter in strategy.chapters} - set(GENERATED)
    # A misspelt name in the list is a fault of its own, which is found there.
    misspelt = {nearest(name, ids) for name in nowhere}
    for chapter in left_out:
        if chapter.id not in misspelt:
            message = msg(
                "The chapter {id} “{title}” is in no document: “document.chapters” does not list it.",
                id=chapter.id,
                title=chapter.title,
            )
            hint = msg("List it in strategy.yaml where it belongs.")
            yield Finding(message, Place("chapter", chapter.id, ("id",)), hint)

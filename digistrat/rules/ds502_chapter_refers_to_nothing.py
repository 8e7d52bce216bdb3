"""A chapter refers to what does not exist.

Prose chapters take titles, numbers and references from the data, so that they stay right. If a
measure is dropped or a chapter renamed, an expression leads nowhere, and no document can be
written until it is mended.

A link to a place in the document, such as `[the portal](#m-44)`, must lead somewhere, too: who
follows it in the published strategy would end nowhere.

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Citizen portal

    # chapters/1-start.md
    ---
    id: start
    title: Start
    ---

    We begin with {{ measure("11").title }}.

Good:

    # measures/1-portal.yaml
    id: 1
    title: Citizen portal

    # chapters/1-start.md
    ---
    id: start
    title: Start
    ---

    We begin with {{ measure("1").title }}.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import Message, msg
from digistrat.model import Chapter
from digistrat.model.kinds import KINDS
from digistrat.nearest import nearest
from digistrat.rules.context import Context

SEVERITY = Severity.ERROR

_KINDS = {kind.label: kind for kind in KINDS.values()}
_PAGE = "page__"
"""So the names of places begin that belong to the page and not to a chapter."""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each expression and each link that leads nowhere."""
    chapters = context.strategy.chapters
    with_expressions = [chapter for chapter in chapters if re.search(r"\{[{%#]", chapter.body)]
    faulty = False
    if with_expressions:
        from digistrat.documents.assemble import referable
        from digistrat.documents.subject import Subject
        from digistrat.rules.chapter_faults import Evaluator

        evaluator = Evaluator(Subject(context.strategy), referable(context.strategy))
        for chapter in with_expressions:
            for message, span in evaluator.faults(chapter):
                faulty = True
                place = Place("chapter", chapter.id, span=span)
                yield Finding(message, place, _hint(context, message))
    if not faulty and _everything_read(context):
        yield from _dead_links(context, chapters)


def _everything_read(context: Context) -> bool:
    return context.complete("scheme", *KINDS)


def _kind(message: Message) -> str | None:
    label = message.values.get("kind")
    return _KINDS[label.text].name if isinstance(label, Message) and label.text in _KINDS else None


def _hint(context: Context, message: Message) -> Message | None:
    kind = _kind(message)
    if kind is None:
        return None
    known = [entity.id for entity in getattr(context.strategy, KINDS[kind].attribute)]
    near = nearest(str(message.values.get("id")), known)
    return msg("Did you mean “{near}”?", near=near) if near else None


def _dead_links(context: Context, chapters: Iterable[Chapter]) -> Iterator[Finding]:
    linking = [chapter for chapter in chapters if re.search(r"\]\s*(?:\(|:)\s*<?#", chapter.body)]
    if not linking:
        return
    from digistrat.documents.assemble import anchors

    known = anchors(context.strategy)
    for chapter in linking:
        for target, span in _links(chapter):
            if target not in known and not target.startswith(_PAGE):
                near = nearest(target, known)
                hint = msg("Did you mean “{near}”?", near=f"#{near}") if near else None
                message = msg("The document has no place “#{target}”.", target=target)
                yield Finding(message, Place("chapter", chapter.id, span=span), hint)


def _links(chapter: Chapter) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """Yield the places that links of a chapter lead to, and where these are named."""
    from digistrat.documents.markdown import parser

    rows = chapter.body.split("\n")
    behind: dict[tuple[int, str], int] = {}
    for token in parser().parse(chapter.body):
        start, end = token.map or (0, 0)
        for child in token.children or ():
            href = child.attrs.get("href") if child.type == "link_open" else None
            if not isinstance(href, str) or not href.startswith("#") or href == "#":
                continue
            target = unquote(href[1:])
            every = range(start, end) if _named(rows[start:end], target) else range(len(rows))
            for index in every:
                column = rows[index].find(f"#{target}", behind.get((index, target), 0))
                if column >= 0:
                    behind[index, target] = column + 1
                    place = (chapter.body_line + index, column + 1, column + len(target) + 2)
                    yield target, place
                    break


def _named(rows: list[str], target: str) -> bool:
    return any(f"#{target}" in row for row in rows)

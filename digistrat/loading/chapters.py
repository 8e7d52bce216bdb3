"""Prose chapters: YAML front matter between two lines of `---`, then Markdown."""

from typing import Any, NamedTuple

from digistrat.i18n import msg
from digistrat.loading.composer import Composed, Node, compose
from digistrat.loading.ignores import Ignore, ignores, markdown_ignores
from digistrat.loading.problem import START, Code, Problem, Span
from digistrat.loading.text import front_matter_end, is_fence, lines
from digistrat.loading.validate import validate
from digistrat.model.entities import Chapter, FrontMatter


class Parts(NamedTuple):
    """The two parts of a chapter file; `body_line` counts from 1."""

    front_matter: Composed
    body: str
    body_line: int


def split(text: str) -> Parts | Problem:
    """Take a chapter file apart."""
    rows = lines(text)
    end = front_matter_end(rows)
    if end is None:
        return _no_front_matter(opened=is_fence(rows[0]))
    front_matter = compose("\n".join(rows[1:end]) + "\n", first_line=1)
    return Parts(front_matter, "\n".join(rows[end + 1 :]), end + 2)


def _no_front_matter(*, opened: bool) -> Problem:
    if opened:
        message = msg("The front matter is not closed.")
        hint = msg("Put another line “---” between the front matter and the text.")
        return Problem(Code.MISSING, message, Span(0, 0, 0, 3), hint)
    hint = msg("Start the file with “---”, “id: …”, “title: …” and another “---”.")
    return Problem(Code.MISSING, msg("The chapter has no front matter."), START, hint)


def ignored(text: str, parts: Parts, path: str) -> list[Ignore]:
    """Return what comments in the front matter and in the body silence."""
    above = "\n".join(lines(text)[: parts.body_line - 1])
    return [
        *ignores(above, path, parts.front_matter.node),
        *markdown_ignores(parts.body, path, parts.body_line),
    ]


def chapter(parts: Parts, data: Any, node: Node) -> tuple[Chapter | None, list[Problem]]:
    """Return the chapter that the parts make."""
    front_matter, problems = validate(FrontMatter, data, node)
    if front_matter is None:
        return None, problems
    fields = front_matter.model_dump(by_alias=True)
    return Chapter(**fields, body=parts.body, body_line=parts.body_line), []

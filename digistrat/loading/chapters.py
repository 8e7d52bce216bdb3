"""Prose chapters: YAML front matter between two lines of `---`, then Markdown."""

from typing import Any, NamedTuple

from digistrat.i18n import msg
from digistrat.loading.composer import Composed, Node, compose
from digistrat.loading.problem import START, Code, Problem
from digistrat.loading.text import lines
from digistrat.loading.validate import validate
from digistrat.model.entities import Chapter, FrontMatter

_FENCE = "---"


class Parts(NamedTuple):
    """The two parts of a chapter file; `body_line` counts from 1."""

    front_matter: Composed
    body: str
    body_line: int


def split(text: str) -> Parts | Problem:
    """Take a chapter file apart."""
    rows = lines(text)
    ends = [number for number, row in enumerate(rows) if row.rstrip() == _FENCE]
    if len(ends) < 2 or ends[0] != 0:
        hint = msg("Start the file with “---”, “id: …”, “title: …” and another “---”.")
        message = msg("The chapter has no front matter.")
        return Problem(Code.MISSING, message, START, hint)
    end = ends[1]
    front_matter = compose("\n".join(rows[1:end]) + "\n", first_line=1)
    return Parts(front_matter, "\n".join(rows[end + 1 :]), end + 2)


def chapter(parts: Parts, data: Any, node: Node) -> tuple[Chapter | None, list[Problem]]:
    """Return the chapter that the parts make."""
    front_matter, problems = validate(FrontMatter, data, node)
    if front_matter is None:
        return None, problems
    fields = front_matter.model_dump(by_alias=True)
    return Chapter(**fields, body=parts.body, body_line=parts.body_line), []

"""Comments that silence a finding.

`# digistrat: ignore[DS203] reason`, and in Markdown `<!-- digistrat: ignore[DS502] reason -->`.
A comment behind a value silences its line, one that stands alone the next line that is not
a comment itself. What looks like a comment inside a text is none.
"""

import re
from dataclasses import dataclass

from digistrat.diagnostics import Location
from digistrat.loading.composer import Node
from digistrat.loading.text import lines

_YAML = re.compile(r"(?:^|(?<=\s))#\s*digistrat:\s*ignore\[(?P<codes>[^]]*)\](?P<reason>.*)$")
_MARKDOWN = re.compile(
    r"<!--\s*digistrat:\s*ignore\[(?P<codes>[^]]*)\](?P<reason>(?:(?!-->).)*)-->"
)
_HINT = "digistrat:"


@dataclass(frozen=True, slots=True)
class Ignore:
    """A comment that silences findings with one of its codes on the line `target`."""

    location: Location
    target: int
    codes: tuple[str, ...]
    reason: str


def ignores(text: str, path: str, node: Node) -> list[Ignore]:
    """Return the ignores of a YAML file; `node` tells its comments from its texts."""
    if _HINT not in text:
        return []
    rows = lines(text)
    found = []
    for number, row in enumerate(rows):
        match = _YAML.search(row)
        if match and not in_a_text(node, number, match.start()):
            found.append(_ignore(match, path, rows, number, comment="#"))
    return found


def markdown_ignores(text: str, path: str, first_line: int) -> list[Ignore]:
    """Return the ignores in the body of a chapter that starts on `first_line` (from 1)."""
    if _HINT not in text:
        return []
    rows = [""] * (first_line - 1) + lines(text)
    found = []
    for number, row in enumerate(rows):
        found += [
            _ignore(match, path, rows, number, comment="<!--") for match in _MARKDOWN.finditer(row)
        ]
    return found


def _ignore(match: re.Match[str], path: str, rows: list[str], number: int, comment: str) -> Ignore:
    row = rows[number]
    alone = not row[: match.start()].strip() and not row[match.end() :].strip()
    target = _next_content(rows, number, comment) if alone else number
    location = Location(path, number + 1, match.start() + 1, number + 1, match.end() + 1)
    codes = tuple(code.strip() for code in match["codes"].split(",") if code.strip())
    return Ignore(location, target + 1, codes, match["reason"].strip())


def _next_content(rows: list[str], number: int, comment: str) -> int:
    """Return the next line that holds something else than a comment."""
    for later in range(number + 1, len(rows)):
        text = rows[later].strip()
        if text and not text.startswith(comment):
            return later
    return number


def in_a_text(node: Node, line: int, column: int) -> bool:
    """Say whether a place lies inside a scalar, such as a text over several lines."""
    if not node.children:
        start, end = node.span[:2], node.span[2:]
        return start <= (line, column) < end
    return any(in_a_text(child, line, column) for child in node.children.values())

"""Markdown of the strategy inside a Markdown document, where it must mean what it means in HTML.

Whoever reads the document reads it by another parser, which may let HTML through and fetch
images. So what our parser takes for text is escaped in the source, images become their
alternative text, and headings go on below the one above them.
"""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from digistrat.documents.markdown import alternative, image, make_parser, shift_headings
from digistrat.escape import markdown as escape

_ESCAPED = "<["
"""What begins HTML, links and footnotes elsewhere, where it is text for us."""

_TASK = re.compile(r"\[[ xX]\] ")


def below(markdown: str, level: int) -> str:
    """Return Markdown that can stand under a heading of `level`, its headings on one line each."""
    tokens = _parser().parse(markdown)
    shift_headings(tokens, level)
    rows: list[str | None] = [*markdown.split("\n")]
    cursor = (0, 0)
    for index, token in enumerate(tokens):
        if token.type != "inline" or token.map is None:
            continue
        content = _changed(token)
        opening = tokens[index - 1]
        if opening.type == "heading_open" and opening.level == 0:
            start, end = opening.map or token.map  # that of the heading has the line under it
            title = " ".join(content.split())
            rows[start:end] = [f"{'#' * int(opening.tag[1])} {title}", *[None] * (end - start - 1)]
        elif opening.type in ("th_open", "td_open"):
            cursor = _put_cell(rows, token, content, cursor)
        elif content != token.content:
            _put(rows, token, content)
    return "\n".join(row for row in rows if row is not None)


@cache
def _parser() -> MarkdownIt:
    """Return our parser, which here also tells where in a text it found what is to change."""
    made = make_parser()
    made.inline.ruler.at("image", _image)
    made.inline.ruler.after("autolink", "escaped", _escaped)
    return made


def _image(state: StateInline, silent: bool) -> bool:
    start = state.pos
    if not image(state, silent):
        return False
    if not silent:
        state.tokens[-1].meta = {"at": start, "end": state.pos}
    return True


def _escaped(state: StateInline, silent: bool) -> bool:
    """Take a character that no other rule took, and so is text."""
    start = state.pos
    if state.src[start] not in _ESCAPED or (start == 0 and _TASK.match(state.src)):
        return False
    if not silent:
        token = state.push("escaped", "", 0)
        token.content = state.src[start]
        token.meta = {"at": start, "end": start + 1}
    state.pos += 1
    return True


def _changed(token: Token) -> str:
    """Return the source of an inline token with all changes made."""
    text = token.content
    for child in reversed(token.children or []):
        if child.type in ("image", "escaped"):
            words = f"\\{child.content}" if child.type == "escaped" else escape(alternative(child))
            text = text[: child.meta["at"]] + words + text[child.meta["end"] :]
    return text


def _put(rows: list[str | None], token: Token, content: str) -> None:
    """Put the changed text of a paragraph into its rows, behind what marks lists and quotes."""
    start = token.map[0] if token.map else 0
    old, new = token.content.split("\n"), content.split("\n")
    for number, line in enumerate(old):
        before, _line, after = (rows[start + number] or "").rpartition(line.strip())
        rows[start + number] = f"{before}{new[number].strip()}{after}" if new[number:] else None


def _put_cell(
    rows: list[str | None], token: Token, content: str, cursor: tuple[int, int]
) -> tuple[int, int]:
    """Put the changed text of a cell into its row; return where the next cell may begin."""
    line = token.map[0] if token.map else 0
    row = rows[line] or ""
    old, new = (text.replace("|", "\\|") for text in (token.content, content))
    at = row.index(old, cursor[1] if cursor[0] == line else 0)
    rows[line] = row[:at] + new + row[at + len(old) :]
    return line, at + len(new)

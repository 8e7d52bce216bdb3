"""The order of the keys of an entity: that of its model, wherever that can be had without loss.

Lines are moved as they are. A comment moves with the key below it, one at the end of a line or
further in than the keys with the value that it stands in. Where that leaves a doubt, the file
stays as it is: an order is not worth a comment in the wrong place.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digistrat.diagnostics import Edit
from digistrat.i18n import Message, msg
from digistrat.loading.composer import Node
from digistrat.loading.fields import known_keys
from digistrat.loading.ignores import in_a_text
from digistrat.loading.text import front_matter_end
from digistrat.model.base import CLOSING, Model

_ROW = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_MARK = re.compile(r"(---|\.\.\.)(\s|\Z)")
_FOR_EDITORS = re.compile(r"#\s*(yaml-language-server:|vim:|-\*-)")

UNCLEAR = msg("the keys stay in their order, because it is not clear where a comment belongs")


def key_order(model: type[Model], keys: Sequence[str]) -> list[str] | None:
    """Return the keys in the order of their model; None if one of them is not known to it."""
    known = known_keys(model, ())
    places = {key: (key in CLOSING, known.index(key)) for key in keys if key in known}
    return sorted(keys, key=lambda key: places[key]) if len(places) == len(keys) else None


class _Unusual(Exception):
    """A file is laid out in a way that its lines cannot simply be moved."""


class _Unclear(Exception):
    """A comment may belong to the key above it or to the one below."""


def reordered(
    text: str, node: Node, order: Sequence[str], *, markdown: bool
) -> Edit | Message | None:
    """Return the edit that brings the keys at the top level of a mapping into `order`.

    None if they are not written as lines that can be moved; a message if only a comment is in
    the way.
    """
    rows = _ROW.findall(text)
    end = front_matter_end([row.rstrip("\r\n") for row in rows]) if markdown else len(rows)
    layout = _Layout(rows, node, 1 if markdown else 0, end or 0)
    try:
        return layout.edit(order)
    except _Unusual:
        return None
    except _Unclear:
        return UNCLEAR


@dataclass(frozen=True)
class _Layout:
    """The rows of a file, and between which of them (`first`, `end`) the mapping stands."""

    rows: list[str]
    node: Node
    first: int
    end: int

    def edit(self, order: Sequence[str]) -> Edit:
        """Return the edit that puts the rows of each key where `order` says."""
        keys = [*self.node.keys]
        self._check_lines()
        starts = [self._start(index) for index in range(len(keys))]
        end = self._end()
        if keys[-1] != order[-1] and any(map(str.strip, self.rows[end : self.end])):
            raise _Unclear
        stops = [*starts[1:], end]
        blocks = {key: self.rows[a:b] for key, a, b in zip(keys, starts, stops, strict=True)}
        _swap_blank_rows(blocks[keys[0]], blocks[order[0]])
        moved = [row for key in order for row in blocks[key]]
        return Edit(starts[0] + 1, 1, end, len(self.rows[end - 1]) + 1, _ended(moved))

    def _check_lines(self) -> None:
        """Refuse what is no mapping with each key at the start of a line of its own."""
        lines = [span.line for span in self.node.keys.values()]
        before = {self.rows[s.line][: s.column] for s in self.node.keys.values()}
        start = self.node.span
        flow = self.rows[start.line][start.column : start.column + 1] == "{"
        blank = len(before) == 1 and not before.pop().strip(" ")
        if flow or not blank or len(set(lines)) < len(lines):
            raise _Unusual
        top = range(self.first, lines[0])
        for number in range(self.first, self.end):
            if _MARK.match(self.rows[number]) and not (
                number in top and self.rows[number].rstrip() == "---"
            ):
                raise _Unusual

    def _start(self, index: int) -> int:
        """Return the row on which what belongs to a key begins: its comments, or the key."""
        spans = [*self.node.keys.values()]
        line = spans[index].line
        if index == 0:
            return self._first_start(line)
        above = self._comments_above(line)
        inner = [n for n in range(above, line) if self._indent(n) > spans[index].column]
        begin = inner[-1] + 1 if inner else above
        if any(self._is_comment(n) for n in range(above, begin) if n not in inner):
            raise _Unclear
        outer = [n for n in range(begin, line) if self._is_comment(n)]
        if outer and outer != [*range(outer[0], line)]:  # a blank row parts it from the key
            raise _Unclear
        if outer and outer[0] == begin and self._is_list_in_line(index - 1):
            raise _Unclear
        return begin

    def _first_start(self, line: int) -> int:
        """Return where the first key begins: what stands apart above it is about the file."""
        start = line
        while start > self.first and self._is_comment(start - 1):
            start -= 1
        while start < line and _FOR_EDITORS.match(self.rows[start]):
            start += 1
        if any(
            row.strip() and not row.lstrip().startswith("#") and row.rstrip() != "---"
            for row in self.rows[self.first : start]
        ):
            raise _Unusual
        return start

    def _end(self) -> int:
        """Return the row behind the last key; what stands there belongs to no key."""
        end = self._comments_above(self.end)
        column = next(iter(self.node.keys.values())).column
        inner = [number for number in range(end, self.end) if self._indent(number) > column]
        return inner[-1] + 1 if inner else end

    def _comments_above(self, line: int) -> int:
        """Return the first of the blank rows and comments that end above a line."""
        while self._is_comment(line - 1) or not self.rows[line - 1].strip():
            line -= 1
        return line

    def _is_comment(self, number: int) -> bool:
        row = self.rows[number]
        column = len(row) - len(row.lstrip(" "))
        return row[column : column + 1] == "#" and not in_a_text(self.node, number, column)

    def _indent(self, number: int) -> int:
        row = self.rows[number]
        return len(row) - len(row.lstrip(" ")) if row.strip() else 0

    def _is_list_in_line(self, index: int) -> bool:
        """Say whether a value is a list whose dashes stand below its key, as a comment may, too."""
        key, span = [*self.node.keys.items()][index]
        start = self.node.children[key].span
        return start.line > span.line and start.column == span.column


def _swap_blank_rows(old_first: list[str], new_first: list[str]) -> None:
    """Let the blank rows that part a key from what stands above it not land at the very top."""
    blank = 0
    while old_first is not new_first and not new_first[blank].strip():
        blank += 1
    old_first[:0] = new_first[:blank]
    del new_first[:blank]


def _ended(rows: list[str]) -> str:
    """Join rows; if one came from the end of a file without a line break, the last has none."""
    open_row = next((n for n, row in enumerate(rows) if not row.endswith(("\r", "\n"))), None)
    if open_row is not None and open_row != len(rows) - 1:
        body = rows[-1].rstrip("\r\n")
        rows[open_row] += rows[-1][len(body) :]
        rows[-1] = body
    return "".join(rows)

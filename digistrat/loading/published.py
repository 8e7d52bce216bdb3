"""Reads `published/*.csv`: tables as published elsewhere, which rules hold against the strategy.

Python's own reader does not say where a cell stands, so the cells are taken apart here. Cells
are separated by commas, semicolons or tabs, whichever the first line has most of; quotes work
as in every spreadsheet.
"""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from digistrat.i18n import N_, msg
from digistrat.loading.composer import Node
from digistrat.loading.conflicts import merge_conflicts
from digistrat.loading.ledger import Ledger
from digistrat.loading.problem import START, Code, Problem, Span
from digistrat.loading.repository import Origin
from digistrat.loading.strays import PUBLISHED_FOLDER
from digistrat.loading.text import LEADS_OUT, read_text, unreadable
from digistrat.model.base import natural
from digistrat.model.published import Cell, PublishedTable, filled, surplus
from digistrat.root import leads_out

PUBLISHED = "published"
"""The kind of a published table in places; its id is its path."""

DELIMITERS = ",;\t"
_BREAK = re.compile(r"\r\n|\r|\n")
_OPENING = re.compile(' *"')


def read(ledger: Ledger) -> Iterator[PublishedTable]:
    """Yield the tables that can be read; what keeps the others from it is reported."""
    folder = ledger.root / PUBLISHED_FOLDER
    if not os.path.lexists(folder):
        return
    if leads_out(ledger.root, folder):
        ledger.report(LEADS_OUT, folder)
        return
    try:
        names = sorted(folder.iterdir(), key=lambda path: natural(path.name))
    except OSError as error:
        ledger.report(unreadable(error), folder)
        return
    for path in names:
        if path.suffix.casefold() == ".csv" and not path.name.startswith("."):
            yield from _file(ledger, path)


def _file(ledger: Ledger, path: Path) -> Iterator[PublishedTable]:
    text = read_text(path, ledger.root)
    problems = [text] if isinstance(text, Problem) else merge_conflicts(text)
    if not problems and isinstance(text, str):
        relative = ledger.relative(path)
        table = parse(text, relative)
        if isinstance(table, PublishedTable):
            ledger.origins[PUBLISHED, relative] = Origin(relative, Node(START))
            yield table
            return
        problems = [table]
    for problem in problems:
        ledger.report(problem, path)


def parse(text: str, path: str) -> PublishedTable | Problem:
    """Return the table that a text holds, or what is wrong with it; its first row is the head."""
    rows = csv_rows(text)
    if isinstance(rows, Problem):
        return rows
    return too_long(rows) or PublishedTable.of(path, rows)


def csv_rows(text: str, delimiter: str | None = None) -> list[tuple[Cell, ...]] | Problem:
    """Return the rows of a text in which anything stands, or what is wrong with it."""
    rows = _Scanner(text, delimiter or _delimiter(text)).rows()
    if isinstance(rows, Problem):
        return rows
    return [*filter(filled, rows)] or Problem(Code.UNREADABLE, msg("The table is empty."))


def too_long(rows: Sequence[tuple[Cell, ...]]) -> Problem | None:
    """Return what is wrong where a row has more cells than the first one, which is the head."""
    found = surplus(rows)
    if found is None:
        return None
    cell, columns = found
    text = N_("This row has more cells than the head of the table, which has {count}.")
    hint = msg('Put a text that contains the separator, such as 2,85, in quotes: "2,85".')
    span = Span(cell.line - 1, cell.column - 1, cell.line - 1, cell.end - 1)
    return Problem(Code.UNREADABLE, msg(text, count=columns), span, hint)


def _delimiter(text: str) -> str:
    first = _BREAK.split(text.lstrip("\r\n"), maxsplit=1)[0]
    bare = re.sub('"[^"]*"', "", first)
    return max(DELIMITERS, key=bare.count)


class _Scanner:
    """Takes a text apart into cells; `line` and the positions count from 0."""

    def __init__(self, text: str, delimiter: str) -> None:
        self.text = text
        self.delimiter = delimiter
        self.position = self.line = self.start_of_line = 0
        self._plain_cell = re.compile(f"[^{delimiter}\r\n]*")
        self._quoted_cell = re.compile(f' *"((?:[^"]|"")*)" *(?=[{delimiter}\r\n]|\\Z)')

    def rows(self) -> list[tuple[Cell, ...]] | Problem:
        """Return all rows of the text, or what is wrong with it."""
        rows: list[tuple[Cell, ...]] = []
        row: list[Cell] = []
        while True:
            cell = self._quoted() or self._plain()
            if isinstance(cell, Problem):
                return cell
            row.append(cell)
            if self._skip_delimiter():
                continue
            rows.append(tuple(row))
            row = []
            if not self._skip_break():
                return rows

    def _plain(self) -> Cell:
        match = self._plain_cell.match(self.text, self.position)
        raw = match[0] if match else ""
        inner = raw.strip()
        start = self.position + (len(raw) - len(raw.lstrip()) if inner else 0)
        self.position += len(raw)
        return self._cell(inner, start, start + len(inner))

    def _quoted(self) -> Cell | Problem | None:
        """Return a cell in quotes, in which a doubled quote stands for one."""
        opening = _OPENING.match(self.text, self.position)
        if opening is None:
            return None
        quote = opening.end() - 1
        match = self._quoted_cell.match(self.text, self.position)
        if match is None:
            column = quote - self.start_of_line
            message = msg("This quotation mark is not closed at the end of its cell.")
            hint = msg("A quotation mark inside a cell in quotes is written twice.")
            span = Span(self.line, column, self.line, column + 1)
            return Problem(Code.UNREADABLE, message, span, hint)
        content = match[1]
        first = _BREAK.split(content, maxsplit=1)[0]
        end = match.end(1) + 1 if first == content else quote + 1 + len(first)
        cell = self._cell(content.replace('""', '"').strip(), quote, end)
        for line_break in _BREAK.finditer(self.text, quote, match.end()):
            self.line += 1
            self.start_of_line = line_break.end()
        self.position = match.end()
        return cell

    def _cell(self, text: str, start: int, end: int) -> Cell:
        column = start - self.start_of_line + 1
        return Cell(text, self.line + 1, column, column + end - start)

    def _skip_delimiter(self) -> bool:
        if not self.text.startswith(self.delimiter, self.position):
            return False
        self.position += 1
        return True

    def _skip_break(self) -> bool:
        match = _BREAK.match(self.text, self.position)
        if match is None:
            return False
        self.position = self.start_of_line = match.end()
        self.line += 1
        return True

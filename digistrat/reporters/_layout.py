"""Text in columns: rich lays it out, for a terminal of any width or for a pipe."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO

from rich.box import Box
from rich.cells import cell_len
from rich.console import Console, JustifyMethod, RenderableType
from rich.table import Table
from rich.text import Text

from digistrat.escape import one_line, printable
from digistrat.reporters import Page

# A line under the head and one column between columns, so that a table has the same width
# on a terminal and in a pipe.
_HEAD_LINE = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")


def render(page: Page, *groups: Sequence[RenderableType]) -> str:
    """Return groups of parts, a blank line between them, as text.

    Codes for colours are in it only if the page has colours; empty groups are left out.
    """
    out = StringIO()
    console = _console(page.width, out, color=page.color)
    for number, group in enumerate(filter(None, groups)):
        if number:
            console.print()
        for part in group:
            if isinstance(part, Text):
                part.plain = printable(part.plain)
            console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _console(width: int, out: StringIO, *, color: bool = False) -> Console:
    return Console(
        file=out,
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )


def hanging(text: Text, page: Page, indent: int = 4) -> Text:
    """Wrap a text at words; all lines but the first are indented."""
    console = _console(page.width, StringIO())
    first = text.wrap(console, page.width)[0]
    if len(first) >= len(text):
        return first
    rest = text[len(first) :]
    rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
    lines = [first, *rest.wrap(console, max(page.width - indent, 10))]
    return Text("\n" + " " * indent).join(lines)


def flow(entries: Sequence[str], page: Page) -> Text:
    """Put entries, separated by commas, on as few lines as hold them; none is broken."""
    lines = [""]
    for number, entry in enumerate(entries, start=1):
        piece = entry + ("," if number < len(entries) else "")
        if lines[-1] and cell_len(lines[-1]) + 1 + cell_len(piece) > page.width:
            lines.append(piece)
        else:
            lines[-1] = f"{lines[-1]} {piece}".lstrip()
    return Text("\n".join(lines))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. Cells wrap at words if `wraps`, the head does if `head_wraps`."""

    head: str
    cells: Sequence[str]
    right: bool = False
    wraps: bool = False
    head_wraps: bool = False

    @property
    def natural(self) -> int:
        """The width at which no cell is wrapped."""
        return max(self._head_width, *map(cell_len, map(one_line, self.cells)), 1)

    @property
    def least(self) -> int:
        """The width at which no word is broken."""
        if not self.wraps:
            return self.natural
        return max(self._head_width, *map(_longest_word, self.cells), 1)

    @property
    def _head_width(self) -> int:
        return _longest_word(self.head) if self.head_wraps else cell_len(self.head)


def _longest_word(text: str) -> int:
    return max(map(cell_len, text.split()), default=0)


def fits(columns: Sequence[Column], page: Page, *, wrapped: bool = False) -> bool:
    """Say whether a table fits the page, with wrapped cells or without."""
    widths = [column.least if wrapped else column.natural for column in columns]
    return sum(widths) + len(columns) - 1 <= page.width


def table(columns: Sequence[Column], page: Page) -> Table:
    """Return a table: with a line under its head on a terminal, without one in a pipe."""
    grid = Table(
        box=_HEAD_LINE if page.boxes else None,
        pad_edge=False,
        padding=0 if page.boxes else (0, 1, 0, 0),
        header_style="bold",
        show_edge=False,
    )
    for column, width in zip(columns, _widths(columns, page), strict=True):
        justify: JustifyMethod = "right" if column.right else "left"
        head = Text(printable(one_line(column.head)))
        grid.add_column(head, justify=justify, overflow="fold", width=width)
    for row in zip(*(column.cells for column in columns), strict=True):
        grid.add_row(*(Text(printable(one_line(cell))) for cell in row))
    return grid


def _widths(columns: Sequence[Column], page: Page) -> list[int]:
    """Share the page: first what every column needs, then what makes fewer cells wrap.

    Where even the first is too much, the columns that can wrap break their words.
    """
    widths = [column.least for column in columns]
    spare = page.width - (len(columns) - 1) - sum(widths)
    wrapping = [index for index, column in enumerate(columns) if column.wraps]
    wrapping.sort(key=lambda index: columns[index].natural - widths[index])
    for done, index in enumerate(wrapping):
        share = spare // (len(wrapping) - done)
        change = max(min(share, columns[index].natural - widths[index]), 1 - widths[index])
        widths[index] += change
        spare -= change
    return widths

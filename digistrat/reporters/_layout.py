"""Text in columns: rich lays it out, for a terminal of any width or for a pipe."""

from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from digistrat.reporters import Page


def render(page: Page, *parts: RenderableType) -> str:
    """Return the parts below each other as text, with colour codes only if the page has them."""
    out = StringIO()
    console = Console(
        file=out,
        width=page.width,
        force_terminal=page.color,
        color_system="standard" if page.color else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def hanging(text: Text, page: Page, indent: int = 4) -> Text:
    """Wrap a text at words; all lines but the first are indented."""
    console = Console(width=page.width - indent, legacy_windows=False)
    return Text("\n" + " " * indent).join(text.wrap(console, page.width - indent))


def table(page: Page) -> Table:
    """Return an empty table: a line under its head on a terminal, none in a pipe."""
    return Table(
        box=SIMPLE_HEAD if page.boxes else None,
        pad_edge=False,
        padding=(0, 1, 0, 0) if not page.boxes else (0, 1),
        header_style="bold",
        show_edge=False,
    )

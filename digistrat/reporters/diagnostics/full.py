"""Findings for people: each with its source line, a caret and what would be right."""

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from digistrat.diagnostics import Diagnostic
from digistrat.reporters import Findings, Page
from digistrat.reporters._layout import hanging, render
from digistrat.reporters._severities import STYLES
from digistrat.reporters.diagnostics._content import name, where
from digistrat.reporters.diagnostics._styles import closing

FOR_PEOPLE = True


def report(findings: Findings, page: Page) -> str:
    """Return the findings, one block each, and a line that counts them."""
    blocks = [[_block(diagnostic, findings, page)] for diagnostic in findings.diagnostics]
    return render(page, *blocks, [hanging(closing(findings), page, indent=0)])


def _block(diagnostic: Diagnostic, findings: Findings, page: Page) -> Text:
    style = STYLES[diagnostic.severity]
    head = Text.assemble(
        (where(diagnostic.location), "bold"),
        ": ",
        (f"{name(diagnostic.severity)} {diagnostic.code}", style),
        f": {diagnostic.message}",
    )
    parts = [hanging(head, page)]
    parts += [Text("    ") + line for line in _excerpt(diagnostic, findings, page.width)]
    parts += [_note(f"{r.message}: {where(r.location)}", page) for r in diagnostic.related]
    if diagnostic.hint:
        parts.append(_note(str(diagnostic.hint), page, "green"))
    return Text("\n").join(parts)


def _note(text: str, page: Page, style: str = "") -> Text:
    return hanging(Text(f"    = {text}", style), page, indent=6)


def _excerpt(diagnostic: Diagnostic, findings: Findings, width: int) -> Iterator[Text]:
    """Yield the source line, or the part of it that fits, and carets under what is meant."""
    line = findings.source_line(diagnostic)
    if not line or not line.strip():
        return
    line = line.replace("\t", " ")
    location = diagnostic.location
    start = location.column - 1
    end = location.end_column - 1 if location.end_line == location.line else len(line)
    room = width - 8
    cut = max(0, start - room // 2) if cell_len(line) > room else 0
    lead = "…" if cut else ""
    before = lead + line[cut:start]
    visible = set_cell_size(lead + line[cut:], room).rstrip()
    carets = min(cell_len(line[start:end]), cell_len(visible) - cell_len(before))
    yield Text(visible, style="dim")
    yield Text(" " * cell_len(before) + "^" * max(1, carets), style=STYLES[diagnostic.severity])

"""Findings for people and editors: one line each, however long, and a line that counts them."""

from dataclasses import replace

from rich.text import Text

from digistrat.diagnostics import Diagnostic
from digistrat.escape import one_line, printable
from digistrat.reporters import Findings, Page
from digistrat.reporters._layout import render
from digistrat.reporters._severities import STYLES
from digistrat.reporters.diagnostics._content import name, where
from digistrat.reporters.diagnostics._styles import closing

FOR_PEOPLE = True


def report(findings: Findings, page: Page) -> str:
    """Return the findings in the language in use; no line is wrapped."""
    lines = [*map(_line, findings.diagnostics), closing(findings)]
    return render(replace(page, width=max(line.cell_len for line in lines)), lines)


def _line(diagnostic: Diagnostic) -> Text:
    return Text.assemble(
        (printable(where(diagnostic.location)), "bold"),
        ": ",
        (f"{name(diagnostic.severity)} {diagnostic.code}", STYLES[diagnostic.severity]),
        f" {printable(one_line(str(diagnostic.message)))}",
    )

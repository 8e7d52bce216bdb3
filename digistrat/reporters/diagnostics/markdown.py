"""Findings as a Markdown table, the worst first, for a merge request or a job summary."""

from digistrat.diagnostics import Diagnostic, Severity
from digistrat.escape import markdown, one_line, printable
from digistrat.i18n import _, plural
from digistrat.reporters import Findings, Page
from digistrat.reporters.diagnostics._content import explained, name, summary, where

FOR_PEOPLE = False

_REST = 200
"""Bytes kept free for the sentence that says how much is left out."""


def report(findings: Findings, _page: Page) -> str:
    """Return the findings in the language in use; paths are relative to the root of git."""
    return within(findings, None)


def within(findings: Findings, limit: int | None) -> str:
    """Return as much of the table as `limit` bytes hold, and say how many findings are missing."""
    lines = [markdown(summary(findings))]
    if findings.diagnostics:
        head = _row(_("Severity"), _("Place"), _("Code"), _("Finding"))
        lines += ["", head, "| --- | --- | --- | --- |"]
    room = None if limit is None else limit - _REST - _size("\n".join(lines))
    if room is not None and room < 0:
        return ""
    worst_first = sorted(findings.diagnostics, key=lambda d: [*Severity].index(d.severity))
    for number, diagnostic in enumerate(worst_first):
        line = _finding(diagnostic, findings.folder)
        if room is not None and (room := room - _size(line)) < 0:
            left = len(worst_first) - number
            missing = plural(
                "{count} more finding does not fit in here.",
                "{count} more findings do not fit in here.",
                left,
            )
            lines += ["", missing]
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace")) + 1


def _finding(diagnostic: Diagnostic, folder: str) -> str:
    place = where(diagnostic.location, folder)
    return _row(name(diagnostic.severity), place, diagnostic.code, explained(diagnostic, folder))


def _row(*cells: str) -> str:
    return f"| {' | '.join(markdown(printable(one_line(cell))) for cell in cells)} |"

"""Findings as annotations of GitHub: a workflow command each, and a line that counts them.

GitHub shows ten errors, ten warnings and ten notices of a step; `markdown` shows all.
"""

from digistrat.diagnostics import Diagnostic, Severity
from digistrat.escape import one_line, printable, workflow_command
from digistrat.reporters import Findings, Page
from digistrat.reporters.diagnostics._content import explained, summary

FOR_PEOPLE = False

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(findings: Findings, _page: Page) -> str:
    """Return the commands in the language in use; paths are relative to the root of git."""
    commands = [_command(diagnostic, findings.folder) for diagnostic in findings.diagnostics]
    return "\n".join([*commands, summary(findings)]) + "\n"


def _command(diagnostic: Diagnostic, folder: str) -> str:
    location = diagnostic.location
    values: dict[str, object] = {
        "file": folder + location.path,
        "line": location.line,
        "endLine": location.end_line,
    }
    if location.line == location.end_line:  # GitHub refuses columns over several lines
        values["col"] = location.column
        values["endColumn"] = max(location.column, location.end_column - 1)  # it counts the last
    values["title"] = diagnostic.code
    parameters = ",".join(
        f"{key}={workflow_command(printable(one_line(str(value))), parameter=True)}"
        for key, value in values.items()
    )
    message = workflow_command(printable(explained(diagnostic, folder)))
    return f"::{_COMMANDS[diagnostic.severity]} {parameters}::{message}"

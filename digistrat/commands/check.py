"""`digistrat check`: validate everything and show each finding on its line."""

from typing import Annotated

import typer

from digistrat.commands._formats import formats
from digistrat.commands._session import report, session
from digistrat.i18n import N_

HELP = N_("Validate the whole strategy and show every finding on its line.")


def run(
    context: typer.Context,
    format_name: Annotated[
        str,
        typer.Option(
            "--format",
            metavar=formats("reporters", "diagnostics"),
            help=N_("The form of the output. Default: text."),
        ),
    ] = "text",
) -> None:
    """Exit 1 if an error was found."""
    from digistrat.diagnostics import Severity
    from digistrat.reporters import Findings

    current = session(context)
    with current.project() as project:
        findings = Findings(project.check(), project.source_line)
        report("diagnostics", format_name, findings, current.page())
        if findings.count(Severity.ERROR):
            raise typer.Exit(1)

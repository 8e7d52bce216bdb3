"""`digistrat verify`: hold tables that were published elsewhere against the repository."""

from collections.abc import Sequence
from typing import Annotated

import typer

from digistrat.commands._formats import formats
from digistrat.commands._session import report, reporter, session
from digistrat.commands._usage import Failure
from digistrat.i18n import N_, msg

HELP = N_("Hold published tables (csv, xlsx, ods) against the repository.")


def run(
    context: typer.Context,
    tables: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=N_("TABLE…"),
            help=N_("Files, or FILE#SHEET. Default: all tables in published/."),
        ),
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar=N_("HEAD=FIELD"),
            help=N_(
                "What a column is: id, title, field, score, rank or the id of a criterion. May be repeated."
            ),
        ),
    ] = None,
    scheme: Annotated[
        str | None,
        typer.Option(
            "--scheme",
            metavar=N_("ID"),
            help=N_("The scoring scheme. Default: the one whose criteria the table has."),
        ),
    ] = None,
    field: Annotated[
        str | None,
        typer.Option(
            "--field", metavar=N_("ID"), help=N_("Compare the measures of one action field only.")
        ),
    ] = None,
    format_name: Annotated[
        str,
        typer.Option(
            "--format",
            metavar=formats("reporters", "verification"),
            help=N_("The form of the output. Default: text."),
        ),
    ] = "text",
) -> None:
    """Exit 1 if anything differs, also if an alias explains it."""
    current = session(context)
    with current.project() as project:
        reporter("verification", format_name)  # what cannot be shown need not be computed
        found = project.verify(tables or (), scheme, field, _meant(columns or ()))
        report("verification", format_name, found, current.page())
        if any(comparison.differences for comparison in found):
            raise typer.Exit(1)


def _meant(options: Sequence[str]) -> dict[str, str]:
    """Read what columns are; a head may contain an equals sign, a field does not."""
    meant = {}
    for option in options:
        head, _equals, meaning = (part.strip() for part in option.rpartition("="))
        if not head or not meaning:
            message = msg("--map needs a head and a field, not “{text}”.", text=option)
            raise Failure(message, msg("Such as: --map Gesamt=score."))
        meant[head] = meaning
    return meant

"""`digistrat render`: write the strategy as a document."""

from pathlib import Path
from typing import Annotated

import typer

from digistrat.commands._formats import formats
from digistrat.commands._gaps import broken, missing
from digistrat.commands._output import write_result
from digistrat.commands._session import left_out, session
from digistrat.commands._usage import Failure, unknown
from digistrat.commands._values import date_value
from digistrat.i18n import N_, msg

HELP = N_("Write the strategy as a document that council and citizens can read.")


def run(
    context: typer.Context,
    document: Annotated[
        str,
        typer.Argument(
            metavar=N_("DOCUMENT"), help=N_("What to write: strategy. Default: strategy.")
        ),
    ] = "strategy",
    format_name: Annotated[
        str,
        typer.Option(
            "--format",
            metavar=formats("documents", "formats"),
            help=N_("The form of the document. Default: that of the file's ending, else html."),
        ),
    ] = "",
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar=N_("FILE"),
            help=N_("The file to write; - is the standard output. Default: the document's name."),
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar=N_("DATE"),
            help=N_("The date of the document. Default: as_of of the strategy."),
        ),
    ] = None,
    partial: Annotated[
        bool,
        typer.Option(
            "--partial", help=N_("Go on without what cannot be read, and say what is missing.")
        ),
    ] = False,
) -> None:
    """Exit 1 if something in the repository cannot be read, or a chapter of the outline is missing."""
    current = session(context)
    with current.project() as project:
        if output == "":
            raise Failure(msg("--output needs the name of a file."))
        form = _format(format_name, output or "", project.document_formats)
        text = project.render(document, form, date_value("--date", as_of), partial=partial)
        for message in project.unused_templates:
            current.note(message)
        if unlisted := [chapter.location.path for chapter in project.unlisted_chapters]:
            text = N_("Not in the document, because strategy.yaml does not list it: {chapters}.")
            current.note(msg(text, chapters=unlisted))
        path = write_result(text, output or f"{document}.{form}")
        if path is not None:
            current.note(msg("Written: {path}", path=path))
        left_out(project.lost)
        missing(project.missing_chapters)
        broken(project.broken_references)


def _format(name: str, output: str, known: tuple[str, ...]) -> str:
    """Return the format that was asked for by name or by the ending of the file."""
    if name:
        if name not in known:
            raise unknown(msg("There is no format “{name}” here.", name=name), name, [*known])
        return name
    ending = Path(output).suffix.removeprefix(".").lower()
    if not ending:
        return "html"
    if ending not in known:
        message = msg(
            "No document can be written to a file that ends in “.{ending}”.", ending=ending
        )
        raise unknown(message, ending, [*known])
    return ending

"""`digistrat explain`: what a rule of `check` finds, why it matters, and how it is mended."""

from typing import Annotated

import typer

from digistrat.commands._formats import formats
from digistrat.commands._session import report, session
from digistrat.commands._usage import Failure
from digistrat.i18n import N_, msg

HELP = N_("Explain a finding of check by its code, or list all that there are.")


def run(
    context: typer.Context,
    codes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=N_("CODE…"), help=N_("Codes, their beginnings (DS3) or names. Default: all.")
        ),
    ] = None,
    format_name: Annotated[
        str,
        typer.Option(
            "--format",
            metavar=formats("reporters", "rules"),
            help=N_("The form of the output. Default: text."),
        ),
    ] = "text",
) -> None:
    """Work inside and outside of a repository; inside, say how the strategy sets a rule."""
    from digistrat.nearest import nearest
    from digistrat.rules.explain import UnknownRule, explain

    current = session(context)
    with current.perhaps_project() as project:
        try:
            book = explain(codes or (), project.repository if project else None)
        except UnknownRule as error:
            near = nearest(error.name, error.known)
            hint = msg("digistrat explain lists all rules.")
            if near:
                hint = msg("Did you mean “{near}”?", near=near)
            message = msg("There is no rule “{code}”.", code=error.name)
            raise Failure(message, hint) from None
        report("rules", format_name, book, current.page())

"""`digistrat rank`: score the measures, rank them, explain a rank."""

from typing import Annotated

import typer

from digistrat.commands._formats import formats
from digistrat.commands._gaps import broken
from digistrat.commands._session import left_out, report, session, whole_number
from digistrat.commands._usage import Failure
from digistrat.i18n import N_, msg

HELP = N_("Score and rank the measures, or explain the score of one.")


def run(
    context: typer.Context,
    scheme: Annotated[
        str | None,
        typer.Option(
            "--scheme", metavar=N_("ID"), help=N_("The scoring scheme. Default: the first one.")
        ),
    ] = None,
    field: Annotated[
        str | None,
        typer.Option(
            "--field", metavar=N_("ID"), help=N_("Rank the measures of one action field only.")
        ),
    ] = None,
    tag: Annotated[
        str | None,
        typer.Option(
            "--tag",
            metavar=N_("TAXONOMY=TERM"),
            help=N_("Rank the measures that have a tag only."),
        ),
    ] = None,
    top: Annotated[
        str | None,
        typer.Option(
            "--top", metavar="N", help=N_("Show the best N; a tie at the edge is shown in whole.")
        ),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain", metavar=N_("ID"), help=N_("Show how the score of one measure comes about.")
        ),
    ] = None,
    format_name: Annotated[
        str,
        typer.Option(
            "--format",
            metavar=formats("reporters", "ranking"),
            help=N_("The form of the output. Default: text."),
        ),
    ] = "text",
    partial: Annotated[
        bool,
        typer.Option(
            "--partial", help=N_("Go on without what cannot be read, and say what is missing.")
        ),
    ] = False,
) -> None:
    """Exit 1 if there is nothing to rank by, or if what the ranking needs is missing or unread."""
    from digistrat.reporters import Explanation, RankingView

    current = session(context)
    with current.project() as project:
        count = whole_number("--top", top)
        if explain is not None and count is not None:
            raise Failure(msg("--explain and --top do not go together."))
        ranking = project.rank(scheme, field, count, _tag(tag), partial=partial)
        if explain is None:
            view = RankingView(project.strategy, ranking)
            report("ranking", format_name, view, current.page())
        else:
            explanation = Explanation(ranking, project.explain(explain, ranking))
            report("explanation", format_name, explanation, current.page())
        left_out(project.lost_for_ranking(scheme))
        broken(project.broken_references_for_ranking)


def _tag(text: str | None) -> tuple[str, str] | None:
    """Read the value of `--tag`."""
    if text is None:
        return None
    taxonomy, sign, term = text.partition("=")
    if not (taxonomy and sign and term):
        raise Failure(msg("--tag needs a taxonomy and a term: --tag TAXONOMY=TERM."))
    return taxonomy, term

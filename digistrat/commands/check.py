"""`digistrat check`: validate everything and show each finding on its line."""

from typing import Annotated

import typer

from digistrat.commands._fixing import make_fixes, show_fixes
from digistrat.commands._formats import formats
from digistrat.commands._job_summary import add_to_job_summary
from digistrat.commands._session import session
from digistrat.commands._sift import changed_files, check_together, choice_of, sift
from digistrat.commands._targets import deliver, on_github, targets
from digistrat.commands._usage import Failure
from digistrat.commands._values import date_value, one_of
from digistrat.i18n import N_, msg

HELP = N_("Validate the whole strategy and show every finding on its line.")

SEVERITIES = ("error", "warning", "info")


def run(
    context: typer.Context,
    format_names: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar=formats("reporters", "diagnostics"),
            help=N_(
                "The form of the output. Default: full. FORMAT=FILE writes a file; may be repeated."
            ),
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar=N_("CODES"),
            help=N_("Show findings with these codes or beginnings of codes only."),
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore", metavar=N_("CODES"), help=N_("Show no findings with these codes.")
        ),
    ] = None,
    severity: Annotated[
        str,
        typer.Option(
            "--severity",
            metavar="|".join(SEVERITIES),
            help=N_("Show findings of this severity and worse ones. Default: info."),
        ),
    ] = "info",
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            metavar="|".join([*SEVERITIES, "never"]),
            help=N_("What is shown of this severity or worse gives exit code 1. Default: error."),
        ),
    ] = "error",
    today: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar=N_("DATE"),
            help=N_("The date that plans and reviews are checked against. Default: today."),
        ),
    ] = None,
    baseline: Annotated[
        str | None,
        typer.Option(
            "--baseline", metavar=N_("FILE"), help=N_("Hide the findings that this file lists.")
        ),
    ] = None,
    write_baseline: Annotated[
        str | None,
        typer.Option(
            "--write-baseline",
            metavar=N_("FILE"),
            help=N_("List the present findings in a file, and hide them."),
        ),
    ] = None,
    changed_since: Annotated[
        str | None,
        typer.Option(
            "--changed-since",
            metavar=N_("REVISION"),
            help=N_("Show findings in files that changed since this git revision only."),
        ),
    ] = None,
    fix: Annotated[
        bool,
        typer.Option("--fix", help=N_("Mend what needs no human decision, then check again.")),
    ] = False,
    diff: Annotated[
        bool,
        typer.Option("--diff", help=N_("Show what --fix would change, and change nothing.")),
    ] = False,
) -> None:
    """Exit 1 if something was found that is as bad as `--fail-on` says."""
    from digistrat.diagnostics import Severity
    from digistrat.history import in_files
    from digistrat.reporters import Findings

    if fix and diff:
        raise Failure(msg("--fix and --diff do not go together."))
    current = session(context)
    with current.project() as project:
        wanted = targets("diagnostics", format_names or ["github" if on_github() else "full"])
        limit = one_of("--fail-on", fail_on, [*SEVERITIES, "never"])
        choice = choice_of(select or (), ignore or (), one_of("--severity", severity, SEVERITIES))
        check_together(baseline, write_baseline, changed_since)
        changed = changed_files(project, changed_since)
        day = date_value("--date", today)
        present, failed = project, False
        if diff:
            show_fixes(current, project.fixes(day, choice))
        elif fix:
            present, failed = make_fixes(current, project, project.fixes(day, choice))
        sifted = sift(current, present.check(day, choice), choice, baseline, write_baseline)
        findings = Findings(
            in_files(sifted.diagnostics, changed),
            present.source_line,
            present.folder_in_git,
            hidden=len(in_files(sifted.hidden, changed)),
            fail_on=None if limit == "never" else Severity(limit),
            rules=present.rule_texts,
        )
        if not diff:
            deliver(wanted, findings, current)
        if any(target.name == "github" and not target.file for target in wanted):
            add_to_job_summary(findings)
        if failed or findings.failed:
            raise typer.Exit(1)

"""Which findings `check` shows: by code and severity, by a baseline, by what changed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from digistrat.commands._output import write_result
from digistrat.commands._session import Session
from digistrat.commands._usage import Failure, unknown
from digistrat.commands._values import listed, text_of
from digistrat.i18n import N_, msg

if TYPE_CHECKING:
    from digistrat.diagnostics import Diagnostic
    from digistrat.project import Project
    from digistrat.rules.baseline import Baseline, Sifted
    from digistrat.rules.engine import Choice


def choice_of(select: Sequence[str], ignore: Sequence[str], severity: str) -> "Choice":
    """Read the codes and the severity that are wanted."""
    from digistrat.diagnostics import Severity
    from digistrat.rules.engine import Choice

    return Choice(_codes("--select", select), _codes("--ignore", ignore), Severity(severity))


def _codes(option: str, texts: Sequence[str]) -> tuple[str, ...]:
    from digistrat.rules import catalogue

    known = [entry.code for entry in catalogue()]
    beginnings = sorted({code[:3] for code in known})
    codes = []
    for value in listed(option, texts):
        code = value.upper()
        if not any(entry.startswith(code) for entry in known):
            message = msg("There is no rule “{code}”.", code=value)
            raise unknown(message, value, beginnings, known)
        codes.append(code)
    return tuple(codes)


def check_together(
    baseline: str | None, write_baseline: str | None, changed_since: str | None
) -> None:
    """Refuse options that contradict each other."""
    for option, file in (("--baseline", baseline), ("--write-baseline", write_baseline)):
        if file in {"", "-"}:
            raise Failure(msg("{option} needs a file.", option=option))
    text = N_("--write-baseline and {option} do not go together.")
    if write_baseline is not None and baseline is not None:
        raise Failure(msg(text, option="--baseline"))
    if write_baseline is not None and changed_since is not None:
        raise Failure(msg(text, option="--changed-since"))


def changed_files(project: "Project", revision: str | None) -> frozenset[str] | None:
    """Return the files that changed since a revision; None if no revision was given."""
    from digistrat import history

    if revision is None:
        return None
    try:
        return history.changed_files(project.repository.root, revision)
    except history.HistoryFault as fault:
        raise Failure(fault.message, fault.hint) from None


def sift(
    current: Session,
    found: "Sequence[Diagnostic]",
    choice: "Choice",
    baseline: str | None,
    write_baseline: str | None,
) -> "Sifted":
    """Hide what a baseline lists, after writing it if that is wanted."""
    from digistrat.rules.baseline import Baseline, is_always_shown
    from digistrat.rules.engine import EVERYTHING

    if write_baseline is not None:
        known = Baseline.of(found)
        path = write_result(known.text, write_baseline)
        current.note(msg("Written: {path}", path=path))
        return known.sift(found)
    sifted = (_read(baseline) if baseline is not None else Baseline()).sift(found)
    # What was not looked for, or could not be found, is not gone.
    if sifted.gone and choice == EVERYTHING and not any(map(is_always_shown, found)):
        text = N_("Findings of the baseline that no longer occur: {count}. Write it anew.")
        current.note(msg(text, count=sifted.gone))
    return sifted


def _read(file: str) -> "Baseline":
    from digistrat.rules.baseline import Baseline, NoBaseline

    try:
        return Baseline.read(text_of(file))
    except NoBaseline:
        hint = msg("digistrat check --write-baseline {file} makes one.", file=msg("FILE"))
        raise Failure(msg("{path} is no baseline.", path=file), hint) from None

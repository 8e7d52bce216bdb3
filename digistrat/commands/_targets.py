"""Where a result goes: formats to files and one to the standard output."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from digistrat.commands._output import write_result
from digistrat.commands._session import Session, reporter, show
from digistrat.commands._usage import Failure
from digistrat.i18n import msg

if TYPE_CHECKING:
    from digistrat.reporters import Reporter


@dataclass(frozen=True, slots=True)
class Target:
    """A format, by its name and its module, and the file it goes to; empty is the stdout."""

    name: str
    reporter: "Reporter"
    file: str = ""


def targets(subject: str, options: Sequence[str]) -> tuple[Target, ...]:
    """Read options such as `full` and `sarif=report.sarif`.

    What cannot be done is refused here, before anything is computed.
    """
    found = [_target(subject, option) for option in options]
    to_stdout = [target.name for target in found if not target.file]
    if len(to_stdout) > 1:
        usage = f"--format {to_stdout[-1]}={msg('FILE')}"
        hint = msg("Give the others a file, such as {usage}.", usage=usage)
        raise Failure(msg("Only one format can go to the standard output."), hint)
    files = [Path(target.file).resolve() for target in found if target.file]
    for target in found:
        if target.file and files.count(Path(target.file).resolve()) > 1:
            message = msg("Two formats cannot go to the same file, {path}.", path=target.file)
            raise Failure(message)
    return tuple(found)


def _target(subject: str, option: str) -> Target:
    name, equals, file = option.partition("=")
    chosen = reporter(subject, name)
    if equals and not file:
        raise Failure(msg("The file is missing after “{option}”.", option=option))
    return Target(name, chosen, "" if file == "-" else file)


def deliver(wanted: Sequence[Target], data: object, session: Session) -> None:
    """Write a result to all its targets: first the files, which no closed pipe can then stop."""
    from digistrat.reporters import Page

    for target in sorted(wanted, key=lambda target: not target.file):
        if not target.file:
            show(target.reporter, data, session.page())
            continue
        path = write_result(target.reporter.report(data, Page()), target.file)
        session.note(msg("Written: {path}", path=path))


def on_github() -> bool:
    """Say whether a workflow of GitHub runs the program."""
    return os.environ.get("GITHUB_ACTIONS") == "true"

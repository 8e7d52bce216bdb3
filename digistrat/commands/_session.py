"""What every command needs: the options given before it, the project, and where output goes.

Results go to stdout, everything else to stderr. Text follows the terminal: its width, its
colours if it is one, its encoding. What programs read (JSON, CSV, documents) is UTF-8 with
plain line feeds everywhere.
"""

import errno
import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

from digistrat import i18n
from digistrat.commands._usage import Failure, unknown
from digistrat.escape import one_line, printable
from digistrat.i18n import Message, _, msg

if TYPE_CHECKING:
    from digistrat.diagnostics import Diagnostic
    from digistrat.project import Project
    from digistrat.reporters import Page, Reporter

WIDTH_OF_A_PIPE = 80

LEAST_WIDTH = 30
"""Results are laid out for this many columns at least: long lines are read more easily than words
in pieces."""


@dataclass(frozen=True, slots=True)
class Session:
    """The global options of one run."""

    directory: str | None = None
    language: str | None = None
    color: str = "auto"
    quiet: bool = False

    @contextmanager
    def project(self) -> Iterator["Project"]:
        """Open the repository and speak its language, unless `--lang` says otherwise.

        What keeps the project from giving a result ends the command with one clear message.
        The language stays until the program ends, so that whatever happens later is told in it.
        """
        from digistrat import project as api

        try:
            folder = Path(self.directory) if self.directory is not None else None
            project = api.Project.open(folder)
        except api.NotARepository as error:
            raise Failure(error.message) from None
        i18n.switch(self.language or project.language or i18n.language())
        try:
            yield project
        except api.Incomplete as error:
            self._show(error.diagnostics)
            raise Failure(error.message, code=1) from None
        except api.UnknownName as error:
            raise unknown(error.message, error.name, error.known, error.others) from None
        except api.TableFault as error:
            raise Failure(error.message, error.hint) from None
        except api.AmbiguousName as error:
            raise Failure(error.message) from None
        except (api.NoScheme, api.NoRanking, api.DocumentFault) as error:
            raise Failure(error.message, code=1) from None

    @contextmanager
    def perhaps_project(self) -> Iterator["Project | None"]:
        """Open the repository if there is one, for a command that can do without."""
        from digistrat.root import NotARepository, find_root

        inside = True
        if self.directory is None:
            try:
                find_root()
            except NotARepository:
                inside = False
        if inside:
            with self.project() as project:
                yield project
        else:
            yield None  # the language was found before the options were parsed

    def _show(self, diagnostics: Sequence["Diagnostic"]) -> None:
        """Print findings to stderr, where they are the reason for having no result."""
        from digistrat.reporters import Findings
        from digistrat.reporters.diagnostics import full

        tell(full.report(Findings(diagnostics), self._page(sys.stderr)))

    def page(self) -> "Page":
        """Return the shape of a result, which goes to stdout."""
        return self._page(sys.stdout)

    def _page(self, stream: TextIO | None) -> "Page":
        from digistrat.reporters import Page

        terminal = _is_terminal(stream)
        color = self.color == "always" or (self.color == "auto" and terminal and _colors_wanted())
        return Page(max(terminal_width(stream), LEAST_WIDTH), color=color, boxes=terminal)

    def note(self, message: Message) -> None:
        """Tell the user something beside the result, unless `--quiet` was given."""
        if not self.quiet:
            tell(f"{printable(str(message))}\n")


def session(context: typer.Context) -> Session:
    """Return the session that the global options made."""
    found = context.find_object(Session)
    return found if found is not None else Session()


def reporter(subject: str, format_name: str) -> "Reporter":
    """Return one of the reporters for a subject."""
    from digistrat import reporters

    known = reporters.formats(subject)
    if format_name not in known:
        message = msg("There is no format “{name}” here.", name=format_name)
        raise unknown(message, format_name, list(known))
    return reporters.reporter(subject, format_name)


def report(subject: str, format_name: str, data: object, page: "Page") -> None:
    """Print `data` by one of the reporters for its subject."""
    show(reporter(subject, format_name), data, page)


def show(chosen: "Reporter", data: object, page: "Page") -> None:
    """Print `data` by a reporter."""
    text = chosen.report(data, page)
    if chosen.FOR_PEOPLE:
        write(sys.stdout, text)
    else:
        write_bytes(text)


def write(stream: TextIO | None, text: str) -> None:
    """Write text for people; what the terminal's encoding lacks becomes a question mark.

    Raises `OSError` if the stream was closed (`>&-`), for which Python has None.
    """
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding))
    stream.flush()


def tell(text: str) -> None:
    """Write text to stderr; where that cannot be written, the exit code says what can be said."""
    with suppress(OSError):
        write(sys.stderr, text)


def write_bytes(text: str) -> None:
    """Write text for programs to stdout: UTF-8, line feeds as they are."""
    write(sys.stdout, "")
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def fail(failure: Failure) -> int:
    """Print a failure in one sentence and return its exit code."""
    parts = [str(failure.message), str(failure.hint) if failure.hint else ""]
    sentence = _("Error: {text}").format(text=" ".join(filter(None, parts)))
    tell(f"{printable(one_line(sentence))}\n")
    return failure.code


def left_out(lost: Sequence[Message | str]) -> None:
    """Say what a partial result does without; no one may miss that, so it is said in any case."""
    if lost:
        message = msg("Left out, because it cannot be read: {lost}.", lost=[*lost])
        tell(f"{printable(str(message))}\n")


def terminal_width(stream: TextIO | None) -> int:
    """Return how many columns there are for text on `stream`."""
    if "COLUMNS" not in os.environ and not _is_terminal(stream):
        return WIDTH_OF_A_PIPE
    return shutil.get_terminal_size((WIDTH_OF_A_PIPE, 24)).columns


def _is_terminal(stream: TextIO | None) -> bool:
    """Say whether a stream is a terminal; one that was closed (None) is not."""
    return stream is not None and stream.isatty()


def _colors_wanted() -> bool:
    return "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def whole_number(option: str, text: str | None) -> int | None:
    """Read the value of an option that takes a count."""
    if text is None:
        return None
    if not re.fullmatch("0*[1-9][0-9]{0,8}", text):
        message = msg(
            "{option} needs a whole number from 1, not “{text}”.", option=option, text=text
        )
        raise Failure(message)
    return int(text)

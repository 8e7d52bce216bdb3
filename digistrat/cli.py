"""The command line: global options, and one command per module of `commands/`."""

import contextlib
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import typer

from digistrat import __version__, commands, i18n
from digistrat.commands._help import Command, Group
from digistrat.commands._session import Session, fail, terminal_width, write
from digistrat.commands._usage import Failure, NoSuchCommand, UsageError, unknown, usage_failure
from digistrat.discovery import modules
from digistrat.i18n import N_, msg
from digistrat.interruption import interrupted
from digistrat.reasons import reason
from digistrat.root import NotARepository, check_root, find_root, stated_language

COLORS = ("auto", "always", "never")

MAX_HELP_WIDTH = 80
"""Help is read line by line, and longer lines are hard to read."""


def app() -> typer.Typer:
    """Return the program with all commands that `commands/` holds."""
    program = typer.Typer(
        cls=Group,
        help=N_("Check, rank and publish a digitalisation strategy that is kept in git."),
        rich_markup_mode=None,
        add_completion=False,
        no_args_is_help=False,
        invoke_without_command=True,
        context_settings={
            "help_option_names": ["-h", "--help"],
            "terminal_width": min(terminal_width(sys.stdout), MAX_HELP_WIDTH),
        },
    )
    program.callback()(_global_options)
    for name in modules(Path(*commands.__path__)):
        command = import_module(f"{commands.__name__}.{name}")
        program.command(name, cls=Command, help=command.HELP)(command.run)
    return program


def _global_options(
    context: typer.Context,
    directory: Annotated[
        str | None,
        typer.Option(
            "-C",
            metavar=N_("DIR"),
            help=N_(
                "The strategy repository. Default: the nearest folder upwards with a strategy.yaml."
            ),
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="|".join(i18n.LANGUAGES),
            help=N_("The language of the output. Default: that of the strategy."),
        ),
    ] = None,
    color: Annotated[
        str,
        typer.Option(
            "--color",
            metavar="|".join(COLORS),
            help=N_("When to use colours. Default: auto, on a terminal."),
        ),
    ] = "auto",
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help=N_("Print results only, no remarks."))
    ] = False,
    version: Annotated[bool, typer.Option("--version", help=N_("Show the version."))] = False,
) -> None:
    if version:
        write(sys.stdout, f"digistrat {__version__}\n")
        raise typer.Exit
    if lang is not None and lang not in i18n.LANGUAGES:
        raise unknown(
            msg("There is no language “{name}” here.", name=lang), lang, [*i18n.LANGUAGES]
        )
    if color not in COLORS:
        raise unknown(msg("--color cannot be “{name}”.", name=color), color, [*COLORS])
    if context.invoked_subcommand is None:
        write(sys.stdout, context.get_help() + "\n")
        raise typer.Exit(2)
    context.obj = Session(directory, lang, color, quiet)


def run(arguments: Sequence[str]) -> int:
    """Run the program and return its exit code; faults of its own are raised."""
    with i18n.use(_language_before_parsing(arguments)):
        return _run(arguments)


def main(arguments: Sequence[str]) -> int:
    """Run the program; whatever goes wrong ends in a sentence and an exit code."""
    with i18n.use(_language_before_parsing(arguments)):
        try:
            return _run(arguments)
        except BrokenPipeError:  # the reader, such as `head`, has seen enough
            return 1
        except OSError as error:
            message = msg("The result cannot be written: {reason}.", reason=reason(error))
            return fail(Failure(message))
        except Exception as error:
            if interrupted(error) or os.environ.get("DIGISTRAT_DEBUG"):
                raise
            return fail(_bug(error))
        finally:
            _discard_output()


def _run(arguments: Sequence[str]) -> int:
    program = typer.main.get_command(app())
    try:
        code = program.main(list(arguments), prog_name="digistrat", standalone_mode=False)
    except Failure as failure:
        return fail(failure)
    except NoSuchCommand as error:
        message = msg("There is no command “{name}”.", name=error.name)
        return fail(unknown(message, error.name, error.known))
    except UsageError as error:
        return fail(usage_failure(error, program))
    return code if isinstance(code, int) else 0


def _language_before_parsing(arguments: Sequence[str]) -> str:
    """Find the language by eye: help and usage errors are shown before options are parsed.

    It is what `--lang` says or, as for results, the language of the strategy.
    """
    directory = None
    for option, value in pairwise([*arguments, ""]):
        code = value if option == "--lang" else option.removeprefix("--lang=")
        if code in i18n.LANGUAGES and code != option:
            return code
        if directory is None and option.startswith("-C"):
            directory = option.removeprefix("-C") or value
    try:
        root = find_root() if directory is None else check_root(Path(directory))
    except NotARepository:
        return i18n.language_of_environment()
    return stated_language(root) or i18n.language_of_environment()


def _bug(error: Exception) -> Failure:
    message = msg(
        "digistrat has a fault of its own: {kind}: {text}.", kind=type(error).__name__, text=error
    )
    return Failure(message, msg("Please report it; with DIGISTRAT_DEBUG=1 it says where it arose."))


def _discard_output() -> None:
    """Send nowhere what cannot be written, so that the interpreter does not stumble over it."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except (OSError, ValueError):
            with contextlib.suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())

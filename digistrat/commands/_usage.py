"""Usage errors in the user's language: Typer's own cannot be translated."""

from collections.abc import Iterator, Sequence
from typing import Any

import typer

from digistrat.i18n import N_, Message, msg
from digistrat.nearest import hint

# Typer exports only this one usage error; what all of them share is its base class.
UsageError: type[Exception] = typer.BadParameter.__mro__[1]


class Failure(Exception):
    """Ends a command with one sentence on stderr and an exit code."""

    def __init__(self, message: Message, hint: Message | None = None, code: int = 2) -> None:
        super().__init__(message.text)
        self.message = message
        self.hint = hint
        self.code = code


class NoSuchCommand(Exception):
    """The user asked for a command that does not exist."""

    def __init__(self, name: str, known: list[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = known


def unknown(
    message: Message, name: str, known: Sequence[str], others: Sequence[str] = ()
) -> Failure:
    """Make the failure for a name that does not exist; see :func:`digistrat.nearest.hint`."""
    return Failure(message, hint(name, known, others))


def usage_failure(error: Exception, program: Any) -> Failure:
    """Word one of the usage errors that Typer raises while it runs `program`."""
    context: Any = getattr(error, "ctx", None)
    option = getattr(error, "option_name", None)
    if option is not None and hasattr(error, "possibilities"):
        known = [name for p in context.command.params for name in p.opts] if context else []
        return _no_such_option(option, context, known)
    if option is not None:
        takes_value = any(option in p.opts and p.metavar for p in _parameters(program))
        text = N_("The option {option} takes no value.")
        if takes_value:
            text = N_("The option {option} needs a value.")
        return Failure(msg(text, option=option))
    if parameter := getattr(error, "param", None):
        name = parameter.metavar or parameter.name.upper()
        return Failure(msg("The argument {name} is missing.", name=name))
    path = context.command_path if context else "digistrat"
    help_hint = msg("{command} --help shows what is possible.", command=path)
    return Failure(msg("There are too many arguments."), help_hint)


def _parameters(program: Any) -> Iterator[Any]:
    """Yield the parameters of the program and of all its commands."""
    for command in (program, *program.commands.values()):
        yield from command.params


def _no_such_option(option: str, context: Any, known: list[str]) -> Failure:
    parent = context.parent if context else None
    globally = [p for p in parent.command.params if option in p.opts] if parent else []
    if globally:
        usage = f"{option} …" if globally[0].metavar else option
        text = N_("The option {option} belongs before the command: digistrat {usage} {command}")
        return Failure(msg(text, option=option, usage=usage, command=context.info_name))
    return unknown(msg("There is no option {option}.", option=option), option, known)

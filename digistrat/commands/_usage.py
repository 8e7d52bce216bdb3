"""Usage errors in the user's language: Typer's own cannot be translated."""

from difflib import get_close_matches
from typing import Any

import typer

from digistrat.i18n import N_, Message, msg

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


def unknown(message: Message, name: str, known: list[str]) -> Failure:
    """Make the failure for a name that does not exist; the hint is the nearest one."""
    near = get_close_matches(name, known, n=1)
    if near:
        return Failure(message, msg("Did you mean “{near}”?", near=near[0]))
    return Failure(message, msg("Possible here: {known}.", known=known) if known else None)


def usage_failure(error: Exception) -> Failure:
    """Word one of the usage errors that Typer raises."""
    context: Any = getattr(error, "ctx", None)
    option = getattr(error, "option_name", None)
    parameters = {name: p for p in context.command.params for name in p.opts} if context else {}
    if option in parameters:
        text = N_("The option {option} takes no value.")
        if not getattr(parameters[option], "is_flag", False):
            text = N_("The option {option} needs a value.")
        return Failure(msg(text, option=option))
    if option is not None:
        return _no_such_option(option, context, list(parameters))
    if parameter := getattr(error, "param", None):
        name = parameter.metavar or parameter.name.upper()
        return Failure(msg("The argument {name} is missing.", name=name))
    if context is not None and getattr(context.command, "commands", None):
        commands = sorted(context.command.commands)
        return Failure(msg("A command is missing."), msg("Possible here: {known}.", known=commands))
    path = context.command_path if context else "digistrat"
    hint = msg("{command} --help shows what is possible.", command=path)
    return Failure(msg("There are too many arguments."), hint)


def _no_such_option(option: str, context: Any, known: list[str]) -> Failure:
    parent = context.parent if context else None
    if parent and any(option in p.opts for p in parent.command.params):
        text = N_("The option {option} belongs before the command: digistrat {option} … {command}")
        return Failure(msg(text, option=option, command=context.info_name))
    return unknown(msg("There is no option {option}.", option=option), option, known)

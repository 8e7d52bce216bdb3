"""Help in the user's language.

Typer's own help is English; the two classes here replace it. Help texts are marked with `N_`
where they are written and translated when they are shown.
"""

import re
from collections.abc import Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup

from digistrat.commands._usage import NoSuchCommand
from digistrat.i18n import _

WIDTH_FOR_COLUMNS = 64
"""From how many columns on, texts beside the names of options are no narrow strip."""

MAX_NAME = 32
"""How wide the name of an option may be for its text to stand beside it."""

_Parameter = Any
_Context = Any
_Formatter = Any


class Command(TyperCommand):
    """A command whose help is shown in the language in use."""

    def format_help(self, ctx: _Context, formatter: _Formatter) -> None:
        """Write usage, description, arguments and options."""
        _write_usage(self, ctx, formatter)
        _write_parameters(self, ctx, formatter)


class Group(TyperGroup):
    """The program itself: global options and the list of commands."""

    def format_help(self, ctx: _Context, formatter: _Formatter) -> None:
        """Write usage, description, options and commands."""
        _write_usage(self, ctx, formatter)
        _write_parameters(self, ctx, formatter)
        with formatter.section(_("Commands")):
            commands = [(name, _shown(self.commands[name].help)) for name in sorted(self.commands)]
            _write_list(formatter, commands)

    def resolve_command(self, ctx: _Context, args: list[str]) -> Any:  # noqa: ARG002 - Typer's
        """Find the command, or say which one is nearest."""
        name = args[0]
        if name in self.commands:
            return name, self.commands[name], args[1:]
        raise NoSuchCommand(name, sorted(self.commands))


def _shown(help_text: str | None) -> str:
    return _(help_text) if help_text else ""


def _write_usage(command: Any, ctx: _Context, formatter: _Formatter) -> None:
    words = [_("[OPTIONS]")]
    words += [_argument_name(p) for p in command.params if p.param_type_name == "argument"]
    if isinstance(command, Group):
        words.append(_("COMMAND"))
    formatter.write_text(" ".join([_("Usage:"), ctx.command_path, *words]))
    formatter.write_paragraph()
    formatter.write_text(_shown(command.help))


def _write_parameters(command: Any, ctx: _Context, formatter: _Formatter) -> None:
    parameters = command.get_params(ctx)
    arguments = [p for p in parameters if p.param_type_name == "argument"]
    if arguments:
        with formatter.section(_("Arguments")):
            _write_list(formatter, [(_argument_name(p), _shown(p.help)) for p in arguments])
    options = [p for p in parameters if p.param_type_name == "option"]
    with formatter.section(_("Options")):
        _write_list(formatter, [(_option_names(p), _option_help(p)) for p in options])


def _write_list(formatter: _Formatter, entries: Sequence[tuple[str, str]]) -> None:
    """Write names and texts side by side or, where that is too narrow, below each other."""
    if formatter.width >= WIDTH_FOR_COLUMNS:
        formatter.write_dl(entries, col_max=MAX_NAME)
        return
    for name, text in entries:
        for line in _broken(name, formatter.width - formatter.current_indent):
            formatter.write(f"{' ' * formatter.current_indent}{line}\n")
        with formatter.indentation():
            formatter.write_text(text)


def _broken(name: str, width: int) -> list[str]:
    """Break a name that is too long between its words and the choices it lists."""
    lines = [""]
    for piece in re.findall(r"[^|\s]+\|?|\s+", name):
        if len(lines[-1]) + len(piece.rstrip()) > width:
            lines.append("  ")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def _argument_name(parameter: _Parameter) -> str:
    name = _(parameter.metavar or parameter.name.upper())
    return name if parameter.required else f"[{name}]"


def _option_names(parameter: _Parameter) -> str:
    names = ", ".join(sorted(parameter.opts, key=len))
    return f"{names} {_(parameter.metavar)}" if parameter.metavar else names


def _option_help(parameter: _Parameter) -> str:
    return _("Show this help.") if parameter.name == "help" else _shown(parameter.help)

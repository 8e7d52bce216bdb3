"""Help: in both languages, for every command and option, at any width."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import typer

from digistrat import cli, i18n
from tests.commands.program import ROOT, spawn
from tests.commands.program import digistrat as run

LANGUAGES = ("de", "en")
ENGLISH = re.compile(
    r"\b(Usage|Options?|OPTIONS?|COMMANDS?|Commands?|Arguments?|Show|Default|[Tt]he|and|of|not|or|with|FILE|DIR|DATE|DOCUMENT)\b"
)
GERMAN = re.compile(
    r"\b(Aufruf|Optionen|Befehle?|BEFEHL|Voreinstellung|[Dd](er|ie|as)|und|oder|nicht)\b"
)


def _program() -> Any:
    return typer.main.get_command(cli.app())


COMMANDS: list[str] = sorted(_program().commands)
HELPS = [["--help"], *([name, "--help"] for name in COMMANDS)]


def _parameters() -> Iterator[tuple[str, Any]]:
    program = _program()
    for name, command in [("digistrat", program), *program.commands.items()]:
        for parameter in command.params:
            yield f"{name} {parameter.opts[0]}", parameter


def test_the_commands_are_there() -> None:
    assert {"check", "rank"} <= {*COMMANDS}


@pytest.mark.parametrize("arguments", HELPS, ids=" ".join)
@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_shown_in_the_language_asked_for(arguments: list[str], language: str) -> None:
    text = run("--lang", language, *arguments).result
    own, other = (GERMAN, ENGLISH) if language == "de" else (ENGLISH, GERMAN)
    path = " ".join(["digistrat", *arguments[:-1]])
    start = {"de": f"Aufruf: {path} [OPTIONEN]", "en": f"Usage: {path} [OPTIONS]"}
    assert text.startswith(start[language])
    assert own.search(text)
    assert not other.search(text)
    assert max(map(len, text.split("\n"))) <= 80


@pytest.mark.parametrize("arguments", HELPS, ids=" ".join)
def test_both_ways_to_ask_for_help_give_the_same(arguments: list[str]) -> None:
    assert run(*arguments).result == run(*arguments[:-1], "-h").result


@pytest.mark.parametrize("arguments", HELPS, ids=" ".join)
def test_help_follows_the_environment(arguments: list[str]) -> None:
    assert run(*arguments, env={"LANG": "de_DE.UTF-8"}).result.startswith("Aufruf:")
    assert run(*arguments, env={"LANG": "C"}).result.startswith("Usage:")
    assert run("--lang=en", *arguments, env={"LANG": "de_DE"}).result.startswith("Usage:")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_help_text_in_both_languages(name: str) -> None:
    text = _program().commands[name].help
    assert text
    assert text.endswith(".")
    with i18n.use("de"):
        assert i18n._(text) != text
    assert f"  {name} " in run("--help").result


@pytest.mark.parametrize(
    "parameter", [p for _, p in _parameters()], ids=[name for name, _ in _parameters()]
)
def test_every_option_has_a_help_text_in_both_languages(parameter: Any) -> None:
    assert parameter.help
    assert parameter.help.endswith(".")
    with i18n.use("de"):
        assert i18n._(parameter.help) != parameter.help


def test_help_is_the_same_on_every_run() -> None:
    texts = {spawn("--help", env={"PYTHONHASHSEED": str(seed)}).result for seed in range(5)}
    assert len(texts) == 1
    assert "  -h, --help " in texts.pop()


@pytest.mark.parametrize("columns", [24, 40, 60, 80, 200])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("arguments", HELPS, ids=" ".join)
def test_help_fits_the_terminal(arguments: list[str], language: str, columns: int) -> None:
    text = run("--lang", language, *arguments, env={"COLUMNS": str(columns)}).result
    assert max(map(len, text.split("\n"))) <= min(columns, 80)
    if columns >= 40:
        wide = run("--lang", language, *arguments, env={"COLUMNS": "80"}).result
        assert re.sub(r"\|\s+", "|", text).split() == wide.split()


@pytest.mark.parametrize(
    ("command", "folder"),
    [
        ("check", "reporters/diagnostics"),
        ("rank", "reporters/ranking"),
        ("render", "documents/formats"),
    ],
)
def test_the_help_names_every_format_there_is(command: str, folder: str) -> None:
    files = (ROOT / "digistrat" / folder).glob("[!_]*.py")
    names = "|".join(sorted(file.stem for file in files))
    assert f"  --format {names} " in run("--lang", "en", command, "--help").result.replace(
        "\n", " "
    )

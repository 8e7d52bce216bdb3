"""The command line as a whole: help, global options, and what is refused before any command."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

import digistrat
from digistrat import __main__, cli, i18n
from digistrat.project import Project
from tests.commands.program import EXAMPLE, ROOT, spawn
from tests.commands.program import digistrat as run
from tests.conftest import STRATEGY, Repository

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


def test_the_version_is_shown() -> None:
    assert run("--version").result == f"digistrat {digistrat.__version__}\n"


@pytest.mark.parametrize("arguments", [[], ["-q"], ["--lang", "en"]], ids=" ".join)
def test_without_a_command_the_usage_is_shown(arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert outcome.code == 2
    shown = outcome.stdout + outcome.stderr
    assert "Usage: digistrat" in shown
    assert all(f"  {name} " in shown for name in COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["rnk"], "There is no command “rnk”. Did you mean “rank”?"),
        (["RANK"], "There is no command “RANK”. Did you mean “rank”?"),
        (["--lagn", "de", "rank"], "There is no option --lagn. Did you mean “--lang”?"),
        (["--lang", "fr", "rank"], "There is no language “fr” here. Possible here: de, en."),
        (["--lang", "rank"], "There is no language “rank” here. Possible here: de, en."),
        (["--lang", "DE", "rank"], "There is no language “DE” here. Did you mean “de”?"),
        (["--lang"], "The option --lang needs a value."),
        (["-C"], "The option -C needs a value."),
        (["--quiet=x", "rank"], "The option --quiet takes no value."),
        (["--color", "alwys", "rank"], "--color cannot be “alwys”. Did you mean “always”?"),
        (["--color", "x", "rank"], "--color cannot be “x”. Possible here: auto, always, never."),
    ],
)  # fmt: skip
def test_wrong_usage_is_refused_with_what_would_be_right(
    arguments: list[str], expected: str
) -> None:
    assert run(*arguments).refusal() == expected


@pytest.mark.parametrize("arguments", [["xyz"], ["", "rank"]])
def test_an_unknown_command_is_refused_with_all_that_there_are(arguments: list[str]) -> None:
    message = run(*arguments).refusal()
    assert message.startswith(f"There is no command “{arguments[0]}”. Possible here: check, ")


@pytest.mark.parametrize(
    ("option", "value"), [("-C", "."), ("--lang", "de"), ("--color", "never"), ("-q", "")]
)
def test_a_global_option_behind_the_command_names_the_right_order(option: str, value: str) -> None:
    message = run(*filter(None, ["rank", option, value])).refusal()
    assert message in (
        f"The option {option} belongs before the command: digistrat {option} … rank",
        f"The option {option} belongs before the command: digistrat {option} rank",
        f"Die Option {option} gehört vor den Befehl: digistrat {option} … rank",
    )


def test_a_flag_behind_the_command_is_shown_without_a_value() -> None:
    assert run("rank", "-q").refusal().endswith(": digistrat -q rank")


@pytest.mark.parametrize("arguments", [["--lang", "de"], ["--lang=de"]])
def test_wrong_usage_is_told_in_the_language_asked_for(arguments: list[str]) -> None:
    outcome = run(*arguments, "rnk")
    assert outcome.refusal() == "Den Befehl „rnk“ gibt es nicht. Ist „rank“ gemeint?"
    assert outcome.stderr.startswith("Fehler: ")


def test_another_option_that_begins_alike_does_not_choose_the_language() -> None:
    assert run("--language", "de", "rank").stderr.startswith("Error: ")


def test_wrong_usage_is_told_in_the_language_of_the_environment() -> None:
    assert run("rnk", env={"LC_ALL": "de_DE.UTF-8"}).stderr.startswith("Fehler: ")
    assert run("rnk", env={"LC_ALL": "C", "LANG": "de_DE"}).stderr.startswith("Error: ")


@pytest.mark.parametrize("command", ["rank", "check"])
def test_a_folder_that_is_no_repository_is_refused(tmp_path: Path, command: str) -> None:
    empty, yml, file = tmp_path / "empty", tmp_path / "yml", tmp_path / "file"
    empty.mkdir()
    yml.mkdir()
    (yml / "strategy.yml").write_text(STRATEGY, encoding="utf-8")
    file.touch()
    missing = tmp_path / "missing"
    expected = {
        missing: f"The folder {missing} does not exist.",
        empty: f"{empty} is not a strategy repository: it holds no strategy.yaml.",
        file: f"{file} is not a folder.",
        yml: f"The file strategy.yml in {yml} must be called strategy.yaml.",
    }
    for path, message in expected.items():
        assert run("-C", str(path), command).refusal() == message


@pytest.mark.parametrize("name", ["a" * 300, "a/" * 3000, "\0", "a\0b"])
def test_a_name_that_no_folder_can_have_is_refused(name: str) -> None:
    assert run("-C", name, "rank").refusal()


def test_outside_of_a_repository_the_option_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    message = run("rank").refusal()
    assert message == (
        f"There is no strategy.yaml in {tmp_path} or above it; name the repository with -C."
    )


def test_the_repository_is_found_from_any_folder_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = run("-C", str(EXAMPLE), "rank").result
    for folder in (EXAMPLE, EXAMPLE / "measures", EXAMPLE / "published"):
        monkeypatch.chdir(folder)
        assert run("rank").result == expected


def test_the_repository_is_named_relative_to_the_working_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(EXAMPLE.parent)
    assert run("-C", EXAMPLE.name, "check").result
    assert run(f"-C{EXAMPLE.name}", "check").result


@pytest.mark.parametrize("name", ["mit Leerzeichen", "Größe & Straße", "数字化", "[a]{b}%s", "-x"])
def test_a_repository_may_have_any_name(repository: Repository, name: str) -> None:
    root = repository(strategy=f"{STRATEGY}check: {{DS210: off}}\n")
    other = root.parent / name
    root.rename(other)
    assert run("-C", str(other), "check").result == "0 errors, 0 warnings, 0 remarks.\n"
    (other / "strategy.yaml").unlink()
    assert name in run("-C", str(other), "check").refusal()
    other.rename(root)


def test_an_interruption_is_no_crash(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> Project:
        raise KeyboardInterrupt

    monkeypatch.setattr(Project, "open", interrupt)
    monkeypatch.setattr("sys.argv", ["digistrat", "rank"])
    assert __main__.main() == 130
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "")


def test_an_interruption_that_python_wrapped_is_one_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> Project:
        raise RuntimeError from KeyboardInterrupt()

    monkeypatch.setattr(Project, "open", interrupt)
    monkeypatch.setattr("sys.argv", ["digistrat", "rank"])
    assert __main__.main() == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("module", ["typer", "digistrat.cli", "pydantic"])
def test_an_interruption_while_modules_are_imported_is_no_crash(module: str) -> None:
    program = f"""
import sys

class Interrupt:
    def find_spec(self, name, path, target=None):
        if name == "{module}":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupt())
sys.argv = ["digistrat", "-C", {str(EXAMPLE)!r}, "check"]
from digistrat.__main__ import main
sys.exit(main())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_the_installed_program_begins_where_interruptions_are_caught() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert settings["project"]["scripts"] == {"digistrat": "digistrat.__main__:main"}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", "Fehler: In digistrat ist ein Fehler aufgetreten: ValueError: x. "),
        ("en", "Error: digistrat has a fault of its own: ValueError: x. "),
    ],
)
def test_a_fault_of_the_program_is_told_in_the_language_of_the_strategy(
    repository: Repository,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    language: str,
    expected: str,
) -> None:
    def fault(*_: object) -> None:
        raise ValueError("x")

    root = repository(strategy=STRATEGY.replace("language: en", f"language: {language}"))
    monkeypatch.setattr(Project, "check", fault)
    assert cli.main(["-C", str(root), "check"]) == 2
    assert capsys.readouterr().err.startswith(expected)
    other = "en" if language == "de" else "de"
    assert cli.main(["-C", str(root), "--lang", other, "check"]) == 2
    assert not capsys.readouterr().err.startswith(expected)
    assert i18n.language() == i18n.FALLBACK


def test_the_language_of_a_strategy_does_not_outlive_the_run(repository: Repository) -> None:
    root = repository(strategy=STRATEGY.replace("language: en", "language: de"))
    assert "Fehler" in run("-C", str(root), "check").result
    assert i18n.language() == i18n.FALLBACK


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

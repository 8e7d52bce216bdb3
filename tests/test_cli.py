"""The command line as a whole: global options, and what is refused before any command."""

from pathlib import Path

import pytest

import digistrat
from tests.commands.program import EXAMPLE
from tests.commands.program import digistrat as run
from tests.conftest import STRATEGY, Repository
from tests.test_cli_help import COMMANDS


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

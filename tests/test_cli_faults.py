"""Interruptions and faults of the program itself end in an exit code, never in a traceback."""

import subprocess
import sys
import tomllib

import pytest

from digistrat import __main__, cli, i18n
from digistrat.project import Project
from tests.commands.program import EXAMPLE, ROOT
from tests.conftest import STRATEGY, Repository


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

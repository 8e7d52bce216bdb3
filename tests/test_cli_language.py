"""Which language help, wrong usage and results are in."""

import subprocess
import sys

import pytest

from digistrat import i18n
from tests.commands.program import digistrat as run
from tests.conftest import STRATEGY, Repository


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


def test_the_language_of_a_strategy_does_not_outlive_the_run(repository: Repository) -> None:
    root = repository(strategy=STRATEGY.replace("language: en", "language: de"))
    assert "Fehler" in run("-C", str(root), "check").result
    assert i18n.language() == i18n.FALLBACK


@pytest.mark.parametrize(
    ("arguments", "german"),
    [
        (["rank", "--formt", "json"], "Die Option --formt gibt es nicht. Ist „--format“ gemeint?"),
        (["rank", "--top"], "Die Option --top braucht einen Wert."),
        (["rnk"], "Den Befehl „rnk“ gibt es nicht. Ist „rank“ gemeint?"),
    ],
)
def test_wrong_usage_is_told_in_the_language_of_the_strategy(
    repository: Repository,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    german: str,
) -> None:
    root = repository({"measures/README.md": ""}, strategy=STRATEGY.replace(": en", ": de"))
    assert run("-C", str(root), *arguments).refusal().startswith(german)
    assert run(f"-C{root}", *arguments).refusal().startswith(german)
    assert run("--lang", "en", "-C", str(root), *arguments).stderr.startswith("Error: ")
    monkeypatch.chdir(root / "measures")
    assert run(*arguments).refusal().startswith(german)


@pytest.mark.parametrize("arguments", [["--help"], ["rank", "--help"], ["rank", "-h"]])
def test_help_follows_the_strategy(repository: Repository, arguments: list[str]) -> None:
    root = repository(strategy=STRATEGY.replace(": en", ": de"))
    assert run("-C", str(root), *arguments).result.startswith("Aufruf: ")
    repository(strategy=STRATEGY)
    german = {"LANG": "de_DE.UTF-8"}
    assert run("-C", str(root), *arguments, env=german).result.startswith("Usage: ")
    assert run("-C", str(root / "x"), *arguments, env=german).result.startswith("Aufruf: ")


@pytest.mark.parametrize("name", ["\0", "a" * 300, ""])
def test_a_folder_that_cannot_be_does_no_harm(name: str) -> None:
    assert run("-C", name, "rnk").stderr.startswith("Error: ")


def test_finding_the_language_imports_nothing_heavy() -> None:
    program = (
        "import sys, digistrat.root\n"
        "assert not {'pydantic', 'ruamel', 'digistrat.loading'} & {*sys.modules}"
    )
    subprocess.run([sys.executable, "-c", program], check=True)

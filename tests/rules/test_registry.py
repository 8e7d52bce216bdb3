"""The rules are found by walking their package, and each is complete."""

import re
from inspect import signature
from pathlib import Path

import pytest

from digistrat import rules as package
from digistrat.diagnostics import Severity
from digistrat.loading.problem import Code
from digistrat.model import About, Strategy
from digistrat.rules import Rule, rules, run

FOLDER = Path(str(package.__file__)).parent
FILES = sorted(path for path in FOLDER.glob("*.py") if path.name != "__init__.py")


def test_every_file_is_one_rule() -> None:
    assert [rule.code for rule in rules()] == [path.stem[:5].upper() for path in FILES]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_named_after_its_code_and_what_it_finds(path: Path) -> None:
    assert re.fullmatch(r"ds[1-5][0-9]{2}(_[a-z0-9]+)+", path.stem)


def test_codes_are_unique() -> None:
    codes = [*Code, *(rule.code for rule in rules())]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_rule_says_what_is_wrong_and_why_it_matters(rule: Rule) -> None:
    summary, _, reason = rule.docs.strip().partition("\n\n")
    assert summary.endswith(".")
    assert len(reason) > 50
    assert isinstance(rule.severity, Severity)
    assert list(signature(rule.check).parameters) == ["strategy"]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_rule_finds_nothing_in_an_empty_strategy(rule: Rule) -> None:
    strategy = Strategy(About(format=1, title="A"))
    assert list(rule.check(strategy)) == []


def test_all_rules_are_run_in_the_order_of_their_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = []

    def record(code: str) -> Rule:
        def check(_strategy: Strategy) -> list[object]:
            ran.append(code)
            return []

        return Rule(code, Severity.INFO, "", check)  # type: ignore[arg-type]

    monkeypatch.setattr(package, "rules", lambda: [record(rule.code) for rule in rules()])
    assert list(run(Strategy(About(format=1, title="A")))) == []
    assert ran == sorted(rule.code for rule in rules())


def test_every_rule_has_a_test_of_its_own() -> None:
    tests = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_ds*.py")}
    assert {path.stem for path in FILES} == tests

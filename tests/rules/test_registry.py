"""The rules are found by walking their package, and each is complete."""

import re
from inspect import signature
from pathlib import Path

import pytest

from digistrat import rules as package
from digistrat.diagnostics import Severity
from digistrat.loading import Code
from digistrat.model import About, Strategy
from digistrat.rules import Context, Entry, Rule, catalogue, rules
from digistrat.rules.page import files
from tests.conftest import STRATEGY, TODAY, findings, write

FOLDER = Path(str(package.__file__)).parent
FILES = sorted(FOLDER.glob("ds*.py"))
SHOWN = [entry for entry in catalogue() if entry.page.bad]
EMPTY = Strategy(About(format=1, title="A"))


def test_every_file_is_one_rule() -> None:
    assert [rule.code for rule in rules()] == [path.stem[:5].upper() for path in FILES]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_named_after_its_code_and_what_it_finds(path: Path) -> None:
    assert re.fullmatch(r"ds[1-5][0-9]{2}(_[a-z0-9]+)+", path.stem)


def test_codes_and_names_are_unique() -> None:
    assert len({entry.code for entry in catalogue()}) == len(catalogue())
    assert len({entry.name for entry in catalogue()}) == len(catalogue())


def test_every_code_of_loading_has_a_page() -> None:
    assert {entry.code for entry in catalogue() if not isinstance(entry, Rule)} == {*Code}


@pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.code)
def test_a_page_says_what_is_wrong_and_why_it_matters(entry: Entry) -> None:
    assert entry.page.title.endswith(".")
    assert len(" ".join(entry.page.paragraphs)) > 50
    assert isinstance(entry.severity, Severity)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_rule_shows_what_is_wrong_and_what_is_right(rule: Rule) -> None:
    assert rule.page.bad
    assert rule.page.good
    expected = ["context"] if rule.settings is None else ["context", "settings"]
    assert [*signature(rule.check).parameters] == expected


@pytest.mark.parametrize("entry", SHOWN, ids=lambda entry: entry.code)
def test_the_snippets_of_a_page_are_what_they_claim(tmp_path: Path, entry: Entry) -> None:
    for snippet, is_bad in ((entry.page.bad, True), (entry.page.good, False)):
        root = write(tmp_path / str(is_bad), {"strategy.yaml": STRATEGY, **files(snippet)})
        found = {code for code, *_ in findings(root, entry.code)}
        assert found == ({entry.code} if is_bad else set())


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_the_settings_of_a_rule_have_defaults_and_are_described(rule: Rule) -> None:
    if rule.settings is not None:
        rule.settings()
        fields = rule.settings.model_fields.values()
        assert all(field.description for field in fields)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_rule_finds_nothing_in_a_strategy_that_has_only_begun(rule: Rule) -> None:
    if rule.code != "DS210":  # says which parts a strategy lacks
        assert list(rule.run(Context(EMPTY, TODAY))) == []


def test_every_rule_has_a_test_of_its_own() -> None:
    tests = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_ds*.py")}
    assert {path.stem for path in FILES} == tests

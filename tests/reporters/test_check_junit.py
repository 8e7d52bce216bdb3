"""JUnit XML against the schema of Jenkins' xunit plugin, and what fails in it."""

from dataclasses import replace
from pathlib import Path

import pytest
import xmlschema

from digistrat.diagnostics import Severity
from digistrat.reporters import Findings
from tests.reporters.forge import ERROR, WARNING, findings
from tests.reporters.sample import LANGUAGES, report

SCHEMA = xmlschema.XMLSchema(Path(__file__).parent.parent / "schemas" / "junit-10.xsd")


def _xml(of: Findings, language: str = "en") -> str:
    return report("diagnostics", "junit", of, language)


def _outcomes(of: Findings) -> list[tuple[str, list[str]]]:
    """Return each test case by name, with the names of the elements in it."""
    root = xmlschema.XMLResource(_xml(of)).root
    return [(str(case.get("name")), [e.tag for e in case]) for case in root.iter("testcase")]


@pytest.mark.parametrize("of", [findings(), findings(ERROR, ERROR), Findings(())], ids=range(3))
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_valid(of: Findings, language: str) -> None:
    SCHEMA.validate(_xml(of, language))


@pytest.mark.parametrize(
    ("limit", "failing"),
    [(Severity.ERROR, 1), (Severity.WARNING, 2), (Severity.INFO, 3), (None, 0)],
)
def test_what_fails_the_check_fails_here(limit: Severity | None, failing: int) -> None:
    of = replace(findings(), fail_on=limit)
    inside = [tags for _name, tags in _outcomes(of)]
    assert inside == [["failure"]] * failing + [["system-out"]] * (3 - failing)
    assert f'tests="3" failures="{failing}" errors="0"' in _xml(of)


def test_a_suite_is_a_file() -> None:
    root = xmlschema.XMLResource(_xml(findings(ERROR, ERROR, WARNING))).root
    suites = [(suite.get("name"), suite.get("tests")) for suite in root]
    assert suites == [
        ("north/measures/1-a.yaml", "2"),
        ("north/measures/2 a,b:c%[x](y)ü.yaml", "1"),
    ]


def test_without_findings_one_case_passes() -> None:
    assert _outcomes(Findings(())) == [("no findings", [])]

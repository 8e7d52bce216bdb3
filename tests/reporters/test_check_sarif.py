"""SARIF against its schema, and what it says."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft7Validator

from digistrat.reporters import Findings
from digistrat.rules import catalogue
from tests.reporters.forge import AWKWARD, RULES, findings, without_rules
from tests.reporters.sample import LANGUAGES, parsed, report

SCHEMA = json.loads((Path(__file__).parent.parent / "schemas" / "sarif.json").read_text("utf-8"))


def _run(of: Findings, language: str = "en") -> Any:
    return parsed(report("diagnostics", "sarif", of, language))["runs"][0]


@pytest.mark.parametrize("of", [findings(), without_rules(), Findings(())], ids=range(3))
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_valid(of: Findings, language: str) -> None:
    data = parsed(report("diagnostics", "sarif", of, language))
    Draft7Validator(SCHEMA, format_checker=Draft7Validator.FORMAT_CHECKER).validate(data)
    assert data["runs"][0]["language"] == language


def test_all_rules_are_described_and_results_point_to_theirs() -> None:
    run = _run(findings())
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [entry.code for entry in catalogue()]
    assert {rules[result["ruleIndex"]]["id"] for result in run["results"]} == {"DS101"}
    levels = {rule["id"]: rule["defaultConfiguration"]["level"] for rule in rules}
    assert (levels["DS005"], levels["DS010"]) == ("error", "warning")
    assert rules[0]["shortDescription"]["text"] == str(RULES[0].title)


def test_a_result_has_level_place_and_related_places() -> None:
    first, second, third = _run(findings())["results"]
    assert [result["level"] for result in (first, second, third)] == ["error", "warning", "note"]
    assert first["message"]["text"] == "There is no goal “x”.\nDid you mean “y”?"
    place = second["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == (
        "north/measures/2%20a%2Cb%3Ac%25%5Bx%5D%28y%29%C3%BC.yaml"
    )
    assert unquote(place["artifactLocation"]["uri"]) == f"north/{AWKWARD}"
    assert place["region"] == {"startLine": 2, "startColumn": 1, "endLine": 5, "endColumn": 3}
    related = third["relatedLocations"]
    assert [one["message"]["text"] for one in related] == ["first here"]
    assert "relatedLocations" not in first

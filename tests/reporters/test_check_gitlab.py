"""The Code Quality report against its schema."""

import json
from pathlib import Path

from jsonschema import Draft7Validator

from tests.reporters.forge import AWKWARD, ERROR, findings
from tests.reporters.sample import LANGUAGES, parsed, report

SCHEMA = json.loads((Path(__file__).parent.parent / "schemas" / "gitlab.json").read_text("utf-8"))


def test_the_report_is_valid_in_both_languages() -> None:
    for language in LANGUAGES:
        Draft7Validator(SCHEMA).validate(
            parsed(report("diagnostics", "gitlab", findings(), language))
        )


def test_a_finding_has_its_place_below_the_root_of_git() -> None:
    first, second, third = parsed(report("diagnostics", "gitlab", findings()))
    assert first["description"] == "There is no goal “x”. Did you mean “y”?"
    assert second["location"] == {"path": f"north/{AWKWARD}", "lines": {"begin": 2, "end": 5}}
    assert [entry["severity"] for entry in (first, second, third)] == ["major", "minor", "info"]


def test_equal_findings_have_different_fingerprints_and_languages_the_same() -> None:
    english = parsed(report("diagnostics", "gitlab", findings(ERROR, ERROR)))
    german = parsed(report("diagnostics", "gitlab", findings(ERROR, ERROR), "de"))
    marks = [entry["fingerprint"] for entry in english]
    assert marks == [entry["fingerprint"] for entry in german]
    assert len({*marks}) == 2
    assert german[0]["description"] == "Ziel „x“ gibt es nicht. Ist „y“ gemeint?"

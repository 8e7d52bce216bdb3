"""The contract `digistrat.check/1`, key by key."""

from typing import Any

import pytest

from digistrat.diagnostics import Diagnostic, Location, Related, Severity
from digistrat.i18n import msg
from digistrat.project import Project
from digistrat.reporters import Findings, Page
from tests.conftest import Repository
from tests.reporters.sample import LANGUAGES, parsed, report

TOP = ["schema", "diagnostics", "summary", "hidden"]
PLACE = ["path", "line", "column", "end_line", "end_column"]
ENTRY = ["code", "severity", "message", *PLACE, "entity", "hint", "related"]

BROKEN = {
    "measures/1-a.yaml": "id: 1\ntitel: Ä\n",
    "measures/2-b.yaml": "id: 2\ntitle: B\nrelated: [3]\nstatus: plannd\n",
    "measures/3-c.yaml": "id: 3\ntitle: C\nrelated: [22]\n",
    "measures/4-d.yaml": "id: 3\ntitle: D\n",
    "measures/5.yaml": "id: 6\ntitle: E\n",
}


def _findings(project: Project) -> Findings:
    return Findings(project.check(), project.source_line)


def _json(findings: Findings, language: str = "en") -> Any:
    return parsed(report("diagnostics", "json", findings, language))


@pytest.fixture
def broken(repository: Repository) -> Findings:
    return _findings(Project.open(repository(BROKEN)))


def test_the_keys_are_those_of_the_contract_in_their_order(broken: Findings) -> None:
    data = _json(broken)
    assert [*data] == TOP
    assert data["schema"] == "digistrat.check/1"
    assert {tuple(entry) for entry in data["diagnostics"]} == {tuple(ENTRY)}
    related = [one for entry in data["diagnostics"] for one in entry["related"]]
    assert {tuple(one) for one in related} == {("message", *PLACE)}


def test_every_value_has_the_type_of_the_contract(broken: Findings) -> None:
    for entry in _json(broken)["diagnostics"]:
        assert all(isinstance(entry[key], str) for key in ("code", "severity", "message", "path"))
        assert all(type(entry[key]) is int and entry[key] >= 1 for key in PLACE[1:])
        assert entry["hint"] is None or isinstance(entry["hint"], str)
        assert entry["entity"] is None or ":" in entry["entity"] or entry["entity"] == "strategy"
        assert (entry["line"], entry["column"]) <= (entry["end_line"], entry["end_column"])


def test_a_finding_is_placed_and_explained(broken: Findings) -> None:
    found = _json(broken)["diagnostics"]
    assert next(entry for entry in found if entry["code"] == "DS005") == {
        "code": "DS005",
        "severity": "error",
        "message": "The key “titel” is not known here.",
        "path": "measures/1-a.yaml",
        "line": 2,
        "column": 1,
        "end_line": 2,
        "end_column": 6,
        "entity": "measure:1",
        "hint": "Did you mean “title”?",
        "related": [],
    }


def test_a_second_id_points_to_the_first(broken: Findings) -> None:
    found = _json(broken)["diagnostics"]
    (duplicate,) = [entry for entry in found if entry["code"] == "DS009"]
    assert (duplicate["path"], duplicate["line"], duplicate["column"]) == (
        "measures/4-d.yaml",
        1,
        5,
    )
    assert duplicate["related"] == [
        {
            "message": "first here",
            "path": "measures/3-c.yaml",
            "line": 1,
            "column": 5,
            "end_line": 1,
            "end_column": 6,
        }
    ]


def test_the_summary_counts_by_severity(broken: Findings) -> None:
    data = _json(broken)
    severities = [entry["severity"] for entry in data["diagnostics"]]
    assert data["summary"] == {key: severities.count(key) for key in ("error", "warning", "info")}
    assert data["summary"]["error"] >= 4
    assert data["summary"]["warning"] == 1  # the file name that does not begin with the id


def test_findings_are_sorted_by_file_and_line(broken: Findings) -> None:
    places = [tuple(entry[key] for key in PLACE[:3]) for entry in _json(broken)["diagnostics"]]
    assert places == sorted(places)


def test_no_findings_are_an_empty_list() -> None:
    assert _json(Findings(())) == {
        "schema": "digistrat.check/1",
        "diagnostics": [],
        "summary": {"error": 0, "warning": 0, "info": 0},
        "hidden": 0,
    }


def test_json_is_the_same_in_any_language_on_any_terminal(broken: Findings) -> None:
    pages = [Page(), Page(40), Page(200, color=True, boxes=True)]
    texts = {
        report("diagnostics", "json", broken, lang, page) for lang in LANGUAGES for page in pages
    }
    assert len(texts) == 1


def test_messages_inside_messages_are_english_too() -> None:
    where = Location("measures/1-a.yaml", 3, 4, 3, 9)
    message = msg("There is no {kind} “{id}”.", kind=msg("goal"), id="Größe")
    related = (Related(msg("first here"), where),)
    finding = Diagnostic("DS101", Severity.INFO, message, where, "measure:1", None, related)
    (entry,) = _json(Findings([finding]), "de")["diagnostics"]
    assert entry["message"] == "There is no goal “Größe”."
    assert entry["related"][0]["message"] == "first here"
    assert entry["severity"] == "info"

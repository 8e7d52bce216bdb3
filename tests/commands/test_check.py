import json

import pytest

from tests.commands.program import EXAMPLE, digistrat
from tests.commands.repositories import BROKEN_MEASURE, GERMAN, GOOD, QUIET, SCHEME
from tests.conftest import STRATEGY, Repository

FAULTS = {
    "measures/5-x.yaml": BROKEN_MEASURE,
    "measures/6-y.yaml": "id: 6\ntitle: Y\naction_fields: [insde]\n",
}


def test_a_strategy_without_faults_is_fine(repository: Repository) -> None:
    root = repository(GOOD, strategy=SCHEME + QUIET)
    outcome = digistrat("-C", str(root), "check")
    assert outcome.result == "0 errors, 0 warnings, 0 remarks.\n"


def test_the_example_has_no_errors() -> None:
    outcome = digistrat("-C", str(EXAMPLE), "check")
    assert outcome.code == 0
    assert outcome.result.splitlines()[-1].startswith("0 Fehler, ")


def test_findings_are_the_result_and_errors_make_the_answer_negative(
    repository: Repository,
) -> None:
    root = repository({**GOOD, **FAULTS}, strategy=SCHEME + QUIET)
    outcome = digistrat("-C", str(root), "check")
    assert (outcome.code, outcome.stderr) == (1, "")
    assert (
        "measures/5-x.yaml:2:1: error DS005: The key “titel” is not known here." in outcome.stdout
    )
    assert (
        "measures/6-y.yaml:3:17: error DS101: There is no action field “insde”." in outcome.stdout
    )
    assert "    action_fields: [insde]\n                    ^^^^^\n" in outcome.stdout
    assert "= Did you mean “inside” (The administration)?" in outcome.stdout
    assert outcome.stdout.endswith("2 errors, 0 warnings, 0 remarks.\n")


def test_findings_speak_the_language_of_the_strategy(repository: Repository) -> None:
    root = repository({**GOOD, **FAULTS}, strategy=GERMAN)
    german = digistrat("-C", str(root), "check", env={"LANG": "C"}).stdout
    assert "Fehler DS005: Der Schlüssel „titel“ ist hier nicht" in german
    english = digistrat("--lang", "en", "-C", str(root), "check", env={"LANG": "de_DE"}).stdout
    assert "error DS005: The key “titel” is not known here." in english


def test_a_warning_alone_is_no_negative_answer(repository: Repository) -> None:
    strategy = STRATEGY + QUIET
    root = repository({"measures/9-x.yaml": "id: 8\ntitle: X\n"}, strategy=strategy)
    outcome = digistrat("-C", str(root), "check")
    assert "0 errors, 1 warning, 0 remarks." in outcome.result


def test_the_json_has_all_findings(repository: Repository) -> None:
    root = repository({**GOOD, **FAULTS}, strategy=GERMAN + QUIET)
    outcome = digistrat("-C", str(root), "check", "--format", "json")
    assert (outcome.code, outcome.stderr) == (1, "")
    data = json.loads(outcome.stdout)
    assert data["schema"] == "digistrat.check/1"
    assert [entry["code"] for entry in data["diagnostics"]] == ["DS005", "DS101"]
    assert data["summary"] == {"error": 2, "warning": 0, "info": 0}


@pytest.mark.parametrize(
    ("form", "hint"),
    [
        ("jsn", "Did you mean “json”?"),
        ("zzz", "Possible here: concise, full, github, gitlab, json, junit, markdown, sarif."),
    ],
)
def test_an_unknown_format_is_refused(repository: Repository, form: str, hint: str) -> None:
    message = digistrat("-C", str(repository()), "check", "--format", form).refusal()
    assert message == f"There is no format “{form}” here. {hint}"


def test_every_file_that_cannot_be_read_is_a_finding_and_no_crash(
    repository: Repository,
) -> None:
    files: dict[str, str | bytes] = {
        "measures/1-a.yaml": b"\xff\xfe",
        "measures/2-b.yaml": "",
        "measures/3-c.yaml": "action_fields: [a\n",
        "measures/4-d.yaml": "a: {b\n",
        "measures/5-e.yaml": "<<<<<<< HEAD\nid: 5\n=======\n>>>>>>> x\n",
        "measures/6-f.yaml": "id: 6\ntitle: &x F\n",
        "measures/7-g.yaml": "id: 7\ntitle: 'x\n",
        "measures/8-h.yaml": "\tid: 8\n",
        "measures/9-i.yaml": "- {id: 9}\n",
        "chapters/1-a.md": "nothing\n",
        "goals.yaml": "id: x\n",
        "assessment.yaml": "x: y\n",
    }
    root = repository(files)
    for lang in ("de", "en"):
        outcome = digistrat("--lang", lang, "-C", str(root), "check")
        assert (outcome.code, outcome.stderr) == (1, "")
        assert all(f"{path}:" in outcome.stdout for path in files)
    data = json.loads(digistrat("-C", str(root), "check", "--format", "json").stdout)
    assert {entry["path"] for entry in data["diagnostics"]} == {*files}
    assert not [entry for entry in data["diagnostics"] if "{" in entry["message"]]

"""What `check` shows and when it fails: codes, severities, a baseline, what changed."""

import json
from pathlib import Path

import pytest

from tests.commands.program import digistrat
from tests.conftest import Repository, write
from tests.history.repositories import commit

FAULTS = {
    "measures/2-a.yaml": "id: 1\ntitle: A\nrelated: [9]\n",  # DS010 (a warning), DS101
    "measures/5-e.yaml": "id: 5\ntitle: E\nfoo: 1\n",  # DS005
}
MILD = {"measures/9-x.yaml": "id: 8\ntitle: X\n"}
BASIC = ("--select", "DS0,DS101")


def _check(root: Path, *options: str) -> list[str]:
    """Return the lines that `check` prints in its concise form, whatever its exit code."""
    outcome = digistrat("-C", str(root), "check", "--format", "concise", *options)
    assert outcome.code in {0, 1}
    return outcome.stdout.splitlines()


def _codes(root: Path, *options: str) -> list[str]:
    return [line.split(" ")[2] for line in _check(root, *options)[:-1]]


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (["--select", "DS101"], ["DS101", "DS005"]),
        (["--select", "ds1, ds010"], ["DS010", "DS101", "DS005"]),
        (["--select", "DS101", "--select", "DS010"], ["DS010", "DS101", "DS005"]),
        ([*BASIC, "--ignore", "DS01"], ["DS101", "DS005"]),
        ([*BASIC, "--severity", "error"], ["DS101", "DS005"]),
        ([*BASIC], ["DS010", "DS101", "DS005"]),
    ],
)
def test_findings_are_chosen_by_code_and_severity(
    repository: Repository, options: list[str], codes: list[str]
) -> None:
    assert _codes(repository(FAULTS), *options) == codes


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 0),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "info"], 1),
        (["--fail-on", "never"], 0),
        (["--fail-on", "warning", "--severity", "error"], 0),
        (["--fail-on", "warning", "--ignore", "DS"], 0),
    ],
)
def test_what_is_shown_and_bad_enough_fails(
    repository: Repository, options: list[str], code: int
) -> None:
    root = repository(MILD)
    assert digistrat("-C", str(root), "check", *BASIC, *options).code == code


def test_never_means_never(repository: Repository) -> None:
    assert digistrat("-C", str(repository(FAULTS)), "check", "--fail-on", "never").code == 0


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--select", "DS9"], "There is no rule “DS9”."),
        (["--select", "DS1O1"], "There is no rule “DS1O1”. Did you mean “DS101”?"),
        (["--select", "DS101,"], "The option --select needs a value."),
        (["--ignore", ""], "The option --ignore needs a value."),
        (["--severity", "warn"], "--severity cannot be “warn”. Did you mean “warning”?"),
        (["--severity", "never"], "--severity cannot be “never”."),
        (["--fail-on", "nevr"], "--fail-on cannot be “nevr”. Did you mean “never”?"),
        (["--date", "tomorrow"], "--date needs a date, not “tomorrow”."),
        (["--baseline", ""], "--baseline needs a file."),
        (["--write-baseline", "-"], "--write-baseline needs a file."),
        (["--baseline", "/no/such"], "/no/such cannot be read: "),
        (
            ["--baseline", "x", "--write-baseline", "x"],
            "--write-baseline and --baseline do not go together.",
        ),
        (
            ["--changed-since", "x", "--write-baseline", "x"],
            "--write-baseline and --changed-since do not go together.",
        ),
    ],
)
def test_wrong_options_are_refused_in_one_sentence(
    repository: Repository, options: list[str], message: str
) -> None:
    assert digistrat("-C", str(repository()), "check", *options).refusal().startswith(message)


def test_a_baseline_hides_what_was_there_before(repository: Repository, tmp_path: Path) -> None:
    root = repository(FAULTS)
    file = str(tmp_path / "known.json")
    first = digistrat("-C", str(root), "check", *BASIC, "--write-baseline", file)
    assert first.stderr == f"Written: {file}\n"
    assert first.code == 1  # what cannot be read stays
    write(root, {"measures/2-a.yaml": "# moved\nid: 1\ntitle: A\nrelated: [9, 7]\n"})
    lines = _check(root, *BASIC, "--baseline", file)
    assert lines == [
        "measures/2-a.yaml:4:14: error DS101 There is no measure “7”.",
        "measures/5-e.yaml:3:1: error DS005 The key “foo” is not known here.",
        "2 errors, 0 warnings, 0 remarks. The baseline hides 2 findings.",
    ]
    data = json.loads(
        digistrat("-C", str(root), "check", *BASIC, "--baseline", file, "--format", "json").stdout
    )
    assert data["hidden"] == 2


def test_a_hidden_finding_does_not_fail(repository: Repository, tmp_path: Path) -> None:
    root = repository({"measures/1-a.yaml": "id: 1\ntitle: A\nrelated: [9]\n"})
    file = str(tmp_path / "known.json")
    assert digistrat("-C", str(root), "check", *BASIC, "--write-baseline", file).code == 0
    assert digistrat("-C", str(root), "check", *BASIC, "--baseline", file).code == 0


def test_what_a_baseline_lists_in_vain_is_told(repository: Repository, tmp_path: Path) -> None:
    root = repository({"measures/1-a.yaml": "id: 1\ntitle: A\nrelated: [9]\n"})
    options = ("check", "--fail-on", "never")
    file = str(tmp_path / "known.json")
    digistrat("-C", str(root), *options, "--write-baseline", file)
    write(root, {"measures/1-a.yaml": "id: 1\ntitle: A\n"})
    told = "Findings of the baseline that no longer occur: 1. Write it anew.\n"
    again = ("-C", str(root), *options, "--baseline", file)
    assert digistrat(*again).stderr == told
    assert digistrat("-q", *again).stderr == ""
    # What was not looked for, or could not be found, is not gone.
    assert digistrat(*again, "--select", "DS101").stderr == ""
    write(root, {"measures/1-a.yaml": "id: 1\ntitle: [\n"})
    assert digistrat(*again).stderr == ""


def test_a_file_that_is_no_baseline_is_refused(repository: Repository, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text("{}")
    refusal = digistrat("-C", str(repository()), "check", "--baseline", str(file)).refusal()
    assert refusal == (f"{file} is no baseline. digistrat check --write-baseline FILE makes one.")
    file.write_bytes(b"\xff")
    refusal = digistrat("-C", str(repository()), "check", "--baseline", str(file)).refusal()
    assert refusal == f"{file} is not UTF-8."


def test_only_what_changed_is_shown(repository: Repository) -> None:
    root = repository(FAULTS)
    commit(root, {})
    assert _codes(root, *BASIC, "--changed-since", "HEAD") == []
    write(root, {"measures/5-e.yaml": "id: 5\ntitle: E\nfoo: 2\n", "measures/6.yaml": "id: 7\n"})
    assert _codes(root, *BASIC, "--changed-since", "HEAD") == ["DS005", "DS006", "DS010"]


def test_an_id_taken_twice_is_shown_if_either_place_changed(repository: Repository) -> None:
    root = repository(
        {"measures/1-a.yaml": "id: 1\ntitle: A\n", "measures/1-b.yaml": "id: 1\ntitle: B\n"}
    )
    commit(root, {})
    write(root, {"measures/1-a.yaml": "id: 1\ntitle: C\n"})
    assert _codes(root, *BASIC, "--changed-since", "HEAD") == ["DS009"]


def test_what_git_cannot_tell_is_one_sentence(repository: Repository) -> None:
    root = repository(FAULTS)
    commit(root, {})
    message = digistrat("-C", str(root), "check", "--changed-since", "nope").refusal()
    assert message == (
        "git knows no revision “nope” here. "
        "In a clone of few commits it may be missing; git fetch gets it."
    )

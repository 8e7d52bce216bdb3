"""Where the findings go: several formats at once, files, and what a forge gets unasked."""

import json
from pathlib import Path

import pytest

from digistrat.commands._job_summary import LIMIT
from digistrat.reporters import formats
from tests.commands.program import digistrat, spawn
from tests.conftest import STRATEGY, Repository, write

FAULT = {"measures/6-ü.yaml": "id: 6\ntitle: Ü\nrelated: [ü]\n"}
BASIC = ("check", "--select", "DS0,DS101")


def test_the_help_names_every_format() -> None:
    assert "|".join(formats("diagnostics")) in digistrat("check", "--help").result


def test_several_formats_are_written_at_once(repository: Repository, tmp_path: Path) -> None:
    root = repository(FAULT)
    files = {name: tmp_path / f"report.{name}" for name in formats("diagnostics")}
    options = [part for name, file in files.items() for part in ("--format", f"{name}={file}")]
    outcome = digistrat("-C", str(root), *BASIC, *options, "--format", "concise")
    assert outcome.code == 1
    assert outcome.stdout.endswith("1 error, 0 warnings, 0 remarks.\n")
    assert [line.partition(": ")[2] for line in outcome.stderr.splitlines()] == [
        *map(str, files.values())
    ]
    for name, file in files.items():
        same = digistrat("-C", str(root), *BASIC, "--format", name)
        assert file.read_bytes() == same.out


def test_what_programs_read_is_utf_8_and_what_people_read_follows_the_terminal(
    repository: Repository,
) -> None:
    root = str(repository(FAULT))
    env = {"LANG": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    for name in formats("diagnostics"):
        out = spawn("-C", root, *BASIC, "--format", name, env=env).out
        expected = digistrat("-C", root, *BASIC, "--format", name).out
        if name in {"full", "concise"}:
            expected = expected.decode().encode("ascii", "replace")
        assert out == expected


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ["full", "json"],
            "Only one format can go to the standard output. "
            "Give the others a file, such as --format json=FILE.",
        ),
        (["full=-", "json"], "Only one format can go to the standard output."),
        (["sarif="], "The file is missing after “sarif=”."),
        (["sarf=x"], "There is no format “sarf” here. Did you mean “sarif”?"),
        (["text"], "There is no format “text” here."),
        (["sarif=a", "json=./a"], "Two formats cannot go to the same file, a."),
        (["sarif=/no/such/folder"], "The folder /no/such does not exist."),
    ],
)
def test_what_cannot_be_done_is_refused(
    repository: Repository, options: list[str], message: str
) -> None:
    arguments = [part for option in options for part in ("--format", option)]
    outcome = digistrat("-C", str(repository(FAULT)), *BASIC, *arguments)
    assert outcome.refusal().startswith(message)


def test_github_gets_annotations_and_a_summary_unasked(
    repository: Repository, tmp_path: Path
) -> None:
    root, summary = str(repository(FAULT)), tmp_path / "summary.md"
    env = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}
    summary.write_text("before\n")
    out = digistrat("-C", root, *BASIC, env=env).stdout
    assert out == digistrat("-C", root, *BASIC, "--format", "github").stdout
    assert out.startswith("::error file=")
    text = summary.read_text("utf-8")
    assert text.startswith("before\n## digistrat check")
    assert "| DS101 | There is no measure “ü”." in text
    asked = digistrat("-C", root, *BASIC, "--format", "json", env=env)
    assert json.loads(asked.stdout)["summary"]["error"] == 1
    assert summary.read_text("utf-8") == text


def test_a_summary_never_grows_over_what_github_takes(
    repository: Repository, tmp_path: Path
) -> None:
    root, summary = str(repository(FAULT)), tmp_path / "summary.md"
    env = {"GITHUB_STEP_SUMMARY": str(summary)}
    for used in (LIMIT - 10, LIMIT - 300, LIMIT - 600, LIMIT):
        summary.write_bytes(b"x" * used)
        assert digistrat("-C", root, *BASIC, "--format", "github", env=env).code == 1
        assert used <= summary.stat().st_size <= LIMIT


def test_a_summary_that_cannot_be_written_is_told(repository: Repository) -> None:
    env = {"GITHUB_STEP_SUMMARY": "/no/such/file"}
    outcome = digistrat("-C", str(repository()), *BASIC, "--format", "github", env=env)
    assert outcome.stderr.startswith("Error: /no/such/file cannot be written: ")


def test_forges_know_files_by_their_path_below_the_root_of_git(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    root = write(tmp_path / "south", {"strategy.yaml": STRATEGY, **FAULT})
    data = json.loads(digistrat("-C", str(root), *BASIC, "--format", "gitlab").stdout)
    assert [entry["location"]["path"] for entry in data] == ["south/measures/6-ü.yaml"]
    own = json.loads(digistrat("-C", str(root), *BASIC, "--format", "json").stdout)
    assert [entry["path"] for entry in own["diagnostics"]] == ["measures/6-ü.yaml"]

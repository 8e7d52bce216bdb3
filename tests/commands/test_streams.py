"""The program in a process of its own: encodings, pipes, terminals that are not there."""

import json
import os
import re
import sys
from pathlib import Path

import pytest

from tests.commands.program import EXAMPLE, digistrat, spawn
from tests.commands.repositories import BROKEN_MEASURE, GERMAN, GOOD, SCHEME
from tests.conftest import Repository

RANK = ("-C", str(EXAMPLE), "rank")
CHECK = ("-C", str(EXAMPLE), "check")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a shell")


def test_the_module_runs_as_a_program() -> None:
    assert spawn(*RANK).result == digistrat(*RANK).result
    assert spawn("-C", "/no/such/folder", "rank").refusal() == (
        "The folder /no/such/folder does not exist."
    )


@pytest.mark.parametrize(
    "env",
    [
        {"LANG": "C"},
        {"LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "cp437"},
    ],
    ids=str,
)
def test_letters_that_the_terminal_lacks_are_replaced(env: dict[str, str]) -> None:
    text = spawn(*RANK, env=env)
    assert (text.code, text.err) == (0, b"")
    assert re.search(rb"Ma\S{1,2}nahmenpriorisierung", text.out)
    assert text.out.count(b"\n") == digistrat(*RANK).out.count(b"\n")


def test_in_ascii_umlauts_become_question_marks_and_columns_stay(repository: Repository) -> None:
    env = {"PYTHONIOENCODING": "ascii"}
    text = spawn(*RANK, env=env).result
    assert text == digistrat(*RANK).result.encode("ascii", "replace").decode()
    root = repository({**GOOD, "measures/5-x.yaml": BROKEN_MEASURE}, strategy=GERMAN)
    outcome = spawn("-C", str(root), "rank", env=env)
    assert (outcome.code, outcome.out) == (1, b"")
    assert "Der Schl?ssel ?titel? ist hier nicht" in outcome.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["rank", "--help"], ["--version"], ["rnk"], []])
def test_help_and_errors_need_no_letters_that_the_terminal_lacks(arguments: list[str]) -> None:
    env = {"PYTHONIOENCODING": "ascii", "LANG": "de_DE", "PYTHONUTF8": "0"}
    outcome = spawn(*arguments, env=env)
    assert outcome.code in (0, 2)
    assert outcome.out + outcome.err


@pytest.mark.parametrize("form", ["json", "csv"])
def test_what_programs_read_is_utf_8_on_any_terminal(form: str) -> None:
    expected = digistrat(*RANK, "--format", form).out
    env = {"LANG": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    assert spawn(*RANK, "--format", form, env=env).out == expected
    assert "Rückmeldungen" in expected.decode()


@pytest.mark.parametrize("form", ["text", "json", "csv", "markdown"])
def test_a_reader_that_leaves_early_is_no_error(form: str) -> None:
    outcome = spawn(*RANK, "--format", form, within="{} | head -n 1")
    assert outcome.err == b""
    assert outcome.out.count(b"\n") == 1


@pytest.mark.parametrize("arguments", [RANK, ("--help",), ("-C", str(EXAMPLE), "check")])
def test_a_reader_that_is_not_there_is_no_error(arguments: tuple[str, ...]) -> None:
    assert spawn(*arguments, within="{{ sleep 0.1; {}; }} | true").err == b""


def test_no_input_is_needed() -> None:
    assert spawn(*RANK, within="exec {} <&-").result == digistrat(*RANK).result


def test_an_output_that_is_closed_is_no_crash() -> None:
    sentence = "Das Ergebnis lässt sich nicht ausgeben: nicht geöffnet."
    for arguments in (RANK, (*RANK, "--format", "json"), (*RANK, "--explain", "44"), CHECK):
        assert spawn(*arguments, within="exec {} >&-").refusal() == sentence
    assert spawn(*RANK, within="exec {} 2>&-").result == digistrat(*RANK).result
    assert spawn("rnk", within="exec {} 2>&-").code == 2


@pytest.mark.parametrize("closed", ["2>&-", "2> /dev/full"])
def test_where_remarks_cannot_be_written_the_exit_code_stays(
    repository: Repository, closed: str
) -> None:
    root = repository({**GOOD, "measures/5-x.yaml": BROKEN_MEASURE}, strategy=SCHEME)
    rank, within = ("-C", str(root), "rank"), f"exec {{}} {closed}"
    assert spawn(*rank, within=within).code == 1
    partial = spawn(*rank, "--partial", within=within)
    assert (partial.code, partial.out) == (0, digistrat(*rank, "--partial").out)
    assert spawn(*rank, "--top", "0", within=within).code == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("arguments", [RANK, (*RANK, "--format", "json"), ("--help",)])
def test_a_full_disk_is_told_in_one_sentence(arguments: tuple[str, ...]) -> None:
    outcome = spawn(*arguments, within="exec {} > /dev/full")
    assert outcome.code != 0
    assert outcome.stderr.count("\n") == 1
    assert outcome.stderr.startswith(("Error: ", "Fehler: "))


def test_a_working_folder_that_is_gone_is_no_crash(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    outcome = spawn("rank", cwd=gone, within="rmdir ../gone; exec {}")
    assert outcome.code == 2
    assert outcome.refusal()


@pytest.mark.skipif(sys.platform == "darwin", reason="file names are text there")
def test_a_name_that_is_no_text_is_no_crash(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/\xff\xe4"
    assert spawn("-C", folder, "check").refusal()
    Path(os.fsdecode(folder)).mkdir()
    assert spawn("-C", folder, "check").refusal()


def test_a_pipe_gets_no_colours_and_no_boxes() -> None:
    for env in ({}, {"FORCE_COLOR": "1", "TERM": "xterm-256color"}):
        text = spawn(*RANK, env=env).result
        assert "\x1b" not in text
        assert not re.search("[\u2500-\u257f]", text)


def test_colours_are_there_when_they_are_asked_for() -> None:
    for env in ({}, {"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert "\x1b[1m" in digistrat("--color", "always", *RANK, env=env).result
        assert "\x1b" not in digistrat("--color", "never", *RANK, env=env).result
    asked = ("--color", "always", *RANK, "--format")
    assert all("\x1b" not in digistrat(*asked, form).result for form in ("json", "csv", "markdown"))


@pytest.mark.parametrize("columns", ["40", "60", "80", "200"])
def test_the_width_follows_the_environment(columns: str) -> None:
    text = digistrat(*RANK, env={"COLUMNS": columns}).result
    assert max(map(len, text.split("\n"))) <= int(columns)
    for id_ in range(1, 47):
        assert re.search(rf"^ *\d+ +{id_}\b", text, re.MULTILINE)


@pytest.mark.parametrize("columns", ["0", "1", "2", "5", "10", "-3", "x", "", "100000"])
def test_any_width_is_no_crash(repository: Repository, columns: str) -> None:
    assert digistrat(*RANK, env={"COLUMNS": columns}).result
    assert digistrat(*RANK, "--explain", "44", env={"COLUMNS": columns}).result
    root = repository({**GOOD, "measures/5-x.yaml": BROKEN_MEASURE})
    assert digistrat("-C", str(root), "check", env={"COLUMNS": columns}).code == 1


def test_a_pipe_is_80_columns_wide() -> None:
    assert digistrat(*RANK).result == digistrat(*RANK, env={"COLUMNS": "80"}).result


def test_quiet_leaves_the_result_as_it_is() -> None:
    assert digistrat("-q", *RANK).result == digistrat(*RANK).result


def test_results_do_not_depend_on_the_order_of_hashes() -> None:
    outputs = {
        spawn(*RANK, "--format", "json", env={"PYTHONHASHSEED": str(seed)}).result
        for seed in range(3)
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop())["schema"] == "digistrat.rank/1"

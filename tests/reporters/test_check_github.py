"""Workflow commands, read back as GitHub reads them."""

import re
from dataclasses import replace

from tests.reporters.forge import AWKWARD, ERROR, REMARK, WARNING, findings
from tests.reporters.sample import report

_ESCAPES = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


def _read(line: str) -> tuple[str, dict[str, str], str]:
    """Take a command apart: its parameters end at the first `::`, and commas divide them."""
    match = re.fullmatch("::([a-z]+) (.*?)::(.*)", line)
    assert match
    pairs = (pair.split("=", 1) for pair in match[2].split(","))
    return match[1], {key: _unescaped(value) for key, value in pairs}, _unescaped(match[3])


def _unescaped(text: str) -> str:
    return re.sub("%0D|%0A|%3A|%2C|%25", lambda found: _ESCAPES[found[0]], text)


def test_a_finding_is_an_annotation_on_its_line() -> None:
    assert report("diagnostics", "github", findings(ERROR)) == (
        "::error file=north/measures/1-a.yaml,line=3,endLine=3,col=11,endColumn=13,title=DS101"
        "::There is no goal “x”.%0ADid you mean “y”?\n"
        "1 error, 0 warnings, 0 remarks.\n"
    )


def test_what_is_said_and_where_survives_the_way_to_github() -> None:
    text = report("diagnostics", "github", findings(WARNING, REMARK))
    first, second, _summary, end = text.split("\n")
    assert end == ""
    command, place, _message = _read(first)
    # GitHub takes no columns where a place has several lines.
    expected = {"file": f"north/{AWKWARD}", "line": "2", "endLine": "5", "title": "DS101"}
    assert (command, place) == ("warning", expected)
    command, place, message = _read(second)
    assert (command, place["col"], place["endColumn"]) == ("notice", "1", "1")
    assert message.startswith("100 % of a\nb\ufffd\n::error::, so: <b> & “|” \ufffd[31m")
    assert message.endswith(f"\nfirst here: north/{AWKWARD}:4:5")


def test_no_finding_can_begin_a_command_of_its_own() -> None:
    text = report("diagnostics", "github", findings(replace(REMARK, entity=None)))
    assert len([line for line in text.split("\n") if line.startswith("::")]) == 1


def test_in_german() -> None:
    text = report("diagnostics", "github", findings(ERROR), "de")
    assert "::Ziel „x“ gibt es nicht.%0AIst „y“ gemeint?\n1 Fehler, " in text

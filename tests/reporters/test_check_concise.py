"""One line per finding, however narrow the page."""

import re

from digistrat.reporters import Page
from tests.reporters.forge import ERROR, REMARK, WARNING, findings
from tests.reporters.sample import colours, report


def test_each_finding_is_one_line() -> None:
    for width in (20, 80, 200):
        text = report("diagnostics", "concise", findings(), page=Page(width))
        assert text.split("\n") == [
            "measures/1-a.yaml:3:11: error DS101 There is no goal “x”.",
            "measures/2 a,b:c%[x](y)ü.yaml:2:1: warning DS101 There is no goal “x”.",
            "strategy.yaml:1:1: info DS101 100 % of a b ::error::, so: <b> & “|” \ufffd[31m\ufffe",
            "1 error, 1 warning, 1 remark.",
            "",
        ]


def test_in_german() -> None:
    assert report("diagnostics", "concise", findings(ERROR), "de") == (
        "measures/1-a.yaml:3:11: Fehler DS101 Ziel „x“ gibt es nicht.\n"
        "1 Fehler, 0 Warnungen, 0 Hinweise.\n"
    )


def test_colours_are_there_only_if_the_page_has_them() -> None:
    plain = report("diagnostics", "concise", findings(ERROR, WARNING, REMARK))
    coloured = report("diagnostics", "concise", findings(), page=Page(color=True))
    assert (colours(plain), bool(colours(coloured))) == ([], True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain

"""Findings as a table: the worst first, whatever stands in them, and cut where it must be."""

import pytest
from markdown_it import MarkdownIt

from digistrat import i18n
from digistrat.reporters import Findings
from digistrat.reporters.diagnostics.markdown import within
from tests.reporters.forge import AWKWARD, ERROR, REMARK, WARNING, findings
from tests.reporters.sample import report


def _cells(text: str) -> list[str]:
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return [
        "".join(child.content for child in tokens[number + 1].children or ())
        for number, token in enumerate(tokens)
        if token.type == "td_open"
    ]


def test_every_cell_shows_what_it_means() -> None:
    cells = _cells(report("diagnostics", "markdown", findings(REMARK, WARNING, ERROR)))
    assert cells[:8] == [
        "error", "north/measures/1-a.yaml:3:11", "DS101",
        "There is no goal “x”. Did you mean “y”?",
        "warning", f"north/{AWKWARD}:2:1", "DS101", "There is no goal “x”.",
    ]  # fmt: skip
    assert cells[8:11] == ["info", "north/strategy.yaml:1:1", "DS101"]
    assert cells[11].startswith("100 % of a b ::error::, so: <b> & “|” \ufffd[31m")


def test_without_findings_there_is_only_the_count() -> None:
    assert report("diagnostics", "markdown", Findings(())) == "0 errors, 0 warnings, 0 remarks.\n"
    assert "The baseline hides 2 findings." in report(
        "diagnostics", "markdown", Findings((), hidden=2)
    )


@pytest.mark.parametrize("limit", [0, 100, 300, 700, 5_000, 40_000])
def test_a_limit_is_kept_and_what_is_missing_is_said(limit: int) -> None:
    many = Findings([WARNING] * 200)
    with i18n.use("en"):
        text = within(many, limit)
    assert len(text.encode("utf-8")) <= limit
    shown = len(_cells(text)) // 4
    if text and shown < 200:
        assert f"\n\n{200 - shown} more findings do not fit in here.\n" in text
    assert shown == 200 or limit < 40_000

"""What people read of a verification: it hides nothing, and what a table holds stays text."""

from pathlib import Path

import pytest

from digistrat.reporters import Page
from tests.reporters.sample import report, words
from tests.spreadsheets import xlsx
from tests.verification.comparing import compared

MEASURES = "- {id: 1, title: Portal}\n- {id: 2, title: File}\n"
ROWS: list[list[object]] = [["id", "title"], [1, "\x1b[31m\u202e=x|*y*\nz"], [2, "File"]]


@pytest.mark.parametrize("form", ["text", "markdown", "csv"])
def test_a_terminal_and_a_spreadsheet_obey_no_cell(tmp_path: Path, form: str) -> None:
    table = xlsx({"A": ROWS})
    found = compared(tmp_path, table, measures=MEASURES, name="a.xlsx")
    text = report("verification", form, [found])
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[31m" in text.replace("\\", "")


def test_a_cell_breaks_no_line_of_markdown(tmp_path: Path) -> None:
    found = compared(tmp_path, 'id,title\n1,"A |\n# B"\n2,File\n', measures=MEASURES)
    lines = report("verification", "markdown", [found]).split("\n")
    assert "- Row 2: Measure 1 is called “Portal” here and “A \\| \\# B” there." in lines


@pytest.mark.parametrize(
    ("table", "verdict"),
    [
        ("id\n1\n2\n", "No difference."),
        ("id,title\n1,Portals\n2,File\n", "1 difference."),
        ("id,title\n1,P\n2,F\n", "2 differences."),
    ],
)
def test_the_last_line_is_the_verdict(tmp_path: Path, table: str, verdict: str) -> None:
    found = compared(tmp_path, table, measures=MEASURES)
    text = report("verification", "text", [found], page=Page(40))
    assert words(text).endswith(verdict)


def test_what_is_not_shown_is_counted(tmp_path: Path) -> None:
    rows = "".join(f"{n},x\n" for n in range(3, 300))
    found = compared(tmp_path, f"id,title\n1,\n2,\n{rows}", measures=MEASURES)
    for form in ("text", "markdown"):
        text = report("verification", form, [found])
        assert "97 more; --format json and csv show all." in text
        assert "297 differences." in text

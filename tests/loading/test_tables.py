"""Tables from anywhere: their separator and encoding are found, and what is no table is said."""

from pathlib import Path

import pytest

from digistrat.loading.problem import Problem
from digistrat.loading.tables import Rows, Sheet, read_sheets, readable_tables
from tests.conftest import write
from tests.spreadsheets import xlsx


def known(rows: Rows) -> int:
    """Count the known heads, as the verification does."""
    return max((sum(cell.text in {"id", "title"} for cell in row) for row in rows), default=0)


def sheet(path: Path) -> Sheet:
    found = read_sheets(path, known)
    assert not isinstance(found, Problem)
    (one,) = found
    return one


def texts(path: Path) -> list[list[str]]:
    return [[cell.text for cell in row] for row in sheet(path).rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("id,title\n1,Ä\n", [["id", "title"], ["1", "Ä"]]),
        ("id;title\n1;2,85\n", [["id", "title"], ["1", "2,85"]]),
        ("id\ttitle\n1\tx, y; z\n", [["id", "title"], ["1", "x, y; z"]]),
        ("Annex 3, page 2, draft\n\nid;title\n1;x\n", [["Annex 3, page 2, draft"], ["id", "title"], ["1", "x"]]),
        ("x,y\n1,2\n", [["x", "y"], ["1", "2"]]),
        ('id,title\n1,"' + "\n" * 60 + '"\n', [["id", "title"], ["1", ""]]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_csv_is_read_as_others_save_it(
    tmp_path: Path, text: str, rows: list[list[str]], encoding: str
) -> None:
    write(tmp_path, {"a.csv": text.encode(encoding)})
    assert texts(tmp_path / "a.csv") == rows


def test_another_encoding_is_said(tmp_path: Path) -> None:
    write(tmp_path, {"a.csv": "id\nÄ\n".encode("cp1252"), "b.csv": "id\nÄ\n"})
    (remark,) = sheet(tmp_path / "a.csv").remarks
    assert str(remark) == "The file is not UTF-8; it was read as Windows-1252."
    assert sheet(tmp_path / "b.csv").remarks == ()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", b"", "The table is empty."),
        ("a.csv", b"\n ,\n", "The table is empty."),
        ("a.csv", b"id\n\x81\n", "The file is no text in UTF-8 or Windows-1252."),
        ("a.csv", b"id\n\x1b\n", "The control character U+001B is not allowed here."),
        ("a.csv", b"id\n\xfc\x00\n", "The control character U+0000 is not allowed here."),
        ("a.csv", b'id\n"x\n', "This quotation mark is not closed at the end of its cell."),
        ("a.csv", b"id\n<<<<<<< x\n1\n", "A merge conflict was left in the file."),
        ("a.pdf", b"%PDF", "This is no table that can be read."),
        ("a.xlsx/x", b"", "This is not a file."),
        ("a.csv/x", b"", "This is not a file."),
    ],
)
def test_what_is_no_table_is_said(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    write(tmp_path, {name: content})
    problem = read_sheets(tmp_path / name.partition("/")[0], known)
    assert isinstance(problem, Problem)
    assert str(problem.message) == message


def test_every_sheet_of_a_spreadsheet_is_read(tmp_path: Path) -> None:
    write(tmp_path, {"a.XLSX": xlsx({"Cover": [["Hello"]], "List": [[], ["id"], [1]]})})
    found = read_sheets(tmp_path / "a.XLSX", known)
    assert not isinstance(found, Problem)
    assert [(one.name, len(one.rows)) for one in found] == [("Cover", 1), ("List", 2)]


def test_a_cell_beside_the_head_is_a_mistake_in_csv_alone(tmp_path: Path) -> None:
    write(tmp_path, {"a.csv": "id\n1,x\n", "a.xlsx": xlsx({"A": [["id"], [1, "x"]]})})
    assert isinstance(sheet(tmp_path / "a.csv").below(0), Problem)
    assert not isinstance(sheet(tmp_path / "a.xlsx").below(0), Problem)


def test_the_published_tables_are_listed_in_order(tmp_path: Path) -> None:
    names = ("10.csv", "9.ods", "a.xlsx", ".b.csv", "~$a.xlsx", "README.md")
    write(tmp_path, {f"published/{name}": "" for name in names})
    assert [path.name for path in readable_tables(tmp_path)] == ["9.ods", "10.csv", "a.xlsx"]
    assert readable_tables(tmp_path / "published") == []

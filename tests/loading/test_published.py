"""Tables in `published/`: every cell is read with its place, and what cannot be read is said."""

import pytest

from digistrat.loading.problem import Problem
from digistrat.loading.published import parse
from digistrat.model.published import PublishedTable
from digistrat.project import Project
from tests.conftest import Repository, findings, messages


def table(text: str) -> PublishedTable:
    found = parse(text, "published/a.csv")
    assert isinstance(found, PublishedTable)
    return found


def texts(text: str) -> list[list[str]]:
    found = table(text)
    return [[cell.text for cell in row] for row in (found.head, *found.rows)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("id,title\n1,A\n", [["id", "title"], ["1", "A"]]),
        ("id;title\r\n1;A, B", [["id", "title"], ["1", "A, B"]]),
        ("id\ttitle\n1\tA; B, C\n\n", [["id", "title"], ["1", "A; B, C"]]),
        ('id,title\n1,"A, ""B"""\n', [["id", "title"], ["1", 'A, "B"']]),
        ('"a,b,c";title\n1;x\n', [["a,b,c", "title"], ["1", "x"]]),
        ("id\n1\n2", [["id"], ["1"], ["2"]]),
        ("id,title,field\n1,A\n", [["id", "title", "field"], ["1", "A", ""]]),
        ("id,title,,\n1,A,,\n,,,\n", [["id", "title"], ["1", "A"]]),
        ('id , title\n 1 , "A" \n', [["id", "title"], ["1", "A"]]),
        ('id,title\n1,"A\nB"\n2,C\n', [["id", "title"], ["1", "A\nB"], ["2", "C"]]),
        ('id,title\n1,5" pipe\n', [["id", "title"], ["1", '5" pipe']]),
    ],
)
def test_a_table_is_read_as_spreadsheets_write_it(text: str, rows: list[list[str]]) -> None:
    assert texts(text) == rows


def test_every_cell_knows_where_it_stands() -> None:
    found = table('id, title\n1,"Ä ""x"" "\n2,"A\nBB",y\n'.replace("title", "title,note"))
    spans = [[cell.span for cell in row] for row in (found.head, *found.rows)]
    assert spans == [
        [(1, 1, 3), (1, 5, 10), (1, 11, 15)],
        [(2, 1, 2), (2, 3, 13), (2, 13, 13)],
        [(3, 1, 2), (3, 3, 5), (4, 5, 6)],
    ]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", (0, 0), "The table is empty."),
        (" \n,,\n", (0, 0), "The table is empty."),
        ('id,title\n1,"A\n', (1, 2), "This quotation mark is not closed at the end of its cell."),
        ('id,title\n1,"A"B\n', (1, 2), "This quotation mark is not closed at the end of its cell."),
        (
            "id,score\n1,2,85\n",
            (1, 4),
            "This row has more cells than the head of the table, which has 2.",
        ),
    ],
)
def test_what_is_no_table_is_said(text: str, place: tuple[int, int], message: str) -> None:
    problem = parse(text, "published/a.csv")
    assert isinstance(problem, Problem)
    assert (problem.span[:2], str(problem.message)) == (place, message)


def test_the_tables_of_a_repository_come_in_order_and_without_others(
    repository: Repository,
) -> None:
    root = repository(
        {
            "published/10.csv": "id\n1\n",
            "published/9.CSV": b"\xef\xbb\xbfid\n1\n",
            "published/README.md": "",
            "published/.x.csv": "id\n",
            "published/table.xlsx": b"\x00",
        }
    )
    tables = Project.open(root).strategy.published
    assert [(t.path, t.head[0].text) for t in tables] == [
        ("published/9.CSV", "id"),
        ("published/10.csv", "id"),
    ]
    assert findings(root) == []


def test_a_table_that_cannot_be_read_hides_nothing_else(repository: Repository) -> None:
    root = repository({"published/a.csv": b"id\n\xfc\n", "published/b.csv": "id\n1\n"})
    assert findings(root) == [("DS001", "published/a.csv", 2, 1)]
    project = Project.open(root)
    assert [t.path for t in project.strategy.published] == ["published/b.csv"]
    assert not project.lost  # documents do not need it


def test_a_file_in_place_of_the_folder_is_said(repository: Repository) -> None:
    assert messages(repository({"published": "x"})) == ["This cannot be read: it is not a folder."]


def test_a_misspelt_folder_is_found(repository: Repository) -> None:
    assert findings(repository({"publishd/a.csv": "id\n"})) == [("DS011", "publishd", 1, 1)]

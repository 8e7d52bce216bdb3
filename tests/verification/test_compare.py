"""A table is held against the repository, value by value."""

from pathlib import Path

import pytest

from digistrat.verification import Kind
from tests.conftest import STRATEGY
from tests.verification.comparing import compared, kinds, told

HEAD = "id,title,field,effect,cost,score,rank"
RIGHT = (
    "1,Portal,Services,high,3.5,3.20,1",
    "2,File,f,3,2.0,2.60,2",
    "3,Advice,Work,High,2,2.60,3",
    "4,Training,Work,low,1.1,1.04,4",
    "5,Later,Work,,,,",
)


def table(*rows: str) -> str:
    return "\n".join([HEAD, *rows])


def test_a_table_that_says_the_same_has_no_differences(tmp_path: Path) -> None:
    found = compared(tmp_path, table(*RIGHT))
    assert told(found) == []
    assert {kind.value: (tally.compared, tally.same) for kind, tally in found.tallies.items()} == {
        "id": (5, 5),
        "title": (5, 5),
        "action_field": (5, 5),
        "rating": (8, 8),
        "score": (4, 4),
        "rank": (4, 4),
    }
    assert found.rows == 5


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("1,Portal,Services,high,3.5,3.21,1", ("score", "1", "3.20", "3.21", 2)),
        ("1,Portal,Services,low,3.5,3.20,1", ("rating", "1", "high", "low", 2)),
        ("1,Portal,Services,high,3.4,3.20,1", ("rating", "1", "3.5", "3.4", 2)),
        ("1,Portal,Work,high,3.5,3.20,1", ("action_field", "1", "Services", "Work", 2)),
        ("1,Portal,Services,high,3.5,3.20,2", ("rank", "1", "1", "2", 2)),
        ("1,Portals,Services,high,3.5,3.20,1", ("title", "1", "Portal", "Portals", 2)),
        ("9,Portal,Services,high,3.5,3.20,1", ("id", "9", None, "Portal", 2)),
    ],
)
def test_each_value_that_differs_is_a_difference(
    tmp_path: Path, row: str, expected: tuple[str, str, str | None, str | None, int]
) -> None:
    found = compared(tmp_path, table(row, *RIGHT[1:]))
    assert kinds(found) == [expected]
    kind = Kind(expected[0])
    assert found.tallies[kind].compared - found.tallies[kind].same == 1


def test_all_of_a_row_is_compared_with_the_measure_of_its_title(tmp_path: Path) -> None:
    rows = ["2,Portal,Services,high,3.5,3.20,1", "1,File,f,3,2,2.60,2", *RIGHT[2:]]
    found = compared(tmp_path, table(*rows))
    assert told(found) == [
        "Id 2 is “File” here and “Portal” there (1 here).",
        "Id 1 is “Portal” here and “File” there (2 here).",
    ]


def test_a_title_that_belongs_to_another_row_is_wrong_by_itself(tmp_path: Path) -> None:
    found = compared(tmp_path, table("1,File,Services,high,3.5,3.20,1", *RIGHT[1:]))
    assert told(found) == ["Measure 1 is called “Portal” here and “File” there."]


@pytest.mark.parametrize(
    ("scores", "wrong"),
    [
        ("3.20 2.60 2.60 1.04", 0),
        ("3.2 2.6 2.6 1.04", 0),  # a spreadsheet leaves out the zeros
        ("3.2 2.6 2.6 1.0", 0),  # one decimal throughout
        ("3 3 3 1", 0),
        ("3.2 2.6 2.6 1", 0),  # 1 beside 3.2 is 1.0
        ("3.20 2.60 2.60 1", 1),
        ("3.2000 2.6000 2.6 1.0400", 0),
        ("3.20 2.60 2.60 1.0400001", 1),
    ],
)
def test_scores_are_compared_at_the_decimals_of_the_column(
    tmp_path: Path, scores: str, wrong: int
) -> None:
    rows = [f"{id_},{score}" for id_, score in zip("1234", scores.split(), strict=True)]
    found = compared(tmp_path, "\n".join(["id,score", *rows, "5,"]))
    assert len(found.differences) == wrong


def test_missing_and_additional_rows_are_differences(tmp_path: Path) -> None:
    found = compared(tmp_path, "id,title\n1,Portal\n2,File\n3,Advice\n7,Trainings\n8,Bikes\n,Sum\n")
    assert told(found) == [
        "The table lists “7 Trainings”, which does not exist here; 4 Training is near to it.",
        "The table lists “8 Bikes”, which does not exist here.",
        "Measure 4 Training is missing there.",
        "Measure 5 Later is missing there.",
    ]
    assert kinds(found)[1:3] == [
        ("additional", "8", None, "Bikes", 6),
        ("missing", "4", "Training", None, None),
    ]


def test_a_measure_that_stands_twice_is_a_difference(tmp_path: Path) -> None:
    found = compared(tmp_path, "id\n1\n2\n3\n4\n5\n1\n")
    assert told(found) == ["Measure 1 stands in the table twice, first in row 2."]


def test_titles_alone_name_measures(tmp_path: Path) -> None:
    found = compared(tmp_path, "Maßnahme;Rang\nPortal;1\nfile;2\nADVICE;3\nTraining;4\nBikes;5\n")
    assert told(found) == [
        "Measure 2 is spelled “File” here and “file” there.",
        "Measure 3 is spelled “Advice” here and “ADVICE” there.",
        "The table lists “Bikes”, which does not exist here.",
    ]
    assert [str(remark) for remark in found.remarks] == [
        "The table lists the 4 measures of 5 that have a rank."
    ]


def test_an_alias_makes_a_difference_known(tmp_path: Path) -> None:
    measures = (
        "- {id: 1, title: A, aliases: [{id: 2, title: Ah, document: published/a.csv}]}\n"
        "- {id: 2, title: B, aliases: [{id: 1, document: published/a.csv}]}\n"
        "- {id: 3, title: C, aliases: [{title: Sea, document: elsewhere}]}\n"
    )
    found = compared(tmp_path, "id,title\n2,Ah\n1,B\n3,Sea\n", measures=measures)
    assert told(found) == [
        "~Id 2 is “B” here and “Ah” there (1 here).",
        "~Measure 1 is called “A” here and “Ah” there.",
        "~Id 1 is “A” here and “B” there (2 here).",
        "~Measure 3 is called “C” here and “Sea” there.",
    ]
    by_id = compared(tmp_path, "id\n2\n1\n3\n", measures=measures)
    assert told(by_id) == [
        "~Id 2 is “B” here and “A” there (1 here).",
        "~Id 1 is “A” here and “B” there (2 here).",
    ]


@pytest.mark.parametrize(
    ("rows", "remark"),
    [
        ("1,3.20 2,2.60", "The table lists the best 2 measures of 5."),
        ("1,3.20 3,2.60", "The table lists the best 2 measures of 5."),
        ("1,3.20 2,2.60 3,2.60 4,1.04", "The table lists the 4 measures of 5 that have a rank."),
        ("1, 2,", "The table lists the best 2 measures of 5."),
        ("1,3.20 2,2.60 3,2.60", ""),  # more than half is no part
        ("2,2.60", ""),
    ],
)
def test_a_table_may_be_about_a_part(tmp_path: Path, rows: str, remark: str) -> None:
    found = compared(tmp_path, "\n".join(["id,score", *rows.split()]))
    assert [str(one) for one in found.remarks] == [remark] * bool(remark)
    assert (found.differences == ()) is bool(remark)


def test_the_selected_measures_and_those_of_a_field_are_parts(tmp_path: Path) -> None:
    measures = "".join(
        f"- {{id: {n}, title: M{n}, action_fields: [{'f' if n < 3 else 'g'}]"
        f"{', selected: {since: 2021-01-01}' if n in {1, 4} else ''}}}\n"
        for n in range(1, 6)
    )
    remarks = {
        "1 4": "The table lists the 2 selected measures of 5.",
        "1 2": "The table lists all 2 measures of some action fields, of 5.",
    }
    for ids, remark in remarks.items():
        found = compared(tmp_path, "\n".join(["id", *ids.split()]), measures=measures)
        assert [str(one) for one in found.remarks] == [remark]
        assert found.differences == ()


def test_one_field_is_compared_by_itself(tmp_path: Path) -> None:
    for rows in ("3,1\n4,2\n5,\n", "1,1\n2,9\n3,2\n4,4\n5,\n"):
        found = compared(tmp_path, f"id,rank\n{rows}", field="Work")
        assert told(found) == []
        assert found.rows == 3
    assert told(compared(tmp_path, "id,rank\n3,1\n", field="g")) == [
        "Measure 4 Training is missing there.",
        "Measure 5 Later is missing there.",
    ]


def test_what_is_not_compared_is_said(tmp_path: Path) -> None:
    head = ",".join(["id", *(f"Column {n}" for n in range(12))])
    found = compared(tmp_path, f"{head}\n1\n2\n3\n4\n5\n")
    (remark,) = map(str, found.remarks)
    assert remark.startswith("Columns that are not compared: Column 0, Column 1, ")
    assert remark.endswith("Column 9, 2 more.")
    measures = "- {id: 1, title: A}\n"
    found = compared(tmp_path, "id,score\n1,2.85\n", measures=measures, strategy=STRATEGY)
    assert [str(one) for one in found.remarks] == [
        "Scores and ranks are not compared: the strategy has no scoring scheme."
    ]


def test_rows_count_as_they_stand_in_the_file(tmp_path: Path) -> None:
    text = 'Annex 3\n\nid,title,score\n"1","Por\ntal",9.99\n2,File,\n3,Advice,\n4,Training,\n5,Later,8\n'
    assert [(one.kind.value, one.row) for one in compared(tmp_path, text).differences] == [
        ("title", 4),
        ("score", 4),
        ("score", 9),
    ]

"""Spreadsheets become texts: numbers as they are shown, and nothing fills the memory."""

import random
import sys
from collections.abc import Callable
from datetime import date

import pytest

from digistrat.loading.problem import Problem
from digistrat.loading.spreadsheets import read
from tests.spreadsheets import Rows, ods, ods_with, xlsx

VALUES = ["Work Space", 44, 2.85, 2.4499999999999997, 1e22, -0.0, 0.1, "=1+1", "  x ", None]
TEXTS = ["Work Space", "44", "2.85", "2.45", f"{10**22}", "0", "0.1", "=1+1", "x", ""]


def texts(raw: bytes) -> dict[str, list[list[str]]]:
    found = read(raw)
    assert not isinstance(found, Problem)
    return {name: [[cell.text for cell in row] for row in rows] for name, rows in found}


def refusal(raw: bytes) -> str:
    problem = read(raw)
    assert isinstance(problem, Problem)
    return str(problem.message)


@pytest.mark.parametrize("make", [xlsx, ods])
def test_values_become_the_texts_that_are_shown(make: Callable[[dict[str, Rows]], bytes]) -> None:
    raw = make({"A": [[*VALUES, "end"]], "B": [["id"]]})
    assert texts(raw) == {"A": [[*TEXTS, "end"]], "B": [["id"]]}


def test_dates_and_truth_are_plain() -> None:
    assert texts(xlsx({"A": [[date(2021, 1, 31), True]]})) == {"A": [["2021-01-31", "TRUE"]]}


def test_a_cell_knows_its_row_and_column() -> None:
    found = read(xlsx({"A": [[], [], [None, "id"]]}))
    assert not isinstance(found, Problem)
    assert found[0][1][2][1].span == (3, 2, 3)


@pytest.mark.parametrize("raw", [b"", b"id,title\n", bytes(range(256)), xlsx({"A": []})[:200]])
def test_what_is_no_spreadsheet_is_said(raw: bytes) -> None:
    assert refusal(raw) == "This is no spreadsheet, or it is damaged or locked."


def test_what_would_fill_the_memory_is_refused() -> None:
    far: list[list[object]] = [[]] * 1_048_575 + [[None] * 16_383 + ["x"]]
    bomb = (
        '<table:table table:name="A"><table:table-row table:number-rows-repeated="1000000">'
        '<table:table-cell office:value-type="string" table:number-columns-repeated="16000">'
        "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"
    )
    for raw in (xlsx({"A": far}), ods_with(bomb), ods_with(" " * (256 * 1024**2 + 1))):
        assert refusal(raw) == "The spreadsheet is too large to be read."


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    assert "extra “excel”" in refusal(xlsx({"A": [["id"]]}))


@pytest.mark.parametrize("make", [xlsx, ods])
def test_a_damaged_file_is_a_problem_and_nothing_worse(
    make: Callable[[dict[str, Rows]], bytes],
) -> None:
    raw = make({"A": [["id", "score"], *([n, n / 7] for n in range(20))]})
    chance = random.Random(5)  # noqa: S311 - no secret
    for _round in range(200):
        damaged = bytearray(raw)
        for _byte in range(chance.choice([1, 3, 30])):
            damaged[chance.randrange(len(raw))] = chance.randrange(256)
        assert isinstance(read(bytes(damaged)), Problem | list)

"""The contract `digistrat.verify/1`, key by key."""

from functools import cache
from typing import Any

from digistrat.project import Project
from digistrat.verification import Comparison
from tests.reporters.sample import EXAMPLE, LANGUAGES, parsed, report

DIFFERENCE = [
    "table", "row", "id", "kind", "criterion", "here", "there", "measure", "known", "message",
]  # fmt: skip
COUNTS = ["ids", "titles", "action_fields", "ratings", "scores", "ranks"]
TABLE = ["table", "scheme", "columns", "rows", "differences", *COUNTS, "shifts", "remarks"]


@cache
def example() -> tuple[Comparison, ...]:
    return Project.open(EXAMPLE).verify()


def _json(language: str = "en") -> Any:
    return parsed(report("verification", "json", example(), language))


def test_the_keys_are_those_of_the_contract_in_their_order() -> None:
    data = _json()
    assert [*data] == ["schema", "tables", "differences", "summary"]
    assert data["schema"] == "digistrat.verify/1"
    assert {tuple(one) for one in data["differences"]} == {tuple(DIFFERENCE)}
    assert {tuple(one) for one in data["tables"]} == {tuple(TABLE)}
    assert [*data["summary"]] == ["tables", "rows", "differences", "known", *COUNTS]


def test_the_summary_adds_up_the_tables() -> None:
    data = _json()
    assert data["summary"]["scores"] == {"compared": 46, "reproduced": 46}
    assert data["summary"]["ids"] == {"compared": 92, "reproduced": 84}
    assert (data["summary"]["differences"], data["summary"]["known"]) == (10, 10)
    assert [one["differences"] for one in data["tables"]] == [0, 10]
    assert [one["scheme"] for one in data["tables"]] == ["prioritisation", None]


def test_a_difference_says_what_stands_here_and_there() -> None:
    found = next(one for one in _json()["differences"] if one["id"] == "14")
    assert found == {
        "table": "published/catalogue.csv",
        "row": 15,
        "id": "14",
        "kind": "id",
        "criterion": None,
        "here": "Agile Methoden",
        "there": "Schulungsräume",
        "measure": "13",
        "known": "alias",
        "message": "Id 14 is “Agile Methoden” here and “Schulungsräume” there (13 here).",
    }
    (shift,) = _json()["tables"][1]["shifts"]
    assert (shift["from"], shift["to"], shift["by"]) == ("12", "19", 1)


def test_it_is_the_same_in_any_language() -> None:
    assert _json(LANGUAGES[0]) == _json(LANGUAGES[1])

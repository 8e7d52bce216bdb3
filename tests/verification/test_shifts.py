"""Numbers that are shifted as a whole have one cause."""

from pathlib import Path

import pytest

from digistrat.verification import Comparison
from tests.conftest import EXAMPLE
from tests.verification.comparing import compared


def shifted(root: Path, numbers: list[str], ids: list[str] | None = None) -> Comparison:
    """Compare a table that gives these numbers to the measures with `ids`."""
    own = ids or [str(n) for n in range(1, len(numbers) + 1)]
    measures = "".join(f"- {{id: {id_}, title: Measure {id_}}}\n" for id_ in own)
    rows = [f"{number},Measure {id_}" for number, id_ in zip(numbers, own, strict=True)]
    return compared(root, "\n".join(["id,title", *rows]), measures=measures)


@pytest.mark.parametrize(
    ("numbers", "spans"),
    [
        ("1 2 3 4 5", []),
        ("1 3 4 5 2", [("2", "5", 1, (5, 2))]),  # the last one moved to the front
        ("1 5 2 3 4", [("2", "5", -1, (2, 5))]),  # the first one moved to the end
        ("1 2 4 5 6", [("3", "6", 1, None)]),  # one came in
        ("1 2 2 3 4", [("2", "5", -1, None)]),  # one is gone
        ("1 2 13 14 15", [("3", "15", 10, None)]),
        ("2 1 3 4 5", []),  # two changed places
        ("2 3 1 5 4", [("1", "3", 1, (3, 1))]),
    ],
)
def test_a_shift_is_found(
    tmp_path: Path, numbers: str, spans: list[tuple[str, str, int, tuple[int, int] | None]]
) -> None:
    found = shifted(tmp_path, numbers.split())
    assert [(*one.span, one.by, one.moved) for one in found.shifts] == spans


def test_ids_with_letters_are_numbers_behind_them(tmp_path: Path) -> None:
    found = shifted(tmp_path, ["B1", "B3", "B4", "C2"], ["B1", "B2", "B3", "C1"])
    (shift,) = found.shifts
    assert str(shift.message) == (
        "Probably the numbering shifted by 1 from B2 to B4: B2 to B3 here are B3 to B4 there."
    )


def test_the_shift_in_the_catalogue_of_the_example_is_told() -> None:
    from digistrat.project import Project

    (found,) = Project.open(EXAMPLE).verify([str(EXAMPLE / "published/catalogue.csv")])
    (shift,) = found.shifts
    assert str(shift.message) == (
        "Probably the numbering shifted by 1 from 12 to 19: 12 to 18 here are 13 to 19 there, "
        "and 19 here is 12 there."
    )

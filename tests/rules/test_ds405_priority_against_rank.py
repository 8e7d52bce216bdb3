"""A stated priority that the rank contradicts is found where it is stated."""

import pytest

from tests.conftest import STRATEGY, Repository, checked, findings, messages

SCHEME = f"{STRATEGY}scoring: [{{id: s, criteria: [{{id: c, scale: {{min: 0, max: 99}}}}]}}]\n"


def files(*rows: str) -> dict[str, str]:
    """Make measures 1, 2, ... from rows such as `high 90`, with more keys after it."""
    lines = []
    for n, row in enumerate(rows, start=1):
        level, score, *more = row.split(" ", 2)
        keys = "".join(f", {part}" for part in more)
        lines.append(
            f"- {{id: {n}, title: M{n}, priority: {{level: {level}}}, ratings: {{c: {score}}}{keys}}}\n"
        )
    return {"measures.yaml": "".join(lines)}


def found(repository: Repository, *rows: str, strategy: str = SCHEME) -> list[str]:
    root = repository(files(*rows), strategy=strategy)
    return [
        str(diagnostic.entity).removeprefix("measure:") for diagnostic in checked(root, "DS405")
    ]


@pytest.mark.parametrize(
    ("rows", "ids"),
    [
        (["high 9", "high 8", "medium 7", "low 6"], []),
        (["low 9", "medium 8", "medium 7", "high 6"], ["1", "4"]),
        (["low 9", "high 8", "high 7", "high 6", "high 5", "high 4"], ["1"]),
        (["low 9", "low 8", "low 7", "low 6", "low 5", "high 4"], ["6"]),
        (["medium 9", "high 8", "low 7", "medium 6"], []),  # one place each
        (["high 9", "high 8", "high 7", "high 6"], []),
        (["low 5", "medium 5", "medium 5", "high 5"], []),  # a tie says nothing
        (["low 9", "medium 9", "medium 7", "high 6"], ["1", "4"]),
        (["low 9", "medium 9", "high 9", "high 9", "high 6"], ["5"]),
        (["low 9", "high 8", "high 7"], []),  # too few
        (["low 9 status: done", "high 8", "medium 7", "medium 6", "low 5"], []),
        (["low 9 status: operating", "high 8", "medium 7", "medium 6", "low 5"], []),
        (["low 9 status: rejected", "high 8", "medium 7", "medium 6", "low 5"], []),
        (["low 9 status: planned", "high 8", "medium 7", "medium 6", "low 5"], ["1"]),
    ],
)
def test_who_stands_far_outside_the_places_of_its_priority(
    repository: Repository, rows: list[str], ids: list[str]
) -> None:
    assert found(repository, *rows) == ids


def test_message_and_place(repository: Repository) -> None:
    root = repository(files("low 9", "medium 8", "medium 7", "high 6"), strategy=SCHEME)
    assert findings(root, "DS405")[1] == ("DS405", "measures.yaml", 4, 40)
    assert messages(root, "DS405")[1] == (
        "The stated priority of the measure “4 M4” is high, but its rank is 4 of 4."
    )
    first, last = checked(root, "DS405")
    assert [str(note.message) for d in (first, last) for note in d.related] == [
        "“4 M4” has the priority high and rank 4",
        "“1 M1” has the priority low and rank 1",
    ]


def test_a_reason_explains_the_priority(repository: Repository) -> None:
    rows = files("low 9", "medium 8", "medium 7", "high 6")["measures.yaml"]
    reasoned = rows.replace("level: high", "level: high, reason: A law demands it.")
    root = repository({"measures.yaml": reasoned}, strategy=SCHEME)
    assert [d.entity for d in checked(root, "DS405")] == ["measure:1"]


@pytest.mark.parametrize(
    ("settings", "ids"),
    [
        ("distance: 74", ["1", "4"]),
        ("distance: 75", []),
        ("at_least: 5", []),
        ("at_least: 4, distance: 0", ["1", "4"]),
    ],
)
def test_distance_and_number_are_settings(
    repository: Repository, settings: str, ids: list[str]
) -> None:
    strategy = f"{SCHEME}check: {{DS405: {{{settings}}}}}\n"
    rows = ["low 9", "medium 8", "medium 7", "high 6"]
    assert found(repository, *rows, strategy=strategy) == ids


def test_all_rankings_must_agree(repository: Repository) -> None:
    scale = "scale: {min: 0, max: 99}"
    strategy = f"""{STRATEGY}scoring:
  - {{id: s, criteria: [{{id: c, {scale}}}]}}
  - {{id: t, criteria: [{{id: d, {scale}}}]}}
"""
    rows = files("low 9", "medium 8", "medium 7", "high 6")["measures.yaml"]
    other = rows.replace("c: 6", "c: 6, d: 20").replace("c: 9", "c: 9, d: 1")
    other = other.replace("c: 8", "c: 8, d: 8").replace("c: 7", "c: 7, d: 7")
    root = repository({"measures.yaml": other}, strategy=strategy)
    assert [d.entity for d in checked(root, "DS405")] == []
    root = repository({"measures.yaml": rows}, strategy=strategy)  # the second ranks nothing
    assert [d.entity for d in checked(root, "DS405")] == ["measure:1", "measure:4"]


def test_without_scheme_or_priorities_nothing_is_said(repository: Repository) -> None:
    assert found(repository, "low 9", "medium 8", "medium 7", "high 6", strategy=STRATEGY) == []
    plain = {"measures.yaml": "- {id: 1, title: A, ratings: {c: 1}}\n"}
    assert findings(repository(plain, strategy=SCHEME), "DS405") == []

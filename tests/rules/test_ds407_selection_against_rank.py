"""Measures that a selection leaves out or takes against their ranks are found."""

import pytest

from tests.conftest import STRATEGY, Repository, checked, findings, messages

SCHEME = f"{STRATEGY}scoring: [{{id: s, criteria: [{{id: c, scale: {{min: 0, max: 99}}}}]}}]\n"
IN = "selected: {since: 2026-01}"
REASONED = "selected: {since: 2026-01, reason: It is cheap.}"


def files(*rows: str) -> dict[str, str]:
    """Make measures 1, 2, ... with these keys, in the order of their ranks."""
    lines = []
    for n, row in enumerate(rows, start=1):
        keys = f", {row}" if row else ""
        score = "" if "ratings" in row else f", ratings: {{c: {90 - n}}}"
        lines.append(f"- {{id: {n}, title: M{n}{score}{keys}}}\n")
    return {"measures.yaml": "".join(lines)}


def found(repository: Repository, *rows: str, strategy: str = SCHEME) -> list[str]:
    root = repository(files(*rows), strategy=strategy)
    return [
        str(diagnostic.entity).removeprefix("measure:") for diagnostic in checked(root, "DS407")
    ]


@pytest.mark.parametrize(
    ("rows", "ids"),
    [
        ([IN, IN, "", ""], []),
        ([IN, "", IN, IN], ["2"]),
        ([IN, "", "", "", IN], ["5"]),  # one exception, one finding
        (["", IN], ["1"]),
        (["", "", IN, IN, IN], ["1", "2"]),
        ([IN, "", IN, "", "", "", IN], ["2", "7"]),
        ([IN, "", REASONED], []),
        (["", "", ""], []),
        ([IN, IN], []),
        (["ratings: {c: 50}", f"ratings: {{c: 50}}, {IN}"], []),  # a tie
        (["ratings: {}", IN], []),  # not ranked
        (["", f"{IN}, status: rejected"], []),
    ],
)
def test_who_stands_on_the_wrong_side_is_found(
    repository: Repository, rows: list[str], ids: list[str]
) -> None:
    assert found(repository, *rows) == ids


@pytest.mark.parametrize(
    "left",
    [
        "status: rejected",
        "status: superseded",
        "status: done",
        "status: operating",
        "status: in-progress",
        "priority: {level: low, reason: The law comes first.}",
        "excluded: {from: other, reason: It runs anyway.}",
        "conflicts_with: [2]",
        "part_of: 2",
    ],
)
def test_a_reason_explains_why_a_measure_was_left_out(repository: Repository, left: str) -> None:
    assert found(repository, left, IN) == []


@pytest.mark.parametrize("left", ["status: paused", "priority: {level: low}", "part_of: 7"])
def test_anything_else_explains_nothing(repository: Repository, left: str) -> None:
    assert found(repository, left, IN) == ["1"]


@pytest.mark.parametrize("keys", ["conflicts_with: [1]", "replaces: [1]", "part_of: 1"])
def test_the_selected_one_can_settle_the_other(repository: Repository, keys: str) -> None:
    assert found(repository, "", f"{IN}, {keys}") == []


def test_what_a_selected_measure_depends_on_needs_no_reason(repository: Repository) -> None:
    assert found(repository, f"{IN}, depends_on: [3]", "", IN) == []


def test_message_and_place(repository: Repository) -> None:
    root = repository(files(IN, "", IN, IN), strategy=SCHEME)
    assert findings(root, "DS407") == [("DS407", "measures.yaml", 2, 8)]
    assert messages(root, "DS407") == [
        "The measure “2 M2” with rank 2 is not selected, although “4 M4” with rank 4 is."
    ]
    root = repository(files(IN, "", "", IN), strategy=SCHEME)
    assert findings(root, "DS407") == [("DS407", "measures.yaml", 4, 40)]
    assert messages(root, "DS407") == [
        "The measure “4 M4” is selected with rank 4, although “2 M2” with rank 2 is not."
    ]


def test_all_rankings_must_agree(repository: Repository) -> None:
    second = ", {id: t, criteria: [{id: d, scale: {min: 0, max: 99}}]}]\n"
    strategy = SCHEME.replace("]}]\n", f"]}}{second}")
    rows = ["ratings: {c: 9, d: 1}", f"ratings: {{c: 1, d: 9}}, {IN}"]
    assert found(repository, *rows, strategy=strategy) == []
    rows[0] = rows[0].replace(", d: 1", "")
    assert found(repository, *rows, strategy=strategy) == ["1"]


def test_what_could_not_be_read_may_change_ranks(repository: Repository) -> None:
    root = repository(files("", IN) | {"measures/9-a.yaml": "id: 9\n"}, strategy=SCHEME)
    assert [code for code, *_ in findings(root, "DS407")] == ["DS006"]

"""A finding stays the same one when its line moves, and no two are the same."""

from dataclasses import replace

import pytest

from digistrat import i18n
from digistrat.diagnostics import Diagnostic, Location, Severity
from digistrat.fingerprint import fingerprint, fingerprints
from digistrat.i18n import msg

FOUND = Diagnostic(
    "DS101", Severity.ERROR, msg("There is no scheme “{id}”.", id="x"), Location("a.yaml", 3, 1, 3, 2),
    "measure:1",
)  # fmt: skip


def test_line_severity_language_and_hint_do_not_matter() -> None:
    moved = replace(FOUND, location=Location("a.yaml", 9, 5, 9, 6), hint=msg("No."))
    with i18n.use("de"):
        german = fingerprint(moved.with_severity(Severity.INFO))
    assert german == fingerprint(FOUND)


@pytest.mark.parametrize(
    "other",
    [
        replace(FOUND, code="DS102"),
        replace(FOUND, location=Location("b.yaml", 3, 1, 3, 2)),
        replace(FOUND, entity="measure:2"),
        replace(FOUND, message=msg("There is no scheme “{id}”.", id="y")),
    ],
)
def test_everything_else_does(other: Diagnostic) -> None:
    assert fingerprint(other) != fingerprint(FOUND)


def test_the_folder_tells_two_strategies_in_one_repository_apart() -> None:
    assert fingerprint(FOUND, "north/") != fingerprint(FOUND, "south/")


def test_equal_findings_are_told_apart_by_their_order() -> None:
    marks = fingerprints([FOUND, FOUND, replace(FOUND, code="DS1"), FOUND])
    assert len({*marks}) == 4
    assert marks[0] == fingerprint(FOUND)
    assert marks[:2] == fingerprints([FOUND, FOUND])

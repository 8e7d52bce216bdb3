"""A baseline hides what was there before, and nothing else."""

import json
from dataclasses import replace

import pytest

from digistrat.diagnostics import Diagnostic, Location, Severity
from digistrat.fingerprint import fingerprint
from digistrat.i18n import msg
from digistrat.rules.baseline import Baseline, NoBaseline

FOUND = Diagnostic(
    "DS203", Severity.WARNING, msg("No “{key}”.", key="reason"), Location("a.yaml", 3), "measure:1"
)
OTHER = replace(FOUND, location=Location("b.yaml", 1))
MOVED = replace(FOUND, location=Location("a.yaml", 8))
UNREAD = Diagnostic("DS005", Severity.ERROR, msg("Unknown."), Location("c.yaml", 1))


def test_a_known_finding_is_hidden_wherever_it_moved() -> None:
    sifted = Baseline.of([FOUND]).sift([MOVED, OTHER])
    assert (sifted.diagnostics, sifted.hidden, sifted.gone) == ((OTHER,), (MOVED,), 0)


def test_equal_findings_are_counted() -> None:
    sifted = Baseline.of([FOUND, FOUND]).sift([FOUND, FOUND, MOVED])
    assert (sifted.diagnostics, sifted.hidden) == ((MOVED,), (FOUND, FOUND))


def test_what_no_longer_occurs_is_counted() -> None:
    assert Baseline.of([FOUND, FOUND, OTHER]).sift([FOUND]).gone == 2


def test_what_cannot_be_read_is_always_shown() -> None:
    known = Baseline.of([UNREAD])
    assert known == Baseline()
    assert known.sift([UNREAD]).diagnostics == (UNREAD,)
    warning = replace(UNREAD, code="DS010", severity=Severity.WARNING)
    assert Baseline.of([warning]).sift([warning]).hidden == (warning,)


def test_even_a_baseline_that_lists_it_hides_no_error_of_reading() -> None:
    text = Baseline.of([FOUND]).text.replace(fingerprint(FOUND), fingerprint(UNREAD))
    assert Baseline.read(text).sift([UNREAD]).hidden == ()


def test_the_file_is_made_to_be_read_and_merged() -> None:
    known = Baseline.of([OTHER, FOUND, MOVED])
    assert Baseline.of([MOVED, FOUND, OTHER]).text == known.text
    assert Baseline.read(known.text) == known
    data = json.loads(known.text)
    assert data["schema"] == "digistrat.baseline/1"
    assert data["findings"][0] == {
        "fingerprint": fingerprint(FOUND),
        "count": 2,
        "code": "DS203",
        "path": "a.yaml",
        "entity": "measure:1",
        "message": "No “reason”.",
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"schema": "digistrat.baseline/2", "findings": []}',
        '{"schema": "digistrat.baseline/1", "findings": [{}]}',
        '{"schema": "digistrat.baseline/1", "findings": {}}',
        Baseline.of([FOUND]).text.replace('"count": 1', '"count": 0'),
        Baseline.of([FOUND]).text.replace('"count": 1', '"count": "1"'),
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(NoBaseline):
        Baseline.read(text)

"""Broken repositories, each with the findings it must give; see `tests/corpus/broken/`."""

from pathlib import Path

import pytest

from digistrat import i18n
from digistrat.diagnostics import Diagnostic
from digistrat.loading.problem import Code
from digistrat.project import Project
from tests.conftest import Finding, checked, findings

BROKEN = sorted((Path(__file__).parent.parent / "corpus" / "broken").iterdir())


def expected(folder: Path) -> list[Finding]:
    """Read `expected.txt`: one finding per line, such as `DS005 measures/1-a.yaml:4:1`."""
    found = []
    for line in (folder / "expected.txt").read_text(encoding="utf-8").splitlines():
        code, place = line.split(" ", 1)
        path, row, column = place.rsplit(":", 2)
        found.append((code, path, int(row), int(column)))
    return found


@pytest.mark.parametrize("folder", BROKEN, ids=lambda folder: folder.name)
def test_a_broken_repository_gives_exactly_its_findings(folder: Path) -> None:
    assert findings(folder) == expected(folder)


def test_every_code_of_loading_is_found_somewhere() -> None:
    codes = {code for folder in BROKEN for code, *_ in expected(folder)}
    assert codes >= {*Code, "DS101"}


def texts(diagnostic: Diagnostic) -> list[str]:
    hint = [str(diagnostic.hint)] if diagnostic.hint else []
    related = [str(related.message) for related in diagnostic.related]
    return [str(diagnostic.message), *hint, *related]


@pytest.mark.parametrize("folder", BROKEN, ids=lambda folder: folder.name)
def test_every_finding_is_worded_in_both_languages(folder: Path) -> None:
    for diagnostic in checked(folder):
        english = texts(diagnostic)
        with i18n.use("de"):
            german = texts(diagnostic)
        assert all(english)
        assert all(german)
        assert not set(english) & set(german)


@pytest.mark.parametrize("folder", BROKEN, ids=lambda folder: folder.name)
def test_the_place_of_every_finding_exists(folder: Path) -> None:
    project = Project.open(folder)
    for diagnostic in checked(folder):
        for location in (
            diagnostic.location,
            *(related.location for related in diagnostic.related),
        ):
            assert (folder / location.path).exists()
        line = project.source_line(diagnostic)
        assert line is None or diagnostic.location.column <= len(line) + 1

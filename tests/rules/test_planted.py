"""A repository without any finding, and one planted fault at a time that must be found.

`tests/corpus/clean` is complete and consistent. Each folder in `tests/corpus/planted` is named
after a code and holds the files to put over it, `expected.txt` with every finding that must
come of it, and where files are to go, `deleted.txt` with their paths.
"""

from pathlib import Path
from shutil import copytree

import pytest

from digistrat import i18n
from digistrat.loading import events
from digistrat.rules import rules
from tests.conftest import checked, findings
from tests.loading.test_corpus import expected, texts

CORPUS = Path(__file__).parent.parent / "corpus"
CLEAN = CORPUS / "clean"
PLANTED = sorted((CORPUS / "planted").iterdir())


def plant(folder: Path, root: Path) -> Path:
    """Return a copy of the clean repository with the files of `folder` over it."""
    copytree(CLEAN, root, dirs_exist_ok=True)
    copytree(folder, root, dirs_exist_ok=True)
    deleted = root / "deleted.txt"
    if deleted.exists():
        for name in deleted.read_text(encoding="utf-8").split():
            (root / name).unlink()
    return root


def test_the_clean_repository_has_no_finding() -> None:
    assert findings(CLEAN, "*") == []


@pytest.mark.parametrize("folder", PLANTED, ids=lambda folder: folder.name)
def test_a_planted_fault_is_found_where_it_is(folder: Path, tmp_path: Path) -> None:
    found = findings(plant(folder, tmp_path), "*")
    assert found == expected(folder)
    assert folder.name[:5] in {code for code, *_ in found}


@pytest.mark.parametrize("folder", PLANTED, ids=lambda folder: folder.name)
def test_a_planted_fault_is_found_by_either_parser_and_a_second_time(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = plant(folder, tmp_path)
    first = checked(root, "*")
    assert checked(root, "*") == first
    monkeypatch.setattr(events, "CParser", None)
    assert checked(root, "*") == first


@pytest.mark.parametrize("folder", PLANTED, ids=lambda folder: folder.name)
def test_a_planted_fault_is_worded_in_both_languages(folder: Path, tmp_path: Path) -> None:
    for diagnostic in checked(plant(folder, tmp_path), "*"):
        english = texts(diagnostic)
        with i18n.use("de"):
            german = texts(diagnostic)
        assert not set(english) & set(german)


def test_every_rule_has_a_planted_fault() -> None:
    assert {folder.name[:5] for folder in PLANTED} == {rule.code for rule in rules()}

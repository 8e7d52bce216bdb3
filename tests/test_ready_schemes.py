"""The schemes to start from can be copied into a strategy, rank, and stand in the documentation."""

from fractions import Fraction
from pathlib import Path

import pytest

import digistrat
from digistrat.project import Project
from tests.conftest import Repository, findings

FOLDER = Path(digistrat.__file__).parent / "schemes"
READY = sorted(FOLDER.glob("*.yaml"))
LANGUAGES = ("de", "en")


def project(repository: Repository, path: Path, measures: dict[str, str]) -> Project:
    language = path.suffixes[0][1:]
    head = f"format: 1\ntitle: A strategy\nlanguage: {language}\nscoring:\n"
    root = repository(measures, strategy=head + path.read_text("utf-8"))
    assert findings(root) == []
    return Project.open(root)


def test_each_scheme_is_there_in_both_languages() -> None:
    assert READY
    names = {path.name.split(".")[0] for path in READY}
    assert {path.name for path in READY} == {
        f"{n}.{lang}.yaml" for n in names for lang in LANGUAGES
    }


@pytest.mark.parametrize("path", READY, ids=lambda path: path.name)
def test_a_ready_scheme_ranks(repository: Repository, path: Path) -> None:
    """The best level everywhere is worth 2, the worst 0."""
    (scheme,) = project(repository, path, {}).strategy.about.scoring
    assert all(leaf.title and leaf.question for leaf in scheme.leaves)
    files = {}
    for number, pick in enumerate((max, min), start=1):
        ratings = "".join(
            f'  {leaf.id}: "{pick(leaf.levels or {}, key=(leaf.levels or {}).__getitem__)}"\n'
            for leaf in scheme.leaves
        )
        files[f"measures/{number}-a.yaml"] = f"id: {number}\ntitle: A\nratings:\n{ratings}"
    ranking = project(repository, path, files).rank()
    assert [(entry.measure.id, entry.score.total) for entry in ranking.ranked] == [
        ("1", Fraction(2)),
        ("2", Fraction(0)),
    ]


@pytest.mark.parametrize("name", {path.name.split(".")[0] for path in READY})
def test_both_languages_say_the_same(repository: Repository, name: str) -> None:
    shapes = []
    for language in LANGUAGES:
        path = FOLDER / f"{name}.{language}.yaml"
        (scheme,) = project(repository, path, {}).strategy.about.scoring
        shapes.append([(c.weight, [*(c.levels or {}).values()]) for c in scheme.tree])
    assert shapes[0] == shapes[1]


def test_the_documentation_shows_each_scheme_to_be_copied() -> None:
    docs = Path(__file__).parent.parent / "docs" / "scoring.md"
    page = docs.read_text("utf-8")
    assert [path.name for path in READY if path.read_text("utf-8") not in page] == []

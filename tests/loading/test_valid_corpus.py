"""Unusual but correct repositories give no finding; one of them uses every key there is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest

from digistrat.loading.chapters import Parts, split
from digistrat.loading.composer import compose
from digistrat.loading.text import read_text
from digistrat.model.base import Model
from digistrat.model.entities import Stakeholder
from digistrat.project import Project
from tests.conftest import Repository, findings
from tests.model.fields import FILES, annotations, bare, is_model

VALID = sorted((Path(__file__).parent.parent / "corpus" / "valid").iterdir())
COMPLETE = next(folder for folder in VALID if folder.name == "complete")

PRIVATE = {(Stakeholder, "attitude"), (Stakeholder, "could_block")}
"""Keys that belong into `private/`, which is kept out of git."""

Use = tuple[type[Model], str]


@pytest.mark.parametrize("folder", VALID, ids=lambda folder: folder.name)
def test_a_correct_repository_gives_no_finding(folder: Path) -> None:
    assert findings(folder) == []


def test_the_complete_repository_uses_every_key() -> None:
    used = {use for kind, data in contents(COMPLETE) for use in uses(FILES[kind], data)}
    assert used == {use for model in FILES.values() for use in keys(model)} - PRIVATE


def test_the_complete_repository_holds_every_kind() -> None:
    strategy = Project.open(COMPLETE).strategy
    assert {kind for kind, _data in contents(COMPLETE)} == set(FILES)
    assert strategy.assessment.frameworks["reifegrad"]["budget"].answer == "partly"
    assert [ballot.rater for ballot in strategy.ballots] == ["IT"]
    assert strategy.measures[0].ratings["kosten"].reason == "Angebot vom Mai."


def test_five_hundred_measures_give_no_finding(repository: Repository) -> None:
    files = {
        f"measures/{n}-measure.yaml": f"id: {n}\ntitle: Measure {n}\nrelated: [{n % 500 + 1}]\n"
        for n in range(1, 501)
    }
    root = repository(files)
    assert findings(root) == []
    assert [measure.id for measure in Project.open(root).strategy.measures] == [
        str(n) for n in range(1, 501)
    ]


def contents(root: Path) -> Iterator[tuple[str, Any]]:
    """Yield kind and data of every entity in a repository, as it is written."""
    collections = {f"{kind}s": kind for kind in FILES}
    for path in root.rglob("*.*"):
        name = path.stem if path.parent == root else path.parent.name
        kind = name if name in FILES else collections[name]
        text = read_text(path, path.parent)
        assert isinstance(text, str)
        parts = split(text) if path.suffix == ".md" else None
        data = parts.front_matter.value if isinstance(parts, Parts) else compose(text).value
        for entity in data if isinstance(data, list) else [data]:
            yield kind, entity


def uses(annotation: Any, data: Any) -> Iterator[Use]:
    """Yield each key of each model that `data` uses."""
    kind, arguments = bare(annotation), get_args(bare(annotation))
    if is_model(kind) and isinstance(data, dict):
        hints = annotations(kind)
        for key, value in data.items():
            if key in hints:
                yield kind, key
                yield from uses(hints[key], value)
    elif get_origin(kind) is tuple:
        for item in data:
            yield from uses(arguments[0], item)
    elif get_origin(kind) is dict:
        for item in data.values():
            yield from uses(arguments[1], item)


def keys(annotation: Any, above: tuple[Any, ...] = ()) -> Iterator[Use]:
    """Yield each key of each model that can stand below a type; `above` are those it stands in."""
    kind = bare(annotation)
    if kind in above:
        return
    if is_model(kind):
        for key, hint in annotations(kind).items():
            yield kind, key
            yield from keys(hint, (*above, kind))
    else:
        for argument in get_args(kind):
            yield from keys(argument, above)

"""The page about the format names every key of the model, in bold where it is required."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from digistrat.model.base import Entity, Model
from digistrat.model.entities import Assessment, Ballot, FrontMatter
from digistrat.model.kinds import KINDS
from digistrat.model.scheme import Criterion, Scheme
from digistrat.model.strategy import About
from tests.model.fields import annotations, bare, is_model

PAGE = (Path(__file__).parent.parent / "docs" / "format.md").read_text("utf-8")

SECTIONS: dict[str, type[Model]] = {
    "strategy.yaml": About,
    "Scoring schemes": Scheme,
    "Criteria": Criterion,
    "All entities": Entity,
    **{
        kind.collection.replace("-", " ").capitalize(): kind.model
        for kind in KINDS.values()
        if kind.name != "chapter"
    },
    "Chapters": FrontMatter,
    "assessment.yaml": Assessment,
}

Keys = list[tuple[str, bool]]


def written(cell: str) -> Keys:
    """Return the keys in a cell of a table, and whether they stand in bold."""
    return [(key, bool(bold)) for bold, key in re.findall(r"(\*\*)?`([a-z_]+)`", cell)]


def rows(section: str) -> Iterator[tuple[Keys, Keys]]:
    """Yield the keys in the first cell and those in the second, row by row."""
    text = re.split(r"^#{2,3} ", PAGE.split(f"# {section}\n", 1)[1], flags=re.MULTILINE)[0]
    for row in re.findall(r"^\| (.*`.*) \| (.*) \|$", text, re.MULTILINE):
        yield written(row[0]), written(row[1])


def required(model: type[Model]) -> dict[str, bool]:
    """Return for each key of a model whether it is required; a ballot's file name is its id."""
    fields = zip(annotations(model), model.model_fields.values(), strict=True)
    return {key: field.is_required() and (model, key) != (Ballot, "id") for key, field in fields}


def nested(annotation: Any) -> set[type[Model]]:
    """Return the models below a type that have no section of their own."""
    kind = bare(annotation)
    if kind in SECTIONS.values():
        return set()
    if is_model(kind):
        return {kind, *(m for inner in annotations(kind).values() for m in nested(inner))}
    return {model for argument in get_args(kind) for model in nested(argument)}


@pytest.mark.parametrize("section", SECTIONS)
def test_every_key_is_named_and_bold_where_it_is_required(section: str) -> None:
    model = SECTIONS[section]
    inherited = required(Entity) if issubclass(model, Entity) and model is not Entity else {}
    expected = {key: flag for key, flag in required(model).items() if key not in inherited}
    assert dict(key for keys, _ in rows(section) for key in keys) == expected


@pytest.mark.parametrize("section", SECTIONS)
def test_every_key_below_is_named_and_bold_where_it_is_required(section: str) -> None:
    types = annotations(SECTIONS[section])
    for keys, below in rows(section):
        models = {model for key, _ in keys for model in nested(types[key])}
        expected = {pair for model in models for pair in required(model).items()}
        names = {name for name, _ in expected}
        assert {pair for pair in below if pair[0] in names} == expected, keys

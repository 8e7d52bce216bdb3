"""Every place in a model where a value can stand, with data that puts a value there.

Tests walk these places so that a field which is added tomorrow is tested today.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from digistrat.model.base import Model
from digistrat.model.entities import Assessment, FrontMatter
from digistrat.model.kinds import KINDS
from digistrat.model.measure import Rating
from digistrat.model.period import Moment
from digistrat.model.scale import Scale
from digistrat.model.scheme import Criterion, Factor, PriorityMatrix, Scheme
from digistrat.model.strategy import About

FILES: dict[str, type[Model]] = {
    "strategy": About,
    "assessment": Assessment,
    **{kind.name: kind.model for kind in KINDS.values()},
    "chapter": FrontMatter,
}
"""What stands in the files of a repository, by kind."""

ALSO_NEEDED: dict[type[Model], dict[str, Any]] = {
    Rating: {"level": "hoch"},
    Criterion: {"levels": {"hoch": 3}},
    Factor: {"id": "f", "levels": {"hoch": 2}},
    Scale: {"min": 1, "max": 5},
    Scheme: {"criteria": [{"id": "x", "levels": {"hoch": 3}}]},
    PriorityMatrix: {"rows": "r", "columns": "c", "order": ["x"], "cells": {"x": {"x": "x"}}},
}
"""What models need beyond their required fields."""

INSTEAD: dict[type[Model], dict[str, tuple[str, ...]]] = {
    Scheme: {"matrix": ("criteria",), "by_goals": ("criteria",)},
    Criterion: {"scale": ("levels",), "criteria": ("levels",)},
    Factor: {"scale": ("levels",)},
}
"""Fields that stand instead of others which models need."""

SAMPLES: dict[Any, Any] = {
    bool: True,
    int: 1,
    str: "x",
    Decimal: Decimal("1.5"),
    date: "2021-01-31",
    Moment: "2021",
}

Keys = tuple[str | int, ...]


@dataclass(frozen=True)
class Spot:
    """A place where a value can stand: the keys that lead there and the type it has.

    `data(value)` is the smallest entity with `value` at the place.
    """

    keys: Keys
    annotation: Any
    data: Callable[[Any], Any]
    at_key: bool = False

    @property
    def name(self) -> str:
        """The keys as one word, for the ids of tests."""
        return ".".join(str(key) for key in self.keys) + ("=" if self.at_key else "")


def spots(model: type[Model], above: tuple[Any, ...] = ()) -> Iterator[Spot]:
    """Yield all places below `model`, in depth; a model inside itself (`above`) only once."""
    for key, annotation in annotations(model).items():
        needless = INSTEAD.get(model, {}).get(key, ())
        others = {name: value for name, value in minimal(model).items() if name not in needless}
        spot = Spot((key,), annotation, partial(_with, others, key))
        yield spot
        yield from _below(spot, (*above, model))


def annotations(model: type[Model]) -> dict[str, Any]:
    """Return the annotations of all fields by YAML key, as they are written."""
    hints = get_type_hints(model, include_extras=True)
    return {field.alias or name: hints[name] for name, field in model.model_fields.items()}


def minimal(model: type[Model]) -> dict[str, Any]:
    """Return the smallest valid data of a model."""
    fields = zip(annotations(model).items(), model.model_fields.values(), strict=True)
    required = {key: sample(hint) for (key, hint), field in fields if field.is_required()}
    return required | ALSO_NEEDED.get(model, {})


def sample(annotation: Any) -> Any:
    """Return a valid value of a type."""
    kind, arguments = bare(annotation), get_args(bare(annotation))
    if is_model(kind):
        return minimal(kind)
    if get_origin(kind) is Literal:
        return arguments[0]
    if get_origin(kind) is tuple:
        return [sample(arguments[0])]
    if get_origin(kind) is dict:
        return {sample(arguments[0]): sample(arguments[1])}
    return SAMPLES[kind]


def bare(annotation: Any) -> Any:
    """Strip `Annotated`, `None` and all but the first member of a union from a type."""
    if get_origin(annotation) is Annotated:
        return bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return bare(get_args(annotation)[0])
    return annotation


def is_model(kind: Any) -> bool:
    """Return whether a type is one of our models."""
    return isinstance(kind, type) and issubclass(kind, Model)


def _with(data: dict[str, Any], key: str, value: Any) -> dict[str, Any]:
    return {**data, key: value}


def _below(spot: Spot, above: tuple[Any, ...]) -> Iterator[Spot]:
    kind, arguments = bare(spot.annotation), get_args(bare(spot.annotation))
    if is_model(kind):
        for inner in spots(kind, above) if kind not in above else ():
            keys = (*spot.keys, *inner.keys)
            yield Spot(keys, inner.annotation, _compose(spot.data, inner.data), inner.at_key)
    elif get_origin(kind) is tuple:
        item = Spot((*spot.keys, 0), arguments[0], lambda value: spot.data([value]))
        yield item
        yield from _below(item, above)
    elif get_origin(kind) is dict:
        yield Spot(
            (*spot.keys, "x"),
            arguments[0],
            lambda key: spot.data({key: sample(arguments[1])}),
            at_key=True,
        )
        item = Spot((*spot.keys, "x"), arguments[1], lambda value: spot.data({"x": value}))
        yield item
        yield from _below(item, above)


def _compose(outer: Callable[[Any], Any], inner: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: outer(inner(value))

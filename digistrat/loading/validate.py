"""From plain values to models, with every fault worded and placed."""

from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from digistrat.loading.composer import Node
from digistrat.loading.fields import Keys, known_keys
from digistrat.loading.problem import Problem
from digistrat.loading.wording import problem
from digistrat.model.base import Model
from digistrat.nearest import nearest

M = TypeVar("M", bound=Model)

_TEXT = "-"  # valid as an id, too


def validate(model: type[M], data: Any, node: Node) -> tuple[M | None, list[Problem]]:
    """Return `data` as `model`, or None and all that is wrong with it."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        told = _misspelt(details, model)
        return None, [
            problem(detail, model, node)
            for detail in details
            if detail["type"] not in ("missing", "blank") or not _is_told(detail["loc"], told, node)
        ]


def _misspelt(details: list[ErrorDetails], model: type[Model]) -> set[Keys]:
    """Return the routes of the keys that unknown ones are most likely meant to be."""
    unknown = [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"]
    meant = [(keys, nearest(str(keys[-1]), known_keys(model, keys[:-1]))) for keys in unknown]
    return {(*keys[:-1], near) for keys, near in meant if near}


def _is_told(keys: Keys, misspelt: set[Keys], node: Node) -> bool:
    """Whether another finding already says why a key has no value."""
    there = node.at(keys)
    return keys in misspelt or (there is not None and there.refused)


def salvage(model: type[M], data: Any) -> tuple[M | None, frozenset[str]]:
    """Return as much of `data` as is valid, and the keys at its top level that are lost.

    For what the other findings need: with a fault in its vision a strategy still has its
    scoring scheme, and with an unknown key a measure still has its references. A required key
    that is lost gets a value that says nothing: the first choice, or an empty text.
    """
    if not isinstance(data, dict):
        return None, frozenset(model.model_fields)
    lost: set[str] = set()
    stand_ins: dict[str, Any] = {}
    for _attempt in range(2):
        kept = {key: value for key, value in data.items() if key not in lost}
        try:
            made = model.model_validate(stand_ins | kept)
        except ValidationError as error:
            lost |= {str(step) for detail in error.errors() for step in detail["loc"][:1]}
            required = {
                name: field for name, field in model.model_fields.items() if field.is_required()
            }
            stand_ins = {name: _says_nothing(required[name]) for name in lost & set(required)}
        else:
            blank = {name: "" for name, value in stand_ins.items() if value == _TEXT}
            return made.model_copy(update=blank), frozenset(lost)
    return None, frozenset(model.model_fields)


def _says_nothing(field: FieldInfo) -> Any:
    """Return a valid value for a required key: the first choice, or a text."""
    choices = get_args(field.annotation)
    return choices[0] if choices else _TEXT

"""From plain values to models, with every fault worded and placed."""

from typing import Any, TypeVar

from pydantic import ValidationError

from digistrat.loading.composer import Node
from digistrat.loading.problem import Problem
from digistrat.loading.wording import problem
from digistrat.model.base import Model

M = TypeVar("M", bound=Model)


def validate(model: type[M], data: Any, node: Node) -> tuple[M | None, list[Problem]]:
    """Return `data` as `model`, or None and all that is wrong with it."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [problem(detail, model, node) for detail in details]


def salvage(model: type[M], data: Any, stand_in: M) -> tuple[M, frozenset[str]]:
    """Return as much of `data` as is valid, `stand_in` for the rest, and the keys that are lost.

    For what the other findings need: with a fault in its vision a strategy still has its
    scoring scheme.
    """
    if not isinstance(data, dict):
        return stand_in, frozenset(model.model_fields)
    valid = {}
    for key, value in data.items():
        try:
            one = model.model_validate({**stand_in.model_dump(by_alias=True), key: value})
        except ValidationError:
            continue
        valid[key] = getattr(one, key)
    return stand_in.model_copy(update=valid), frozenset(data) - frozenset(valid)

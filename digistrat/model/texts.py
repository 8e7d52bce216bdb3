"""All texts that an entity holds, with the keys that lead to them.

What counts as a text follows from the types of the fields, as for references: an id or a choice
such as a status is none.
"""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from digistrat.model.references import Keys
from digistrat.model.types import Text

_MARK = Text.__metadata__[0]  # type: ignore[attr-defined]  # mypy sees the bare `str`


def texts(model: BaseModel, keys: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Yield all texts in `model`, in the order of its fields."""
    for name, key, annotation in _carriers(type(model)):
        value = getattr(model, name)
        if value:  # most fields of most entities are empty
            yield from _walk(annotation, value, (*keys, key))


@cache
def _carriers(model: type[BaseModel]) -> tuple[tuple[str, str, Any], ...]:
    """Return name, YAML key and annotation of the fields that can hold a text."""
    found = []
    for name, field in model.model_fields.items():
        annotation: Any = field.annotation
        if _MARK in field.metadata:  # pydantic takes it off the annotation
            annotation = Text
        if _carries(annotation):
            found.append((name, field.alias or name, annotation))
    return tuple(found)


def _is_text(annotation: Any) -> bool:
    return get_origin(annotation) is Annotated and _MARK in annotation.__metadata__


def _carries(annotation: Any) -> bool:
    if _is_text(annotation):
        return True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_carriers(annotation))
    return any(_carries(argument) for argument in get_args(annotation))


def _walk(annotation: Any, value: Any, keys: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, BaseModel):
        yield from texts(value, keys)
    elif _is_text(annotation):
        yield keys, value
    elif isinstance(value, tuple):
        item = get_args(annotation)[0]
        for index, element in enumerate(value):
            yield from _walk(item, element, (*keys, index))
    elif isinstance(value, dict):
        item = get_args(annotation)[1]
        for key, element in value.items():
            yield from _walk(item, element, (*keys, key))
    else:
        for member in get_args(annotation):
            if _carries(member) and isinstance(value, str):
                yield from _walk(member, value, keys)

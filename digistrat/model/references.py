"""References between entities, declared where they stand: in the type of the field.

`depends_on: Ids[MeasureId]` says that each value is the id of a measure. Whoever needs
the references (the rule that looks for broken ones, a rename, a schema for editors) walks them
with :func:`references` and never lists fields by hand.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from digistrat.model.types import Ref

Keys = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: the keys that lead to it, the kind it points to, and the id it names."""

    keys: Keys
    kind: str
    id: str
    at_key: bool = False


def references(model: BaseModel, keys: Keys = ()) -> Iterator[Reference]:
    """Yield all references in `model`, in the order of its fields."""
    for name, key, annotation in _carriers(type(model)):
        value = getattr(model, name)
        if value:  # most fields of most entities are empty
            yield from _walk(annotation, value, (*keys, key))


@cache
def _carriers(model: type[BaseModel]) -> tuple[tuple[str, str, Any], ...]:
    """Return name, YAML key and annotation of the fields that can hold a reference."""
    return tuple(
        (name, field.alias or name, annotation)
        for name, field in model.model_fields.items()
        for annotation in [_annotation(field.annotation, field.metadata)]
        if _carries(annotation)
    )


def _annotation(bare: Any, metadata: list[Any]) -> Any:
    """Put back what pydantic keeps apart from a field's annotation."""
    marks = [mark for mark in metadata if isinstance(mark, Ref)]
    return Annotated[bare, marks[0]] if marks else bare


def _ref(annotation: Any) -> Ref | None:
    if get_origin(annotation) is not Annotated:
        return None
    return next((mark for mark in annotation.__metadata__ if isinstance(mark, Ref)), None)


def _carries(annotation: Any) -> bool:
    if _ref(annotation):
        return True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_carriers(annotation))
    return any(_carries(argument) for argument in get_args(annotation))


def _walk(annotation: Any, value: Any, keys: Keys) -> Iterator[Reference]:
    if isinstance(value, BaseModel):
        yield from references(value, keys)
    elif ref := _ref(annotation):
        yield Reference(keys, ref.kind, value)
    elif get_origin(annotation) is tuple:
        item = get_args(annotation)[0]
        for index, element in enumerate(value):
            yield from _walk(item, element, (*keys, index))
    elif get_origin(annotation) is dict:
        yield from _walk_dict(annotation, value, keys)
    elif get_origin(annotation) is Annotated:
        yield from _walk(annotation.__origin__, value, keys)
    else:  # `X | None`, and the value is there
        member = next(arg for arg in get_args(annotation) if arg is not type(None))
        yield from _walk(member, value, keys)


def _walk_dict(annotation: Any, value: dict[str, Any], keys: Keys) -> Iterator[Reference]:
    key_type, item = get_args(annotation)
    ref = _ref(key_type)
    for key, element in value.items():
        if ref:
            yield Reference((*keys, key), ref.kind, key, at_key=True)
        if _carries(item):
            yield from _walk(item, element, (*keys, key))

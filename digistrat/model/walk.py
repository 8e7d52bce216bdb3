"""What a mark in the type of a field says of its values, for whole models.

Some types carry a mark: `MeasureId` says that a value names a measure, `Text` that someone wrote
it. Whoever looks for such values walks them with :func:`marked` and never lists fields by hand.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Generic, TypeVar, get_args, get_origin

from pydantic import BaseModel

Keys = tuple[str | int, ...]
Mark = TypeVar("Mark", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Marked(Generic[Mark]):
    """A value with a mark and the keys that lead to it; `at_key` if it is itself a key."""

    keys: Keys
    value: str
    mark: Mark
    at_key: bool = False


def marked(model: BaseModel, mark: type[Mark], keys: Keys = ()) -> Iterator[Marked[Mark]]:
    """Yield all values in `model` whose types have a mark of this class, in the order of fields."""
    for name, key, annotation in _carriers(type(model), mark):
        value = getattr(model, name)
        if value or (value == "" and name in model.model_fields_set):  # most have no value
            yield from _walk(annotation, value, mark, (*keys, key))


@cache
def _carriers(model: type[BaseModel], mark: type) -> tuple[tuple[str, str, Any], ...]:
    """Return name, YAML key and annotation of the fields that can hold a marked value."""
    return tuple(
        (name, field.alias or name, annotation)
        for name, field in model.model_fields.items()
        for annotation in [_annotation(field.annotation, field.metadata, mark)]
        if _carries(annotation, mark)
    )


def _annotation(bare: Any, metadata: list[Any], mark: type) -> Any:
    """Put back what pydantic keeps apart from a field's annotation."""
    marks = [entry for entry in metadata if isinstance(entry, mark)]
    return Annotated[bare, marks[0]] if marks else bare


def _mark(annotation: Any, mark: type[Mark]) -> Mark | None:
    if get_origin(annotation) is not Annotated:
        return None
    return next((entry for entry in annotation.__metadata__ if isinstance(entry, mark)), None)


def _carries(annotation: Any, mark: type, above: tuple[type, ...] = ()) -> bool:
    """Say whether a type can hold a marked value; `above` are the models that it was found in."""
    if _mark(annotation, mark):
        return True
    if not (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
        return any(_carries(argument, mark, above) for argument in get_args(annotation))
    if annotation in above:  # a model that holds itself, such as a group of criteria
        return False
    fields = annotation.model_fields.values()
    inside = (*above, annotation)
    return any(_carries(_annotation(f.annotation, f.metadata, mark), mark, inside) for f in fields)


def _walk(annotation: Any, value: Any, mark: type[Mark], keys: Keys) -> Iterator[Marked[Mark]]:
    if isinstance(value, BaseModel):
        yield from marked(value, mark, keys)
    elif found := _mark(annotation, mark):
        yield Marked(keys, value, found)
    elif get_origin(annotation) is tuple:
        item = get_args(annotation)[0]
        for index, element in enumerate(value):
            yield from _walk(item, element, mark, (*keys, index))
    elif get_origin(annotation) is dict:
        yield from _walk_dict(annotation, value, mark, keys)
    elif get_origin(annotation) is Annotated:
        yield from _walk(annotation.__origin__, value, mark, keys)
    else:  # `X | None`, and the value is there
        member = next(arg for arg in get_args(annotation) if arg is not type(None))
        yield from _walk(member, value, mark, keys)


def _walk_dict(
    annotation: Any, value: dict[str, Any], mark: type[Mark], keys: Keys
) -> Iterator[Marked[Mark]]:
    key_type, item = get_args(annotation)
    found = _mark(key_type, mark)
    for key, element in value.items():
        if found:
            yield Marked((*keys, key), key, found, at_key=True)
        if _carries(item, mark):
            yield from _walk(item, element, mark, (*keys, key))

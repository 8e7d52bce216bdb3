"""What a model declares at the end of a route of keys: its type, its keys, its choices."""

from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

Keys = tuple[str | int, ...]


def known_keys(model: type[BaseModel], keys: Keys) -> list[str]:
    """Return the keys that may stand in the mapping to which a route leads."""
    found = _annotation_at(model, keys)
    return [*_fields(found)] if isinstance(found, type) and issubclass(found, BaseModel) else []


def choices(model: type[BaseModel], keys: Keys) -> list[str]:
    """Return the words that may stand where a route leads, if it is a choice of words."""
    found = _annotation_at(model, keys)
    return [str(choice) for choice in get_args(found)] if get_origin(found) is Literal else []


def _fields(model: type[BaseModel]) -> dict[str, Any]:
    """Return the annotations of a model by the keys that stand in YAML."""
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _annotation_at(annotation: Any, keys: Keys) -> Any:
    for step in keys:
        annotation = _bare(annotation, inside=True)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            annotation = _fields(annotation).get(str(step))
        else:
            arguments = get_args(annotation)
            annotation = (
                arguments[-1 if get_origin(annotation) is dict else 0] if arguments else None
            )
    return _bare(annotation)


def _bare(annotation: Any, *, inside: bool = False) -> Any:
    """Strip `Annotated` and `None` from a type; of a union, return the member that is meant.

    That is the one with something `inside` it, or the first one, which says it in one word.
    """
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = annotation.__origin__
        elif origin in (Union, UnionType):
            members = [arg for arg in get_args(annotation) if arg is not type(None)]
            annotation = members[-1 if inside else 0]
        else:
            return annotation

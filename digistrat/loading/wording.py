"""From pydantic's errors to problems in our own words.

Pydantic has no German, and its texts speak of Python types. Every error type that our models
can raise has a wording here; a test tries all of them.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from digistrat.i18n import N_, Message, msg
from digistrat.loading.composer import Node
from digistrat.loading.problem import Code, Problem
from digistrat.nearest import hint as hint_for

Keys = tuple[str | int, ...]

# What a field expects, by error type: those of digistrat.model.base and pydantic's own.
_EXPECTED = {
    "text": N_("a text"),
    "id": N_("an id"),
    "number": N_("a number"),
    "whole-number": N_("a whole number"),
    "date": N_("a date"),
    "period": N_("a date, month, quarter or year"),
    "bool_type": N_("true or false"),
    "bool_parsing": N_("true or false"),
    "tuple_type": N_("a list"),
    "dict_type": N_("a mapping (key: value)"),
    "model_type": N_("a mapping (key: value)"),
    "model_attributes_type": N_("a mapping (key: value)"),
}

_OTHER = N_("another value")

_HINTS = {
    "quote-decimal": N_("Put the id into quotes, or its last zero may get lost."),
    "id-characters": N_(
        'An id has at most 64 characters, no spaces and none of / \\ : * ? " < > | , #.'
    ),
    "decimal-point": N_("Write a point instead of the comma."),
    "iso-date": N_("Write it as year-month-day, such as 2021-01-31."),
    "period-forms": N_("Write 2021, 2021-Q2, 2021-03 or 2021-03-31."),
    "tuple_type": N_("Write [ ] around the value, or each entry on a line of its own after “- ”."),
}

# Faults that concern several keys at once; the models raise them by these names.
_FAULTS = {
    "scale-order": N_("The scale's “min” must be smaller than its “max”."),
    "levels-or-scale": N_("A criterion needs either “levels” or a “scale”."),
    "negative-weight": N_("A weight cannot be negative."),
    "no-weight": N_("At least one criterion needs a weight greater than 0."),
    "one-rating": N_("A rating has exactly one of “level”, “value” and “missing”."),
    "greater_than_equal": N_("The number must be at least {ge}."),
    "less_than_equal": N_("The number must be at most {le}."),
    "too_short": N_("At least {min_length} entry is needed here."),
}

_Wording = Callable[[ErrorDetails, type[BaseModel], Node], Problem]


def problem(error: ErrorDetails, model: type[BaseModel], node: Node) -> Problem:
    """Word one of pydantic's errors for `model`; `node` holds the positions of its data."""
    kind = error["type"]
    if kind in _SPECIAL:
        return _SPECIAL[kind](error, model, node)
    if kind in _FAULTS:
        message = msg(_FAULTS[kind], **error.get("ctx", {}))
        return Problem(Code.WRONG_TYPE, message, node.find(_keys(error)))
    return _wrong_type(error, model, node)


def _keys(error: ErrorDetails) -> Keys:
    """Return the route to the value; pydantic marks a fault in a key itself by `[key]`."""
    return tuple(step for step in error["loc"] if step != "[key]")


def _name(keys: Keys) -> str:
    """Return the route as people write it: `milestones[2].due`, entries counted from 1."""
    parts = (f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in keys)
    return "".join(parts).removeprefix(".")


def _wrong_type(error: ErrorDetails, _model: type[BaseModel], node: Node) -> Problem:
    kind, keys = error["type"], _keys(error)
    text = N_("“{key}” must be {expected}, but here stands {found}.")
    if not keys:
        text = N_("The file must hold {expected}, but here stands {found}.")
    expected = msg(_EXPECTED.get(kind, _OTHER))
    message = msg(text, key=_name(keys), expected=expected, found=_found(error["input"]))
    hint = _HINTS.get(error.get("ctx", {}).get("hint", kind))
    at_key = error["loc"][-1:] == ("[key]",)
    return Problem(
        Code.WRONG_TYPE, message, node.find(keys, key=at_key), msg(hint) if hint else None
    )


def _found(value: object) -> Message:
    match value:
        case None:
            return msg("nothing")
        case bool():
            return msg("“{value}”", value=str(value).lower())
        case int() | Decimal():
            return msg("the number {value}", value=str(value))
        case str():
            return msg("the text “{value}”", value=_short(value))
        case list() | tuple():
            return msg("a list")
        case _:
            return msg("a mapping (key: value)")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"


def _missing(error: ErrorDetails, _model: type[BaseModel], node: Node) -> Problem:
    keys = _keys(error)
    message = msg("The key “{key}” is missing.", key=_name(keys))
    # A key that stands there without a value is the best place to point to.
    return Problem(Code.MISSING, message, node.find(keys, key=True))


def _unknown_key(error: ErrorDetails, model: type[BaseModel], node: Node) -> Problem:
    keys = _keys(error)
    name = str(keys[-1])
    owner = _model_at(model, keys[:-1])
    known = [field.alias or key for key, field in owner.model_fields.items()] if owner else []
    message = msg("The key “{key}” is not known here.", key=name)
    return Problem(
        Code.UNKNOWN_KEY, message, node.find(keys, key=True), hint_for(name, sorted(known))
    )


def _unknown_choice(error: ErrorDetails, model: type[BaseModel], node: Node) -> Problem:
    keys = _keys(error)
    choices = _choices(_annotation_at(model, keys))
    value = error["input"]
    found = msg("“{value}”", value=_short(value)) if isinstance(value, str) else _found(value)
    message = msg("“{key}” cannot be {found}.", key=_name(keys), found=found)
    hint = hint_for(str(value), sorted(choices))
    return Problem(Code.UNKNOWN_CHOICE, message, node.find(keys), hint)


def _duplicate_id(error: ErrorDetails, _model: type[BaseModel], node: Node) -> Problem:
    context, keys = error["ctx"], _keys(error)
    message = msg("The id “{id}” stands here a second time.", id=context["id"])
    first = node.find((*keys, context["first"], "id"))
    return Problem(
        Code.DUPLICATE_ID,
        message,
        node.find((*keys, context["index"], "id")),
        msg("Give one of the two another id."),
        ((msg("first here"), first),),
    )


_SPECIAL: Mapping[str, _Wording] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "literal_error": _unknown_choice,
    "duplicate-id": _duplicate_id,
}


def _annotation_at(annotation: Any, keys: Keys) -> Any:
    """Return the type that stands at the end of a route of keys into `annotation`."""
    for step in keys:
        annotation = _bare(annotation)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            fields = {field.alias or name: field for name, field in annotation.model_fields.items()}
            annotation = fields[str(step)].annotation if step in fields else None
        else:
            arguments = get_args(annotation)
            annotation = (
                arguments[-1 if get_origin(annotation) is dict else 0] if arguments else None
            )
    return _bare(annotation)


def _model_at(model: type[BaseModel], keys: Keys) -> type[BaseModel] | None:
    found = _annotation_at(model, keys)
    return found if isinstance(found, type) and issubclass(found, BaseModel) else None


def _bare(annotation: Any) -> Any:
    """Strip `Annotated` and `None` from a type."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = annotation.__origin__
        elif origin in (Union, UnionType):
            annotation = next(arg for arg in get_args(annotation) if arg is not type(None))
        else:
            return annotation


def _choices(annotation: Any) -> list[str]:
    return (
        [str(choice) for choice in get_args(annotation)]
        if get_origin(annotation) is Literal
        else []
    )

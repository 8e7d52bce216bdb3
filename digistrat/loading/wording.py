"""From pydantic's errors to problems in our own words.

Pydantic has no German, and its texts speak of Python types. Every error type that our models
can raise has a wording here; a test tries all of them.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from digistrat.diagnostics import Fix, FixKind
from digistrat.i18n import N_, Message, msg
from digistrat.loading.composer import Node
from digistrat.loading.fields import Keys, choices, known_keys
from digistrat.loading.problem import Code, Problem
from digistrat.nearest import hint as hint_for
from digistrat.nearest import nearest, only_near

# What a field expects, by error type: those of digistrat.model.base and pydantic's own.
_EXPECTED = {
    "text": N_("a text"),
    "id": N_("an id"),
    "number": N_("a number"),
    "money": N_("an amount of money with at most two decimal places"),
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

_MARKS = ("[key]", "[one]", "[by-reason]")

_HINTS = {
    "quote-decimal": N_("Put the id into quotes, or its last zero may get lost."),
    "id-characters": N_(
        'An id has at most 64 characters, no spaces and none of / \\ : * ? " < > | , #.'
    ),
    "no-groups": N_("Write {written} without a thousands separator."),
    "decimal-point": N_("Write a point instead of the comma."),
    "iso-date": N_("Write it as year-month-day, such as 2021-01-31."),
    "period-forms": N_("Write 2021, 2021-Q2, 2021-03 or 2021-03-31."),
    "tuple_type": N_("Write [ ] around the value, or each entry on a line of its own after “- ”."),
}

# Faults in values that are of the right type; the models raise them by these names. Where one key
# of several is to be changed, the error names it as `at`.
_FAULTS = {
    "scale-order": N_("The scale's “min” must be smaller than its “max”."),
    "neither-levels-nor-scale": N_("A criterion needs either “levels” or a “scale”."),
    "levels-and-scale": N_(
        "The criterion has both “levels” and a “scale”, but only one is possible."
    ),
    "no-weight": N_("At least one criterion needs a weight greater than 0."),
    "one-rating": N_("A rating has exactly one of “level”, “value” and “missing”."),
    "factor-without-levels": N_("A factor needs either “levels” or a “scale”."),
    "ends-order": N_("The scale's “worst” must be smaller than its “best”."),
    "worst-and-best": N_("A scale needs both “worst” and “best”, or neither."),
    "thresholds-and-ends": N_("A scale has either “thresholds” or “worst” and “best”."),
    "first-threshold": N_("The first threshold must not be above the scale's “min”."),
    "last-threshold": N_("The last threshold must not be above the scale's “max”."),
    "group-and-levels": N_(
        "A group of criteria is not rated itself; “levels”, “scale” and “missing” belong to its criteria."
    ),
    "no-method": N_("A scheme needs “criteria”, a “matrix” or “by_goals: true”."),
    "several-methods": N_("A scheme has only one of “criteria”, “matrix” and “by_goals”."),
    "other-method": N_("“{name}” has no meaning in a scheme that ranks by “{method}”."),
    "criterion-twice": N_("The id “{id}” stands twice among the criteria and factors."),
    "unknown-criterion": N_("This scheme has no criterion “{id}”."),
    "unknown-priority": N_("The priority “{id}” does not stand in “order”."),
    "unknown-class": N_("The scheme “{scheme}” has no class “{id}”."),
    "no-classes": N_("The scheme “{id}” has no classes."),
    "missing-cell": N_("There is no cell for row “{row}” and column “{column}”."),
    "not-ascending": N_("The numbers under “from” must ascend."),
    "greater_than": N_("“{key}” must be greater than {gt}."),
    "greater_than_equal": N_("“{key}” must be at least {ge}."),
    "less_than_equal": N_("“{key}” must be at most {le}."),
    "too_short": N_("“{key}” is empty; at least one entry is needed."),
}

# Faults in a key and not in what stands under it.
_AT_KEY = {"unknown-criterion", "unknown-class", "other-method"}

_Wording = Callable[[ErrorDetails, type[BaseModel], Node], Problem]


def problem(error: ErrorDetails, model: type[BaseModel], node: Node) -> Problem:
    """Word one of pydantic's errors for `model`; `node` holds the positions of its data."""
    kind = error["type"]
    if kind in _SPECIAL:
        return _SPECIAL[kind](error, model, node)
    if kind in _FAULTS:
        context, keys = error.get("ctx", {}), _keys(error)
        message = msg(_FAULTS[kind], key=_name(keys), **context)
        place = node.find((*keys, *context.get("at", ())), key=kind in _AT_KEY)
        return Problem(Code.WRONG_TYPE, message, place)
    return _wrong_type(error, model, node)


def wrong_entry(value: object, node: Node) -> Problem:
    """Word that an entry of a list in a file of its own is no entity."""
    if value is None:
        return Problem(Code.WRONG_TYPE, msg("This entry is empty."), node.span)
    mapping = _EXPECTED["model_type"]
    text = N_("This entry must be {expected}, but here stands {found}.")
    message = msg(text, expected=msg(mapping), found=_found(value))
    return Problem(Code.WRONG_TYPE, message, node.span)


def _keys(error: ErrorDetails) -> Keys:
    """Return the route to the value.

    Pydantic marks a fault in a key itself by `[key]`, and our models mark the members of a union.
    """
    return tuple(step for step in error["loc"] if step not in _MARKS)


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
    context = error.get("ctx", {})
    hint = _HINTS.get(context.get("hint", kind))
    values = {"written": context["written"]} if "written" in context else {}
    at_key = error["loc"][-1:] == ("[key]",)
    return Problem(
        Code.WRONG_TYPE,
        message,
        node.find(keys, key=at_key),
        msg(hint, **values) if hint else None,
        fix=_quotes(error["input"], node.at(keys)) if hint == _HINTS["quote-decimal"] else None,
    )


def _quotes(value: Decimal, node: Node | None) -> Fix | None:
    """Return the fix that puts quotes around a number with a point; `f` writes all its zeros."""
    return Fix(FixKind.QUOTES, (node.span.edit(f'"{value:f}"'),)) if node else None


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
    text = (
        N_("The key “{key}” has no value.") if node.at(keys) else N_("The key “{key}” is missing.")
    )
    return Problem(Code.MISSING, msg(text, key=_name(keys)), node.find(keys, key=True))


def _blank(error: ErrorDetails, _model: type[BaseModel], node: Node) -> Problem:
    keys = _keys(error)
    return Problem(Code.MISSING, msg("“{key}” has no text.", key=_name(keys)), node.find(keys))


def _unknown_key(error: ErrorDetails, model: type[BaseModel], node: Node) -> Problem:
    keys = _keys(error)
    name = str(keys[-1])
    message = msg("The key “{key}” is not known here.", key=name)
    known, span = known_keys(model, keys[:-1]), node.find(keys, key=True)
    siblings = node.at(keys[:-1])
    meant = _meant(name, siblings.keys, known) if siblings and name in siblings.keys else None
    fix = Fix(FixKind.KEY, (span.edit(meant),)) if meant else None
    return Problem(Code.UNKNOWN_KEY, message, span, hint_for(name, sorted(known)), fix=fix)


def _meant(name: str, there: Iterable[str], known: list[str]) -> str | None:
    """Return the key that an unknown one is a slip of, if no other is near and it is still free.

    Where two keys are slips of the same one, only a human can say which of them holds.
    """
    meant = only_near(name, known)
    claims = [key for key in there if nearest(key, known) == meant]
    return meant if claims == [name] else None


def _unknown_choice(error: ErrorDetails, model: type[BaseModel], node: Node) -> Problem:
    keys = _keys(error)
    value = error["input"]
    found = msg("“{value}”", value=_short(value)) if isinstance(value, str) else _found(value)
    message = msg("“{key}” cannot be {found}.", key=_name(keys), found=found)
    hint = hint_for(str(value), sorted(choices(model, keys)))
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


def _stands_twice(error: ErrorDetails, _model: type[BaseModel], node: Node) -> Problem:
    context, keys = error["ctx"], _keys(error)
    return Problem(
        Code.WRONG_TYPE,
        msg("“{id}” stands here twice.", id=context["id"]),
        node.find((*keys, context["index"])),
        msg("Delete one of the two."),
        ((msg("first here"), node.find((*keys, context["first"]))),),
    )


_SPECIAL: Mapping[str, _Wording] = {
    "missing": _missing,
    "blank": _blank,
    "extra_forbidden": _unknown_key,
    "literal_error": _unknown_choice,
    "duplicate-id": _duplicate_id,
    "stands-twice": _stands_twice,
}

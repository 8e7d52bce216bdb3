"""What a value says in a few words, wherever in an entity it stands.

The annex on assumptions names values that no other part of a document shows: choices by the
words for them, references by titles, long texts by their beginning.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal, get_args, get_origin

from digistrat.documents import plan
from digistrat.documents.blocks import Inline, Own
from digistrat.documents.subject import Subject
from digistrat.documents.words import WORDS
from digistrat.i18n import _, day, number
from digistrat.model import About
from digistrat.model.base import Entity, Item, Model
from digistrat.model.entities import Baseline, Target
from digistrat.model.measure import Cost, Funding, Milestone
from digistrat.model.period import Moment, Period
from digistrat.model.references import references
from digistrat.model.strategy import Value

LONG = 60
"""Of a longer text only the beginning is shown; it stands elsewhere in the document."""


def at(subject: Subject, stated: Entity | About, key: str) -> tuple[Inline, ...]:
    """Return what stands at a dotted route of keys; empty if there is nothing."""
    route = key.split(".")
    named = [r for r in references(stated) if [*map(str, r.keys)][: len(route)] == route]
    if named:
        return tuple(subject.title(reference.kind, reference.id) for reference in named)
    value: object = stated
    choices: frozenset[object] = frozenset()
    for step in route:
        if isinstance(value, Model):
            choices = _choices(type(value)).get(step, frozenset())
            value = getattr(value, step, None)
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return tuple(dict.fromkeys(_texts(value, choices)))


@cache
def _choices(model: type[Model]) -> dict[str, frozenset[object]]:
    """Return, by field, the words that the format lets one choose from."""
    return {name: frozenset(literals(f.annotation)) for name, f in model.model_fields.items()}


def literals(annotation: Any) -> Iterator[object]:
    """Yield the values that a type lets one choose from."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
        return
    for argument in get_args(annotation):
        yield from literals(argument)


def _texts(value: object, choices: frozenset[object]) -> Iterator[Inline]:
    match value:
        case None:
            return
        case tuple():
            for each in value:
                yield from _texts(each, choices)
        case dict():
            for each in value.values():
                yield from _texts(each, choices)
        case Model():
            yield from _of_model(value)
        case str() if value in choices:
            yield _(WORDS[value])
        case str():
            yield Own(_beginning(value))
        case _:
            yield _plain(value)


def _of_model(value: Model) -> Iterator[Inline]:
    """Yield a line for what has one elsewhere, and the values of what has none."""
    match value:
        case Period():
            yield plan.span(value)
        case Milestone():
            yield Own(plan.milestone(value))
        case Cost():
            yield Own(plan.cost(value))
        case Funding():
            yield Own(plan.funding(value))
        case Baseline() | Target():
            yield Own(value.note or f"{number(value.value)} ({day(value.date)})")
        case Item():
            yield Own(value.label)
        case Value():
            yield Own(value.title)
        case _:
            for name in type(value).model_fields:
                yield from _texts(getattr(value, name), _choices(type(value))[name])


def _plain(value: object) -> str:
    match value:
        case bool():
            return _("yes") if value else _("no")
        case date():
            return day(value)
        case int() | Decimal():
            return number(Decimal(value))
        case Moment():
            return str(value)
    raise TypeError(value)


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= LONG:
        return words
    return f"{words[:LONG].rpartition(' ')[0] or words[:LONG]} …"

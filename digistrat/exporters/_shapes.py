"""From the types of the model to JSON Schema, with what a strategy offers as completions.

The model is walked with the annotations as they are written; a type says by `WithJsonSchema` how
its values stand in a file. A key without a value counts as not there, so whatever need not be
there may be empty.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import WithJsonSchema
from pydantic.fields import FieldInfo

from digistrat.exporters._offers import CheckRule, Offers, Titles, as_yaml
from digistrat.i18n import _, msg
from digistrat.model import Rating
from digistrat.model.base import Model
from digistrat.model.choices import meaning
from digistrat.model.descriptions import description, models
from digistrat.model.scheme import NotEmpty, Rated
from digistrat.model.strategy import RuleSettings
from digistrat.model.types import EACH_ONCE, Id, Ref

Schema = dict[str, Any]

EMPTY: Schema = {"$ref": "#/definitions/empty"}
"""A key without a value, among the definitions of every schema."""

_EMPTY = {"not": {"type": ["string", "number", "boolean", "array", "object"]}}
"""What stands there; if null were named, editors would propose the word everywhere."""

# Limits of a field by the names that pydantic gives them; a list and a mapping have their own.
_LIMITS = {"gt": "exclusiveMinimum", "ge": "minimum", "le": "maximum"}
_LENGTHS = {"array": "minItems", "object": "minProperties"}

# Types that say nothing more of themselves.
_PLAIN = {str: "string", int: "integer", bool: "boolean", Decimal: "number"}

_ABOUT = ("title", "description", "default")
"""What says something about a value without limiting it."""


class Shapes:
    """Makes the schemas of models; `definitions` collects what they refer to."""

    def __init__(self, offers: Offers) -> None:
        self._offers = offers
        self.definitions: dict[str, Schema] = {"empty": _EMPTY}
        self._mappings: Mapping[Any, Callable[[], Schema]] = {
            Rating: self._ratings,
            RuleSettings: self._rule_settings,
        }

    def mapping(self, model: type[Model], *, optional: tuple[str, ...] = ()) -> Schema:
        """Return the schema of a mapping with the keys of a model."""
        hints = get_type_hints(model, include_extras=True)
        properties: Schema = {}
        required = []
        for name, field in model.model_fields.items():
            key = field.alias or name
            needed = field.is_required() and key not in optional
            properties[key] = self._property(model, name, hints[name], needed=needed)
            if needed:
                required.append(key)
        schema: Schema = {"type": "object", "properties": properties}
        if required:
            schema["required"] = required
        schema["additionalProperties"] = False
        return schema | _exactly_one(model.ONE_OF)

    def _property(self, model: type[Model], name: str, annotation: Any, *, needed: bool) -> Schema:
        schema: Schema = {"description": _(description(model, name))}
        value = self._value(annotation)
        schema |= {"anyOf": [value]} if "$ref" in value else value
        field = model.model_fields[name]
        if (default := _default(field)) is not None:
            schema["default"] = default
        return schema if needed else _or_nothing(schema)

    def _value(self, annotation: Any) -> Schema:
        """Return the schema of a value of this type, which is not null."""
        bare, marks = _taken_apart(annotation)
        if ref := next((mark for mark in marks if isinstance(mark, Ref)), None):
            return self._reference(ref.kind)
        written = next((m for m in marks if isinstance(m, WithJsonSchema)), None)
        schema = dict(written.json_schema or {}) if written else self._structure(bare)
        if EACH_ONCE in marks:
            schema["uniqueItems"] = True
        if NotEmpty in marks:
            schema["minItems"] = 1
        return _with_limits(schema, marks)

    def _structure(self, bare: Any) -> Schema:
        arguments = get_args(bare)
        if isinstance(bare, type) and issubclass(bare, Model):
            return self._model(bare)
        if get_origin(bare) is Literal:
            return _choice({word: meaning(word) for word in arguments})
        if get_origin(bare) is tuple:
            return {"type": "array", "items": self._value(arguments[0])}
        if get_origin(bare) is dict:
            return self._dictionary(*arguments)
        if get_origin(bare) in (Union, UnionType):
            return {"anyOf": [self._value(member) for member in arguments]}
        return {"type": _PLAIN[bare]}

    def _model(self, model: type[Model]) -> Schema:
        """Return the schema of a model, with the short forms that stand for the whole of it."""
        hints = get_type_hints(model, include_extras=True)
        if any(model in models(hints[name]) for name in model.model_fields):
            return self._recursive(model)
        schema = self.mapping(model)
        if not model.SHORT:
            return schema
        return {"anyOf": [*(self._value(hints[key]) for key in model.SHORT), schema]}

    def _recursive(self, model: type[Model]) -> Schema:
        """Return a reference to the schema of a model that holds itself."""
        if model.__name__ not in self.definitions:
            self.definitions[model.__name__] = {}  # so that the model finds itself there
            self.definitions[model.__name__] = self.mapping(model)
        return {"$ref": f"#/definitions/{model.__name__}"}

    def _dictionary(self, key: Any, item: Any) -> Schema:
        """Return the schema of a mapping whose keys are ids or words of the strategy."""
        if isinstance(item, type) and item in self._mappings:
            return self._mappings[item]()
        bare, marks = _taken_apart(key)
        ref = next((mark for mark in marks if isinstance(mark, Ref)), None)
        if ref and ref.kind == "taxonomy":
            return self._tags(item)
        schema: Schema = {"type": "object"}
        value = _or_nothing(self._value(item))
        if ref and (titles := self._offers.titles[ref.kind]):
            schema["properties"] = {id_: {"title": titles[id_], **value} for id_ in titles}
        if bare is str and marks:
            schema["propertyNames"] = _id_key()
        elif get_origin(bare) is Literal:
            schema["propertyNames"] = _choice(dict.fromkeys(get_args(bare), ""))
        return schema | {"additionalProperties": value}

    def _reference(self, kind: str) -> Schema:
        """Return a reference to what may stand where an id of this kind is expected."""
        if kind not in self.definitions:
            self.definitions[kind] = self._id_of(self._offers.titles[kind])
        return {"$ref": f"#/definitions/{kind}"}

    def _id_of(self, titles: Titles) -> Schema:
        written = self._value(Id)
        if not titles:
            return written
        return {"anyOf": [_choice({as_yaml(id_): titles[id_] for id_ in titles}), written]}

    def _tags(self, terms: Any) -> Schema:
        """Return the schema of tags: for each taxonomy a list of its terms, or one of them."""
        known: Schema = {}
        for taxonomy, titles in self._offers.terms.items():
            item = self._id_of(titles)
            if get_origin(_taken_apart(terms)[0]) is tuple:
                item = {"type": "array", "items": item, "uniqueItems": True}
            title = self._offers.titles["taxonomy"][taxonomy]
            known[taxonomy] = _or_nothing({"title": title, **item})
        schema: Schema = {"type": "object"}
        if known:
            schema["properties"] = known
        others = _or_nothing(self._value(terms))
        return {**schema, "propertyNames": _id_key(), "additionalProperties": others}

    def _ratings(self) -> Schema:
        """Return a reference to the ratings by criterion, with the levels of each."""
        if "ratings" not in self.definitions:
            criteria = self._offers.criteria
            self.definitions["rating"] = self._model(Rating)
            self.definitions["ratings"] = {
                "properties": {id_: self._rating(criteria[id_]) for id_ in criteria},
                "propertyNames": _id_key(),
                "additionalProperties": _or_nothing({"$ref": "#/definitions/rating"}),
            }
        return {"type": "object", "allOf": [{"$ref": "#/definitions/ratings"}]}

    def _rating(self, criteria: tuple[Rated, ...]) -> Schema:
        """Return the schema of a rating for a criterion, which several schemes may have."""
        levels = {
            name: str(msg("Points: {points}", points=points))
            for criterion in criteria
            for name, points in (criterion.levels or {}).items()
        }
        schema: Schema = {"title": criteria[0].label, "description": _about(criteria)}
        members = self._model(Rating)["anyOf"]
        if levels:
            members[-1]["properties"]["level"]["anyOf"].insert(0, _choice(levels))
            members.insert(0, _choice(levels))
        return _or_nothing(schema | {"anyOf": members})

    def _rule_settings(self) -> Schema:
        """Return the schema of `check`: for each rule its severity or all of its settings."""
        rules = {rule.code: self._rule(rule) for rule in self._offers.rules}
        return {"type": "object", "properties": rules, "additionalProperties": False}

    def _rule(self, rule: CheckRule) -> Schema:
        schema = self._model(RuleSettings)
        if rule.settings:
            whole = schema["anyOf"][-1]
            whole["properties"] |= self.mapping(rule.settings)["properties"]
        return _or_nothing({"title": rule.code, "description": rule.title, **schema})


def _taken_apart(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return a type without `None` and `Annotated`, and the marks that `Annotated` gave it."""
    if get_origin(annotation) is Annotated:
        bare, marks = _taken_apart(annotation.__origin__)
        return bare, (*marks, *annotation.__metadata__)
    if get_origin(annotation) in (Union, UnionType):
        members = tuple(member for member in get_args(annotation) if member is not type(None))
        return _taken_apart(members[0]) if len(members) == 1 else (Union[members], ())  # noqa: UP007
    return annotation, ()


def _choice(words: Mapping[Any, str]) -> Schema:
    """Return the schema of one of several values, each with what an editor shows beside it."""
    schema: Schema = {"enum": [*words]}
    if any(words.values()):
        schema["enumDescriptions"] = [*words.values()]
    return schema


def _or_nothing(schema: Schema) -> Schema:
    """Return the schema for the same value or none."""
    kind = schema.get("type")
    if kind in ("array", "object"):  # where the type is named, editors begin a list or mapping
        return schema | {"type": [kind, "null"]}
    about = {key: schema[key] for key in _ABOUT if key in schema}
    value = {key: schema[key] for key in schema if key not in about}
    members = value.get("anyOf", [value])
    return about | {"anyOf": [*members, EMPTY]}


def _with_limits(schema: Schema, marks: tuple[Any, ...]) -> Schema:
    """Return the schema with the limits that `Field` in the marks of a type sets."""
    found = dict(schema)
    kinds = schema.get("type", ())
    for limit in (m for mark in marks if isinstance(mark, FieldInfo) for m in mark.metadata):
        for name, key in _LIMITS.items():
            if (bound := getattr(limit, name, None)) is not None:
                found[key] = bound
        if (length := getattr(limit, "min_length", None)) is not None:
            found |= {key: length for kind, key in _LENGTHS.items() if kind in kinds}
    return found


def _exactly_one(keys: Sequence[str]) -> Schema:
    """Return what says that one of these keys has a value and no other has.

    Editors take what stands in `oneOf` for further ways to go on, but nothing below `not`.
    """
    if not keys:
        return {}
    none = {"properties": dict.fromkeys(keys, EMPTY)}
    pairs = ({"required": [*pair]} for pair in combinations(keys, 2))
    return {"allOf": [{"not": none}, *({"not": pair} for pair in pairs)]}


def _default(field: FieldInfo) -> str | float | None:
    """Return a default that says something; an empty list or text does not."""
    value = field.default
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return value if isinstance(value, int) or (isinstance(value, str) and value) else None


def _id_key() -> Schema:
    """Return the schema of an id that is a key, which is always text."""
    _bare, marks = _taken_apart(Id)
    written = next(mark for mark in marks if isinstance(mark, WithJsonSchema))
    return {"pattern": (written.json_schema or {})["pattern"]}


def _about(criteria: tuple[Rated, ...]) -> str:
    """Return the question of a criterion, and the scale where it has one."""
    parts = [next((c.question for c in criteria if c.question), "")]
    if scale := next((c.scale for c in criteria if c.scale), None):
        text = msg("{min} to {max} {unit}", min=scale.min, max=scale.max, unit=scale.unit or "")
        parts.append(str(text).strip())
    return "\n".join(filter(None, parts))

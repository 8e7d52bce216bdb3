"""The types of fields: text, numbers, dates and ids as they may stand in YAML.

The loader hands over plain values: text, whole numbers, decimals, booleans, lists and mappings,
never a float and never an empty value. The types here say what may stand for what, and raise
errors of their own kinds (:data:`Expected`), so that the loader can word them in both languages.
`WithJsonSchema` says the same to editors, as far as JSON Schema can express it.
"""

import re
import unicodedata
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

Expected = Literal["text", "id", "number", "money", "whole-number", "date", "period"]
"""The kinds of value that a field can expect; also the types of the errors raised here."""

# Everything that can be part of a file name on every system, a link and a command line.
_ID = re.compile(r'[^\s/\\:*?"<>|,#]{1,64}')

# 50.000 and 1.234.567,89, as German offices write amounts; one group alone is a decimal in YAML.
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(?:[. '\u00a0\u202f][0-9]{3})+(?:,[0-9]+)?")


def wrong(expected: Expected, hint: str = "", **values: str) -> PydanticCustomError:
    """Make the error for a value that is not what a field expects.

    `hint` names a hint that the loader has words for, `values` are what those words mention.
    """
    return PydanticCustomError(expected, "{hint}", {"hint": hint, **values})


def unique(items: Sequence[Hashable], error: Literal["duplicate-id", "stands-twice"]) -> None:
    """Raise the error that names the first item which stands in `items` a second time."""
    if len(set(items)) == len(items):  # as in nearly every list
        return
    first: dict[Hashable, int] = {}
    for index, item in enumerate(items):
        if first.setdefault(item, index) != index:
            context = {"id": item, "index": index, "first": first[item]}
            raise PydanticCustomError(error, "{id}", context)


def _text(value: object) -> object:
    """Read `2021` and `1.10` as the text that stands there; both are exact until here."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise wrong("text")
    return value


def _id(value: object) -> object:
    """Read an id. `2.10` is refused: every other YAML tool would read it as 2.1."""
    if isinstance(value, Decimal):
        raise wrong("id", "quote-decimal")
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise wrong("id")
    if not _ID.fullmatch(str(value)):
        raise wrong("id", "id-characters")
    return unicodedata.normalize("NFC", str(value))  # some systems take letters apart


def _number(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"-?[\d.]*\d,\d+", value):
        raise wrong("number", "decimal-point")
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise wrong("number")
    return Decimal(value)


def _money(value: object) -> object:
    """Read an amount. `50.000` is refused: it means fifty thousand to whoever writes it so."""
    grouped = isinstance(value, str | Decimal) and _GROUPED.fullmatch(str(value))
    if grouped:
        written = re.sub("[^-0-9,]", "", grouped[0]).replace(",", ".")
        raise wrong("money", "no-groups", written=written)
    number = _number(value)
    if isinstance(number, Decimal) and number != round(number, 2):
        raise wrong("money")
    return number


def _whole_number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong("whole-number")
    return value


def _day(value: object) -> object:
    if isinstance(value, date):
        return value
    try:
        if not isinstance(value, str) or not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise ValueError  # noqa: TRY301 - one way out for both kinds of wrong date
        return date.fromisoformat(value)
    except ValueError:
        raise wrong("date", "iso-date") from None


def is_blank(text: str) -> bool:
    """Whether a text shows nothing: no character, or only spaces and what cannot be seen."""
    return all(unicodedata.category(character)[0] in "ZC" for character in text)


def _title(value: object) -> object:
    text = _text(value)
    if isinstance(text, str) and is_blank(text):
        raise PydanticCustomError("blank", "a text of spaces")
    return text


class Words:
    """Marks text for people, whoever worded it."""


@dataclass(frozen=True, slots=True)
class Written(Words):
    """Marks text that the authors of the strategy write in their own words."""


@dataclass(frozen=True, slots=True)
class Quoted(Words):
    """Marks words that stand elsewhere, too, and are repeated as they are there."""


_TEXT = WithJsonSchema({"type": ["string", "number"]})
_NUMBER = WithJsonSchema({"type": "number"})
_YEAR_MONTH_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"

Text = Annotated[str, BeforeValidator(_text), Written(), _TEXT]
"""One line or a few words, shown as they are."""

Markdown = Annotated[str, BeforeValidator(_text), Written(), _TEXT]
"""Text in Markdown, without HTML."""

Title = Annotated[
    str,
    BeforeValidator(_title),
    Written(),
    WithJsonSchema({"type": ["string", "number"], "pattern": r"\S"}),
]
"""The name of something in every list: a text that shows something."""

Name = Annotated[str, BeforeValidator(_text), Quoted(), _TEXT]
"""A word that stands elsewhere and is quoted here: a level of the scheme, a printed title."""

Id = Annotated[
    str,
    BeforeValidator(_id),
    WithJsonSchema({"type": ["string", "integer"], "pattern": f"^{_ID.pattern}$"}),
]
"""What names an entity: text of at most 64 characters that fits into a file name."""

Number = Annotated[Decimal, BeforeValidator(_number), _NUMBER]
"""An exact number: points, weights, measured values."""

Amount = Annotated[Number, Field(ge=0)]
"""A number that cannot be negative, such as a weight or a duration."""

Percent = Annotated[Number, Field(ge=0, le=100)]
"""A share of a whole, from 0 to 100."""

Money = Annotated[Decimal, BeforeValidator(_money), _NUMBER, Field(ge=0)]
"""An amount of money with at most two digits behind the point."""

WholeNumber = Annotated[int, BeforeValidator(_whole_number), WithJsonSchema({"type": "integer"})]
"""A count."""

Days = Annotated[WholeNumber, Field(ge=0, le=3650)]
"""How many days something may be late."""

Year = Annotated[WholeNumber, Field(ge=1900, le=2200)]
"""A year that a strategy can speak of; anything else is a slip."""

Flag = Annotated[bool, Field(strict=True), WithJsonSchema({"type": "boolean"})]
"""True or false; `yes` and `1` are neither."""

Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema(
        {"type": "string", "pattern": f"^{_YEAR_MONTH_DAY}$", "examples": ["2021-01-31"]}
    ),
]
"""A full date, written 2021-01-31."""


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks an id as the id of an entity of this kind; see `digistrat.model.references`."""

    kind: str


MeasureId = Annotated[Id, Ref("measure")]
GoalId = Annotated[Id, Ref("goal")]
ActionFieldId = Annotated[Id, Ref("action-field")]
StakeholderId = Annotated[Id, Ref("stakeholder")]
IndicatorId = Annotated[Id, Ref("indicator")]
ChapterId = Annotated[Id, Ref("chapter")]
ResolutionId = Annotated[Id, Ref("resolution")]
SchemeId = Annotated[Id, Ref("scheme")]
TaxonomyId = Annotated[Id, Ref("taxonomy")]

_Id = TypeVar("_Id", bound=str)


def _each_once(ids: tuple[_Id, ...]) -> tuple[_Id, ...]:
    unique(ids, "stands-twice")
    return ids


EACH_ONCE = AfterValidator(_each_once)
"""Marks a list of ids in which each may stand once."""

Ids = Annotated[tuple[_Id, ...], EACH_ONCE]
"""A list of ids of one kind, such as `Ids[GoalId]`, in which each may stand once."""

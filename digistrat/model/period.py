"""Dates as strategies state them: a day, a month, a quarter or a year.

A plan that says "2021" means neither 1 January nor 31 December. :class:`Moment` keeps the
precision that was given, shows it as it was given, and answers for the first and last day.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, GetCoreSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, core_schema

from digistrat.i18n import day, month, msg
from digistrat.model.base import Model
from digistrat.model.types import Text, wrong

Precision = Literal["day", "month", "quarter", "year"]

_FORM = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date of a known precision: all days from `first` to `last`, both included."""

    first: date
    last: date
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> "Moment":
        """Read 2021-03-15, 2021-03, 2021-Q1 or 2021; anything else is a ValueError."""
        if not (match := _FORM.fullmatch(text)):
            raise ValueError(text)
        year = int(match["year"])
        if match["day"]:
            exact = date.fromisoformat(text)
            return cls(exact, exact, "day")
        if match["month"]:
            return cls._months(year, int(match["month"]), 1, "month")
        if match["quarter"]:
            return cls._months(year, int(match["quarter"]) * 3 - 2, 3, "quarter")
        return cls._months(year, 1, 12, "year")

    @classmethod
    def _months(cls, year: int, start: int, count: int, precision: Precision) -> "Moment":
        end = start + count - 1
        first = date(year, start, 1)
        return cls(first, date(year, end, monthrange(year, end)[1]), precision)

    def certainly_before(self, other: "Moment | date") -> bool:
        """Say whether all days of this moment come before `other`; "2021" and "2021-03" overlap."""
        return self.last < (other.first if isinstance(other, Moment) else other)

    def certainly_after(self, other: "Moment | date") -> bool:
        """Say whether all days of this moment come after `other`."""
        return self.first > (other.last if isinstance(other, Moment) else other)

    def __str__(self) -> str:
        """Return the moment in the language in use, as precise as it is."""
        match self.precision:
            case "day":
                return day(self.first)
            case "month":
                return month(self.first)
            case "quarter":
                quarter = (self.first.month + 2) // 3
                return str(msg("Q{quarter} {year}", quarter=quarter, year=self.first.year))
            case "year":
                return str(self.first.year)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic check the instance; the text is read by :func:`_moment` before."""
        return core_schema.is_instance_schema(cls)


def _moment(value: object) -> object:
    if isinstance(value, Moment):
        return value
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    try:
        return Moment.parse(text if isinstance(text, str) else "")
    except ValueError:
        raise wrong("period", "period-forms") from None


def _end(value: object) -> object:
    return value if value == "open" else _moment(value)


_PATTERN = "[0-9]{4}(-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?"
_EXAMPLES = [2021, "2021-Q2", "2021-03", "2021-03-31"]


def _written(pattern: str, *more: str) -> WithJsonSchema:
    """Say how a moment is written; a year alone is a number in YAML."""
    kinds = {"type": ["string", "integer"], "minimum": 1000, "maximum": 9999}
    return WithJsonSchema({**kinds, "pattern": f"^{pattern}$", "examples": [*_EXAMPLES, *more]})


When = Annotated[Moment, BeforeValidator(_moment), _written(_PATTERN)]
"""A day, a month, a quarter or a year."""

End = Annotated[
    Moment | Literal["open"], BeforeValidator(_end), _written(f"({_PATTERN}|open)", "open")
]
"""The end of a period; `open` says that there is deliberately none."""


class Period(Model):
    """From when to when."""

    start: When | None = None
    """When it begins: a day, a month, a quarter or a year."""
    end: End | None = None
    """When it ends, or open if it deliberately does not."""
    note: Text | None = None
    """What else there is to say of the period."""

    @property
    def dated_end(self) -> Moment | None:
        """The end if it has a date: None where it is open or not stated."""
        return self.end if isinstance(self.end, Moment) else None

    @property
    def is_reversed(self) -> bool:
        """Whether it certainly ends before it starts."""
        end = self.dated_end
        return end is not None and self.start is not None and end.certainly_before(self.start)


def months_later(start: date, months: int) -> date:
    """Return the same day some months later, or the last day of a month that is shorter."""
    years, month_index = divmod(start.month - 1 + months, 12)
    year = start.year + years
    if year > date.max.year:
        return date.max
    return date(year, month_index + 1, min(start.day, monthrange(year, month_index + 1)[1]))

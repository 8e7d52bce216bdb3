"""A numeric scale: from which number to which, what is better, and what it is worth in points."""

from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from digistrat.model.base import Model
from digistrat.model.types import Number, Text


def wrong(kind: str, *at: str | int, **values: str) -> PydanticCustomError:
    """Make the error for a fault that concerns several keys; it is shown where `at` leads to."""
    return PydanticCustomError(kind, "", {"at": at, **values})


def ascending(numbers: list[Decimal], key: str) -> None:
    """Check that the entries under a key begin at ascending numbers."""
    for index, (first, second) in enumerate(pairwise(numbers), start=1):
        if first >= second:
            raise wrong("not-ascending", key, index, "from")


class Threshold(Model):
    """From which number on a value is worth how many points."""

    from_: Annotated[Number, Field(alias="from")]
    """The number from which on the points count."""
    points: Number
    """The points that a number from here on is worth."""


class Scale(Model):
    """A numeric scale from `min` to `max`, in `unit`.

    The number itself is the points, mirrored where lower is better, so that the best number is
    worth `max` points. `worst` and `best` say what the two ends are worth instead, with a
    straight line between them; `thresholds` give points by steps, whatever is better.
    """

    min: Number
    """The smallest number of the scale."""
    max: Number
    """The greatest number of the scale."""
    better: Literal["higher", "lower"] = "higher"
    """Whether a higher or a lower number is worth more points."""
    unit: Text | None = None
    """The unit of the numbers, such as % or EUR."""
    worst: Number | None = None
    """What the worse end of the scale is worth in points."""
    best: Number | None = None
    """What the better end of the scale is worth in points."""
    thresholds: tuple[Threshold, ...] = ()
    """Points by steps, instead of a straight line."""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.min >= self.max:
            raise wrong("scale-order", "min")
        if (self.worst is None) != (self.best is None):
            raise wrong("worst-and-best", "worst" if self.best is None else "best")
        if self.worst is not None and self.best is not None and self.worst >= self.best:
            raise wrong("ends-order", "worst")
        if self.thresholds:
            self._check_thresholds([step.from_ for step in self.thresholds])
        return self

    def _check_thresholds(self, starts: list[Decimal]) -> None:
        if self.worst is not None:
            raise wrong("thresholds-and-ends", "thresholds")
        if starts[0] > self.min:
            raise wrong("first-threshold", "thresholds", 0, "from")
        ascending(starts, "thresholds")
        if starts[-1] > self.max:
            raise wrong("last-threshold", "thresholds", len(starts) - 1, "from")

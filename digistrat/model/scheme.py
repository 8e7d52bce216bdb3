"""The scoring scheme: criteria, their weights, and what each level is worth."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from digistrat.model.base import Item, Model, UniqueIds
from digistrat.model.types import Amount, Number, Text, WholeNumber


class Scale(Model):
    """A numeric scale from `min` to `max`, in `unit`.

    Where higher is better the number itself is the points; where lower is better the scale is
    mirrored, so that the best number is worth `max` points.
    """

    min: Number
    """The smallest number of the scale."""
    max: Number
    """The greatest number of the scale."""
    better: Literal["higher", "lower"] = "higher"
    """Whether a higher or a lower number is worth more points."""
    unit: Text | None = None
    """The unit of the number, such as Euro or days."""

    @model_validator(mode="after")
    def _ordered(self) -> "Scale":
        if self.min >= self.max:
            raise PydanticCustomError("scale-order", "", {"at": "min"})
        return self


class Criterion(Item):
    """One aspect that measures are rated by: either named levels or a numeric scale."""

    ONE_OF = ("levels", "scale")

    question: Text | None = None
    """The question that the rating answers."""
    weight: Amount = Decimal(1)
    """How much the criterion counts; what matters is its share of the sum of all weights."""
    levels: Annotated[dict[str, Number], Field(min_length=1)] | None = None
    """The levels and the points that each is worth."""
    scale: Scale | None = None
    """The numbers that are possible, instead of levels."""

    @model_validator(mode="after")
    def _one_way_to_rate(self) -> "Criterion":
        if self.levels is None and self.scale is None:
            raise PydanticCustomError("neither-levels-nor-scale", "")
        if self.levels is not None and self.scale is not None:
            raise PydanticCustomError("levels-and-scale", "", {"at": "scale"})
        return self


class Scheme(Item):
    """A named way to score measures. Weights are shares of their sum."""

    criteria: Annotated[tuple[Criterion, ...], UniqueIds, Field(min_length=1)]
    """What measures are rated by."""
    decimals: Annotated[WholeNumber, Field(ge=0, le=10)] = 2
    """How many decimal places a score is shown with."""
    weights_sum: Number | None = None
    """What all weights should add up to; it is checked only if it is stated."""
    description: Text | None = None
    """What the scheme is for, and how it came about."""

    @model_validator(mode="after")
    def _some_weight(self) -> "Scheme":
        if not any(criterion.weight for criterion in self.criteria):
            raise PydanticCustomError("no-weight", "", {"at": "criteria"})
        return self

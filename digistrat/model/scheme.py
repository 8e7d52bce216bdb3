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
    max: Number
    better: Literal["higher", "lower"] = "higher"
    unit: Text | None = None

    @model_validator(mode="after")
    def _ordered(self) -> "Scale":
        if self.min >= self.max:
            raise PydanticCustomError("scale-order", "", {"at": "min"})
        return self


class Criterion(Item):
    """One aspect that measures are rated by: either named levels or a numeric scale."""

    question: Text | None = None
    weight: Amount = Decimal(1)
    levels: Annotated[dict[str, Number], Field(min_length=1)] | None = None
    scale: Scale | None = None

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
    decimals: Annotated[WholeNumber, Field(ge=0, le=10)] = 2
    weights_sum: Number | None = None
    description: Text | None = None

    @model_validator(mode="after")
    def _some_weight(self) -> "Scheme":
        if not any(criterion.weight for criterion in self.criteria):
            raise PydanticCustomError("no-weight", "", {"at": "criteria"})
        return self

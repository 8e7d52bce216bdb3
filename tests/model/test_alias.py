"""A reference below an aliased field is found under the key that stands in the YAML."""

from typing import Annotated

from pydantic import Field

from digistrat.model.base import Model
from digistrat.model.references import Reference, references
from digistrat.model.types import GoalId, MeasureId


class Step(Model):
    from_: Annotated[MeasureId | None, Field(alias="from")] = None
    to: Annotated[tuple[GoalId, ...], Field(alias="to-goals")] = ()


class Path(Model):
    steps: Annotated[dict[MeasureId, tuple[Step, ...]], Field(alias="all-steps")]


def test_an_alias_is_part_of_the_keys() -> None:
    data = {"all-steps": {"7": [{}, {"from": "1", "to-goals": ["a", "b"]}]}}
    assert list(references(Path.model_validate(data))) == [
        Reference(("all-steps", "7"), "measure", "7", at_key=True),
        Reference(("all-steps", "7", 1, "from"), "measure", "1"),
        Reference(("all-steps", "7", 1, "to-goals", 0), "goal", "a"),
        Reference(("all-steps", "7", 1, "to-goals", 1), "goal", "b"),
    ]

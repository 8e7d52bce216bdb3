"""A measure: what is done. The alternative of the decision matrix, shown on a fact sheet."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from digistrat.model.base import Entity, Item, Model, UniqueIds
from digistrat.model.period import Period, When
from digistrat.model.types import (
    ActionFieldId,
    Amount,
    Day,
    GoalId,
    Id,
    Ids,
    IndicatorId,
    Markdown,
    MeasureId,
    Money,
    Name,
    Number,
    Percent,
    ResolutionId,
    SchemeId,
    StakeholderId,
    Text,
    Year,
)

Status = Literal[
    "idea", "proposed", "planned", "in-progress", "operating", "done", "paused", "rejected",
    "superseded",
]  # fmt: skip
Degree = Literal["low", "medium", "high"]


class Rating(Model):
    """What a measure was rated for one criterion: a level or a number, or why neither."""

    level: Name | None = None
    value: Number | None = None
    missing: Literal["not-applicable", "not-rated", "uncertain"] | None = None
    reason: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, data: object) -> object:
        """Read `kosten: 3.5` as a number and `aufwand: niedrig` as a level."""
        if isinstance(data, dict | Rating):
            return data
        return {"level": data} if isinstance(data, str) else {"value": data}

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if [self.level, self.value, self.missing].count(None) != 2:
            raise PydanticCustomError("one-rating", "")
        return self


class Priority(Model):
    """A priority that people stated; the rank is computed."""

    level: Degree
    by: When | None = None
    reason: Text | None = None


class Selected(Model):
    """Says that a measure was chosen for implementation."""

    since: When | None = None
    resolution: ResolutionId | None = None
    reason: Text | None = None


class Excluded(Model):
    """Leaves a measure out of every ranking (`ranking`) or of one scheme's, for a reason."""

    from_: Annotated[SchemeId, Field(alias="from")] = "ranking"
    reason: Text


class Duration(Model):
    """How long a measure takes where there are no dates yet."""

    months: Amount
    note: Text | None = None


class Milestone(Item):
    """A dated step of a measure; one without a date is planned but not scheduled."""

    title: Text
    due: When | None = None
    done: Day | None = None
    note: Text | None = None


class Cost(Model):
    """What a measure costs, once or in each year from `year` to `until`."""

    amount: Money
    currency: Text = "EUR"
    year: Year | None = None
    until: Year | None = None
    kind: Literal["once", "yearly"] = "once"
    note: Text | None = None


class Funding(Model):
    """Where money comes from; `rate` in percent, `amount` in `currency`."""

    source: Literal["own", "third-party", "grant"]
    programme: Text | None = None
    rate: Percent | None = None
    amount: Money | None = None
    currency: Text = "EUR"
    year: Year | None = None
    state: Literal["applied", "granted", "spent"] | None = None
    note: Text | None = None


class Effort(Model):
    """Staff that a measure binds, in full-time equivalents."""

    fte: Amount
    note: Text | None = None


class Success(Model):
    """How one sees that a measure has succeeded."""

    indicator: IndicatorId | None = None
    done_when: Text | None = None


class ExternalReference(Model):
    """The same thing in another register, such as an OZG service."""

    system: Text
    id: Text | None = None
    url: Text | None = None


class Measure(Entity):
    """A measure with its fact sheet, ratings, plan, money and links."""

    action_fields: Ids[ActionFieldId] = ()
    goals: Ids[GoalId] = ()
    summary: Text | None = None
    background: Markdown | None = None
    description: Markdown | None = None
    benefit: Markdown | None = None
    target_groups: Ids[StakeholderId] = ()
    good_practice: Markdown | None = None
    ratings: dict[Id, Rating] = {}
    priority: Priority | None = None
    responsible: Ids[StakeholderId] = ()
    contributors: Ids[StakeholderId] = ()
    status: Status | None = None
    selected: Selected | None = None
    excluded: Excluded | None = None
    period: Period | None = None
    duration: Duration | None = None
    actual: Period | None = None
    milestones: Annotated[tuple[Milestone, ...], UniqueIds] = ()
    part_of: MeasureId | None = None
    replaces: Ids[Id] = ()  # measures that may be gone by now, so not references
    depends_on: Ids[MeasureId] = ()
    conflicts_with: Ids[MeasureId] = ()
    related: Ids[MeasureId] = ()
    costs: tuple[Cost, ...] = ()
    funding: tuple[Funding, ...] = ()
    effort: Effort | None = None
    indicators: Ids[IndicatorId] = ()
    success: Success | None = None
    county_roles: tuple[Literal["executing", "steering", "mediating", "networking"], ...] = ()
    perspective: Literal["internal", "external"] | None = None
    references: tuple[ExternalReference, ...] = ()

    @property
    def dropped(self) -> bool:
        """Whether nothing is to come of the measure: it was rejected, or others replace it."""
        return self.status in {"rejected", "superseded"}

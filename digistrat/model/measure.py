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

    SHORT = ("level", "value")
    ONE_OF = ("level", "value", "missing")

    level: Name | None = None
    """One of the levels that the criterion declares."""
    value: Number | None = None
    """A number on the scale of the criterion."""
    missing: Literal["not-applicable", "not-rated", "uncertain"] | None = None
    """Why there is neither level nor number."""
    reason: Text | None = None
    """Why it was rated so; the fact sheet prints it."""

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, data: object) -> object:
        """Read `kosten: 3.5` as a number and `aufwand: niedrig` as a level."""
        if isinstance(data, dict | Rating):
            return data
        return {"level": data} if isinstance(data, str) else {"value": data}

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if [getattr(self, key) for key in self.ONE_OF].count(None) != 2:
            raise PydanticCustomError("one-rating", "")
        return self


class Priority(Model):
    """A priority that people stated; the rank is computed."""

    level: Degree
    """How urgent the measure was called."""
    by: When | None = None
    """By when it should be done."""
    reason: Text | None = None
    """Why it was given this priority."""


class Selected(Model):
    """Says that a measure was chosen for implementation."""

    since: When | None = None
    """When the measure was selected."""
    resolution: ResolutionId | None = None
    """The resolution that selected it, from strategy.yaml."""
    reason: Text | None = None
    """Why it was selected; the fact sheet prints it."""


class Excluded(Model):
    """Leaves a measure out of every ranking (`ranking`) or of one scheme's, for a reason."""

    from_: Annotated[SchemeId, Field(alias="from")] = "ranking"
    """What the measure is left out of: every ranking, or that of one scheme."""
    reason: Text
    """Why it is left out; the ranking prints it."""


class Duration(Model):
    """How long a measure takes where there are no dates yet."""

    months: Amount
    """How many months the measure takes."""
    note: Text | None = None
    """What else there is to say of the duration."""


class Milestone(Item):
    """A dated step of a measure; one without a date is planned but not scheduled."""

    title: Text
    """What is reached with the milestone."""
    due: When | None = None
    """When the milestone is planned for."""
    done: Day | None = None
    """The day on which it was reached."""
    note: Text | None = None
    """What else there is to say of the milestone."""


class Cost(Model):
    """What a measure costs, once or in each year from `year` to `until`."""

    amount: Money
    """The amount, without a thousands separator, at most two decimal places."""
    currency: Text = "EUR"
    """The currency of the amount."""
    year: Year | None = None
    """The year in which the costs arise, or the first of them."""
    until: Year | None = None
    """The last year, for costs of several years."""
    kind: Literal["once", "yearly"] = "once"
    """Whether the amount arises once or in each year."""
    note: Text | None = None
    """What the money is spent on."""


class Funding(Model):
    """Where money comes from; `rate` in percent, `amount` in `currency`."""

    source: Literal["own", "third-party", "grant"]
    """Where the money comes from."""
    programme: Text | None = None
    """The name of the funding programme."""
    rate: Percent | None = None
    """The funded share of the costs, in percent."""
    amount: Money | None = None
    """The funded amount, without a thousands separator."""
    currency: Text = "EUR"
    """The currency of the funded amount."""
    year: Year | None = None
    """The year for which the money is given."""
    state: Literal["applied", "granted", "spent"] | None = None
    """How far the funding has come."""
    note: Text | None = None
    """What else there is to say of the funding."""


class Effort(Model):
    """Staff that a measure binds, in full-time equivalents."""

    fte: Amount
    """The staff that the measure binds, in full-time equivalents."""
    note: Text | None = None
    """Which staff it is, and for how long."""


class Success(Model):
    """How one sees that a measure has succeeded."""

    indicator: IndicatorId | None = None
    """The indicator that shows the success."""
    done_when: Text | None = None
    """What has to be true for the measure to be done."""


class ExternalReference(Model):
    """The same thing in another register, such as an OZG service."""

    system: Text
    """The register: OZG, LeiKa, SDG."""
    id: Text | None = None
    """The number of the entry in the register."""
    url: Text | None = None
    """The address of the entry."""


class Measure(Entity):
    """A measure with its fact sheet, ratings, plan, money and links."""

    action_fields: Ids[ActionFieldId] = ()
    """The action fields that the measure belongs to."""
    goals: Ids[GoalId] = ()
    """The goals that the measure serves."""
    summary: Text | None = None
    """The measure in one line."""
    background: Markdown | None = None
    """Why there is the measure and what it aims at, in Markdown."""
    description: Markdown | None = None
    """What is done, in Markdown."""
    benefit: Markdown | None = None
    """What it brings, and to whom, in Markdown."""
    target_groups: Ids[StakeholderId] = ()
    """Whom the measure is for."""
    good_practice: Markdown | None = None
    """Who does it already, and what can be done with other municipalities, in Markdown."""
    ratings: dict[Id, Rating] = {}
    """The ratings by criterion: a level or a number, with a reason where possible."""
    priority: Priority | None = None
    """A priority that people stated; the rank is computed."""
    responsible: Ids[StakeholderId] = ()
    """The offices that are in charge."""
    contributors: Ids[StakeholderId] = ()
    """The offices and groups that take part."""
    status: Status | None = None
    """How far the measure has come."""
    selected: Selected | None = None
    """Says that the measure was chosen for implementation; an empty { } will do."""
    excluded: Excluded | None = None
    """Leaves the measure out of the ranking, for a reason."""
    period: Period | None = None
    """From when to when it is planned."""
    duration: Duration | None = None
    """How long it takes, where there are no dates yet."""
    actual: Period | None = None
    """From when to when it really took place."""
    milestones: Annotated[tuple[Milestone, ...], UniqueIds] = ()
    """The dated steps of the measure."""
    part_of: MeasureId | None = None
    """The larger measure that this one is a part of."""
    replaces: Ids[Id] = ()  # measures that may be gone by now, so not references
    """The ids of measures that this one was merged or split from; they may be gone."""
    depends_on: Ids[MeasureId] = ()
    """The measures that must come first."""
    conflicts_with: Ids[MeasureId] = ()
    """The measures that do not go together with this one."""
    related: Ids[MeasureId] = ()
    """The measures that have to do with this one, in no order."""
    costs: tuple[Cost, ...] = ()
    """What the measure costs, and when."""
    funding: tuple[Funding, ...] = ()
    """Where the money for it comes from."""
    effort: Effort | None = None
    """The staff that it binds."""
    indicators: Ids[IndicatorId] = ()
    """The indicators that show its effect."""
    success: Success | None = None
    """How one sees that the measure has succeeded."""
    county_roles: tuple[Literal["executing", "steering", "mediating", "networking"], ...] = ()
    """What the county does in it: one role or several."""
    perspective: Literal["internal", "external"] | None = None
    """Whether the measure works inside the administration or towards the outside."""
    references: tuple[ExternalReference, ...] = ()
    """The same thing in other registers, such as an OZG service."""

    @property
    def dropped(self) -> bool:
        """Whether nothing is to come of the measure: it was rejected, or others replace it."""
        return self.status in {"rejected", "superseded"}

"""Goals, action fields, stakeholders, indicators, participation, ballots and chapters."""

from typing import Literal

from digistrat.model.base import Entity, Model
from digistrat.model.measure import Degree, Rating
from digistrat.model.types import (
    ActionFieldId,
    Amount,
    Day,
    Flag,
    GoalId,
    Id,
    Ids,
    IndicatorId,
    Markdown,
    MeasureId,
    Number,
    StakeholderId,
    Text,
    WholeNumber,
)


class Goal(Entity):
    """A node of the goal tree; a pillar has no parent, a core goal has a pillar."""

    kind: Literal["pillar", "goal", "core-goal"] = "goal"
    """The level in the tree of goals: pillar, goal or core goal."""
    parent: GoalId | None = None
    """The goal above this one; a pillar has none."""
    description: Markdown | None = None
    """What is to be reached, in Markdown."""
    weight: Amount | None = None
    """How much the goal counts beside its siblings."""
    action_fields: Ids[ActionFieldId] = ()
    """The action fields that work towards the goal."""
    indicators: Ids[IndicatorId] = ()
    """The indicators that show whether the goal is reached."""


class ActionField(Entity):
    """Where measures are grouped; a cross-cutting one runs through all others."""

    description: Markdown | None = None
    """What the action field is about, in Markdown."""
    goals: Ids[GoalId] = ()
    """The goals that the action field serves."""
    cross_cutting: Flag = False
    """Whether it runs through all other action fields."""
    perspective: Literal["internal", "external"] | None = None
    """Whether it works inside the administration or towards the outside."""


class Engagement(Model):
    """How far a stakeholder is drawn in, by which formats, and what comes next."""

    level: Literal["inform", "consult", "involve", "collaborate", "empower"]
    """How far the stakeholder is drawn in."""
    formats: tuple[Text, ...] = ()
    """By which formats: meetings, workshops, letters."""
    next: Text | None = None
    """What comes next with this stakeholder."""


class Stakeholder(Entity):
    """Who decides, carries, is affected or could block: an office or a group, not a person.

    `attitude` and `could_block` belong into `private/` and are merged when loading.
    """

    kind: Literal[
        "administration", "politics", "municipality", "citizens", "business",
        "science-education", "association", "culture-media", "it-provider", "other",
    ]  # fmt: skip
    """Which group the stakeholder belongs to."""
    part_of: StakeholderId | None = None
    """The office or group above this one."""
    action_fields: Ids[ActionFieldId] = ()
    """The action fields that the stakeholder has to do with."""
    role: Text | None = None
    """What the stakeholder does for the strategy, in a few words."""
    influence: Degree | None = None
    """How much the stakeholder can move."""
    interest: Degree | None = None
    """How much the strategy matters to the stakeholder."""
    needs: Text | None = None
    """What the stakeholder needs from the strategy."""
    contributes: Text | None = None
    """What the stakeholder can contribute."""
    inform: Flag | None = None
    """Whether the stakeholder has to be informed."""
    convince: Flag | None = None
    """Whether the stakeholder still has to be convinced."""
    engagement: Engagement | None = None
    """How the stakeholder takes part."""
    attitude: Text | None = None
    """What the stakeholder thinks of the strategy; belongs into private/."""
    could_block: Flag | None = None
    """Whether the stakeholder could stop the strategy; belongs into private/."""


class Baseline(Model):
    """Where an indicator started; `note` says it in words where the numbers are not exact."""

    date: Day
    """The day from which the indicator is counted."""
    value: Number
    """The value on that day."""
    note: Text | None = None
    """The value in words, where the number or date is less exact; documents show them instead."""


class Target(Model):
    """What an indicator shall reach by a date; `note` as in a baseline."""

    date: Day
    """The day by which the value shall be reached."""
    value: Number
    """The value that shall be reached."""
    note: Text | None = None
    """The target in words, where the number or date is less exact; documents show them instead."""


class Measurement(Model):
    """What was measured, when, and where the number comes from; `note` as in a baseline."""

    date: Day
    """The day of the measurement."""
    value: Number
    """The measured value."""
    source: Text | None = None
    """Where the number comes from."""
    note: Text | None = None
    """The measured value in words, where it is less exact; documents show them instead."""


class Indicator(Entity):
    """A figure that is measured; `unit` such as "%" or "Euro"."""

    unit: Text | None = None
    """What is counted: %, Euro, services."""
    stage: Literal["input", "output", "outcome", "impact"] | None = None
    """What the indicator measures: means, result, effect or lasting change."""
    better: Literal["higher", "lower"] | None = None
    """Whether a higher or a lower value is better."""
    cumulative: Flag = False
    """Whether each value includes the earlier ones."""
    baseline: Baseline | None = None
    """Where the indicator started."""
    targets: tuple[Target, ...] = ()
    """Which value shall be reached by when."""
    measurements: tuple[Measurement, ...] = ()
    """What was measured, in any order."""
    interval: Literal["month", "quarter", "half-year", "year"] | None = None
    """How often it is measured."""
    goals: Ids[GoalId] = ()
    """The goals that the indicator shows."""
    measures: Ids[MeasureId] = ()
    """The measures whose effect the indicator shows."""


class Participation(Entity):
    """A format by which people take part, and what came out of it."""

    kind: Text | None = None
    """The kind of format: workshop, survey, dialogue."""
    audience: Text | None = None
    """Who was or will be asked."""
    depth: Text | None = None
    """How far people can decide with others: told, asked, deciding."""
    expectations: Text | None = None
    """What those who take part expect."""
    prior_knowledge: Text | None = None
    """What those who take part know beforehand."""
    resources: Text | None = None
    """What the format needs: staff, rooms, money."""
    dates: tuple[Day, ...] = ()
    """The days on which it takes place."""
    result: Markdown | None = None
    """What came out of it, in Markdown."""
    measures: Ids[MeasureId] = ()
    """The measures that it was about or led to."""


class Ballot(Model):
    """What one person or group rated, by measure and criterion; its id is its file name."""

    id: Id
    """What the ballot is called; the name of its file, unless it is stated."""
    rater: Text
    """The person, office or group that rated."""
    group: Text | None = None
    """The group that the rater belongs to."""
    date: Day | None = None
    """The day of the rating."""
    ratings: dict[MeasureId, dict[Id, Rating]] = {}
    """The ratings, by measure and criterion."""


Part = Literal[
    "foreword", "introduction", "context", "approach", "starting-position", "vision", "values",
    "goals", "action-fields", "measures", "implementation", "monitoring", "roadmap", "outlook",
    "other", "annex",
]  # fmt: skip


class FrontMatter(Entity):
    """What stands above a prose chapter, between two lines of `---`."""

    part: Part = "other"
    """The part of the strategy that the chapter belongs to."""
    order: WholeNumber | None = None
    """The place among the chapters of the same part, counted upwards."""


class Chapter(FrontMatter):
    """A prose chapter: front matter, and a Markdown body with Jinja expressions.

    `body_line` is the line of the file on which the body starts, from 1, so that a fault in
    it can be found.
    """

    body: Markdown
    body_line: WholeNumber


class Answer(Model):
    """An answer to a framework question that the repository cannot answer itself."""

    answer: Literal["yes", "no", "partly", "not-applicable"]
    """The answer to the question."""
    reason: Text | None = None
    """What the answer rests on."""


class Assessment(Model):
    """Answers by framework and question, from `assessment.yaml`."""

    frameworks: dict[Id, dict[Id, Answer]] = {}
    """The answers, by framework and question."""

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
    parent: GoalId | None = None
    description: Markdown | None = None
    weight: Amount | None = None
    action_fields: Ids[ActionFieldId] = ()
    indicators: Ids[IndicatorId] = ()


class ActionField(Entity):
    """Where measures are grouped; a cross-cutting one runs through all others."""

    description: Markdown | None = None
    goals: Ids[GoalId] = ()
    cross_cutting: Flag = False
    perspective: Literal["internal", "external"] | None = None


class Engagement(Model):
    """How far a stakeholder is drawn in, by which formats, and what comes next."""

    level: Literal["inform", "consult", "involve", "collaborate", "empower"]
    formats: tuple[Text, ...] = ()
    next: Text | None = None


class Stakeholder(Entity):
    """Who decides, carries, is affected or could block: an office or a group, not a person.

    `attitude` and `could_block` belong into `private/` and are merged when loading.
    """

    kind: Literal[
        "administration", "politics", "municipality", "citizens", "business",
        "science-education", "association", "culture-media", "it-provider", "other",
    ]  # fmt: skip
    part_of: StakeholderId | None = None
    action_fields: Ids[ActionFieldId] = ()
    role: Text | None = None
    influence: Degree | None = None
    interest: Degree | None = None
    needs: Text | None = None
    contributes: Text | None = None
    inform: Flag | None = None
    convince: Flag | None = None
    engagement: Engagement | None = None
    attitude: Text | None = None
    could_block: Flag | None = None


class Baseline(Model):
    """Where an indicator started; `note` says it in words where the numbers are not exact."""

    date: Day
    value: Number
    note: Text | None = None


class Target(Model):
    """What an indicator shall reach by a date; `note` as in a baseline."""

    date: Day
    value: Number
    note: Text | None = None


class Measurement(Model):
    """What was measured, when, and where the number comes from; `note` as in a baseline."""

    date: Day
    value: Number
    source: Text | None = None
    note: Text | None = None


class Indicator(Entity):
    """A figure that is measured; `unit` such as "%" or "Euro"."""

    unit: Text | None = None
    stage: Literal["input", "output", "outcome", "impact"] | None = None
    better: Literal["higher", "lower"] | None = None
    cumulative: Flag = False
    baseline: Baseline | None = None
    targets: tuple[Target, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    interval: Literal["month", "quarter", "half-year", "year"] | None = None
    goals: Ids[GoalId] = ()
    measures: Ids[MeasureId] = ()


class Participation(Entity):
    """A format by which people take part, and what came out of it."""

    kind: Text | None = None
    audience: Text | None = None
    depth: Text | None = None
    expectations: Text | None = None
    prior_knowledge: Text | None = None
    resources: Text | None = None
    dates: tuple[Day, ...] = ()
    result: Markdown | None = None
    measures: Ids[MeasureId] = ()


class Ballot(Model):
    """What one person or group rated, by measure and criterion; its id is its file name."""

    id: Id
    rater: Text
    group: Text | None = None
    date: Day | None = None
    ratings: dict[MeasureId, dict[Id, Rating]] = {}


Part = Literal[
    "foreword", "introduction", "context", "approach", "starting-position", "vision", "values",
    "goals", "action-fields", "measures", "implementation", "monitoring", "roadmap", "outlook",
    "other", "annex",
]  # fmt: skip


class FrontMatter(Entity):
    """What stands above a prose chapter, between two lines of `---`."""

    part: Part = "other"
    order: WholeNumber | None = None


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
    reason: Text | None = None


class Assessment(Model):
    """Answers by framework and question, from `assessment.yaml`."""

    frameworks: dict[Id, dict[Id, Answer]] = {}

"""The strategy: what `strategy.yaml` says about it, and all its entities."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from digistrat.model.base import Assumption, Item, Model, UniqueIds
from digistrat.model.entities import (
    ActionField,
    Assessment,
    Ballot,
    Chapter,
    Goal,
    Indicator,
    Participation,
    Stakeholder,
)
from digistrat.model.measure import Measure
from digistrat.model.period import Period, When
from digistrat.model.published import PublishedTable
from digistrat.model.scheme import Scheme
from digistrat.model.types import ChapterId, Day, Id, Ids, Markdown, Text, WholeNumber, unique

FORMAT: Literal[1] = 1
"""The version of the repository format that this program reads."""


class Value(Model):
    """A value that guides the strategy; plain text stands for its title."""

    title: Text
    description: Markdown | None = None

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, data: object) -> object:
        return {"title": data} if isinstance(data, str | int | Decimal) else data


class Swot(Model):
    """Strengths, weaknesses, opportunities and threats."""

    strengths: tuple[Text, ...] = ()
    weaknesses: tuple[Text, ...] = ()
    opportunities: tuple[Text, ...] = ()
    threats: tuple[Text, ...] = ()


class OtherStrategy(Model):
    """A strategy or law that this strategy stands in, and how they relate."""

    title: Text
    url: Text | None = None
    relation: Text | None = None


class Context(Model):
    """What surrounds the strategy, and who stands behind it."""

    strategies: tuple[OtherStrategy, ...] = ()
    municipalities: tuple[Text, ...] = ()
    existing_services: tuple[Text, ...] = ()
    sponsor: Text | None = None
    officer: Text | None = None


class OutlineEntry(Model):
    """A chapter of the document; `sections` are generated parts below a prose chapter."""

    chapter: ChapterId
    sections: Ids[ChapterId] = ()

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, data: object) -> object:
        return {"chapter": data} if isinstance(data, str | int) else data


def _each_once(entries: tuple[OutlineEntry, ...]) -> tuple[OutlineEntry, ...]:
    unique([entry.chapter for entry in entries], "duplicate-id")
    return entries


class DocumentSettings(Model):
    """What the documents show besides the content: subtitle, imprint, order of chapters."""

    subtitle: Text | None = None
    imprint: Markdown | None = None
    chapters: Annotated[tuple[OutlineEntry, ...], AfterValidator(_each_once)] = ()


class Term(Item):
    """A word of a taxonomy."""


class Taxonomy(Model):
    """A list of words that entities can be tagged with."""

    title: Text | None = None
    terms: Annotated[tuple[Term, ...], UniqueIds] = ()


class Resolution(Item):
    """A decision of a body."""

    body: Text
    date: Day
    reference: Text | None = None
    decided: Text | None = None


class Cycle(Model):
    """When the strategy is reviewed; the interval in months."""

    review_interval: Annotated[WholeNumber, Field(ge=1)] | None = None
    next_review: When | None = None
    note: Text | None = None


class RuleSettings(Model, extra="allow"):
    """How one rule of `check` is to behave; further keys are the rule's own settings."""

    severity: Literal["error", "warning", "info", "off"] | None = None

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, data: object) -> object:
        return {"severity": data} if isinstance(data, str) else data


class About(Model):
    """What `strategy.yaml` says about the strategy as a whole."""

    format: Literal[1]
    title: Text
    organisation: Text = ""
    language: Literal["de", "en"] = "de"
    version: Text | None = None
    as_of: Day | None = None
    period: Period | None = None
    status: Literal["draft", "proposed", "adopted", "published", "archived"] | None = None
    vision: Markdown | None = None
    values: tuple[Value, ...] = ()
    swot: Swot | None = None
    context: Context = Context()
    scoring: Annotated[tuple[Scheme, ...], UniqueIds] = ()
    document: DocumentSettings = DocumentSettings()
    check: dict[str, RuleSettings] = {}
    taxonomies: dict[Id, Taxonomy] = {}
    resolutions: Annotated[tuple[Resolution, ...], UniqueIds] = ()
    cycle: Cycle | None = None
    assumptions: tuple[Assumption, ...] = ()


@dataclass(frozen=True, slots=True)
class Strategy:
    """The whole strategy as far as it could be read.

    `unread` holds, by kind, the ids of entities that stand in the repository but could not be
    read; `incomplete` holds the kinds of which not even all ids are known, and `strategy` where
    something in `strategy.yaml` could not be read. A reference to any of them is not a broken
    reference. `faulty` has, by kind, the ids of unread entities with what is right of them, for
    rules about references; nothing else may use it.
    """

    about: About
    goals: tuple[Goal, ...] = ()
    action_fields: tuple[ActionField, ...] = ()
    measures: tuple[Measure, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    participation: tuple[Participation, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    assessment: Assessment = Assessment()
    published: tuple[PublishedTable, ...] = ()
    unread: Mapping[str, frozenset[str]] = field(default_factory=dict)
    incomplete: frozenset[str] = frozenset()
    faulty: Mapping[str, tuple[tuple[str, Model], ...]] = field(default_factory=dict)

    def scheme(self, id: str | None = None) -> Scheme | None:  # noqa: A002 - the word of the format
        """Return the scheme with this id, the first one without an id, None if there is none."""
        schemes = self.about.scoring
        return next((scheme for scheme in schemes if id in (None, scheme.id)), None)

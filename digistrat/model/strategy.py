"""The strategy: what `strategy.yaml` says about it, and all its entities."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from digistrat.i18n import DEFAULT_OF_A_STRATEGY, N_, Message, msg
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
from digistrat.model.matrices import matching_matrices
from digistrat.model.measure import Measure
from digistrat.model.period import Period, When
from digistrat.model.published import PublishedTable
from digistrat.model.scheme import Scheme
from digistrat.model.types import (
    ChapterId,
    Day,
    Id,
    Ids,
    Markdown,
    Text,
    Title,
    WholeNumber,
    unique,
)

FORMAT: Literal[1] = 1
"""The version of the repository format that this program reads."""

UNKNOWN = N_("{id} (unknown)")
CANNOT_BE_READ = N_("{id} (cannot be read)")


class Value(Model):
    """A value that guides the strategy; plain text stands for its title."""

    SHORT = ("title",)

    title: Text
    """The value in one word or a few."""
    description: Markdown | None = None
    """What the value means for the strategy, in Markdown."""

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, data: object) -> object:
        return {"title": data} if isinstance(data, str | int | Decimal) else data


class Swot(Model):
    """Strengths, weaknesses, opportunities and threats."""

    strengths: tuple[Text, ...] = ()
    """What the municipality is good at."""
    weaknesses: tuple[Text, ...] = ()
    """What the municipality lacks."""
    opportunities: tuple[Text, ...] = ()
    """What helps from outside."""
    threats: tuple[Text, ...] = ()
    """What endangers the strategy from outside."""


class OtherStrategy(Model):
    """A strategy or law that this strategy stands in, and how they relate."""

    title: Text
    """The title of the strategy or law."""
    url: Text | None = None
    """Where it is found on the web."""
    relation: Text | None = None
    """What it has to do with this strategy."""


class Context(Model):
    """What surrounds the strategy, and who stands behind it."""

    strategies: tuple[OtherStrategy, ...] = ()
    """The strategies and laws that this strategy stands in."""
    municipalities: tuple[Text, ...] = ()
    """The municipalities that take part or work together."""
    existing_services: tuple[Text, ...] = ()
    """What is already there digitally."""
    sponsor: Text | None = None
    """Who stands behind the strategy: an office, not a name."""
    officer: Text | None = None
    """The office in charge of the strategy."""


class OutlineEntry(Model):
    """A chapter of the document; `sections` are generated parts below a prose chapter."""

    SHORT = ("chapter",)

    chapter: ChapterId
    """The id of a prose chapter, or the name of a generated one."""
    sections: Ids[ChapterId] = ()
    """Generated chapters that become sections of this one."""

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
    """The line below the title."""
    imprint: Markdown | None = None
    """The imprint, in Markdown."""
    chapters: Annotated[tuple[OutlineEntry, ...], AfterValidator(_each_once)] = ()
    """The chapters in their order; without it all chapters in the usual order."""


class Term(Item):
    """A word of a taxonomy."""


class Taxonomy(Model):
    """A list of words that entities can be tagged with."""

    title: Text | None = None
    """What the list of words is called."""
    terms: Annotated[tuple[Term, ...], UniqueIds] = ()
    """The words; without any, every word is possible."""


class Resolution(Item):
    """A decision of a body."""

    body: Text
    """The body that decided, such as the county council."""
    date: Day
    """The day of the decision."""
    reference: Text | None = None
    """The number of the paper or the file."""
    decided: Text | None = None
    """What was decided, in short."""


class Cycle(Model):
    """When the strategy is reviewed; the interval in months."""

    review_interval: Annotated[WholeNumber, Field(ge=1)] | None = None
    """How many months pass between two reviews."""
    next_review: When | None = None
    """When the strategy is reviewed next."""
    note: Text | None = None
    """What else there is to say of the review."""


class RuleSettings(Model, extra="allow"):
    """How one rule of `check` is to behave; further keys are the rule's own settings."""

    SHORT = ("severity",)

    severity: Literal["error", "warning", "info", "off"] | None = None
    """How serious its findings are; off switches the rule off."""

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, data: object) -> object:
        return {"severity": data} if isinstance(data, str) else data


class About(Model):
    """What `strategy.yaml` says about the strategy as a whole."""

    format: Literal[1]
    """The version of this format."""
    title: Title
    """The title of the strategy."""
    organisation: Text = ""
    """Whose strategy it is."""
    language: Literal["de", "en"] = DEFAULT_OF_A_STRATEGY
    """The language of documents and findings."""
    version: Text | None = None
    """The version of the strategy."""
    as_of: Day | None = None
    """The date that documents bear."""
    period: Period | None = None
    """From when to when the strategy holds."""
    status: Literal["draft", "proposed", "adopted", "published", "archived"] | None = None
    """How far the strategy has come."""
    vision: Markdown | None = None
    """Where the strategy leads, in Markdown."""
    values: tuple[Value, ...] = ()
    """The values that guide the strategy; plain text will do."""
    swot: Swot | None = None
    """Strengths, weaknesses, opportunities and threats."""
    context: Context = Context()
    """What surrounds the strategy, and who stands behind it."""
    scoring: Annotated[tuple[Scheme, ...], UniqueIds, AfterValidator(matching_matrices)] = ()
    """The schemes by which measures are scored; the first is the default."""
    document: DocumentSettings = DocumentSettings()
    """What documents show besides the content, and the order of their chapters."""
    check: dict[str, RuleSettings] = {}
    """How single rules of check are to behave, by their codes."""
    taxonomies: dict[Id, Taxonomy] = {}
    """Lists of words that entities can be tagged with, by id."""
    resolutions: Annotated[tuple[Resolution, ...], UniqueIds] = ()
    """The decisions about the strategy."""
    cycle: Cycle | None = None
    """When the strategy is reviewed."""
    assumptions: tuple[Assumption, ...] = ()
    """Values of this file that the source does not state, and why they were chosen."""


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

    def is_unread(self, kind: str, id: str) -> bool:  # noqa: A002 - the word of the format
        """Say whether an entity with this id is, or may be, there and could not be read."""
        return id in self.unread.get(kind, ()) or kind in self.incomplete

    def stand_in(self, kind: str, id: str) -> Message:  # noqa: A002 - the word of the format
        """Return what is shown for an entity that is named and is not here: its id and why."""
        return msg(CANNOT_BE_READ if self.is_unread(kind, id) else UNKNOWN, id=id)

    def scheme(self, id: str | None = None) -> Scheme | None:  # noqa: A002 - the word of the format
        """Return the scheme with this id, the first one without an id, None if there is none."""
        schemes = self.about.scoring
        return next((scheme for scheme in schemes if id in (None, scheme.id)), None)

"""What all models share: they are frozen, know their keys, and most of them have an id."""

import re
from typing import ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict

from digistrat.model.types import Id, Ids, Name, TaxonomyId, Text, Title, unique


class Model(BaseModel):
    """The base of all models: immutable, and a key that is not declared is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    SHORT: ClassVar[tuple[str, ...]] = ()
    """The keys whose value may stand in place of the whole mapping; a validator reads it."""
    ONE_OF: ClassVar[tuple[str, ...]] = ()
    """The keys of which exactly one must have a value; a validator holds it."""


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key by which 9 comes before 12 and 24 before 24a."""
    parts = re.findall(r"[0-9]+|[^0-9]+", text)
    return tuple((0, int(part), "") if part[0] in "0123456789" else (1, 0, part) for part in parts)


class Item(Model):
    """A part of an entity that has an id of its own, such as a milestone or a criterion."""

    id: Id
    """What the part is called in references; unique within its list."""
    title: Text = ""
    """How documents call the part; without it they show the id."""

    @property
    def label(self) -> str:
        """The title, or the id where there is none."""
        return self.title or self.id


def _unique_ids(items: tuple[Item, ...]) -> tuple[Item, ...]:
    unique([item.id for item in items], "duplicate-id")
    return items


UniqueIds = AfterValidator(_unique_ids)
"""Marks a tuple of items in which every id may stand once."""


class Alias(Model):
    """How another document prints an entity; it never resolves a reference."""

    id: Id | None = None
    """The number or id that stands in the other document."""
    title: Name | None = None
    """The title that stands in the other document."""
    document: Name | None = None
    """The other document, or the file with its table."""


class Assumption(Model):
    """Says that the value under `key` is not stated by the source, and why it was chosen.

    `key` may be a route with dots, such as `context.sponsor` or `baseline.date`.
    """

    key: Text
    """The key whose value is assumed, or a route such as context.sponsor."""
    reason: Text
    """Why this value was chosen; documents print it."""


class Source(Model):
    """Where the content of an entity was taken from."""

    document: Text
    """The document that the content comes from."""
    page: Text | None = None
    """The page or pages in the document."""
    section: Text | None = None
    """The section of the document."""
    url: Text | None = None
    """Where the document is found on the web."""
    note: Text | None = None
    """What else there is to say of the source."""


class Entity(Model):
    """What has an id, a title and a file or list entry of its own."""

    id: Id
    """What references name; unique within its kind, and the beginning of the file name."""
    title: Title
    """The name that documents show."""
    aliases: tuple[Alias, ...] = ()
    """How other documents print it; no reference uses these names."""
    tags: dict[TaxonomyId, Ids[Id]] = {}
    """Words from the taxonomies that strategy.yaml declares, by taxonomy."""
    assumptions: tuple[Assumption, ...] = ()
    """Values that the source does not state, and why they were chosen."""
    source: Source | None = None
    """Where the content was taken from."""

    @property
    def id_and_title(self) -> str:
        """The id and the title, or the id alone where the title could not be read."""
        return f"{self.id} {self.title}" if self.title else self.id


CLOSING = ("tags", "assumptions", "source")
"""The keys of every entity that stand below those of its kind: they are about its content."""

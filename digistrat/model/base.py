"""What all models share: they are frozen, know their keys, and most of them have an id."""

import re

from pydantic import AfterValidator, BaseModel, ConfigDict

from digistrat.model.types import Id, Ids, Name, TaxonomyId, Text, unique


class Model(BaseModel):
    """The base of all models: immutable, and a key that is not declared is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key by which 9 comes before 12 and 24 before 24a."""
    parts = re.findall(r"[0-9]+|[^0-9]+", text)
    return tuple((0, int(part), "") if part[0] in "0123456789" else (1, 0, part) for part in parts)


class Item(Model):
    """A part of an entity that has an id of its own, such as a milestone or a criterion."""

    id: Id
    title: Text = ""

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
    title: Name | None = None
    document: Name | None = None


class Assumption(Model):
    """Says that the value under `key` is not stated by the source, and why it was chosen.

    `key` may be a route with dots, such as `context.sponsor` or `baseline.date`.
    """

    key: Text
    reason: Text


class Source(Model):
    """Where the content of an entity was taken from."""

    document: Text
    page: Text | None = None
    section: Text | None = None
    url: Text | None = None
    note: Text | None = None


class Entity(Model):
    """What has an id, a title and a file or list entry of its own."""

    id: Id
    title: Text
    aliases: tuple[Alias, ...] = ()
    tags: dict[TaxonomyId, Ids[Id]] = {}
    assumptions: tuple[Assumption, ...] = ()
    source: Source | None = None

    @property
    def id_and_title(self) -> str:
        """The id and the title, or the id alone where the title could not be read."""
        return f"{self.id} {self.title}" if self.title else self.id


CLOSING = ("tags", "assumptions", "source")
"""The keys of every entity that stand below those of its kind: they are about its content."""

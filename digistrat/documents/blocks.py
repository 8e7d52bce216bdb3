"""What documents are made of, whatever the format: sections, prose, tables, facts.

Chapters build blocks; each format turns each kind of block into its own markup by a template
of the block's name. So a new chapter is one module for all formats, and a new format is one
module and a folder of block templates for all chapters.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from digistrat.i18n import _

WIDE = 8
"""A table with more columns than this does not fit on a page in upright format."""


class Own(str):
    """Text in the words, and so in the language, of the strategy and not of the program."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a place in the same document."""

    text: str
    target: str


Inline = str | Link
Cell = Inline | tuple[Inline, ...]
"""The content of a table cell or a fact; several inlines are separated by semicolons, as titles contain commas."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or two in the program's words."""

    kind: ClassVar[str] = "paragraph"
    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown in the words of the strategy, without headings that belong into the contents."""

    kind: ClassVar[str] = "prose"
    markdown: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order; items are inline or, for a deeper list, bullets themselves."""

    kind: ClassVar[str] = "bullets"
    items: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; numbers are set flush right.

    Where cells are short, a head that is not can be turned upright in print.
    """

    title: str
    numeric: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the cell in column `row_header` names its row."""

    kind: ClassVar[str] = "table"
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    row_header: int = 0

    @property
    def wide(self) -> bool:
        """Whether print needs a page in landscape format for it."""
        return len(self.columns) > WIDE


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what is to be said under it: inline content or Markdown."""

    label: str
    content: Cell | Prose


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their content, such as the parts of a fact sheet."""

    kind: ClassVar[str] = "facts"
    items: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; `number` is given by the outline.

    One with a page of its own begins a new page in print. The contents list chapters and their
    sections, and what lies deeper by its `entry`, if it has one.
    """

    kind: ClassVar[str] = "section"
    id: str
    title: str
    blocks: tuple["Block", ...]
    number: str = ""
    annex: bool = False
    own_page: bool = False
    entry: str = ""

    @property
    def label(self) -> str:
        """The number as it stands before the title: 5, 7.3 or Annex A."""
        return _("Annex {number}").format(number=self.number) if self.annex else self.number

    @property
    def sections(self) -> tuple["Section", ...]:
        """The sections directly under this one."""
        return tuple(block for block in self.blocks if isinstance(block, Section))

    @property
    def wide(self) -> bool:
        """Whether one of its tables is wide."""
        return any(isinstance(block, Table) and block.wide for block in self.blocks)


Block = Paragraph | Prose | Bullets | Table | Facts | Section


def walk(sections: Iterable[Section]) -> Iterator[Section]:
    """Yield sections and all that lie under them, in the order of the document."""
    for section in sections:
        yield section
        yield from walk(section.sections)

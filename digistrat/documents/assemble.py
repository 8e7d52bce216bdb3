"""From a strategy to a document: chapters built, ordered, numbered and linked."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import import_module
from itertools import chain
from types import ModuleType
from typing import get_args

from digistrat.documents import chapters as chapter_modules
from digistrat.documents import links, names, prose
from digistrat.documents.blocks import Section, walk
from digistrat.documents.budget import Budget
from digistrat.documents.expressions import BUDGET
from digistrat.documents.outline import GENERATED, numbered, outline
from digistrat.documents.subject import Subject
from digistrat.documents.words import WORDS
from digistrat.i18n import _, day
from digistrat.model import About, Strategy
from digistrat.model.entities import Part
from digistrat.model.strategy import OutlineEntry


@dataclass(frozen=True, slots=True)
class Document:
    """A document before it has a format."""

    about: About
    date: date | None
    sections: tuple[Section, ...]

    @property
    def status(self) -> str:
        """The status of the strategy in words."""
        return _(WORDS[self.about.status]) if self.about.status else ""

    @property
    def edition(self) -> str:
        """Title, version and date in one line."""
        parts = [self.about.title]
        if self.about.version:
            parts.append(_("Version {version}").format(version=self.about.version))
        if self.date:
            parts.append(_("as of {date}").format(date=day(self.date)))
        return ", ".join(parts)

    def label(self, key: str) -> str:
        """Return the name of a value on the title page, marked if the value is an assumption."""
        replaced = key == "as_of" and self.date != self.about.as_of
        return names.name(key) if replaced else names.label(self.about, key)


@cache
def _generated() -> dict[str, ModuleType]:
    """Return the chapter modules by name, in the order of parts and positions."""
    modules = {
        name: import_module(f"{chapter_modules.__name__}.{name.replace('-', '_')}")
        for name in GENERATED
    }
    parts = get_args(Part)
    ordered = sorted(modules.items(), key=lambda m: (parts.index(m[1].PART), m[1].POSITION))
    return dict(ordered)


def strategy_document(strategy: Strategy, as_of: date | None = None) -> Document:
    """Return the strategy as a document; `as_of` replaces the date that the strategy states.

    Raises :class:`digistrat.documents.faults.ChapterFault` for a wrong expression in a chapter.
    """
    builder = _Builder(strategy)
    sections = numbered(chain.from_iterable(map(builder.chapters, builder.entries)))
    known = builder.places(sections)
    resolved = tuple(prose.resolve(section, prose.labels(known)) for section in sections)
    live = tuple(links.live(section, frozenset(known)) for section in resolved)
    return Document(strategy.about, as_of or strategy.about.as_of, live)


def referable(strategy: Strategy) -> frozenset[str]:
    """Return the ids that `ref` can name: those of the chapters that the document has."""
    return _Builder(strategy).in_document


def anchors(strategy: Strategy) -> frozenset[str]:
    """Return the places in the document that a link such as `[…](#m-44)` can lead to.

    Raises `ChapterFault` as :func:`strategy_document` does.
    """
    return frozenset(section.id for section in walk(strategy_document(strategy).sections))


class _Builder:
    """Builds the chapters that the outline of one document names."""

    def __init__(self, strategy: Strategy) -> None:
        subject = Subject(strategy)
        self._subject = subject
        self._budget = Budget(BUDGET)
        self._used: set[str] = set()
        self._prose = {chapter.id: chapter for chapter in strategy.chapters}
        self._parts: dict[str, Part] = {name: module.PART for name, module in _generated().items()}
        self.entries = outline(strategy, self._parts)
        named = [name for entry in self.entries for name in (entry.chapter, *entry.sections)]
        made = {n: _generated()[n].build(subject) for n in named if n in self._parts}
        self._made: dict[str, Section] = {n: section for n, section in made.items() if section}
        self.in_document = frozenset(n for n in named if n in self._prose or n in self._made)

    def chapters(self, entry: OutlineEntry) -> tuple[Section, ...]:
        """Return a chapter with the sections that the outline puts under it.

        Where the chapter itself has nothing to show, its sections become chapters.
        """
        own = self._chapter(entry.chapter)
        sections = {name: section for name in entry.sections if (section := self._section(name))}
        if own is None:
            return tuple(sections.values())
        blocks = list(own.blocks)
        for name, section in sections.items():
            if self._is_one_with(name, entry.chapter):
                blocks += section.blocks
            else:
                blocks.append(replace(section, annex=False))  # it is numbered as a section
        return (replace(own, blocks=tuple(blocks)),)

    def places(self, sections: tuple[Section, ...]) -> dict[str, Section]:
        """Return all sections by id; one that became one with its chapter is that chapter."""
        known = {section.id: section for section in walk(sections)}
        for entry in self.entries:
            if entry.chapter in known:
                known |= {
                    name: known[entry.chapter] for name in entry.sections if name not in known
                }
        return known

    def _chapter(self, name: str) -> Section | None:
        """Return the prose chapter of this name, which comes first, or else the data."""
        return self._prose_section(name) or self._data(name)

    def _section(self, name: str) -> Section | None:
        """Return the data of this name, which comes first below a chapter, or else the prose."""
        return self._data(name) or self._prose_section(name)

    def _prose_section(self, name: str) -> Section | None:
        if name in self._used or name not in self._prose:
            return None
        self._used.add(name)
        return prose.section(self._prose[name], self._subject, self.in_document, self._budget)

    def _data(self, name: str) -> Section | None:
        section = self._made.get(name)
        if section and name in self._prose:  # both may bear the name, but not the same place
            return replace(section, id=f"{section.id}:data")
        return section

    def _is_one_with(self, name: str, host: str) -> bool:
        """Say whether data and prose are one chapter: the only data of the part that host is about.

        So the goals stand directly in the chapter on goals and not in a section "Goals" of it.
        """
        part = self._parts.get(name)
        chapter = self._prose.get(host)
        alone = list(self._parts.values()).count(part) == 1 if part else False
        return alone and chapter is not None and chapter.part == part

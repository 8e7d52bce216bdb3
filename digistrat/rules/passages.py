"""What people wrote, wherever it stands: texts in YAML, and the bodies of chapters."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from digistrat.diagnostics import Place
from digistrat.model import Chapter, Strategy
from digistrat.model.kinds import KINDS
from digistrat.model.types import Words
from digistrat.model.walk import Keys, marked


@dataclass(frozen=True)
class Passage:
    """A text and where it stands; `first_line` is that of a chapter's body, else 0."""

    kind: str
    id: str
    keys: Keys
    text: str
    first_line: int = 0

    def place(self, start: int, end: int) -> Place:
        """Return the place of a part of the text: exact in a chapter, else the whole value."""
        if not self.first_line:
            return Place(self.kind, self.id, self.keys)
        line = bisect_right(self._starts, start) - 1
        column = start - self._starts[line] + 1
        stop = self.text.find("\n", start, end)
        width = (end if stop < 0 else stop) - start
        return Place(self.kind, self.id, span=(self.first_line + line, column, column + width))

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(index + 1 for index, char in enumerate(self.text) if char == "\n")]


def passages(strategy: Strategy, mark: type[Words] = Words) -> Iterator[Passage]:
    """Yield all texts: those of strategy.yaml first, then those of the entities by kind.

    `mark` tells which: with `Written` those that only repeat what stands elsewhere are left out.
    """
    for found in marked(strategy.about, mark):
        yield Passage("strategy", "", found.keys, found.value)
    for kind in KINDS.values():
        for entity in getattr(strategy, kind.attribute):
            is_chapter = isinstance(entity, Chapter)
            for found in marked(entity, mark):
                if not (is_chapter and found.keys == ("body",)):
                    yield Passage(kind.name, entity.id, found.keys, found.value)
            if is_chapter:
                yield Passage(kind.name, entity.id, (), entity.body, entity.body_line)

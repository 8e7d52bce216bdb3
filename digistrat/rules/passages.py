"""What people wrote, wherever it stands: texts in YAML, and the bodies of chapters."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from digistrat.diagnostics import Place
from digistrat.model import Chapter, Strategy
from digistrat.model.kinds import KINDS
from digistrat.model.references import Keys
from digistrat.model.texts import texts


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


def passages(strategy: Strategy) -> Iterator[Passage]:
    """Yield all texts: those of strategy.yaml first, then those of the entities by kind."""
    for keys, text in texts(strategy.about):
        yield Passage("strategy", "", keys, text)
    for kind in KINDS.values():
        for entity in getattr(strategy, kind.attribute):
            is_chapter = isinstance(entity, Chapter)
            for keys, text in texts(entity):
                if not (is_chapter and keys == ("body",)):
                    yield Passage(kind.name, entity.id, keys, text)
            if is_chapter:
                yield Passage(kind.name, entity.id, (), entity.body, entity.body_line)

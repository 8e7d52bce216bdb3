"""The expressions of a chapter that cannot be evaluated, each with its place.

Evaluation stops at the first fault. To find the others, what is wrong is blanked out and the
chapter is evaluated again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from digistrat.documents import ChapterFault
from digistrat.documents.budget import Budget
from digistrat.documents.expressions import BUDGET, evaluate
from digistrat.documents.subject import Subject
from digistrat.i18n import Message
from digistrat.model import Chapter

_EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_MAX_LINES = 20
"""On so many lines faults are looked for; after them it is time to mend."""

_Stretch = tuple[int, int]


@dataclass(frozen=True)
class Evaluator:
    """Evaluates chapters; `chapters` are the ids that `ref` can name."""

    subject: Subject
    chapters: frozenset[str]

    def faults(self, chapter: Chapter) -> Iterator[tuple[Message, tuple[int, int, int]]]:
        """Yield what is wrong in a chapter, with line, column and end."""
        text = _Text(chapter)
        for _round in range(_MAX_LINES):
            fault = self._fault(text, text.body)
            if fault is None:
                return
            here = text.expressions(fault.line)
            without = _blank(text.body, here)
            rest = self._fault(text, without)
            if not here or (rest and rest.line == fault.line):
                yield fault.message, text.row(fault.line)
                return  # in a statement or between the expressions: nothing to go on without
            yield from self._causes(text, here, fault)
            text = _Text(text.chapter.model_copy(update={"body": without}))

    def _causes(
        self, text: "_Text", here: list[_Stretch], first: ChapterFault
    ) -> Iterator[tuple[Message, tuple[int, int, int]]]:
        """Yield which of the expressions on a line are wrong, each tried without the others."""
        found = False
        for stretch in here:
            others = [other for other in here if other != stretch]
            fault = self._fault(text, _blank(text.body, others))
            if fault and fault.line == first.line:
                found = True
                yield fault.message, text.span(stretch)
        if not found:  # wrong only together
            yield first.message, text.row(first.line)

    def _fault(self, text: "_Text", body: str) -> ChapterFault | None:
        chapter = text.chapter.model_copy(update={"body": body})
        try:
            evaluate(chapter, self.subject, self.chapters, Budget(BUDGET))
        except ChapterFault as fault:
            return fault
        return None


def _blank(body: str, stretches: list[_Stretch]) -> str:
    """Return a text of the same shape without some stretches of it."""
    for start, end in stretches:
        body = body[:start] + re.sub(r"[^\n]", " ", body[start:end]) + body[end:]
    return body


@dataclass(frozen=True)
class _Text:
    """The body of a chapter, and where its stretches stand in the file."""

    chapter: Chapter

    @property
    def body(self) -> str:
        return self.chapter.body

    @cached_property
    def _rows(self) -> list[str]:
        return self.body.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for row in self._rows:
            starts.append(starts[-1] + len(row) + 1)
        return starts

    def expressions(self, line: int) -> list[_Stretch]:
        """Return the expressions that stand on a line of the file, at least in part."""
        index = line - self.chapter.body_line
        start, end = self._starts[index], self._starts[index + 1]
        found = (match.span() for match in _EXPRESSION.finditer(self.body))
        return [span for span in found if span[0] < end and span[1] > start]

    def span(self, stretch: _Stretch) -> tuple[int, int, int]:
        """Return line, column and end of a stretch, as far as it stands on its first line."""
        start, end = stretch
        index = self.body.count("\n", 0, start)
        left = self._starts[index]
        column = start - left + 1
        return (
            self.chapter.body_line + index,
            column,
            min(end - left, len(self._rows[index])) + 1,
        )

    def row(self, line: int) -> tuple[int, int, int]:
        """Return what stands on a line of the file."""
        row = self._rows[line - self.chapter.body_line]
        return (line, len(row) - len(row.lstrip()) + 1, len(row.rstrip()) + 1)

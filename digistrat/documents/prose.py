"""Prose chapters: Markdown cut at its headings into sections, marks replaced."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from digistrat.documents.blocks import Block, Own, Prose, Section
from digistrat.documents.budget import Budget
from digistrat.documents.expressions import BLOCK_MARK, REF_MARK, evaluate
from digistrat.documents.links import anchor
from digistrat.documents.markdown import parser, plain_text
from digistrat.documents.subject import Subject
from digistrat.i18n import _
from digistrat.model import Chapter

_BLOCK = re.compile(BLOCK_MARK.format("([0-9]+)"))
_REF = re.compile(REF_MARK.format("([^\ue001]+)"))


class _Heading(NamedTuple):
    """A heading in Markdown: its lines count from 0, `end` is the line behind it."""

    level: int
    start: int
    end: int
    text: str


def section(
    chapter: Chapter, subject: Subject, chapters: frozenset[str], budget: Budget
) -> Section:
    """Return a prose chapter as a section; `chapters` are the ids that `ref` can name."""
    text, inserted = evaluate(chapter, subject, chapters, budget)
    cut = _cut(text, chapter.id, Own(chapter.title), inserted)
    return replace(_with_definitions(cut, _definitions(text)), annex=chapter.part == "annex")


def _definitions(markdown: str) -> str:
    """Return the targets of `[text][label]` links, which may stand in another section."""
    environment: dict[str, Any] = {}
    parser().parse(markdown, environment)
    found = environment.get("references", {})
    return "".join(f"[{label}]: <{target['href']}>\n" for label, target in sorted(found.items()))


def _with_definitions(section_: Section, definitions: str) -> Section:
    """Let every piece of prose know all link targets of its chapter."""
    if not definitions:
        return section_
    blocks: list[Block] = []
    for block in section_.blocks:
        if isinstance(block, Section):
            blocks.append(_with_definitions(block, definitions))
        elif isinstance(block, Prose):
            blocks.append(Prose(f"{block.markdown}\n{definitions}"))
        else:
            blocks.append(block)
    return replace(section_, blocks=tuple(blocks))


def _cut(markdown: str, id_: str, title: str, inserted: list[Block]) -> Section:
    """Cut Markdown at its headings: each becomes a section under the one above it."""
    rows = markdown.split("\n")
    headings = _headings(markdown)
    bounds = [heading.start for heading in headings] + [len(rows)]
    root = Section(id_, title, _blocks(rows[: bounds[0]], inserted))
    stack: list[tuple[int, Section]] = [(0, root)]
    for number, heading in enumerate(headings, start=1):
        while stack[-1][0] >= heading.level:
            _close(stack)
        blocks = _blocks(rows[heading.end : bounds[number]], inserted)
        stack.append((heading.level, Section(f"{id_}:{number}", Own(heading.text), blocks)))
    while len(stack) > 1:
        _close(stack)
    return stack[0][1]


def _close(stack: list[tuple[int, Section]]) -> None:
    """Put the innermost open section under the one around it."""
    _level, inner = stack.pop()
    level, outer = stack[-1]
    stack[-1] = (level, replace(outer, blocks=(*outer.blocks, inner)))


def _headings(markdown: str) -> list[_Heading]:
    tokens = parser().parse(markdown)
    return [
        _Heading(int(token.tag[1]), token.map[0], token.map[1], plain_text(tokens[index + 1]))
        for index, token in enumerate(tokens)
        if token.type == "heading_open" and token.level == 0 and token.map
    ]


def _blocks(rows: list[str], inserted: list[Block]) -> tuple[Block, ...]:
    """Return prose and the blocks whose marks stand in it."""
    blocks: list[Block] = []
    for index, part in enumerate(_BLOCK.split("\n".join(rows))):
        if index % 2:
            blocks.append(inserted[int(part)])
        elif part.strip():
            blocks.append(Prose(part.strip("\n") + "\n"))
    return tuple(blocks)


Label = Callable[[str], tuple[str, str]]
"""Gives, for the id of a chapter, the words for it and the place that a link leads to."""


def resolve(section_: Section, label: Label) -> Section:
    """Replace the marks of `ref` by links."""

    def text(markdown: str) -> str:
        return _REF.sub(lambda match: _link(*label(match[1])), markdown)

    blocks: list[Block] = []
    for block in section_.blocks:
        if isinstance(block, Section):
            blocks.append(resolve(block, label))
        elif isinstance(block, Prose):
            blocks.append(Prose(text(block.markdown)))
        else:
            blocks.append(block)
    title = _REF.sub(lambda match: label(match[1])[0], section_.title)
    return replace(
        section_,
        title=Own(title) if isinstance(section_.title, Own) else title,
        blocks=tuple(blocks),
    )


def _link(text: str, target: str) -> str:
    return f"[{text}](#{anchor(target)})"


def labels(sections: Mapping[str, Section]) -> Label:
    """Return how chapters are named in running text: Chapter 5, Chapter 7.3, Annex A.1."""

    def label(id_: str) -> tuple[str, str]:
        found = sections[id_]
        if not found.number:
            return found.title, found.id
        in_annex = found.number[0].isalpha()
        words = _("Annex {number}") if in_annex else _("Chapter {number}")
        # No line may begin with the number alone.
        return words.format(number=found.number).replace(" ", "\u00a0"), found.id

    return label

"""Which chapters a document has, in which order, and how they are numbered."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from pkgutil import iter_modules
from typing import get_args

from digistrat.documents.blocks import Block, Section
from digistrat.model import Chapter, Strategy
from digistrat.model.entities import Part
from digistrat.model.strategy import OutlineEntry

GENERATED = tuple(
    sorted(
        module.name.replace("_", "-")
        for module in iter_modules([str(Path(__file__).parent / "chapters")])
    )
)
"""The names of the chapters that are made from data: one module each in `chapters/`."""


def outline(strategy: Strategy, parts: dict[str, Part]) -> tuple[OutlineEntry, ...]:
    """Return the chapters of the document: as `strategy.yaml` says, or in the usual order.

    `parts` gives the part of the strategy that each generated chapter belongs to, in the order
    in which they stand there. In the usual order a prose chapter of a part comes first and the
    generated ones of the same part become its sections.
    """
    chosen = strategy.about.document.chapters
    return chosen or tuple(_usual_order(strategy.chapters, parts))


def _usual_order(chapters: Iterable[Chapter], parts: dict[str, Part]) -> Iterator[OutlineEntry]:
    ordered = sorted(chapters, key=lambda chapter: (chapter.order is None, chapter.order or 0))
    for part in get_args(Part):
        prose = [chapter.id for chapter in ordered if chapter.part == part]
        generated = tuple(name for name, its_part in parts.items() if its_part == part)
        if prose:
            yield OutlineEntry(chapter=prose[0], sections=generated)
            yield from (OutlineEntry(chapter=id_) for id_ in prose[1:])
        else:
            yield from (OutlineEntry(chapter=name) for name in generated)


def numbered(chapters: Iterable[Section]) -> tuple[Section, ...]:
    """Return the chapters numbered 1, 2, 3, their sections 1.1, 1.2, and annexes A, B, C.

    What lies deeper keeps no number: a fact sheet is known by its measure's id.
    """
    result, number, letter = [], 0, ord("A") - 1
    for chapter in chapters:
        if chapter.annex:
            letter += 1
        else:
            number += 1
        label = chr(letter) if chapter.annex else str(number)
        result.append(_with_numbers(chapter, label))
    return tuple(result)


def _with_numbers(chapter: Section, label: str) -> Section:
    blocks: list[Block] = []
    count = 0
    for block in chapter.blocks:
        if isinstance(block, Section):
            count += 1
            blocks.append(replace(block, number=f"{label}.{count}"))
        else:
            blocks.append(block)
    return replace(chapter, number=label, blocks=tuple(blocks))

"""Places in a document and the links to them.

A chapter links a measure to its fact sheet without knowing whether this document has one; a
link that would lead nowhere becomes plain text.
"""

import re
from dataclasses import replace

from digistrat.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Facts,
    Inline,
    Link,
    Prose,
    Section,
    Table,
)

_PLAIN = re.compile("[A-Za-z0-9_-]")
_ESCAPES = {":": "__"}


def anchor(id_: str) -> str:
    """Return the name of a place as every format allows it: ASCII letters, digits, - and _.

    Places that the program names have a colon, which no id of a strategy has: `goal:x`.
    """
    text = "".join(
        char if _PLAIN.match(char) else _ESCAPES.get(char, f"_{ord(char):x}_") for char in id_
    )
    return text if text[:1].isalpha() else f"n-{text}"


def live(section: Section, targets: frozenset[str]) -> Section:
    """Return a section with anchors for ids, in which every link leads to one of the `targets`."""
    return replace(
        section,
        id=anchor(section.id),
        blocks=tuple(_block(block, targets) for block in section.blocks),
    )


def _block(block: Block, targets: frozenset[str]) -> Block:
    match block:
        case Section():
            return live(block, targets)
        case Table():
            rows = tuple(tuple(_cell(cell, targets) for cell in row) for row in block.rows)
            return replace(block, rows=rows)
        case Bullets():
            return replace(block, items=tuple(_cell(item, targets) for item in block.items))
        case Facts():
            facts = (
                fact
                if isinstance(fact.content, Prose)
                else replace(fact, content=_cell(fact.content, targets))
                for fact in block.items
            )
            return replace(block, items=tuple(facts))
        case _:
            return block


def _cell(cell: Cell, targets: frozenset[str]) -> Cell:
    if isinstance(cell, tuple):
        return tuple(_inline(part, targets) for part in cell)
    return _inline(cell, targets)


def _inline(inline: Inline, targets: frozenset[str]) -> Inline:
    if not isinstance(inline, Link):
        return inline
    return (
        replace(inline, target=anchor(inline.target)) if inline.target in targets else inline.text
    )

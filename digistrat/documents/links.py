"""Links between the parts of a document: those that lead nowhere become plain text.

A chapter links a measure to its fact sheet without knowing whether this document has one.
"""

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


def live(section: Section, targets: frozenset[str]) -> Section:
    """Return a section in which every link leads to one of the `targets`."""
    return replace(section, blocks=tuple(_block(block, targets) for block in section.blocks))


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
    return inline.text if isinstance(inline, Link) and inline.target not in targets else inline

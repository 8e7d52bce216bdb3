"""Random measures with comments: an order keeps every value and every comment."""

from hypothesis import given, settings
from hypothesis import strategies as st

from digistrat.diagnostics import Edit
from digistrat.editing.content import is_rearranged
from digistrat.editing.edits import edited
from digistrat.editing.order import key_order, reordered
from digistrat.loading.composer import compose
from digistrat.model import Measure

KEYS = ["id", "title", "summary", "ratings", "goals", "status", "costs", "tags", "source"]
VALUES = [
    " 1", " 'ä'  # quoted", " |\n  text\n  # no comment\n\n  more", " >-\n  folded\n  text", "",
    " [a, b]  # flow", " {a: 1,\n  # in\n  b: 2}", "\n  a: 1  # x\n  # inner\n  b: 2", "\n- a\n- b",
    "\n  - a: 1\n    b: 2", " plain\n  text", ' "double\n  # no comment\n\n  quoted"', " |+\n  kept\n\n",
]  # fmt: skip
ABOVE = ["", "", "", "\n", "# one\n", "# one\n# two\n", "\n# parted above\n", "  # far in\n", "# parted\n\n"]  # fmt: skip
TOP = ["", "# yaml-language-server: $schema=x\n", "# about the file\n\n", "---\n", "# close\n"]
END = ["", "# end\n", "\n", "  # end of the value\n"]


@st.composite
def measures(draw: st.DrawFn) -> str:
    """Draw the text of a mapping: known keys in any order, values and comments of all kinds."""
    keys = draw(st.permutations(KEYS))[: draw(st.integers(1, len(KEYS)))]
    text = draw(st.sampled_from(TOP))
    for number, key in enumerate(keys):
        above = draw(st.sampled_from(ABOVE)) if number else ""
        text += f"{above}{key}:{draw(st.sampled_from(VALUES))}\n"
    text += draw(st.sampled_from(END))
    text = text if draw(st.booleans()) else text.removesuffix("\n")
    return text if draw(st.booleans()) else text.replace("\n", "\r\n")


def words(text: str) -> list[str]:
    """Return the rows with something in them, without their line breaks, sorted."""
    return sorted(filter(None, (row.rstrip("\r\n") for row in text.split("\n"))))


@settings(max_examples=400, deadline=None)
@given(measures())
def test_an_order_keeps_values_rows_and_line_breaks_and_is_final(text: str) -> None:
    composed = compose(text)
    assert not composed.problems
    order = key_order(Measure, [*composed.node.keys])
    assert order is not None
    edit = reordered(text, composed.node, order, markdown=False)
    if not isinstance(edit, Edit):
        return
    new = edited(text, [edit])
    if not is_rearranged(text, new, order, markdown=False):
        assert "|" in text  # blank rows or a missing line break that are part of a text
        return
    assert words(new) == words(text)
    assert new.count("\r") == text.count("\r")
    assert new.count("\n") == text.count("\n")
    again = reordered(new, compose(new).node, order, markdown=False)
    assert not isinstance(again, Edit) or edited(new, [again]) == new


@settings(max_examples=200, deadline=None)
@given(measures())
def test_a_comment_stays_above_its_key(text: str) -> None:
    node = compose(text).node
    order = key_order(Measure, [*node.keys])
    assert order is not None
    edit = reordered(text, node, order, markdown=False)
    if not isinstance(edit, Edit):
        return
    rows, new = (part.replace("\r", "").split("\n") for part in (text, edited(text, [edit])))
    for line in (span.line for span in node.keys.values()):
        if line and rows[line - 1].startswith(("# one", "# two", "# parted above")):
            assert new[new.index(rows[line]) - 1] == rows[line - 1]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digistrat.diagnostics import Edit
from digistrat.editing.edits import disjoint, edited


def test_an_edit_replaces_what_it_names_and_nothing_else() -> None:
    text = "ä: 1\r\n😀: 2.10  # x\rb: 3"
    assert edited(text, [Edit(2, 4, 2, 8, '"2.10"')]) == 'ä: 1\r\n😀: "2.10"  # x\rb: 3'


def test_edits_are_made_at_the_places_of_the_old_text() -> None:
    edits = [
        Edit(1, 1, 1, 2, "long"),
        Edit(1, 4, 1, 5, ""),
        Edit(2, 1, 2, 1, "x"),
        Edit(1, 2, 1, 2, "?"),
    ]
    assert edited("a: 1\nb", edits) == "long?: \nxb"


def test_edits_that_overlap_are_a_fault() -> None:
    with pytest.raises(ValueError, match="overlap"):
        edited("abc", [Edit(1, 1, 1, 3, ""), Edit(1, 2, 1, 4, "")])


def test_neighbours_are_disjoint() -> None:
    first, second, both = Edit(1, 1, 1, 3, ""), Edit(1, 3, 2, 1, ""), Edit(1, 2, 1, 4, "")
    assert disjoint([first], [second])
    assert not disjoint([first, second], [both])


@st.composite
def texts_with_edits(draw: st.DrawFn) -> tuple[list[str], list[str | None]]:
    """Draw pieces of text, and for each of them what replaces it, or None."""
    pieces = draw(st.lists(st.text("aä😀: #\n\r\t'", min_size=1), min_size=1, max_size=8))
    new = draw(st.lists(st.none() | st.text("xü\n"), min_size=len(pieces), max_size=len(pieces)))
    return pieces, new


def place(text: str) -> tuple[int, int]:
    """Return line and column of the end of a text, both from 1."""
    rows = text.replace("\r\n", "\n").split("\n")
    return len(rows), len(rows[-1]) + 1


@given(texts_with_edits())
def test_all_other_characters_stay(drawn: tuple[list[str], list[str | None]]) -> None:
    pieces, new = drawn
    pieces = [piece.replace("\r", "\r\n") for piece in pieces]  # no piece ends between the two
    edits, before = [], ""
    for piece, text in zip(pieces, new, strict=True):
        if text is not None:
            edits.append(Edit(*place(before), *place(before + piece), text))
        before += piece
    kept = [piece if text is None else text for piece, text in zip(pieces, new, strict=True)]
    assert edited("".join(pieces), edits) == "".join(kept)

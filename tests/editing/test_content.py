"""The net below every change: a text that says anything else than was meant is not taken."""

import pytest

from digistrat.diagnostics import Edit
from digistrat.editing.content import is_rearranged, read, says_what_was_meant
from digistrat.editing.edits import edited

TEXT = "id: 2.10\nsumary:\nrelated: [2.10, x]\n"
QUOTES = Edit(1, 5, 1, 9, '"2.10"')
KEY = Edit(2, 1, 2, 7, "summary")


def meant(new: str, *edits: Edit, old: str = TEXT) -> bool:
    return says_what_was_meant(old, new, edits, markdown=False)


def test_edits_of_keys_and_values_are_recognised() -> None:
    assert meant(edited(TEXT, [QUOTES, KEY]), QUOTES, KEY)


@pytest.mark.parametrize(
    "new",
    [
        TEXT,  # nothing was done
        TEXT.replace("2.10", '"2.10"'),  # too much was done
        TEXT.replace("id: 2.10", "id: '2.1'"),
        TEXT.replace("id: 2.10", 'id: "2.10"\nmore:'),  # a key without a value
        TEXT.replace("id: 2.10", 'id: "2.10').replace("x", '"'),
        TEXT.replace("id: 2.10", 'ids: "2.10"'),
        TEXT.replace("id: 2.10", 'id: "2.10"').replace("x", "1"),
    ],
)
def test_anything_else_is_refused(new: str) -> None:
    assert not meant(new, QUOTES)


def test_an_edit_that_hits_no_key_or_value_is_refused() -> None:
    edit = Edit(1, 5, 1, 8, '"2.1"')
    assert not meant(edited(TEXT, [edit]), edit)


def test_types_count() -> None:
    assert not meant("a: '1'\nb: x\n", Edit(2, 4, 2, 5, "x"), old="a: 1\nb: y\n")
    assert not meant("a: true\nb: x\n", Edit(2, 4, 2, 5, "x"), old="a: 1\nb: y\n")


def test_the_body_of_a_chapter_stays() -> None:
    old, edit = "---\nidd: a\n---\nidd: b\n", Edit(2, 1, 2, 4, "id")
    assert says_what_was_meant(old, edited(old, [edit]), [edit], markdown=True)
    assert not says_what_was_meant(old, old.replace("idd", "id"), [edit], markdown=True)


def test_only_the_order_at_the_top_may_change() -> None:
    def rearranged(old: str, new: str) -> bool:
        return is_rearranged(old, new, ["a", "b"], markdown=False)

    assert rearranged("b: {x: 1, y: 2}\na:\n", "a:\nb: {x: 1, y: 2}\n")
    assert not rearranged("b: {x: 1, y: 2}\na:\n", "a:\nb: {y: 2, x: 1}\n")
    assert not rearranged("b: 1\na: 2\n", "a: 2\nb: '1'\n")
    assert not rearranged("b: 1\na: 2\nc: 3\n", "a: 2\nb: 1\n")
    assert not rearranged("b: |+\n  x\n\na: 1\n", "a: 1\n\nb: |+\n  x\n")


@pytest.mark.parametrize("text", ["a: 1\na: 2\n", "a: [\n", "a: &x 1\n", "a: 1\n---\nb: 1\n"])
def test_a_text_with_faults_is_not_changed(text: str) -> None:
    assert read(text, markdown=False) is None

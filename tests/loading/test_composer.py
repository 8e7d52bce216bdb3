"""Values and the position of every key and value."""

from typing import Any

import pytest

from digistrat.loading.composer import Node, compose
from digistrat.loading.problem import START, Span

Route = tuple[str | int, ...]


def test_a_document_becomes_plain_values() -> None:
    text = 'a: 1\n"b": [x, "2", {c: true}]\nd: {}\ne: []\nf: ""\n'
    composed = compose(text)
    assert composed.value == {"a": 1, "b": ["x", "2", {"c": True}], "d": {}, "e": [], "f": ""}
    assert composed.problems == []


def test_a_key_without_a_value_is_not_there_but_keeps_its_position() -> None:
    value, node, problems = compose("a:\nb: ~\n")
    assert (value, problems) == ({}, [])
    assert node.keys == {"a": Span(0, 0, 0, 1), "b": Span(1, 0, 1, 1)}


def test_an_entry_without_a_value_stays_in_its_list() -> None:
    assert compose("- a\n-\n- ~\n").value == ["a", None, None]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "~\n"])
def test_a_text_without_content_has_no_value(text: str) -> None:
    composed = compose(text)
    assert (composed.value, composed.problems) == (None, [])


@pytest.mark.parametrize("text", ["--- \na: 1\n", "a: 1\n...\n", "---\na: 1\n...\n"])
def test_document_markers_around_one_document_are_fine(text: str) -> None:
    composed = compose(text)
    assert (composed.value, composed.problems) == ({"a": 1}, [])


POSITIONS: list[tuple[str, Route, Span]] = [
    ("a: b\n", ("a",), Span(0, 3, 0, 4)),
    ("a: b  # comment\n", ("a",), Span(0, 3, 0, 4)),
    ("a: 'b'\n", ("a",), Span(0, 3, 0, 6)),
    ("Maß-Nähe: x\n", ("Maß-Nähe",), Span(0, 10, 0, 11)),
    ("{😀: {😀ä: x}}\n", ("😀", "😀ä"), Span(0, 9, 0, 10)),
    ("a: {b: [x, 😀, z]}\n", ("a", "b", 2), Span(0, 14, 0, 15)),
    ("a:\n  - b\n  - c: d\n", ("a", 1, "c"), Span(2, 7, 2, 8)),
    ("- - a\n  - b\n-\n  - c\n", (0, 1), Span(1, 4, 1, 5)),
    ("- - a\n  - b\n-\n  - c\n", (1, 0), Span(3, 4, 3, 5)),
    ("a: one\n  two\n", ("a",), Span(0, 3, 1, 5)),
    ("a: |\n  one\n  two\nb: x\n", ("a",), Span(0, 3, 3, 0)),
    ("a: |\n  one\n  two\nb: x\n", ("b",), Span(3, 3, 3, 4)),
    ("a: >-\n  ä\n\n  😀\nb: x\n", ("b",), Span(4, 3, 4, 4)),
    ("a: 1\r\nb: x\r\n", ("b",), Span(1, 3, 1, 4)),
    ("# comment\n\na: x\n", ("a",), Span(2, 3, 2, 4)),
    ("? a\n: b\n", ("a",), Span(1, 2, 1, 3)),
    ("a: [\n  1,\n  2]\n", ("a", 1), Span(2, 2, 2, 3)),
]


@pytest.mark.parametrize(("text", "route", "span"), POSITIONS)
def test_the_position_of_a_value_is_known(text: str, route: Route, span: Span) -> None:
    assert compose(text).node.find(route) == span


@pytest.mark.parametrize(
    ("text", "route", "span"),
    [
        ("a: b\n", ("a",), Span(0, 0, 0, 1)),
        ('"a b": c\n', ("a b",), Span(0, 0, 0, 5)),
        ("x: 1\nä: {😀: 1, b: 2}\n", ("ä", "b"), Span(1, 10, 1, 11)),
        ("- a: 1\n  b: 2\n", (0, "b"), Span(1, 2, 1, 3)),
        ("a:\n  b:\n    - c: 1\n", ("a", "b", 0, "c"), Span(2, 6, 2, 7)),
        ("? a\n: b\n", ("a",), Span(0, 2, 0, 3)),
        ("44: x\n", ("44",), Span(0, 0, 0, 2)),
    ],
)
def test_the_position_of_a_key_is_known(text: str, route: Route, span: Span) -> None:
    assert compose(text).node.find(route, key=True) == span


@pytest.mark.parametrize("key", [True, False])
def test_a_route_beyond_the_file_ends_at_the_nearest_value(key: bool) -> None:
    node = compose("a:\n  b: short\n").node
    assert node.find(("a", "b", "c", 3), key=key) == Span(1, 5, 1, 10)
    assert node.find(("a", "z"), key=key) == Span(1, 2, 1, 2)
    assert node.find(("z",), key=key) == Span(0, 0, 0, 0)


def test_positions_start_where_the_text_starts_in_its_file() -> None:
    composed = compose("a: 1\nb: {b: 1, b: 2}\n", first_line=10)
    assert composed.node.find(("b",), key=True) == Span(11, 0, 11, 1)
    assert [problem.span.line for problem in composed.problems] == [11]


def test_a_syntax_error_is_placed_where_the_text_starts_in_its_file() -> None:
    [problem] = compose("a: b: c\n", first_line=10).problems
    assert problem.span == Span(10, 4, 10, 5)


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_break_ends_a_line(break_: str) -> None:
    text = break_.join(["a: 1", "b: |", "  x", "  y", "c: 2", ""])
    composed = compose(text)
    assert composed.value == {"a": 1, "b": "x\ny\n", "c": 2}
    assert composed.node.find(("c",)) == Span(4, 3, 4, 4)


@pytest.mark.parametrize("char", ["\u2028", "\u2029", "\u00a0", "\u200b"])
def test_other_separators_are_ordinary_characters(char: str) -> None:
    composed = compose(f'a: "x{char}y"\nb: 2\n')
    assert composed.value == {"a": f"x{char}y", "b": 2}
    assert composed.node.find(("b",)) == Span(1, 3, 1, 4)


def every(node: Node, value: Any) -> list[tuple[Node, Any]]:
    pairs = [(node, value)]
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        pairs += [pair for key, item in items for pair in every(node.children[key], item)]
    return pairs


def test_every_value_has_a_node_and_every_node_an_ordered_span() -> None:
    composed = compose("a: [1, {b: [c, [d]]}]\ne:\n  f:\n    g: |\n      x\n")
    pairs = every(composed.node, composed.value)
    assert len(pairs) == 11
    for node, _value in pairs:
        assert node.span[:2] <= node.span[2:]


def test_the_node_of_nothing_is_the_start_of_the_file() -> None:
    assert compose("# nothing\n").node == Node(START)

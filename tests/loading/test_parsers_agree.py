"""The C parser and the pure one give the same values, positions and problems for every text."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digistrat.loading import events
from digistrat.loading.composer import Composed, Node, compose
from tests.conftest import EXAMPLE

CParser = pytest.importorskip("_ruamel_yaml", reason="the C parser is not installed").CParser

TRICKY = [
    # nothing where a value could be
    "a:\n", "a: ", "a:\nb: 1\n", "a:  # comment\n\n\nb:\n", "a:\n  b:\n  c: 1\n", "{a, b: }\n", "{a: , b}",
    "- \n- a\n", "-\n-\n", "a: [b,]\n", "[a: ]", "{? }", "? \n", "?", "? a\n", "? a\n:\n", ": a\n", "'': ",
    "", "\n", " \n", "# c", "---", "---\n", "--- \n# c\n", "---\n...\n", "...", "a\n...\n...\n",
    # block scalars
    "|\n...", "|\n---", "|\n#", ">\n#\n", "--- |\n...\n", "|#", "a: >#\n  x\n", "a: |  # c\n  x\n", "a: |2\n   x\n",
    "a: |\n \n  \n", "|\n \n  ", "a: >\n\n   \n  x\n", "a: |\n\n\n  x\n", "a: |+\n  x\n\n\nb: 1\n", "a: >-\n  x\n   y\n  z\n",
    "a: |-\n  x\n# c\nb: 1\n", "a: |\n  x\n  # no comment\n", "- |\n x\n- >\n y\n", "a: |\nb: |\n", "a: |+\n\n", "a: |1\n x\n",
    "a: >+\n  x\n \nb: 1", "a: |\n  x  \n  y\t\n", "a: |\n  x", "a: |10\n", "a: |0\n",
    # what is refused
    "!", "! a\n", "!!!", "!:!", "a: !x\n", "a: ! b\n", "!<x> a", "&a", "&a:", "&a: b\n", "&a b: c\n", "*a", "{b,*c:}",
    "a: &b\n", "a: &b c: d\n", "- &x\n- *x\n", "{*a : b}", "a: *b: c\n", "[&a]", "[*a,*b]", "&a &b c", "!a !b c", "\ufeff!",
    "<<: *a\n", "? <<\n: 1\n", "a: 1\n--- b\n", "a: 1\n...\nb: 2\n", "--- a\n--- b\n", "%YAML 1.1\n---\na: yes\n", "%TAG ! x\n--- a",
    "%YAML 1.7\n--- a", "%FOO\n--- a\n", "a\n%b\n", "|\n x\n%YAML 1.2\n",
    # quotes, escapes, folding
    "'a\n\n b'\n", '"a\\\n  b"\n', '"a\n\n\n  b"', "'it''s'\n", '"\\ud83d\\ude00"', '"\\ud800"', '"\\UFFFFFFFF"', '"\\/\\_\\N\\L\\P\\e\\0"',
    '"\\t"', '"\\q"', "'a", '"a', "a 'b' \"c\"\n", "'a': 'b'\n", '"a":b\n', "{'a':b}\n", '{"a":b, "c" :d}\n', "a:b\n", "'a'b\n",
    # line breaks, blanks, other alphabets
    "a: 1\r\nb: 2\r\n", "a: 1\rb: 2\r", "a:\r\n  - 1\r\n", "a: |\r\n  x\r\n  y\r\n", "a: x\n\r\nb: y", "a:\t1\n", "a: 1\t\n", "\ta: 1\n",
    "- \ta\n", "a: 'x\ty'\n", "a: x\u2028y\nb: 1\n", "a: x\u0085y\nb: 1\n", "a: x\u00a0y\n", "ä: 😀 x  # ü\nß: {😀: [ü, ö]}\n", "a: \u200b\n",
    # plain scalars and flow
    "a: -\n", "a: ?\n", "a: :\n", "a: -b\n", "a: ?b\n", "a: :b\n", "- - - a\n", "- -a\n", "a - b\n", "a: b#c #d\n", "a: [b#c, d #e\n]\n",
    "[a, [b, {c: d}], e: f]\n", "{a: {b: c}, [d]: e}", "{a: b c, d: e\n f}\n", "[a\n b]", "[,]", "{,}", "[a,,b]", "{a: b,, c: d}", "[a b: c]",
    "a: b: c\n", "a: b\n c: d\n", "a: b\n  c\n d\n", "a\nb: c\n", "? a\n  b\n: c\n", "? - a\n: - b\n", "? |\n  a\n: b\n", "[? a : b, ? c]",
    "[a, b]: c\n", "{a}: c\n", "[http://a.b/c?d=e#f, x:y]\n", "a: http://x:80/\n", "- a: b\n  c: d\n-\n  e: f\n", "a:\n- b\n- c\nd: e\n",
    "a: ]\n", "a: }\n", "a: ,\n", "a: @b\n", "a: `b\n", "a: %b\n", "a: 'b' c\n", "a: [b] c\n", "a: b]\n", "a" * 1100 + ": b\n", "{" + "a" * 1100 + ": b}\n",
    "? " + "a" * 1100 + "\n: b\n", "a:\n    b: 1\n  c: 2\n", "a:\n  b: 1\n   c: 2\n", "- a\n - b\n", " a: 1\nb: 2\n", "a: 1\n b\n:c\n",
    "[" * 60, "[" * 60 + "]" * 60, "- " * 60 + "a\n", "{a: " * 60, "[" * 30 + "]" * 29, "[[]", "a: [\n]\n", "a: [\nb\n]\n", "a:\n  [b,\nc]\n",
]  # fmt: skip

PIECES = [
    *"-:?,[]{}#&*!|>'\"%@` \n~<=.\\0179ansxuäß😀", "\n  ", "\n- ", ": ", " #", "- ", "? ", "|\n", ">-\n  ", "...\n",
    "---\n", "\r\n", "\t", "<<: ", "*a ", "&a ", "!!str ", "''", '""', "\\n", "\u2028", "|2\n", "|+\n", "%YAML 1.1\n",
]  # fmt: skip

FILES = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLE.rglob("*.yaml"))]


def laid_out(node: Node) -> list[Any]:
    below = [(key, laid_out(child)) for key, child in node.children.items()]
    return [node.span, list(node.keys.items()), below]


def composed(text: str, parser: object) -> tuple[str, list[Any], object]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "CParser", parser)
        result: Composed = compose(text)
    return repr(result.value), laid_out(result.node), result.problems


def assert_the_same(text: str) -> None:
    assert composed(text, CParser) == composed(text, None)


@pytest.mark.parametrize("text", TRICKY)
def test_tricky_texts_are_read_alike(text: str) -> None:
    assert_the_same(text)


@pytest.mark.parametrize("text", FILES)
def test_the_example_is_read_alike(text: str) -> None:
    assert_the_same(text)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Draw a few lines of the example with pieces of YAML inserted, deleted or replaced."""
    rows = draw(st.sampled_from(FILES)).split("\n")
    start = draw(st.integers(0, len(rows) - 1))
    text = "\n".join(rows[start : start + draw(st.integers(1, 8))])
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(text)))
        gone = draw(st.integers(0, 2))
        text = text[:place] + draw(st.sampled_from(["", *PIECES])) + text[place + gone :]
    return text


@settings(derandomize=True, max_examples=1500, deadline=None, suppress_health_check=[*HealthCheck])
@given(mutated())
def test_mutated_pieces_of_the_example_are_read_alike(text: str) -> None:
    assert_the_same(text)


@settings(derandomize=True, max_examples=1500, deadline=None, suppress_health_check=[*HealthCheck])
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_random_pieces_of_yaml_are_read_alike(text: str) -> None:
    assert_the_same(text)

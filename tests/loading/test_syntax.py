"""What is wrong with a text that is not YAML is said in plain words, at the right place."""

import pytest

from digistrat import i18n
from digistrat.loading.composer import compose
from digistrat.loading.problem import Code, Problem


def problem(text: str) -> Problem:
    composed = compose(text)
    assert composed.value is None
    [found] = composed.problems
    assert found.code is Code.SYNTAX
    return found


COLON = "A colon stands where none can be."
NO_COLON = "A key without a colon."
TAB = "A tab stands where only spaces can be."
QUOTE = "A quotation mark is opened and never closed."
INDENTATION = "The indentation does not fit what stands above."
BRACKET = "A bracket is opened and never closed, or a comma is missing."
CHARACTER = "A text cannot start with this character."
BACKSLASH = "After a backslash in double quotes only certain characters may stand."
BLOCK = "Behind “|” or “>” the line must end."
LIST = "A list cannot begin in the line of its key."
STAR = "A text cannot start with * or &."

MISTAKES = [
    ("title: Wirkung: hoch\n", COLON, 0, 14),
    ("id: 1\n title: A\n", COLON, 1, 6),
    ("id: 1\ntitle A\nstatus: idea\n", NO_COLON, 1, 0),
    ("id: 1\n\ttitle: A\n", TAB, 1, 0),
    ('title: "A\nid: 1\n', QUOTE, 0, 7),
    ("title: 'A\n", QUOTE, 0, 7),
    ("a:\n  - b\n - c\n", INDENTATION, 2, 1),
    ("- a\nb: c\n", INDENTATION, 1, 0),
    ("a: [b, c\nd: 1\n", BRACKET, 0, 3),
    ("a: {b: 1\n", BRACKET, 0, 3),
    ("title: @home\n", CHARACTER, 0, 7),
    ("title: `code`\n", CHARACTER, 0, 7),
    ("unit: %\n", CHARACTER, 0, 6),
    ("unit: %x\n", CHARACTER, 0, 6),
    ("summary: > 5 Prozent\n", BLOCK, 0, 11),
    ("summary: | a\n", BLOCK, 0, 11),
    ("summary: >x\n", BLOCK, 0, 10),
    ("title: - A\n", LIST, 0, 7),
    ("title: ? A\n", "A text cannot start with “? ”.", 0, 7),
    ('path: "C:\\Daten"\n', BACKSLASH, 0, 10),
    ("title: & Co\n", STAR, 0, 8),
]


@pytest.mark.parametrize(("text", "message", "line", "column"), MISTAKES)
def test_common_mistakes_are_explained(text: str, message: str, line: int, column: int) -> None:
    found = problem(text)
    assert str(found.message) == message
    assert found.hint is not None
    assert (found.span.line, found.span.column) == (line, column)


@pytest.mark.parametrize("text", [mistake[0] for mistake in MISTAKES])
def test_explanations_are_translated(text: str) -> None:
    found = problem(text)
    english = {str(found.message), str(found.hint)}
    with i18n.use("de"):
        german = {str(found.message), str(found.hint)}
    assert not english & german


@pytest.mark.parametrize(
    "text",
    [
        'title: "Smart" City\n',
        "title: 'Bürger's Büro'\n",
        "title: [Entwurf] Plan\n",
        "title: {Entwurf} Plan\n",
        "summary: > 5 Prozent\n",
        "title: - A\n",
        "title: ? A\n",
        "title: @x\n",
        "title: %x\n",
        "title: **wichtig** und neu\n",
    ],
)
def test_text_behind_a_quote_or_bracket_is_not_called_a_fault_of_indentation(text: str) -> None:
    found = problem(text)
    assert str(found.message) != INDENTATION
    assert "quotes" in str(found.hint)


def test_a_value_that_is_missing_is_told_from_a_bracket_too_many() -> None:
    assert str(problem("title: [").message) == "Here a value is missing."
    assert str(problem("a: }\n").message) == "Here a value cannot begin."


def test_other_mistakes_are_at_least_placed() -> None:
    found = problem('"\\xZZ"\n')
    assert str(found.message) == "This is not valid YAML."
    assert found.span.column > 0


@pytest.mark.parametrize(
    "text",
    [
        "%YAML 1.7\n---\na: 1\n", "%YAML 9.9\n", "%YAML\n", "%YAML x\n", "%TAG\n", "%TAG ! !\n", "%\n",
        '"\\UFFFFFFFF"\n', '"\\xZZ"\n', "a: |10\n", "a: |0\n", "a: |-+\n", "!<\n", "!!\n", "&\n", "*\n",
        "-\n-a: -\n  b", "}", "]", ",", "{]", "[}", "[,]", "{,}", "? [\n", "a: >x\n", "---\n---\n...\n}",
        "a: 'b''c\n", "'", '"', '"\\', "|\n\n  \n x", ">\n \n  \n", "- |9\n", "\ufeff", "%a\n%a\n", "!%zz a",
    ],
)  # fmt: skip
def test_no_text_makes_the_parser_raise(text: str) -> None:
    for found in compose(text).problems:
        assert str(found.message)
        assert found.span.line <= text.count("\n")

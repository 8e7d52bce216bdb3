"""Merge conflicts that were left in a file, whole or in pieces."""

import pytest

from digistrat.loading.conflicts import merge_conflicts
from digistrat.loading.problem import Code, Span
from tests.conftest import Repository, findings

BLOCK = "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> theirs\n"
THREE_WAY = "<<<<<<< HEAD\na: 1\n||||||| base\na: 0\n=======\na: 2\n>>>>>>> theirs\n"


def lines_found(text: str, *, markdown: bool = False) -> list[int]:
    return [problem.span.line for problem in merge_conflicts(text, markdown=markdown)]


def test_each_merge_conflict_is_found_once() -> None:
    problems = merge_conflicts(f"id: 1\n{BLOCK}b: 1\r\n{BLOCK}")
    assert [(p.code, p.span) for p in problems] == [
        (Code.MERGE_CONFLICT, Span(1, 0, 1, 12)),
        (Code.MERGE_CONFLICT, Span(7, 0, 7, 12)),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (THREE_WAY, [0]),
        (THREE_WAY + BLOCK, [0, 7]),
        ("a: 1\n>>>>>>> branch\n", [1]),
        ("a: 1\n=======\n", [1]),
        ("a: 1\r\n=======\r\n", [1]),
        ("|||||||\na: 1\n", [0]),
        ("||||||| 1a2b3c\na: 1\n", [0]),
        ("a: 1\n=======\na: 2\n>>>>>>> theirs\n", [1]),
        ("<<<<<<< HEAD\na: 1\n>>>>>>> theirs\n", [0]),
        ("<<<<<<< HEAD\na: 1\n", [0]),
        ("=======\na: 1\n=======\n", [0, 2]),
        (">>>>>>> a\n>>>>>>> b\n", [0, 1]),
        ("<<<<<<< a\n<<<<<<< b\n", [0, 1]),
    ],
)
def test_a_block_of_which_lines_are_missing_is_found_at_its_first(
    text: str, expected: list[int]
) -> None:
    assert lines_found(text) == expected


@pytest.mark.parametrize(
    "text",
    ["a: |\n  <<<<<<< HEAD\n", "<<<<<<<\n", "a <<<<<<< b\n", " =======\n", "======\n", "========\n",
     "======= x\n", ">>>>>>>\n", "", "a: |\n  =======\n"],
)  # fmt: skip
def test_what_only_looks_like_a_merge_conflict_is_none(text: str) -> None:
    assert lines_found(text) == []


HEAD = "---\nid: a\ntitle: A\n---\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{HEAD}Heading\n=======\n", []),
        (f"{HEAD}|||||||\n", []),
        ("Heading\n=======\n", []),
        (f"{HEAD}<<<<<<< a\nText\n=======\nText\n>>>>>>> b\n", [4]),
        (f"{HEAD}<<<<<<< a\nText\n", [4]),
        (f"{HEAD}Text\n>>>>>>> b\n", [5]),
        (f"{HEAD}<<<<<<< a\nText\n>>>>>>> b\nHeading\n=======\n", [4]),
        ("---\nid: a\n=======\nid: b\n---\nHeading\n=======\n", [2]),
    ],
)
def test_in_markdown_a_line_under_a_heading_is_no_marker(text: str, expected: list[int]) -> None:
    assert lines_found(text, markdown=True) == expected


@pytest.mark.parametrize("marker", ["<<<<<<< a", "||||||| a", "=======", ">>>>>>> a"])
def test_nothing_else_is_said_about_a_file_with_a_conflict(
    repository: Repository, marker: str
) -> None:
    root = repository({"measures/1-a.yaml": f"id: 1\n{marker}\nsummary: [\n"})
    assert findings(root) == [("DS012", "measures/1-a.yaml", 2, 1)]

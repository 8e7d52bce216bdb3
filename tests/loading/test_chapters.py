"""A chapter is YAML front matter between two lines of `---`, then Markdown."""

import pytest

from digistrat.loading import load
from digistrat.loading.chapters import Parts, split
from digistrat.loading.problem import Problem
from tests.conftest import Repository, findings

HEAD = "---\nid: a\ntitle: A\n---\n"


def parts(text: str) -> Parts:
    result = split(text)
    assert isinstance(result, Parts)
    return result


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        (f"{HEAD}Text\n", "Text\n", 5),
        (f"{HEAD}\nText\n\n---\n\nMore\n", "\nText\n\n---\n\nMore\n", 5),
        (HEAD, "", 5),
        (HEAD.rstrip(), "", 5),
        ("---  \nid: a\n---\t\nText", "Text", 4),
        ("---\n---\nText", "Text", 3),
        (f"{HEAD}Text\n".replace("\n", "\r\n"), "Text\n", 5),
        (f"{HEAD}Text\n".replace("\n", "\r"), "Text\n", 5),
        (f"{HEAD}a\x0cb\u2028c\n", "a\x0cb\u2028c\n", 5),
    ],
)
def test_a_chapter_is_split_at_the_second_fence(text: str, body: str, line: int) -> None:
    chapter = parts(text)
    assert (chapter.body, chapter.body_line) == (body, line)


@pytest.mark.parametrize(
    "text",
    ["", "\n", "# Title\n", "---\n", "---\nid: a\n", "\n---\nid: a\n---\n", " ---\n---\n", "----\n----\n", "id: a\n---\n---\n"],
)  # fmt: skip
def test_a_chapter_without_front_matter_is_refused(repository: Repository, text: str) -> None:
    root = repository({"chapters/1-a.md": text.encode()})
    assert findings(root) == [("DS006", "chapters/1-a.md", 1, 1)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\nid: a\n", "The front matter is not closed."),
        ("---  \n", "The front matter is not closed."),
        ("# Title\n", "The chapter has no front matter."),
        ("# Title\n---\n---\n", "The chapter has no front matter."),
    ],
)
def test_front_matter_that_is_not_closed_is_told_from_none(text: str, message: str) -> None:
    problem = split(text)
    assert isinstance(problem, Problem)
    assert str(problem.message) == message
    assert problem.hint is not None


def test_a_chapter_is_read(repository: Repository) -> None:
    text = "---\nid: a\ntitle: A\npart: vision\norder: 3\n---\n\nText\n"
    [chapter] = load(repository({"chapters/9-x.md": text})).strategy.chapters
    assert (chapter.id, chapter.title, chapter.part, chapter.order) == ("a", "A", "vision", 3)
    assert (chapter.body, chapter.body_line) == ("\nText\n", 7)


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ("id: a\ntitle: A: B\n", [("DS002", 3, 9)]),
        ("id: a\ntitle: A\nid: b\n", [("DS003", 4, 1)]),
        ("id: a\ntitle: &x A\n", [("DS004", 3, 8)]),
        ("id: a\ntitle: A\nbody: x\n", [("DS005", 4, 1)]),
        ("id: a\ntitle: A\nbody_line: 1\n", [("DS005", 4, 1)]),
        ("id: a\ntitle:\n", [("DS006", 3, 1)]),
        ("id: a\n", [("DS006", 2, 1)]),
        ("id: a\ntitle: A\norder: first\n", [("DS007", 4, 8)]),
        ("- id: a\n", [("DS007", 2, 1)]),
        ("id: a\ntitle: A\npart: goal\n", [("DS008", 4, 7)]),
        ("id: a\ntitle: A\ntags: {x: []}\n", [("DS101", 4, 8)]),
    ],
)
def test_a_fault_in_the_front_matter_is_placed_in_the_file(
    repository: Repository, front_matter: str, expected: list[tuple[str, int, int]]
) -> None:
    root = repository({"chapters/1-a.md": f"---\n{front_matter}---\nText\n"})
    assert [(code, line, column) for code, _, line, column in findings(root)] == expected


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_a_fault_is_placed_whatever_ends_the_lines(repository: Repository, newline: str) -> None:
    text = "\ufeff---\nid: a\ntitle: Größe\npart: goal\n---\nText\n".replace("\n", newline)
    root = repository({"chapters/1-a.md": text.encode()})
    assert findings(root) == [("DS008", "chapters/1-a.md", 4, 7)]

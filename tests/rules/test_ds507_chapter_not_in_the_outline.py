"""A chapter that the list of chapters leaves out is found; what is listed or misspelt is not."""

from digistrat.project import Project
from tests.conftest import STRATEGY, Repository, findings, messages

CHAPTERS = {
    "chapters/1-start.md": "---\nid: start\ntitle: Start\n---\n\nWe begin.\n",
    "chapters/2-money.md": "---\nid: money\ntitle: Money\n---\n\nWho pays.\n",
}


def outline(*names: str) -> str:
    return f"{STRATEGY}document: {{chapters: [{', '.join(names)}]}}\n"


def test_a_chapter_that_is_not_listed_is_found(repository: Repository) -> None:
    root = repository(CHAPTERS, strategy=outline("start", "goals"))
    assert findings(root, "DS507") == [("DS507", "chapters/2-money.md", 2, 5)]
    text = "The chapter money “Money” is in no document: “document.chapters” does not list it."
    assert messages(root, "DS507") == [text]


def test_chapters_and_sections_of_the_list_are_in_the_document(repository: Repository) -> None:
    root = repository(CHAPTERS, strategy=outline("{chapter: start, sections: [money]}"))
    assert findings(root, "DS507") == []


def test_without_a_list_all_chapters_are_in_the_document(repository: Repository) -> None:
    assert findings(repository(CHAPTERS), "DS507") == []


def test_a_misspelt_name_in_the_list_is_one_fault(repository: Repository) -> None:
    root = repository(CHAPTERS, strategy=outline("start", "mony"))
    assert findings(root, "DS1", "DS507") == [("DS101", "strategy.yaml", 4, 30)]


def test_a_chapter_that_cannot_be_read_says_nothing_of_the_others(repository: Repository) -> None:
    files = CHAPTERS | {"chapters/1-start.md": "---\nid: start\n---\n"}
    root = repository(files, strategy=outline("start"))
    assert ("DS507", "chapters/2-money.md", 2, 5) in findings(root, "DS507")


def test_a_comment_says_that_a_chapter_is_not_published_yet(repository: Repository) -> None:
    held = "---\nid: money  # digistrat: ignore[DS507] follows in spring\ntitle: Money\n---\n"
    files = CHAPTERS | {"chapters/2-money.md": held}
    root = repository(files, strategy=outline("start"))
    assert findings(root, "DS507", "DS506") == []
    assert Project.open(root).unlisted_chapters == ()

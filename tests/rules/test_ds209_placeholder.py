"""A placeholder is found wherever it is the whole text, and nowhere else."""

import pytest

from tests.conftest import STRATEGY, Repository, findings, messages

CODE = "DS209"


def measure(line: str) -> dict[str, str]:
    return {"measures/1-a.yaml": f"id: 1\ntitle: A\n{line}\n"}


@pytest.mark.parametrize(
    "text",
    [
        "TODO", "todo", "To Do", "[TODO]", "tbd", "T.B.D.", "n. N.", "N.N.", "folgt", "Folgt noch …",
        "xxx", "XXX", "?", "???", "(?)", "…", "...", "[…]", "wird ergänzt.", "TODO!",
    ],
)  # fmt: skip
def test_a_placeholder_is_found_however_it_is_written(repository: Repository, text: str) -> None:
    assert findings(repository(measure(f'summary: "{text}"')), CODE) == [
        (CODE, "measures/1-a.yaml", 3, 10)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The list follows", "TODO list app", "Wer folgt?", "X", "XX", "-", "Was?", "Offen", "5", "none",
        "Methode TODO",
    ],
)  # fmt: skip
def test_a_text_that_says_something_is_left_alone(repository: Repository, text: str) -> None:
    assert findings(repository(measure(f'summary: "{text}"')), CODE) == []


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("description: |\n  TODO\n", (3, 14)),
        ("milestones: [{id: m, title: tbd}]", (3, 29)),
        ("ratings: {x: {level: high, reason: TODO}}", (3, 36)),
        ("selected: {reason: folgt}", (3, 20)),
        ("funding: [{source: own, programme: '?'}]", (3, 36)),
    ],
)
def test_it_is_found_in_any_part_of_an_entity(
    repository: Repository, line: str, place: tuple[int, int]
) -> None:
    assert findings(repository(measure(line)), CODE) == [(CODE, "measures/1-a.yaml", *place)]


@pytest.mark.parametrize(
    "line",
    [
        "ratings: {x: '?'}",  # a level may have any name
        "aliases: [{title: N. N., document: a.csv}]",  # so it is printed elsewhere
        "related: [xxx]",
        "tags: {x: [xxx]}",
    ],
)
def test_names_from_elsewhere_are_no_texts(repository: Repository, line: str) -> None:
    assert findings(repository(measure(line)), CODE) == []


@pytest.mark.parametrize("title", ['"-"', "—", '"..."', "TODO", '"*"'])
def test_a_title_must_say_something(repository: Repository, title: str) -> None:
    root = repository({"measures/1-a.yaml": f"id: 1\ntitle: {title}\n"})
    assert findings(root, CODE) == [(CODE, "measures/1-a.yaml", 2, 8)]


@pytest.mark.parametrize("title", ["€", "❤", "+", "5", "日本", "C++"])
def test_a_title_may_be_short_or_strange(repository: Repository, title: str) -> None:
    root = repository({"measures/1-a.yaml": f'id: 1\ntitle: "{title}"\n'})
    assert findings(root, CODE) == []


def test_a_part_without_title_has_no_empty_title(repository: Repository) -> None:
    strategy = f"{STRATEGY}taxonomies: {{a: {{terms: [{{id: x}}]}}}}\n"
    assert findings(repository(strategy=strategy), CODE) == []


def test_the_strategy_itself_is_looked_at(repository: Repository) -> None:
    strategy = "format: 1\ntitle: '-'\nlanguage: en\nvision: tbd\nvalues: [TODO]\n"
    root = repository(strategy=strategy)
    assert findings(root, CODE) == [
        (CODE, "strategy.yaml", 2, 8),
        (CODE, "strategy.yaml", 4, 9),
        (CODE, "strategy.yaml", 5, 10),
    ]
    assert messages(root, CODE)[:2] == ["The title says nothing.", "“tbd” is only a placeholder."]


def test_a_chapter_is_looked_at(repository: Repository) -> None:
    chapter = "---\nid: a\ntitle: A\n---\n\n  TODO\n\n"
    root = repository({"chapters/a.md": chapter})
    assert findings(root, CODE) == [(CODE, "chapters/a.md", 6, 3)]


def test_all_kinds_are_looked_at(repository: Repository) -> None:
    root = repository(
        {
            "goals.yaml": "- {id: a, title: '?'}\n",
            "stakeholders.yaml": "- {id: a, title: A, kind: other, role: tbd}\n",
            "ballots/a.yaml": "rater: N. N.\n",
            "participation.yaml": "- {id: a, title: A, result: folgt}\n",
        }
    )
    assert len(findings(root, CODE)) == 4


def test_the_words_are_a_setting(repository: Repository) -> None:
    strategy = f"{STRATEGY}check: {{DS209: {{words: [Später mehr]}}}}\n"
    files = {"measures.yaml": "- {id: 1, title: A, summary: später mehr, description: TODO}\n"}
    root = repository(files, strategy=strategy)
    assert messages(root, CODE) == ["“später mehr” is only a placeholder."]


@pytest.mark.parametrize("strategy", ["- a\n", "format: 1\ntitle: []\nvision: tbd\n"])
def test_a_broken_strategy_file_does_no_harm(repository: Repository, strategy: str) -> None:
    assert CODE not in {code for code, *_ in findings(repository(strategy=strategy), CODE)}


@pytest.mark.parametrize("text", ["", "  ", "\u200b", "\u00a0"])
def test_a_key_with_an_empty_text_is_found(repository: Repository, text: str) -> None:
    files = measure(f'summary: "{text}"\nsource: {{document: "{text}"}}')
    root = repository(files, strategy=f'{STRATEGY}organisation: "{text}"\nvalues: ["{text}"]\n')
    assert messages(root, CODE) == [
        "“summary” is there and has no text.",
        "“document” is there and has no text.",
        "“organisation” is there and has no text.",
        "“title” is there and has no text.",
    ]


def test_a_chapter_without_text_is_no_placeholder(repository: Repository) -> None:
    root = repository({"chapters/a.md": "---\nid: a\ntitle: A\n---\n"})
    assert findings(root, CODE) == []

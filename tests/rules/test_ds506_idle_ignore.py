"""A comment that silences nothing is found; one that is needed is not."""

import pytest

from digistrat.project import Project
from digistrat.rules.engine import Choice
from tests.conftest import STRATEGY, TODAY, Repository, findings, messages

NEEDED = "id: 1\ntitle: A\nrelated: [9]  # digistrat: ignore[DS101] comes next year\n"


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("[DS101]", "Without a reason DS101 is not silenced here."),
        ("[DS101, DS010]", "Without a reason DS101, DS010 is not silenced here."),
        ("[DS101] was mended", "There is no DS101 to silence on line 2."),
        ("[DS010] was mended", "There is no DS010 to silence on line 2."),
        ("[DS999] why", "There is no rule “DS999”."),
        ("[ds101] why", "There is no rule “ds101”."),
        ("[DS005] why", "DS005 cannot be silenced: something could not be read."),
        ("[DS005]", "DS005 cannot be silenced: something could not be read."),
        ("[] why", "This comment names no code to silence."),
        ("[DS506] why not", None),
    ],
)
def test_a_comment_without_effect_is_found(
    repository: Repository, comment: str, message: str | None
) -> None:
    measure = f"id: 1\ntitle: A # digistrat: ignore{comment}\n"
    root = repository({"measures/1-a.yaml": measure})
    assert messages(root, "DS506") == ([message] if message else [])
    assert findings(root, "DS506") == ([("DS506", "measures/1-a.yaml", 2, 10)] if message else [])


def test_a_comment_that_is_needed_is_not_found(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": NEEDED})
    assert findings(root, "DS1", "DS506") == findings(root, "DS506") == []


def test_of_two_codes_the_idle_one_is_named(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": NEEDED.replace("[DS101]", "[DS010, DS101]")})
    assert messages(root, "DS506") == ["There is no DS010 to silence on line 3."]


def test_comments_in_chapters_count_too(repository: Repository) -> None:
    body = "---\nid: a\ntitle: A\n---\n\n<!-- digistrat: ignore[DS502] old -->\nText.\n"
    root = repository({"chapters/a.md": body})
    assert messages(root, "DS506") == ["There is no DS502 to silence on line 7."]


def test_what_has_not_run_has_not_been_silent(repository: Repository) -> None:
    strategy = f"{STRATEGY}check: {{DS101: off, DS010: off}}\n"
    comment = "id: 1\ntitle: A # digistrat: ignore[DS101, DS010] why\n"
    assert findings(repository({"measures/1-a.yaml": comment}, strategy=strategy), "DS506") == []


def test_rules_that_run_only_to_judge_ignores_show_nothing(repository: Repository) -> None:
    unsilenced = "id: 2\ntitle: B\nrelated: [9]\n"
    root = repository({"measures/1-a.yaml": NEEDED, "measures/2-b.yaml": unsilenced})
    assert Project.open(root).check(TODAY, Choice(select=("DS506",))) == ()


def test_the_finding_itself_can_be_silenced(repository: Repository) -> None:
    measure = (
        "id: 1\n"
        "# digistrat: ignore[DS506] the template has this comment\n"
        "title: A # digistrat: ignore[DS101]\n"
    )
    assert findings(repository({"measures/1-a.yaml": measure}), "DS506") == []

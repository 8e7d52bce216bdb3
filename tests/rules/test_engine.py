"""Which findings are given: the settings of the strategy, the user's choice, the ignores."""

import pytest

from digistrat.diagnostics import Severity
from digistrat.project import Project
from digistrat.rules.engine import Choice
from tests.conftest import STRATEGY, TODAY, Repository, findings, messages

BROKEN = {
    "measures/2-a.yaml": "id: 1\ntitle: A\nrelated: [9]\n",  # DS010, DS101
    "measures/5-e.yaml": "id: 5\ntitle: E\nfoo: 1\n",  # DS005
}


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(select=("DS0", "DS101")), {"DS005", "DS010", "DS101"}),
        (Choice(select=("DS1",)), {"DS005", "DS101"}),
        (Choice(select=("DS0",)), {"DS005", "DS010"}),
        (Choice(select=("DS0", "DS1"), ignore=("DS10", "DS010")), {"DS005"}),
        (Choice(ignore=("DS",)), {"DS005"}),
        (Choice(select=("DS0", "DS101"), severity=Severity.ERROR), {"DS005", "DS101"}),
    ],
)
def test_findings_can_be_chosen_but_what_cannot_be_read_is_always_said(
    repository: Repository, choice: Choice, expected: set[str]
) -> None:
    root = repository(BROKEN)
    assert {d.code for d in Project.open(root).check(TODAY, choice)} == expected


def test_the_strategy_sets_severities_and_switches_rules_off(repository: Repository) -> None:
    strategy = f"{STRATEGY}check: {{DS101: info, DS010: off}}\n"
    found = Project.open(repository(BROKEN, strategy=strategy)).check(TODAY, Choice(("DS0", "DS1")))
    assert [(d.code, d.severity) for d in found] == [
        ("DS101", Severity.INFO),
        ("DS005", Severity.ERROR),
    ]


@pytest.mark.parametrize(
    ("settings", "place", "message"),
    [
        ("DS999: off", (5, 3), "There is no rule “DS999”."),
        ("ds101: off", (5, 3), "There is no rule “ds101”."),
        ("DS101: {limit: 3}", (5, 11), "The key “limit” is not known here."),
        ("DS005: off", (5, 3), "DS005 is always an error: something could not be read."),
    ],
)
def test_a_wrong_setting_is_found_on_its_line(
    repository: Repository, settings: str, place: tuple[int, int], message: str
) -> None:
    root = repository(strategy=f"{STRATEGY}check:\n  {settings}\n")
    assert [found[1:] for found in findings(root)] == [("strategy.yaml", *place)]
    assert messages(root) == [message]


@pytest.mark.parametrize(
    "measure",
    [
        "id: 1\ntitle: A\nrelated: [9]  # digistrat: ignore[DS101] comes next year\n",
        "id: 1\ntitle: A\n# digistrat: ignore[DS204, DS101] comes next year\nrelated: [9]\n",
        "id: 1\ntitle: A\n# digistrat: ignore[DS101] next year\n\n# note\nrelated: [9]\n",
    ],
)
def test_a_comment_with_a_reason_silences_its_line_or_the_next(
    repository: Repository, measure: str
) -> None:
    assert findings(repository({"measures/1-a.yaml": measure})) == []


@pytest.mark.parametrize(
    "measure",
    [
        "id: 1\ntitle: A\nrelated: [9]  # digistrat: ignore[DS101]\n",
        "id: 1\ntitle: A\nrelated: [9]  # digistrat: ignore[DS102] reason\n",
        "id: 1 # digistrat: ignore[DS101] reason\ntitle: A\nrelated: [9]\n",
        "id: 1\ntitle: A # digistrat: ignore[DS101] reason\n\nrelated: [9]\n",
        "id: 1\ntitle: A\nsummary: |\n  # digistrat: ignore[DS101] reason\nrelated: [9]\n",
        "id: 1\ntitle: '# digistrat: ignore[DS101] reason'\nrelated: [9]\n",
    ],
)
def test_anything_else_silences_nothing(repository: Repository, measure: str) -> None:
    found = findings(repository({"measures/1-a.yaml": measure}))
    assert [code for code, *_ in found] == ["DS101"]


def test_an_unknown_key_cannot_be_silenced(repository: Repository) -> None:
    text = "id: 1\ntitle: A\nfoo: 1  # digistrat: ignore[DS005] reason\n"
    assert [code for code, *_ in findings(repository({"measures/1-a.yaml": text}))] == ["DS005"]


def test_the_head_of_a_chapter_has_comments_too(repository: Repository) -> None:
    head = "---\nid: a\ntitle: A\ntags: {x: []} # digistrat: ignore[DS101] reason\n---\n"
    assert findings(repository({"chapters/a.md": head})) == []


@pytest.mark.parametrize(
    "strategy", ["format: 9\n", "format: 9\ntitle: ''\nscoring: []\n", "[]\n", ""]
)
def test_rules_say_nothing_of_a_strategy_that_cannot_be_read(
    repository: Repository, strategy: str
) -> None:
    found = findings(repository(strategy=strategy), "*")
    assert [code[:3] for code, *_ in found] == ["DS0"]

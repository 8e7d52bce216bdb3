"""A goal that no measure serves is found; those above it are served with those below."""

import pytest

from tests.conftest import Repository, findings, messages

CODE = "DS201"
GOALS = """
    - {id: a, title: Pillar}
    - {id: b, title: Core, parent: a}
    - {id: c, title: Other, parent: a}
    """


@pytest.mark.parametrize(
    ("goals", "lines"),
    [("[b, c]", []), ("[b]", [3]), ("[a]", [2, 3]), ("[]", [2, 3]), ("[a, b, c]", [])],
)
def test_the_lowest_goals_need_a_measure(
    repository: Repository, goals: str, lines: list[int]
) -> None:
    measure = f"id: 1\ntitle: A\ngoals: {goals}\n"
    root = repository({"goals.yaml": GOALS, "measures/1-a.yaml": measure})
    assert findings(root, CODE) == [(CODE, "goals.yaml", line, 8) for line in lines]


def test_the_goal_is_named(repository: Repository) -> None:
    files = {
        "goals.yaml": "- {id: a, title: Open data}\n",
        "measures.yaml": "- {id: 1, title: A}\n",
    }
    assert messages(repository(files), CODE) == ["No measure serves the goal “Open data”."]


@pytest.mark.parametrize("status", ["rejected", "superseded"])
def test_what_was_dropped_serves_no_goal(repository: Repository, status: str) -> None:
    measure = f"id: 1\ntitle: A\ngoals: [a]\nstatus: {status}\n"
    root = repository({"goals.yaml": "- {id: a, title: A}\n", "measures/1-a.yaml": measure})
    assert len(findings(root, CODE)) == 1


def test_an_action_field_does_not_serve_a_goal(repository: Repository) -> None:
    files = {
        "goals.yaml": "- {id: a, title: A}\n",
        "action-fields.yaml": "- {id: f, title: F, goals: [a]}\n",
        "measures.yaml": "- {id: 1, title: A, action_fields: [f]}\n",
    }
    assert len(findings(repository(files), CODE)) == 1


def test_without_measures_the_rule_is_silent(repository: Repository) -> None:
    assert findings(repository({"goals.yaml": GOALS}), CODE) == []


def test_an_unread_measure_might_serve_the_goal(repository: Repository) -> None:
    measures = "- {id: 1, title: A}\n- {id: 2, title: B, goals: [a], foo: 1}\n"
    root = repository({"goals.yaml": "- {id: a, title: A}\n", "measures.yaml": measures})
    assert {code for code, *_ in findings(root, CODE)} == {"DS005"}

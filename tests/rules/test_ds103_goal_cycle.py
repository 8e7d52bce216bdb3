"""A goal below itself is found once, with the whole chain."""

from tests.conftest import Repository, checked, findings, messages

CODE = "DS103"


def test_a_circle_of_goals_is_found_at_its_first(repository: Repository) -> None:
    goals = """
        - {id: c, title: C, parent: a}
        - {id: a, title: A, parent: b}
        - {id: b, title: B, parent: c}
        - {id: d, title: D, parent: a}
        """
    [found] = checked(repository({"goals.yaml": goals}), CODE)
    assert (found.location.line, found.location.column) == (2, 29)
    assert str(found.message).endswith("in a circle: a → b → c → a.")
    assert str(found.related[0].message) == "“A” lies below “B”"
    assert len(found.related) == 3


def test_a_goal_may_not_be_its_own_parent(repository: Repository) -> None:
    root = repository({"goals.yaml": "- {id: a, title: A, parent: a}\n"})
    assert messages(root, CODE) == ["The goal “a” is its own parent."]


def test_a_tree_is_no_circle(repository: Repository) -> None:
    goals = "- {id: a, title: A}\n- {id: b, title: B, parent: a}\n- {id: c, title: C, parent: x}\n"
    assert findings(repository({"goals.yaml": goals}), CODE) == []

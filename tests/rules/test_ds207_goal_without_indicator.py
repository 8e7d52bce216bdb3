"""A goal without indicator is found, whichever of the two names the other."""

import pytest

from tests.conftest import Repository, findings, messages

CODE = "DS207"


@pytest.mark.parametrize(
    ("pillar", "core", "indicator", "lines"),
    [
        ("", "", "", [2]),
        ("", "indicators: [i]", "", []),
        ("", "", "goals: [core]", []),
        ("indicators: [i]", "", "", [2]),
        ("", "", "goals: [pillar]", [2]),
    ],
)
def test_the_lowest_goals_need_an_indicator(
    repository: Repository, pillar: str, core: str, indicator: str, lines: list[int]
) -> None:
    goals = (
        f"- {{id: pillar, title: P, {pillar}}}\n- {{id: core, title: C, parent: pillar, {core}}}\n"
    )
    indicators = f"- {{id: i, title: I, {indicator}}}\n"
    root = repository({"goals.yaml": goals, "indicators.yaml": indicators})
    assert findings(root, CODE) == [(CODE, "goals.yaml", line, 8) for line in lines]


def test_the_goal_is_named(repository: Repository) -> None:
    files = {"goals.yaml": "- {id: a, title: Open}\n", "indicators.yaml": "- {id: i, title: I}\n"}
    assert messages(repository(files), CODE) == ["The goal “Open” has no indicator."]


def test_a_strategy_without_indicators_is_left_alone(repository: Repository) -> None:
    assert findings(repository({"goals.yaml": "- {id: a, title: A}\n"}), CODE) == []


def test_an_unread_indicator_might_belong_to_the_goal(repository: Repository) -> None:
    indicators = "- {id: i, title: I}\n- {id: j, title: J, goals: [a], foo: 1}\n"
    root = repository({"goals.yaml": "- {id: a, title: A}\n", "indicators.yaml": indicators})
    assert CODE not in {code for code, *_ in findings(root, CODE)}

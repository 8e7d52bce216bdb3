"""A goal that the selection passes over is found, at the top of what is passed over."""

import pytest

from tests.conftest import EXAMPLE, STRATEGY, Repository, checked, findings, messages

GOALS = """
    - {id: easy, title: Easy access, kind: pillar}
    - {id: online, title: Services online, kind: core-goal, parent: easy}
    - {id: forms, title: Plain forms, kind: core-goal, parent: easy}
    - {id: modern, title: Modern work, kind: pillar}
    - {id: skills, title: Skills, kind: core-goal, parent: modern}
    - {id: trust, title: Trust, kind: core-goal, parent: modern}
"""
SELECTED = "selected: {since: 2026-01}"


def found(repository: Repository, *measures: str, goals: str = GOALS) -> list[str]:
    rows = [f"- {{id: {n}, title: M{n}, {m}}}\n" for n, m in enumerate(measures, start=1)]
    root = repository({"goals.yaml": goals, "measures.yaml": "".join(rows)})
    return [str(diagnostic.entity) for diagnostic in checked(root, "DS403")]


@pytest.mark.parametrize(
    ("measures", "goals"),
    [
        ([f"goals: [online], {SELECTED}", "goals: [skills]"], ["modern"]),
        ([f"goals: [online], {SELECTED}", "goals: [skills]", "goals: [trust]"], ["modern"]),
        ([f"goals: [online, skills], {SELECTED}", "goals: [trust, forms]"], ["forms", "trust"]),
        ([f"goals: [easy], {SELECTED}", "goals: [modern]"], ["modern"]),
        ([f"goals: [online], {SELECTED}", f"goals: [skills], {SELECTED}"], []),
        ([f"goals: [online], {SELECTED}", "goals: [skills], status: operating"], []),
        ([f"goals: [online], {SELECTED}", "goals: [skills], status: done"], []),
        ([f"goals: [online], {SELECTED}", "goals: [skills], status: in-progress"], ["modern"]),
        ([f"goals: [online], {SELECTED}", "goals: [skills], status: rejected"], []),
        ([f"goals: [online], {SELECTED}"], []),  # DS201 says that no measure serves the others
        (["goals: [online]", "goals: [skills]"], []),  # nothing was selected yet
        (["goals: [online]", f"goals: [skills, unknown], {SELECTED}"], ["easy"]),
    ],
)
def test_goals_that_only_measures_without_selection_serve(
    repository: Repository, measures: list[str], goals: list[str]
) -> None:
    assert found(repository, *measures) == [f"goal:{id_}" for id_ in goals]


def test_the_hint_names_the_measure_with_the_best_rank(repository: Repository) -> None:
    strategy = f"{STRATEGY}scoring: [{{id: s, criteria: [{{id: c, scale: {{min: 0, max: 9}}}}]}}]\n"
    measures = """
        - {id: 1, title: Portal, goals: [online], selected: {since: 2026-01}, ratings: {c: 1}}
        - {id: 2, title: Course, goals: [skills]}
        - {id: 3, title: Audit, goals: [trust], ratings: {c: 2}}
        - {id: 4, title: Guide, goals: [trust], ratings: {c: 7}}
    """
    files = {"goals.yaml": GOALS, "measures.yaml": measures}
    [diagnostic] = checked(repository(files, strategy=strategy), "DS403")
    assert (diagnostic.location.line, diagnostic.location.column) == (4, 8)
    assert str(diagnostic.message) == "No selected measure serves the pillar “Modern work”."
    assert "such as “4 Guide”" in str(diagnostic.hint)


def test_a_goal_is_called_what_it_is(repository: Repository) -> None:
    files = {
        "measures.yaml": f"""
            - {{id: 1, title: A, goals: [a]}}
            - {{id: 2, title: B, goals: [b], {SELECTED}}}
        """,
        "goals.yaml": "- {id: a, title: Goal A}\n- {id: b, title: Goal B}\n",
    }
    assert messages(repository(files), "DS403") == ["No selected measure serves the goal “Goal A”."]


def test_goals_in_a_circle_are_left_to_another_rule(repository: Repository) -> None:
    goals = "- {id: a, title: A, parent: b}\n- {id: b, title: B, parent: a}\n- {id: c, title: C}\n"
    assert found(repository, f"goals: [c], {SELECTED}", "goals: [a]", goals=goals) == []


def test_a_measure_that_could_not_be_read_may_serve_the_goal(repository: Repository) -> None:
    files = {
        "goals.yaml": GOALS,
        "measures.yaml": f"- {{id: 1, title: A, goals: [online], {SELECTED}}}\n"
        "- {id: 2, title: B, goals: [skills]}\n- {id: 3}\n",
    }
    assert [code for code, *_ in findings(repository(files), "DS403")] == ["DS006"]


def test_the_example_passes_over_a_pillar_and_two_core_goals() -> None:
    passed_over = ["goal:partnernetzwerk", "goal:intuitive-software", "goal:digitale-services"]
    assert [found.entity for found in checked(EXAMPLE, "DS403")] == passed_over

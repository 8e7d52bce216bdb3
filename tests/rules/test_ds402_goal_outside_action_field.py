"""A measure that serves a goal outside its action fields is found at that goal."""

import pytest

from tests.conftest import Repository, findings, messages

GOALS = """
    - {id: easy, title: Easy access, kind: pillar}
    - {id: online, title: Services online, kind: core-goal, parent: easy}
    - {id: forms, title: Plain forms, kind: core-goal, parent: online}
    - {id: modern, title: Modern work, kind: pillar}
    - {id: skills, title: Skills, kind: core-goal, parent: modern, action_fields: [training]}
"""
FIELDS = """
    - {id: services, title: Services, goals: [online]}
    - {id: access, title: Access, goals: [easy]}
    - {id: training, title: Training}
    - {id: rest, title: Other}
    - {id: safety, title: Safety, goals: [easy], cross_cutting: true}
"""


def files(measure: str, goals: str = GOALS) -> dict[str, str]:
    return {
        "goals.yaml": goals,
        "action-fields.yaml": FIELDS,
        "measures/1-a.yaml": f"id: 1\ntitle: A\n{measure}\n",
    }


@pytest.mark.parametrize(
    "measure",
    [
        "action_fields: [services]\ngoals: [online]",
        "action_fields: [services]\ngoals: [easy]",  # the pillar, which is less precise
        "action_fields: [access]\ngoals: [forms]",  # below the pillar that the field names
        "action_fields: [training]\ngoals: [skills]",  # the goal names the field
        "action_fields: [training]\ngoals: [modern]",
        "action_fields: [services, training]\ngoals: [skills, online]",
        "action_fields: [rest]\ngoals: [skills]",
        "action_fields: [rest, services]\ngoals: [skills]",
        "action_fields: [safety]\ngoals: [skills]",
        "action_fields: [unknown]\ngoals: [skills]",
        "action_fields: [services]\ngoals: [unknown]",
        "action_fields: [services]",
        "goals: [skills]",
    ],
)
def test_what_fits_or_cannot_be_judged_is_not_found(repository: Repository, measure: str) -> None:
    assert findings(repository(files(measure)), "DS402") == []


@pytest.mark.parametrize(
    ("measure", "columns"),
    [
        ("action_fields: [services]\ngoals: [online, skills]", [17]),
        ("action_fields: [services]\ngoals: [modern, skills]", [9, 17]),
        ("action_fields: [training]\ngoals: [online]", [9]),
        ("action_fields: [services, access]\ngoals: [skills]", [9]),
    ],
)
def test_what_does_not_fit_is_found_where_it_stands(
    repository: Repository, measure: str, columns: list[int]
) -> None:
    found = findings(repository(files(measure)), "DS402")
    assert found == [("DS402", "measures/1-a.yaml", 4, column) for column in columns]


def test_messages_name_measure_goal_and_fields(repository: Repository) -> None:
    one = repository(files("action_fields: [services]\ngoals: [skills]"))
    assert messages(one, "DS402") == [
        "The measure “1 A” serves the goal “Skills”, its action field “Services” does not."
    ]
    two = repository(files("action_fields: [services, access]\ngoals: [skills]"))
    assert messages(two, "DS402") == [
        "The measure “1 A” serves the goal “Skills”, none of its action fields does: Services, Access."
    ]


def test_parents_in_a_circle_end(repository: Repository) -> None:
    goals = """
        - {id: easy, title: Easy, parent: online}
        - {id: online, title: Online, parent: easy}
        - {id: skills, title: Skills}
    """
    root = repository(files("action_fields: [services]\ngoals: [easy, skills]", goals))
    assert [column for *_, column in findings(root, "DS402")] == [15]


def test_a_goal_that_could_not_be_read_may_name_the_field(repository: Repository) -> None:
    broken = GOALS + "    - {id: x}\n"
    root = repository(files("action_fields: [services]\ngoals: [skills]", broken))
    assert [code for code, *_ in findings(root, "DS402")] == ["DS006"]

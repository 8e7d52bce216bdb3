"""Measures that are nearly the same are found, unless the strategy knows that they are."""

import pytest

from tests.conftest import STRATEGY, Repository, checked, findings, messages

COURSES = "Every employee can choose from a programme of short courses on the tools in use."
COPY = COURSES.replace("choose", "select")


def files(*measures: str) -> dict[str, str]:
    return {"measures.yaml": "".join(f"- {{{measure}}}\n" for measure in measures)}


def pair(first: str = "", second: str = "") -> dict[str, str]:
    """Make two measures that are nearly the same, each with further keys."""
    return files(
        f"id: 1, title: Training for the staff, description: '{COURSES}'{first}",
        f"id: 2, title: Training for all staff, description: '{COPY}'{second}",
    )


def test_the_later_one_is_found_at_its_title(repository: Repository) -> None:
    root = repository(pair())
    assert findings(root, "DS406") == [("DS406", "measures.yaml", 2, 18)]
    assert messages(root, "DS406") == [
        "The measures “2 Training for all staff” and “1 Training for the staff” are nearly "
        "the same: their texts agree by 74%."
    ]


@pytest.mark.parametrize(
    ("similarity", "found"), [(50, True), (73, True), (74, False), (100, False)]
)
def test_the_threshold_is_a_setting(repository: Repository, similarity: int, found: bool) -> None:
    strategy = f"{STRATEGY}check: {{DS406: {{similarity: {similarity}}}}}\n"
    assert bool(findings(repository(pair(), strategy=strategy), "DS406")) is found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (", related: [2]", ""),
        ("", ", related: [1]"),
        ("", ", replaces: [1]"),
        ("", ", part_of: 1"),
        (", part_of: 2", ""),
        (", part_of: 7", ", part_of: 7"),
        ("", ", depends_on: [1]"),
        (", conflicts_with: [2]", ""),
        (", status: superseded", ""),
        ("", ", status: superseded"),
    ],
)
def test_known_likeness_is_not_found(repository: Repository, first: str, second: str) -> None:
    strategy = f"{STRATEGY}check: {{DS406: {{similarity: 50}}}}\n"
    assert findings(repository(pair(first, second), strategy=strategy), "DS406") == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Work Space", "work-space", True),
        ("Bürgerportal", "Bu\u0308rgerportal", True),
        ("Citizen portal", "Company portal", False),
        ("Measure 1", "Measure 2", False),
        ("…", "…", False),
    ],
)
def test_titles_alone_can_be_the_same(
    repository: Repository, first: str, second: str, found: bool
) -> None:
    root = repository(files(f"id: 1, title: '{first}'", f"id: 2, title: '{second}'"))
    assert bool(findings(root, "DS406")) is found


def test_the_same_title_is_found_whatever_the_description(repository: Repository) -> None:
    root = repository(
        files(
            f"id: 1, title: Training, description: '{COURSES}'",
            "id: 2, title: Training, description: Members of the council learn to vote online.",
        )
    )
    assert messages(root, "DS406") == [
        "The measures “2 Training” and “1 Training” have the same title."
    ]


def test_each_is_found_once_and_names_three_others_at_most(repository: Repository) -> None:
    root = repository(files(*(f"id: {n}, title: '{COURSES}'" for n in range(1, 7))))
    found = checked(root, "DS406")
    assert [d.entity for d in found] == [f"measure:{n}" for n in range(2, 7)]
    assert [len(d.related) for d in found] == [1, 2, 3, 3, 3]
    assert "“6 Every" in str(found[-1].message)
    assert "“1 Every" in str(found[-1].message)

"""An office that is responsible for most selected measures is found."""

import pytest

from tests.conftest import EXAMPLE, STRATEGY, Repository, checked, findings, messages

OFFICES = """
    - {id: it, title: IT department, kind: administration}
    - {id: network, title: Network team, kind: administration, part_of: it}
    - {id: registry, title: Registry, kind: administration}
    - {id: loop, title: Loop, kind: administration, part_of: loop}
"""


def files(*responsible: str, more: str = "selected: {since: 2026}") -> dict[str, str]:
    rows = [
        f"- {{id: {n}, title: A, responsible: [{offices}], {more}}}\n"
        for n, offices in enumerate(responsible, start=1)
    ]
    return {"stakeholders.yaml": OFFICES, "measures.yaml": "".join(rows)}


@pytest.mark.parametrize(
    ("responsible", "offices"),
    [
        (["it", "it", "it"], ["it"]),
        (["it", "it, registry", "registry"], ["it", "registry"]),
        (["it", "it", "registry", "registry"], []),  # half is not more than half
        (["it", "it"], []),
        (["it, network", "it, network", "it, network"], ["it"]),
        (["network", "network", "it"], ["network"]),
        (["it", "it", "it", ""], ["it"]),
        (["it", "it", ""], []),
        (["loop", "loop", "loop"], ["loop"]),
        (["unknown", "unknown", "unknown"], []),
    ],
)
def test_more_than_half_is_too_much(
    repository: Repository, responsible: list[str], offices: list[str]
) -> None:
    found = checked(repository(files(*responsible)), "DS404")
    assert [diagnostic.entity for diagnostic in found] == [f"stakeholder:{o}" for o in offices]


@pytest.mark.parametrize(
    "more",
    [
        "status: planned",
        "status: done, selected: {since: 2026}",
        "status: rejected, selected: {since: 2026}",
    ],
)
def test_what_is_no_work_ahead_does_not_count(repository: Repository, more: str) -> None:
    assert findings(repository(files("it", "it", "it", more=more)), "DS404") == []


def test_the_message_names_count_and_share(repository: Repository) -> None:
    assert messages(repository(files("it", "it", "it")), "DS404") == [
        "“IT department” is responsible for all 3 selected measures."
    ]
    assert messages(repository(files("it", "it", "registry")), "DS404") == [
        "“IT department” is responsible for 2 of 3 selected measures (67%)."
    ]


@pytest.mark.parametrize(
    ("settings", "found"),
    [("share: 66", True), ("share: 67", False), ("at_least: 4", False), ("share: 100", False)],
)
def test_share_and_number_are_settings(repository: Repository, settings: str, found: bool) -> None:
    strategy = f"{STRATEGY}check: {{DS404: {{{settings}}}}}\n"
    root = repository(files("it", "it", "registry"), strategy=strategy)
    assert findings(root, "DS404") == [("DS404", "stakeholders.yaml", 1, 8)] * found


def test_a_share_above_the_whole_is_a_wrong_setting(repository: Repository) -> None:
    strategy = f"{STRATEGY}check: {{DS404: {{share: 101}}}}\n"
    assert [code for code, *_ in findings(repository(strategy=strategy), "DS404")] == ["DS007"]


def test_in_the_example_one_office_carries_all_and_its_units_are_not_named_again() -> None:
    assert messages(EXAMPLE, "DS404") == [
        "“Amt für Personal und Organisation” is responsible for all 11 selected measures."
    ]

"""The parts of the blueprint that are missing are one finding at `strategy.yaml`."""

import pytest

from tests.conftest import STRATEGY, Repository, checked, findings, messages

CODE = "DS210"

NAMES = {
    "starting-position": "the starting position",
    "vision": "the vision",
    "values": "the values",
    "goals": "goals",
    "action-fields": "action fields",
    "measures": "measures",
    "implementation": "the implementation",
    "monitoring": "the monitoring",
    "roadmap": "the roadmap",
}


def chapters(*parts: str) -> dict[str, str]:
    """Return a chapter for each part."""
    text = "---\nid: {0}\ntitle: T\npart: {0}\n---\n"
    return {f"chapters/{part}.md": text.format(part) for part in parts}


def missing(*parts: str) -> list[str]:
    names = ", ".join(name for part, name in NAMES.items() if part in parts)
    return [f"The strategy says nothing about: {names}."]


def test_all_parts_are_one_finding(repository: Repository) -> None:
    root = repository()
    assert findings(root, CODE) == [(CODE, "strategy.yaml", 2, 8)]
    assert messages(root, CODE) == missing(*NAMES)


@pytest.mark.parametrize("part", NAMES)
def test_a_chapter_makes_a_part(repository: Repository, part: str) -> None:
    root = repository(chapters(*(other for other in NAMES if other != part)))
    assert messages(root, CODE) == missing(part)


@pytest.mark.parametrize(
    ("part", "files", "line"),
    [
        ("starting-position", {}, "swot: {strengths: [S]}"),
        ("starting-position", {}, "context: {existing_services: [S]}"),
        ("vision", {}, "vision: V"),
        ("values", {}, "values: [V]"),
        ("goals", {"goals.yaml": "- {id: a, title: A}\n"}, ""),
        ("action-fields", {"action-fields.yaml": "- {id: a, title: A}\n"}, ""),
        ("measures", {"measures.yaml": "- {id: 1, title: A}\n"}, ""),
        ("monitoring", {"indicators.yaml": "- {id: a, title: A}\n"}, ""),
        ("monitoring", {}, "cycle: {review_interval: 12}"),
        ("roadmap", {"measures.yaml": "- {id: 1, title: A, period: {end: 2027}}\n"}, ""),
        (
            "roadmap",
            {"measures.yaml": "- {id: 1, title: A, milestones: [{id: m, title: M, due: 2027}]}\n"},
            "",
        ),
    ],
)
def test_data_makes_a_part(
    repository: Repository, part: str, files: dict[str, str], line: str
) -> None:
    strategy = f"{STRATEGY}{line}\n"
    rest = chapters(*(other for other in NAMES if other != part))
    assert findings(repository(files | rest, strategy=strategy), CODE) == []


def test_a_measure_without_dates_makes_no_roadmap(repository: Repository) -> None:
    measures = "- {id: 1, title: A, period: {note: N}, milestones: [{id: m, title: M}]}\n"
    files = chapters(*(part for part in NAMES if part != "roadmap"))
    assert messages(repository(files | {"measures.yaml": measures}), CODE) == missing("roadmap")


def test_the_parts_are_a_setting(repository: Repository) -> None:
    strategy = f"{STRATEGY}vision: V\ncheck: {{DS210: {{parts: [vision, values]}}}}\n"
    assert messages(repository(strategy=strategy), CODE) == missing("values")


@pytest.mark.parametrize(
    ("files", "strategy"),
    [
        ({"chapters/a.md": "no front matter\n"}, STRATEGY),
        ({"goals.yaml": "- {id: a}\n"}, STRATEGY),
        ({}, f"{STRATEGY}vision: [V]\n"),
        ({}, "- a\n"),
    ],
)
def test_what_could_not_be_read_is_not_called_missing(
    repository: Repository, files: dict[str, str], strategy: str
) -> None:
    found = checked(repository(files, strategy=strategy), CODE)
    assert CODE not in {diagnostic.code for diagnostic in found}

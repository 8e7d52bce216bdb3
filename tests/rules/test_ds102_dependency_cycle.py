"""Measures that wait for each other are found once per circle, with the whole chain."""

from tests.conftest import Repository, checked, findings, messages

CODE = "DS102"


def measures(*keys: str) -> dict[str, str]:
    """Return measures 1, 2, 3 with these further lines."""
    return {
        f"measures/{n}-m.yaml": f"id: {n}\ntitle: M{n}\n{line}\n" for n, line in enumerate(keys, 1)
    }


def test_a_circle_is_reported_once_with_all_its_steps(repository: Repository) -> None:
    root = repository(measures("depends_on: [3]", "depends_on: [1]", "depends_on: [7, 2]"))
    [found] = checked(root, CODE)
    assert (found.location.path, found.location.line) == ("measures/1-m.yaml", 3)
    assert found.location.column == 14
    assert str(found.message).endswith("none can begin: 1 → 3 → 2 → 1.")
    assert [str(note.message) for note in found.related] == [
        "“1 M1” depends on “3 M3”",
        "“3 M3” depends on “2 M2”",
        "“2 M2” depends on “1 M1”",
    ]
    assert [note.location.column for note in found.related] == [14, 17, 14]


def test_two_circles_are_two_findings(repository: Repository) -> None:
    root = repository(measures("depends_on: [2, 3]", "depends_on: [1]", "depends_on: [1]"))
    assert [text.split(": ")[1] for text in messages(root, CODE)] == ["1 → 2 → 1.", "1 → 3 → 1."]


def test_a_chain_is_no_circle(repository: Repository) -> None:
    root = repository(measures("depends_on: [2, 3]", "depends_on: [3]", "related: [1]"))
    assert findings(root, CODE) == []


def test_parts_of_each_other_are_a_circle(repository: Repository) -> None:
    root = repository(measures("part_of: 2", "part_of: 1", "part_of: 1"))
    assert findings(root, CODE) == [(CODE, "measures/1-m.yaml", 3, 10)]
    assert messages(root, CODE) == ["These measures are parts of each other: 1 → 2 → 1."]


def test_a_whole_may_depend_on_its_part(repository: Repository) -> None:
    assert findings(repository(measures("part_of: 2", "depends_on: [1]")), CODE) == []


def test_what_is_part_of_itself_is_found(repository: Repository) -> None:
    root = repository(measures("part_of: 1", "depends_on: [2]"))
    assert messages(root, CODE) == ["The measure “1” is part of itself."]  # DS105 has the other


def test_a_broken_neighbour_does_no_harm(repository: Repository) -> None:
    root = repository(measures("depends_on: [2]", "depends_on: [1]\nfoo: 1"))
    assert {code for code, *_ in findings(root, CODE)} == {"DS005"}

"""Parts that do not add up to the measure around them are found."""

import pytest

from digistrat import i18n
from tests.conftest import STRATEGY, Repository, checked, findings, messages


def found(repository: Repository, *measures: str, strategy: str = STRATEGY) -> list[str]:
    """Return the messages; the first measure has the id 1, the others are its parts."""
    first, *parts = measures
    rows = [f"- {{id: 1, title: Whole, {first}}}"]
    rows += [f"- {{id: {i}, title: P{i}, part_of: 1, {p}}}" for i, p in enumerate(parts, 2)]
    root = repository({"measures.yaml": "\n".join(rows) + "\n"}, strategy=strategy)
    return messages(root, "DS307")


def costs(amount: object, rest: str = "") -> str:
    return f"costs: [{{amount: {amount}{rest}}}]"


@pytest.mark.parametrize(
    "parts",
    [
        (costs(20000), costs(50000)),
        (costs(20000.5), costs(30000.25)),
        (costs(70000), "summary: Not known yet"),  # too much already
        (costs(70000), costs(1, ", kind: yearly")),
        (costs(1), costs(10, ", currency: CHF")),
        (costs(20000, ", year: 2026, until: 2028, kind: yearly"), costs(1)),
    ],
)
def test_another_sum_is_found(repository: Repository, parts: tuple[str, ...]) -> None:
    assert len(found(repository, costs(60000), *parts)) == 1


@pytest.mark.parametrize(
    "parts",
    [
        (costs(20000), costs(40000)),
        (costs(20000, ", year: 2026, until: 2028, kind: yearly"),),
        (costs(20000), "summary: Not known yet"),  # which may need the rest
        (costs(20000), costs(1, ", kind: yearly")),
        (costs(60000), costs(9, ", currency: CHF")),
        (costs(60000), f"status: rejected, {costs(5000)}"),
        (f"status: superseded, {costs(5000)}",),
        ("summary: Nothing", "summary: Nothing"),
    ],
)
def test_what_adds_up_or_may_is_left_alone(repository: Repository, parts: tuple[str, ...]) -> None:
    assert found(repository, costs(60000), *parts) == []


@pytest.mark.parametrize(
    "whole", ["summary: A", costs(1, ", kind: yearly"), f"status: rejected, {costs(1)}"]
)
def test_a_measure_without_a_sum_is_left_alone(repository: Repository, whole: str) -> None:
    assert found(repository, whole, costs(60000)) == []


def test_staff_is_compared_exactly(repository: Repository) -> None:
    parts = ("effort: {fte: 0.1}", "effort: {fte: 0.2}")
    assert found(repository, "effort: {fte: 0.3}", *parts) == []
    with i18n.use("de"):
        assert found(repository, "effort: {fte: 1.5}", *parts) == [
            "Die Teilmaßnahmen brauchen zusammen 0,3 Vollzeitstellen, diese Maßnahme nennt aber 1,5."
        ]
    assert found(repository, "effort: {fte: 1.5}", parts[0], "summary: Not known yet") == []


def test_the_sum_is_pointed_at_and_each_part_is_shown(repository: Repository) -> None:
    root = repository(
        {
            "measures/1-a.yaml": "id: 1\ntitle: A\neffort: {fte: 1}\ncosts: [{amount: 60000}]\n",
            "measures/2-b.yaml": "id: 2\ntitle: B\npart_of: 1\ncosts: [{amount: 20000.5}]\n",
            "measures/3-c.yaml": "id: 3\ntitle: C\npart_of: 1\ncosts: [{amount: 50000}]\neffort: {fte: 2}\n",
        }
    )
    assert findings(root, "DS307") == [
        ("DS307", "measures/1-a.yaml", 3, 15),
        ("DS307", "measures/1-a.yaml", 4, 1),
    ]
    staff, money = checked(root, "DS307")
    assert str(money.message) == (
        "The costs of the parts add up to 70,000.50 EUR, but this measure states 60,000 EUR."
    )
    assert [(str(r.message), r.location.path) for r in money.related] == [
        ("“2 B” states 20,000.50 EUR", "measures/2-b.yaml"),
        ("“3 C” states 50,000 EUR", "measures/3-c.yaml"),
    ]
    assert [str(related.message) for related in staff.related] == ["“3 C” states 2"]


def test_too_little_is_not_found_while_a_measure_cannot_be_read(repository: Repository) -> None:
    rows = "- {{id: 1, title: A, costs: [{{amount: 9}}]}}\n- {{id: 2, title: B, part_of: 1, costs: [{{amount: {0}}}]}}\n- {{id: 3, title: C, foo: 1}}\n"
    root = repository({"measures.yaml": rows.format(5)})
    assert [code for code, *_ in findings(root, "DS307")] == ["DS005"]
    root = repository({"measures.yaml": rows.format(50)})
    assert [code for code, *_ in findings(root, "DS307")] == ["DS307", "DS005"]


def test_a_measure_that_is_part_of_itself_is_no_part(repository: Repository) -> None:
    rows = (
        "- {id: 1, title: A, part_of: 1, costs: [{amount: 5}]}\n"
        "- {id: 2, title: B, part_of: 1, costs: [{amount: 5}]}\n"
    )
    assert findings(repository({"measures.yaml": rows}), "DS307") == []


def test_parts_that_state_nothing_contradict_nothing(repository: Repository) -> None:
    assert found(repository, costs(5), "summary: Saves money") == []


@pytest.mark.parametrize(("percent", "count"), [("0", 1), ("1.9", 1), ("2", 0)])
def test_the_tolerance_can_be_set(repository: Repository, percent: str, count: int) -> None:
    strategy = f"{STRATEGY}check: {{DS307: {{tolerance_percent: {percent}}}}}\n"
    assert len(found(repository, costs(50000), costs(49000), strategy=strategy)) == count

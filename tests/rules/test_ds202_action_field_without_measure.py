"""An action field without measures is found; cross-cutting topics need none of their own."""

import pytest

from tests.conftest import Repository, findings, messages

CODE = "DS202"
FIELDS = "- {id: a, title: Services}\n- {id: b, title: Mobility}\n"


@pytest.mark.parametrize(
    ("measure", "lines"),
    [
        ("action_fields: [a, b]", []),
        ("action_fields: [a]", [2]),
        ("action_fields: []", [1, 2]),
        ("action_fields: [a, b]\nstatus: rejected", [1, 2]),
        ("action_fields: [a, b]\nstatus: superseded", [1, 2]),
        ("action_fields: [a, b]\nexcluded: {reason: Later}", []),
    ],
)
def test_every_field_needs_a_measure(
    repository: Repository, measure: str, lines: list[int]
) -> None:
    files = {"action-fields.yaml": FIELDS, "measures/1-a.yaml": f"id: 1\ntitle: A\n{measure}\n"}
    root = repository(files)
    assert findings(root, CODE) == [(CODE, "action-fields.yaml", line, 8) for line in lines]


def test_the_field_is_named(repository: Repository) -> None:
    measures = "- {id: 1, title: A, action_fields: [a]}\n"
    root = repository({"action-fields.yaml": FIELDS, "measures.yaml": measures})
    assert messages(root, CODE) == ["The action field “Mobility” has no measure."]


def test_a_cross_cutting_topic_needs_none(repository: Repository) -> None:
    files = {
        "action-fields.yaml": "- {id: a, title: Data, cross_cutting: true}\n",
        "measures.yaml": "- {id: 1, title: A}\n",
    }
    assert findings(repository(files), CODE) == []


def test_without_measures_the_rule_is_silent(repository: Repository) -> None:
    assert findings(repository({"action-fields.yaml": FIELDS}), CODE) == []


def test_an_unread_measure_might_belong_to_the_field(repository: Repository) -> None:
    measures = "- {id: 1, title: A, action_fields: [a]}\n- {id: 2, title: [B]}\n"
    root = repository({"action-fields.yaml": FIELDS, "measures.yaml": measures})
    assert CODE not in {code for code, *_ in findings(root, CODE)}

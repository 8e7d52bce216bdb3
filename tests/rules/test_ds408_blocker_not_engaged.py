"""A stakeholder who could block and is not engaged is found."""

import pytest

from tests.conftest import Repository, findings


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("influence: high, could_block: true", True),
        ("influence: high, could_block: true, engagement: {level: inform}", False),
        ("influence: medium, could_block: true", False),
        ("influence: high, could_block: false", False),
        ("influence: high", False),
        ("could_block: true", False),
    ],
)
def test_influence_a_veto_and_no_plan(repository: Repository, keys: str, found: bool) -> None:
    row = f"- {{id: council, title: Staff council, kind: administration, {keys}}}\n"
    root = repository({"stakeholders.yaml": row})
    assert findings(root, "DS408") == [("DS408", "stakeholders.yaml", 1, 8)] * found

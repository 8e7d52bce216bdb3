"""Correct but unusual repositories: no errors, no false findings, and the true ones named here.

All of them have gaps that a strategy may have while it grows, which is what DS210 says once.
"""

from pathlib import Path

import pytest

from digistrat.diagnostics import Severity
from tests.conftest import Repository, checked
from tests.loading.test_valid_corpus import VALID

TRUE = {
    "an-id-of-every-kind-is-the-same": ["DS206", "DS207", "DS208", "DS409"],
    "complete": ["DS203", "DS203", "DS207", "DS304", "DS308", "DS409"],
    "english": ["DS304"],
    "files-and-lists-mixed": ["DS201", "DS203", "DS203", "DS203"],
    "scoring-without-ratings": ["DS204"],
}


@pytest.mark.parametrize("folder", VALID, ids=lambda folder: folder.name)
def test_an_unusual_repository_gets_no_false_finding(folder: Path) -> None:
    found = checked(folder, "*")
    assert not [d for d in found if d.severity is Severity.ERROR]
    codes = sorted(d.code for d in found)
    assert codes == sorted([*TRUE.get(folder.name, []), "DS210"])


def test_five_hundred_measures_in_two_fields_get_no_false_finding(repository: Repository) -> None:
    files = {
        "action-fields.yaml": "- {id: a, title: A}\n- {id: b, title: B}\n",
        "goals.yaml": "- {id: g, title: G}\n",
    } | {
        f"measures/{n}-m.yaml": (
            f"id: {n}\ntitle: Measure number {n}\naction_fields: [a, b]\ngoals: [g]\n"
            f"related: [{n % 500 + 1}]\ndepends_on: [{n - 1}]\n"
            if n > 1
            else "id: 1\ntitle: The first\naction_fields: [a]\ngoals: [g]\n"
        )
        for n in range(1, 501)
    }
    assert {d.code for d in checked(repository(files), "*")} == {"DS210"}

"""Weights that do not make the declared sum are found, exactly."""

import pytest

from digistrat import i18n
from tests.conftest import STRATEGY, Repository, checked, findings

CODE = "DS205"


def scheme(declared: str, *weights: str) -> str:
    rows = "\n".join(
        f"      - {{id: c{n}, title: C{n}, weight: {weight}, levels: {{high: 1}}}}"
        for n, weight in enumerate(weights, 1)
    )
    return (
        f"{STRATEGY}scoring:\n  - id: a\n    title: Order\n    {declared}\n    criteria:\n{rows}\n"
    )


@pytest.mark.parametrize(
    ("declared", "weights"),
    [
        ("weights_sum: 100", ("60", "40")),
        ("weights_sum: 1", ("0.1", "0.2", "0.7")),
        ("weights_sum: 100", ("100.00", "0")),
        ("decimals: 2", ("7", "4")),
    ],
)
def test_what_adds_up_or_declares_nothing_is_fine(
    repository: Repository, declared: str, weights: tuple[str, ...]
) -> None:
    assert findings(repository(strategy=scheme(declared, *weights)), CODE) == []


def test_another_sum_is_found_at_the_declared_one(repository: Repository) -> None:
    [found] = checked(repository(strategy=scheme("weights_sum: 100", "60", "35.5")), CODE)
    assert (found.location.line, found.location.column) == (7, 18)
    assert str(found.message) == "The weights of “Order” make 95.5, not 100."
    assert str(found.hint) == "The weights are: C1 60, C2 35.5."
    with i18n.use("de"):
        assert "95,5" in str(found.message)

"""Tables of a few strings, held against a small strategy."""

from pathlib import Path

from digistrat.project import Project
from digistrat.verification import Comparison
from tests.conftest import STRATEGY, write

SCHEME = f"""{STRATEGY}scoring:
  - id: first
    criteria:
      - {{id: effect, title: Wirkung, weight: 60, levels: {{high: 3, low: 1}}}}
      - {{id: cost, weight: 40, scale: {{min: 1, max: 5}}}}
"""

FILES = {
    "action-fields.yaml": "- {id: f, title: Services}\n- {id: g, title: Work}\n",
    "measures.yaml": (
        "- {id: 1, title: Portal, action_fields: [f], ratings: {effect: high, cost: 3.5}}\n"
        "- {id: 2, title: File, action_fields: [f], ratings: {effect: high, cost: 2}}\n"
        "- {id: 3, title: Advice, action_fields: [g], ratings: {effect: high, cost: 2}}\n"
        "- {id: 4, title: Training, action_fields: [g], ratings: {effect: low, cost: 1.1}}\n"
        "- {id: 5, title: Later, action_fields: [g]}\n"
    ),
}
"""Scores: 3.20 for 1, 2.60 for 2 and 3, 1.04 for 4, none for 5."""


def compared(
    root: Path,
    table: str | bytes,
    *,
    measures: str = FILES["measures.yaml"],
    strategy: str = SCHEME,
    name: str = "published/a.csv",
    field: str | None = None,
    meant: dict[str, str] | None = None,
) -> Comparison:
    """Return what came of one table; it lies in the repository at `root`."""
    files = {**FILES, "measures.yaml": measures, "strategy.yaml": strategy, name: table}
    write(root, files)
    (found,) = Project.open(root).verify([str(root / name)], field=field, meant=meant)
    return found


def told(found: Comparison) -> list[str]:
    """Return the differences in words, those that an alias declares with a mark."""
    return [f"{'~' * one.known}{one.message}" for one in found.differences]


def kinds(found: Comparison) -> list[tuple[str, str, str | None, str | None, int | None]]:
    """Return the differences as programs see them."""
    return [(one.kind.value, one.id, one.here, one.there, one.row) for one in found.differences]

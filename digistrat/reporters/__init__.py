"""Reporters: what is shown of a result, by subject and format.

Each subject is a folder, each format a module in it with one function `report(data, page)`
that returns text. A new format is a new module.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from digistrat.diagnostics import Diagnostic, Severity
from digistrat.discovery import modules
from digistrat.model import Strategy
from digistrat.scoring import Ranked, Ranking, Unranked


@dataclass(frozen=True, slots=True)
class Page:
    """What text is laid out for: `width` in columns; `boxes` are lines drawn around tables."""

    width: int = 80
    color: bool = False
    boxes: bool = False


@dataclass(frozen=True, slots=True)
class Findings:
    """What `check` found; `source_line` gives the line that a diagnostic points to."""

    diagnostics: Sequence[Diagnostic]
    source_line: Callable[[Diagnostic], str | None] = lambda _: None

    def count(self, severity: Severity) -> int:
        """Return how many diagnostics have this severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)


@dataclass(frozen=True, slots=True)
class RankingView:
    """A ranking, and the strategy that gives its action fields their titles."""

    strategy: Strategy
    ranking: Ranking

    def field_titles(self, ids: Sequence[str]) -> list[str]:
        """Return the titles of action fields; an unknown id stands for itself."""
        titles = {field.id: field.title for field in self.strategy.action_fields}
        return [titles.get(id_, id_) for id_ in ids]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One entry of a ranking, to be explained."""

    ranking: Ranking
    entry: Ranked | Unranked


def formats(subject: str) -> tuple[str, ...]:
    """Return the names of the formats for a subject."""
    return modules(Path(__file__).parent / subject)

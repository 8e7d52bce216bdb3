"""What rules say of measures by their ranks, where a strategy has several rankings.

A strategy can rank by several schemes, and does not say which one its selection or its stated
priorities follow. So a measure is reported only if every ranking that can judge it agrees.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from digistrat.diagnostics import Finding
from digistrat.scoring import Ranking


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one ranking says: the measures that it can judge, and findings on some of them."""

    judged: frozenset[str]
    findings: Mapping[str, Finding]


def unanimous(
    rankings: Iterable[Ranking], judge: Callable[[Ranking], Verdict]
) -> Iterator[Finding]:
    """Yield the findings on which all rankings agree that judge the measure; the first words it."""
    verdicts = [judge(ranking) for ranking in rankings]
    said: set[str] = set()
    for verdict in verdicts:
        for id_, finding in verdict.findings.items():
            if id_ not in said and all(_agrees(other, id_) for other in verdicts):
                said.add(id_)
                yield finding


def _agrees(verdict: Verdict, id_: str) -> bool:
    return id_ in verdict.findings or id_ not in verdict.judged

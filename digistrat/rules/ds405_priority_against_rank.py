"""A stated priority and the rank of a measure contradict each other.

A measure of high priority stands far down in the ranking, or one of low priority far up, and no
reason says why. Readers then cannot tell which of the two holds. A legal deadline can be a good
reason for a high priority in spite of a low score; it only has to be stated.

Measures with a stated priority are put in the order of their ranks. If priority and rank agreed,
the high ones would come first, then the medium ones, then the low ones. Reported is who stands
further outside the places of its own priority than the setting allows; a tie counts in favour of
the measure. Where there are several rankings, all that rank the measure must say so. Measures
with a reason under `priority` are not reported; those that are done, in operation or dropped do
not take part.

Bad:

    # strategy.yaml
    format: 1
    title: Digital strategy
    language: en
    scoring: [{id: prioritisation, criteria: [{id: effect, scale: {min: 0, max: 9}}]}]

    # measures.yaml
    - {id: 1, title: Portal, ratings: {effect: 9}, priority: {level: low}}
    - {id: 2, title: Electronic file, ratings: {effect: 6}, priority: {level: medium}}
    - {id: 3, title: Training, ratings: {effect: 4}, priority: {level: medium}}
    - {id: 4, title: Advice by video, ratings: {effect: 1}, priority: {level: high}}

Good:

    # strategy.yaml
    format: 1
    title: Digital strategy
    language: en
    scoring: [{id: prioritisation, criteria: [{id: effect, scale: {min: 0, max: 9}}]}]

    # measures.yaml
    - {id: 1, title: Portal, ratings: {effect: 9}, priority: {level: high}}
    - {id: 2, title: Electronic file, ratings: {effect: 6}, priority: {level: medium}}
    - {id: 3, title: Training, ratings: {effect: 4}, priority: {level: low}}
    - id: 4
      title: Advice by video
      ratings: {effect: 1}
      priority: {level: high, reason: A law demands it from 2027 on.}
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import groupby
from typing import Annotated

from pydantic import Field

from digistrat.diagnostics import Finding, Note, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import Measure
from digistrat.model.base import Model
from digistrat.model.measure import Degree, Priority
from digistrat.model.types import Percent, WholeNumber
from digistrat.rules.context import Context
from digistrat.rules.verdicts import Verdict, unanimous
from digistrat.scoring import Ranking

SEVERITY = Severity.INFO

_LEVELS: tuple[Degree, ...] = ("high", "medium", "low")
_NAMES = {"high": N_("high"), "medium": N_("medium"), "low": N_("low")}


class Settings(Model):
    """How far a rank may stand from the stated priority."""

    distance: Annotated[
        Percent,
        Field(
            description=N_(
                "How far a measure may stand outside the places of its priority, in percent of the "
                "measures with a stated priority."
            )
        ),
    ] = Decimal(33)
    at_least: Annotated[
        WholeNumber,
        Field(ge=2, description=N_("How many ranked measures must have a stated priority.")),
    ] = 4


@dataclass(frozen=True, slots=True)
class _Stated:
    """A ranked measure with a stated priority."""

    measure: Measure
    priority: Priority
    rank: int

    @property
    def level(self) -> int:
        """The place of the priority among the levels, the highest first."""
        return _LEVELS.index(self.priority.level)


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each measure whose rank is far from its stated priority."""
    if context.complete("measure", "scheme"):
        yield from unanimous(context.rankings, partial(_judge, settings=settings))


def _judge(ranking: Ranking, settings: Settings) -> Verdict:
    stated = list(_stated(ranking))
    if len(stated) < settings.at_least:
        return Verdict(frozenset(), {})
    limit = settings.distance / 100 * len(stated)
    findings = {
        entry.measure.id: _finding(entry, _opposite(entry, distance, stated), ranking)
        for entry, distance in _distances(stated)
        if abs(distance) > limit and entry.priority.reason is None
    }
    return Verdict(frozenset(entry.measure.id for entry in stated), findings)


def _stated(ranking: Ranking) -> Iterator[_Stated]:
    """Yield the measures still ahead that have a stated priority, best rank first."""
    for entry in ranking.ranked:
        measure = entry.measure
        if measure.priority and not measure.dropped and measure.status not in {"done", "operating"}:
            yield _Stated(measure, measure.priority, entry.rank)


def _distances(stated: list[_Stated]) -> Iterator[tuple[_Stated, int]]:
    """Yield how many places each stands too low (positive) or too high (negative)."""
    counts = Counter(entry.level for entry in stated)
    begin = 0
    for _rank, tied in groupby(stated, key=lambda entry: entry.rank):
        group = list(tied)
        end = begin + len(group) - 1
        for entry in group:
            first = sum(counts[level] for level in range(entry.level))
            last = first + counts[entry.level] - 1
            yield entry, max(begin - last, 0) + min(end - first, 0)
        begin = end + 1


def _opposite(entry: _Stated, distance: int, stated: list[_Stated]) -> _Stated:
    """Return the measure that shows the contradiction best: the farthest on the wrong side."""
    if distance > 0:
        return next(other for other in stated if other.level > entry.level)
    return next(other for other in reversed(stated) if other.level < entry.level)


def _finding(entry: _Stated, opposite: _Stated, ranking: Ranking) -> Finding:
    message = msg(
        "The stated priority of the measure “{measure}” is {level}, but its rank is {rank} of {total}.",
        measure=entry.measure.id_and_title,
        level=msg(_NAMES[entry.priority.level]),
        rank=entry.rank,
        total=len(ranking.ranked),
    )
    note = Note(
        msg(
            "“{measure}” has the priority {level} and rank {rank}",
            measure=opposite.measure.id_and_title,
            level=msg(_NAMES[opposite.priority.level]),
            rank=opposite.rank,
        ),
        Place("measure", opposite.measure.id, ("priority", "level")),
    )
    hint = msg("State the reason under “priority”, or review the priority or the ratings.")
    place = Place("measure", entry.measure.id, ("priority", "level"))
    return Finding(message, place, hint, (note,))

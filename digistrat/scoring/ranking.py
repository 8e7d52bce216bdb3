"""From scores to a ranking: equal scores share a rank (1, 2, 2, 4)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from digistrat.i18n import Message, msg
from digistrat.model import Measure, Scheme
from digistrat.model.base import natural
from digistrat.scoring.weighted_sum import Score, Unrated, score


@dataclass(frozen=True, slots=True)
class Ranked:
    """A measure with its score and rank; `tied` says that others share the rank."""

    rank: int
    measure: Measure
    score: Score
    tied: bool = False


@dataclass(frozen=True, slots=True)
class Unranked:
    """A measure outside the ranking, and why."""

    measure: Measure
    reason: Message


@dataclass(frozen=True, slots=True)
class Ranking:
    """Measures by score, best first; inside a tie the order is by id and means nothing."""

    scheme: Scheme
    ranked: tuple[Ranked, ...]
    unranked: tuple[Unranked, ...]

    @property
    def has_ties(self) -> bool:
        """Whether any rank is shared."""
        return any(entry.tied for entry in self.ranked)

    def top(self, count: int) -> "Ranking":
        """Return the best `count` measures; a tie at the edge stays in whole.

        Measures outside the ranking stay in: they are not worse, they have no rank.
        """
        return replace(self, ranked=tuple(e for e in self.ranked if e.rank <= count))

    def entry(self, measure_id: str) -> Ranked | Unranked | None:
        """Return what the ranking says of a measure."""
        entries: list[Ranked | Unranked] = [*self.ranked, *self.unranked]
        return next((entry for entry in entries if entry.measure.id == measure_id), None)


def rank(measures: Iterable[Measure], scheme: Scheme) -> Ranking:
    """Rank measures by a scheme."""
    scored: list[tuple[Measure, Score]] = []
    unranked: list[Unranked] = []
    for measure in sorted(measures, key=lambda measure: natural(measure.id)):
        if reason := _excluded(measure, scheme):
            unranked.append(Unranked(measure, reason))
            continue
        result = score(measure, scheme)
        if isinstance(result, Unrated):
            unranked.append(Unranked(measure, result.reason))
        else:
            scored.append((measure, result))
    return Ranking(scheme, _ranked(scored), tuple(unranked))


def _excluded(measure: Measure, scheme: Scheme) -> Message | None:
    """Return why a measure is left out of this ranking, in the words of the strategy."""
    excluded = measure.excluded
    if excluded is None or excluded.from_ not in ("ranking", scheme.id):
        return None
    return msg("excluded: {reason}", reason=excluded.reason)


def _ranked(scored: list[tuple[Measure, Score]]) -> tuple[Ranked, ...]:
    totals = [(measure, score, score.total) for measure, score in scored]
    totals.sort(key=lambda entry: entry[2], reverse=True)  # stable: ids stay in order
    ranked: list[Ranked] = []
    for position, (measure, score_, total) in enumerate(totals, start=1):
        if ranked and total == totals[position - 2][2]:
            ranked[-1] = replace(ranked[-1], tied=True)
            ranked.append(Ranked(ranked[-1].rank, measure, score_, tied=True))
        else:
            ranked.append(Ranked(position, measure, score_))
    return tuple(ranked)

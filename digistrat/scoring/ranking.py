"""From scores to a ranking: equal scores share a rank (1, 2, 2, 4)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from digistrat.i18n import N_, Message, msg
from digistrat.model import About, Measure, Scheme, Strategy
from digistrat.model.base import natural
from digistrat.scoring import goal_contribution, priority_matrix, weighted_sum
from digistrat.scoring.priority_matrix import Scorer
from digistrat.scoring.score import Score, Unrated
from digistrat.scoring.weights import Stated


@dataclass(frozen=True, slots=True)
class Ranked:
    """A measure with its score and rank; `tied` says that others share the rank."""

    rank: int
    measure: Measure
    score: Score
    tied: bool = False


@dataclass(frozen=True, slots=True)
class Unranked:
    """A measure outside the ranking, and why; `fatal` says that the scheme then has no ranking."""

    measure: Measure
    reason: Message
    fatal: bool = False


@dataclass(frozen=True, slots=True)
class Ranking:
    """Measures by score, best first; inside a tie the order is by id and means nothing."""

    scheme: Scheme
    ranked: tuple[Ranked, ...]
    unranked: tuple[Unranked, ...]

    @property
    def refusal(self) -> Message | None:
        """Why the scheme has no ranking at all, if it has none: it demands what is missing."""
        fatal = [entry for entry in self.unranked if entry.fatal]
        if not fatal:
            return None
        measures = [
            msg("{measure} ({reason})", measure=entry.measure.id_and_title, reason=entry.reason)
            for entry in fatal
        ]
        text = N_("There is no ranking by “{scheme}” as long as ratings are missing: {measures}.")
        return msg(text, scheme=self.scheme.label, measures=measures)

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


NOTHING_ELSE = Strategy(About.model_construct(title=""))


def scorer(scheme: Scheme, strategy: Strategy, instead: Stated | None = None) -> Scorer:
    """Return the function that scores a measure by the method of a scheme.

    `strategy` gives what the scheme refers to: goals, and other schemes.
    """
    if scheme.matrix is not None:
        schemes = {other.id: other for other in strategy.about.scoring}
        scorers = {
            id_: scorer(schemes[id_], strategy, instead)
            for id_ in (scheme.matrix.rows, scheme.matrix.columns)
            if id_ in schemes
        }
        return partial(
            priority_matrix.score, matrix=scheme.matrix, schemes=schemes, scorers=scorers
        )
    if scheme.by_goals:
        shares = goal_contribution.goal_shares(strategy)
        return partial(goal_contribution.score, scheme=scheme, strategy=strategy, shares=shares)
    return partial(weighted_sum.score, scheme=scheme, instead=instead)


def rank(
    measures: Iterable[Measure],
    scheme: Scheme,
    strategy: Strategy = NOTHING_ELSE,
    instead: Stated | None = None,
) -> Ranking:
    """Rank measures by a scheme; `instead` are weights that replace the written ones.

    Where the scheme demands a rating that is missing, no measure is ranked; see `refusal`.
    """
    score = scorer(scheme, strategy, instead)
    scored: list[tuple[Measure, Score]] = []
    unranked: list[Unranked] = []
    for measure in sorted(measures, key=lambda measure: natural(measure.id)):
        if reason := _excluded(measure, scheme):
            unranked.append(Unranked(measure, reason))
            continue
        result = score(measure)
        if isinstance(result, Unrated):
            unranked.append(Unranked(measure, result.reason, result.fatal))
        else:
            scored.append((measure, result))
    if any(entry.fatal for entry in unranked):
        scored = []
    return Ranking(scheme, _ranked(scored), tuple(unranked))


def _excluded(measure: Measure, scheme: Scheme) -> Message | None:
    """Return why a measure is left out of this ranking, in the words of the strategy."""
    excluded = measure.excluded
    if excluded is None or excluded.from_ not in ("ranking", scheme.id):
        return None
    return msg("excluded: {reason}", reason=excluded.reason)


def _ranked(scored: list[tuple[Measure, Score]]) -> tuple[Ranked, ...]:
    best_first = sorted(scored, key=lambda entry: entry[1].total, reverse=True)  # ids stay in order
    ranked: list[Ranked] = []
    for position, (measure, score_) in enumerate(best_first, start=1):
        if ranked and score_.total == ranked[-1].score.total:
            ranked[-1] = replace(ranked[-1], tied=True)
            ranked.append(Ranked(ranked[-1].rank, measure, score_, tied=True))
        else:
            ranked.append(Ranked(position, measure, score_))
    return tuple(ranked)

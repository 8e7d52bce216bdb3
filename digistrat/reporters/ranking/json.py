"""A ranking for programs; the schema is `digistrat.rank/1`.

Numbers that carry meaning are strings: `score` is rounded and keeps its zeros, `score_exact`
is a fraction, weights are shares of 1.
"""

from digistrat.model import Scheme
from digistrat.reporters import Page, RankingView
from digistrat.reporters._json import dump
from digistrat.scoring import (
    Contribution,
    Multiplied,
    Ranked,
    Score,
    Unranked,
    decimal_text,
    round_half_up,
    weights,
)

FOR_PEOPLE = False


def report(view: RankingView, _page: Page) -> str:
    """Return the ranking as JSON."""
    scheme = view.ranking.scheme
    shares = {} if scheme.profiles else weights(scheme)
    return dump(
        {
            "schema": "digistrat.rank/1",
            "scheme": scheme.id,
            "criteria": [
                {
                    "id": leaf.id,
                    "title": leaf.label,
                    "weight": decimal_text(shares[leaf.id]) if leaf.id in shares else None,
                }
                for leaf in scheme.leaves
            ],
            "ranking": [_ranked(entry, scheme) for entry in view.ranking.ranked],
            "unranked": [_unranked(entry) for entry in view.ranking.unranked],
        }
    )


def _ranked(entry: Ranked, scheme: Scheme) -> dict[str, object]:
    total = entry.score.total
    return {
        "rank": entry.rank,
        "id": entry.measure.id,
        "title": entry.measure.title,
        "action_fields": list(entry.measure.action_fields),
        "score": f"{round_half_up(total, scheme.decimals):f}",
        "score_exact": str(total),
        "contributions": [contribution(part) for part in entry.score.contributions],
        **more(entry.score, scheme),
    }


def more(score: Score, scheme: Scheme) -> dict[str, object]:
    """Return what else a score is made of, where its scheme is more than a weighted sum."""
    found: dict[str, object] = {}
    if score.profile:
        found["profile"] = score.profile.id
    if score.not_applicable:
        found["not_applicable"] = [rated.id for rated in score.not_applicable]
    if scheme.factors:
        found["factors"] = [_factor(part) for part in score.factors]
    if scheme.divide:
        found["divisor"] = decimal_text(score.divisor)
    if scheme.by_goals:
        found["goals"] = [{"goal": g.goal, "share": decimal_text(g.share)} for g in score.goals]
    if scheme.matrix:
        found["classes"] = [graded.class_.id for graded in score.pair]
        found["priority"] = score.priority
    if scheme.classes:
        found["class"] = score.class_.id if score.class_ else None
    return found


def _factor(part: Multiplied) -> dict[str, object]:
    points = decimal_text(part.points)
    return {"factor": part.factor.id, "rating": part.rating_text, "points": points}


def contribution(part: Contribution) -> dict[str, object]:
    """Return what one criterion adds to a score."""
    return {
        "criterion": part.criterion.id,
        "rating": part.rating_text,
        "points": decimal_text(part.points),
        "weight": decimal_text(part.weight),
        "contribution": decimal_text(part.value),
    }


def _unranked(entry: Unranked) -> dict[str, object]:
    return {"id": entry.measure.id, "title": entry.measure.title, "reason": entry.reason}

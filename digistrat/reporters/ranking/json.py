"""A ranking for programs; the schema is `digistrat.rank/1`.

Numbers that carry meaning are strings: `score` is rounded and keeps its zeros, `score_exact`
is a fraction, weights are shares of 1.
"""

from digistrat.reporters import Page, RankingView
from digistrat.reporters._json import dump
from digistrat.scoring import Contribution, Ranked, Unranked, decimal_text, round_half_up, weights

FOR_PEOPLE = False


def report(view: RankingView, _page: Page) -> str:
    """Return the ranking as JSON."""
    scheme = view.ranking.scheme
    shares = weights(scheme)
    return dump(
        {
            "schema": "digistrat.rank/1",
            "scheme": scheme.id,
            "criteria": [
                {"id": c.id, "title": c.label, "weight": decimal_text(shares[c.id])}
                for c in scheme.criteria
            ],
            "ranking": [_ranked(entry, scheme.decimals) for entry in view.ranking.ranked],
            "unranked": [_unranked(entry) for entry in view.ranking.unranked],
        }
    )


def _ranked(entry: Ranked, decimals: int) -> dict[str, object]:
    total = entry.score.total
    return {
        "rank": entry.rank,
        "id": entry.measure.id,
        "title": entry.measure.title,
        "action_fields": list(entry.measure.action_fields),
        "score": f"{round_half_up(total, decimals):f}",
        "score_exact": str(total),
        "contributions": [contribution(part) for part in entry.score.contributions],
    }


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

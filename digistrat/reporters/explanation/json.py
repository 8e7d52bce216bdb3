"""The score of one measure for programs; the schema is `digistrat.explanation/1`."""

from digistrat.reporters import Explanation, Page
from digistrat.reporters._json import dump
from digistrat.reporters.ranking.json import contribution, more
from digistrat.scoring import Unranked, round_half_up

FOR_PEOPLE = False


def report(explanation: Explanation, _page: Page) -> str:
    """Return the explanation as JSON; reasons are in the words of the strategy."""
    entry, scheme = explanation.entry, explanation.ranking.scheme
    head = {
        "schema": "digistrat.explanation/1",
        "scheme": scheme.id,
        "id": entry.measure.id,
        "title": entry.measure.title,
    }
    if isinstance(entry, Unranked):
        return dump({**head, "rank": None, "reason": entry.reason})
    total = entry.score.total
    return dump(
        {
            **head,
            "rank": entry.rank,
            "tied": entry.tied,
            "score": f"{round_half_up(total, scheme.decimals):f}",
            "score_exact": str(total),
            "contributions": [
                {**contribution(part), "reason": part.reason} for part in entry.score.contributions
            ],
            **more(entry.score, scheme),
        }
    )

"""What a ranking says in words, the same in text and in Markdown."""

from digistrat.i18n import _
from digistrat.reporters import RankingView
from digistrat.scoring import Ranked


def fields(view: RankingView, entry: Ranked) -> str:
    """Return the titles of a measure's action fields."""
    return ", ".join(view.field_titles(entry.measure.action_fields))


def notes(view: RankingView) -> list[str]:
    """Return the remarks below the table."""
    if not view.ranking.ranked:
        return [_("No measure has a score.")]
    if view.ranking.has_ties:
        return [_("Equal scores share a rank; the order within a rank means nothing.")]
    return []

"""What a ranking says in words, the same in text and in Markdown."""

from digistrat.i18n import _
from digistrat.model.scheme import Rated
from digistrat.reporters import RankingView
from digistrat.reporters._layout import Column
from digistrat.scoring import (
    DIVISORS,
    Ranked,
    Score,
    combined,
    part_text,
    score_head,
    score_text,
    shown,
)


def fields(view: RankingView, entry: Ranked) -> str:
    """Return the titles of a measure's action fields."""
    return ", ".join(view.field_titles(entry.measure.action_fields))


def rating_cell(score: Score, rated: Rated) -> str:
    """Return how a measure was rated; a dash if the criterion does not count for it."""
    part = score.by_rated.get(rated.id)
    return part_text(part) if part else "–"


def other_columns(view: RankingView) -> list[Column]:
    """Return what a score is made of besides ratings: a divisor, goals, classes to be combined."""
    scheme, ranked = view.ranking.scheme, view.ranking.ranked
    columns = []
    if scheme.divide:
        cells = [shown(entry.score.divisor) for entry in ranked]
        columns.append(Column(_(DIVISORS[scheme.divide.by]), cells, right=True))
    if scheme.by_goals:
        cells = [", ".join(goal.title for goal in entry.score.goals) for entry in ranked]
        columns.append(Column(_("Goals"), cells, wraps=True))
    for index, head in enumerate(combined(scheme, view.strategy)):
        labels = [entry.score.pair[index].class_.label for entry in ranked]
        columns.append(Column(head, labels, wraps=True, head_wraps=True))
    return columns


def results(view: RankingView) -> list[Column]:
    """Return what comes out: the class, if the scheme has classes, and the score or priority."""
    scheme, ranked = view.ranking.scheme, view.ranking.ranked
    classes = [entry.score.class_ for entry in ranked]
    labels = [class_.label if class_ else "–" for class_ in classes]
    scores = [score_text(entry.score, scheme) for entry in ranked]
    return [
        *([Column(_("Class"), labels, wraps=True)] if scheme.classes else []),
        Column(score_head(scheme), scores, right=not scheme.matrix, wraps=bool(scheme.matrix)),
    ]


def notes(view: RankingView) -> list[str]:
    """Return the remarks below the table."""
    if not view.ranking.ranked:
        return [_("No measure has a score.")]
    if view.ranking.has_ties:
        return [_("Equal scores share a rank; the order within a rank means nothing.")]
    return []

"""Scoring: pure functions from a scheme and measures to exact scores and shared ranks."""

from digistrat.scoring.display import decimal_places, percent, rating_text, score_text, shown
from digistrat.scoring.exact import decimal_text, round_half_up
from digistrat.scoring.ranking import Ranked, Ranking, Unranked, rank
from digistrat.scoring.weighted_sum import Contribution, Score, Unrated, score, weights

__all__ = [
    "Contribution",
    "Ranked",
    "Ranking",
    "Score",
    "Unranked",
    "Unrated",
    "decimal_places",
    "decimal_text",
    "percent",
    "rank",
    "rating_text",
    "round_half_up",
    "score",
    "score_text",
    "shown",
    "weights",
]

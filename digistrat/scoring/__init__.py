"""Scoring: pure functions from a scheme and measures to exact scores and shared ranks."""

from digistrat.scoring.display import percent, score_text, shown
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
    "decimal_text",
    "percent",
    "rank",
    "round_half_up",
    "score",
    "score_text",
    "shown",
    "weights",
]

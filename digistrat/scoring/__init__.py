"""Scoring: pure functions from a scheme and measures to exact scores and shared ranks."""

from digistrat.scoring.display import (
    DIVISORS,
    combined,
    decimal_places,
    part_text,
    percent,
    rated_titles,
    score_head,
    score_text,
    shown,
)
from digistrat.scoring.exact import decimal_text, round_half_up
from digistrat.scoring.ranking import Ranked, Ranking, Unranked, rank
from digistrat.scoring.score import Contribution, Graded, Multiplied, Score, Served, Unrated
from digistrat.scoring.steps import steps
from digistrat.scoring.weighted_sum import asked, score
from digistrat.scoring.weights import weights

__all__ = [
    "DIVISORS",
    "Contribution",
    "Graded",
    "Multiplied",
    "Ranked",
    "Ranking",
    "Score",
    "Served",
    "Unranked",
    "Unrated",
    "asked",
    "combined",
    "decimal_places",
    "decimal_text",
    "part_text",
    "percent",
    "rank",
    "rated_titles",
    "round_half_up",
    "score",
    "score_head",
    "score_text",
    "shown",
    "steps",
    "weights",
]

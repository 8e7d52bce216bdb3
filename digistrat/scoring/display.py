"""Points, weights and scores as people read them, in the language in use."""

from fractions import Fraction

from digistrat.i18n import N_, _, language, number
from digistrat.model import Scheme, Strategy
from digistrat.scoring.exact import decimal_text, round_half_up
from digistrat.scoring.score import Contribution, Multiplied, Score
from digistrat.scoring.weights import weights

DIVISORS = {"costs": N_("÷ Costs"), "effort": N_("÷ Effort"), "duration": N_("÷ Duration")}
"""The heads of columns for what a score is divided by."""

MAX_PLACES = 4
"""How many places are shown of a number whose decimals never end, such as 1/3."""


def decimal_places(value: Fraction) -> int:
    """Return how many places it takes to show `value` exactly, or :data:`MAX_PLACES`."""
    text = decimal_text(value)
    return MAX_PLACES if "/" in text else len(text.partition(".")[2])


def shown(value: Fraction) -> str:
    """Write points or a weight for people: exact, or rounded where that never ends."""
    return number(round_half_up(value, decimal_places(value)))


def part_text(part: Contribution | Multiplied) -> str:
    """Write the level or the number that a measure was rated, or that the rating is missing."""
    rating = part.rating
    if rating is not None and rating.value is not None and part.rated.scale is not None:
        return number(rating.value)
    return part.rating_text or _("missing")


def score_text(score: Score, scheme: Scheme) -> str:
    """Write a score for people: with the places that the scheme prints, or as its priority."""
    if score.priority is not None:
        return score.priority
    return number(round_half_up(score.total, scheme.decimals))


def score_head(scheme: Scheme) -> str:
    """Return what stands above the results of a scheme."""
    return _("Priority") if scheme.matrix else _("Score")


def rated_titles(scheme: Scheme) -> list[str]:
    """Return the criteria with their weights, which with profiles differ by measure, and factors."""
    shares = {} if scheme.profiles else weights(scheme)
    return [
        *(
            f"{leaf.label} ({percent(shares[leaf.id])})" if shares else leaf.label
            for leaf in scheme.leaves
        ),
        *(f"× {factor.label}" for factor in scheme.factors),
    ]


def combined(scheme: Scheme, strategy: Strategy) -> list[str]:
    """Return the titles of the schemes whose classes a matrix combines."""
    matrix = scheme.matrix
    if matrix is None:
        return []
    labels = {other.id: other.label for other in strategy.about.scoring}
    return [labels.get(id_, id_) for id_ in (matrix.rows, matrix.columns)]


def percent(share: Fraction) -> str:
    """Write a share of 1 in percent, with one place where it is not whole."""
    hundredths = share * 100
    value = round_half_up(hundredths, 0 if hundredths.denominator == 1 else 1)
    return f"{number(value)} %" if language() == "de" else f"{number(value)}%"

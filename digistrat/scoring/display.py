"""Points, weights and scores as people read them, in the language in use."""

from fractions import Fraction

from digistrat.i18n import language, number
from digistrat.model import Scheme
from digistrat.scoring.exact import decimal_text, round_half_up
from digistrat.scoring.weighted_sum import Contribution

MAX_PLACES = 4
"""How many places are shown of a number whose decimals never end, such as 1/3."""


def decimal_places(value: Fraction) -> int:
    """Return how many places it takes to show `value` exactly, or :data:`MAX_PLACES`."""
    text = decimal_text(value)
    return MAX_PLACES if "/" in text else len(text.partition(".")[2])


def shown(value: Fraction) -> str:
    """Write points or a weight for people: exact, or rounded where that never ends."""
    return number(round_half_up(value, decimal_places(value)))


def rating_text(part: Contribution) -> str:
    """Write the level or the number that a measure was rated."""
    if part.rating.value is not None and part.criterion.scale is not None:
        return number(part.rating.value)
    return part.rating_text


def score_text(value: Fraction, scheme: Scheme) -> str:
    """Write a score for people, with the places that the scheme prints."""
    return number(round_half_up(value, scheme.decimals))


def percent(share: Fraction) -> str:
    """Write a share of 1 in percent, with one place where it is not whole."""
    hundredths = share * 100
    value = round_half_up(hundredths, 0 if hundredths.denominator == 1 else 1)
    return f"{number(value)} %" if language() == "de" else f"{number(value)}%"

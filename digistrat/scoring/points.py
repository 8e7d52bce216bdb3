"""What a single rating is worth: by level, on a scale, or where it is missing."""

from fractions import Fraction

from digistrat.i18n import N_, Message, msg
from digistrat.model import Rating
from digistrat.model.scale import Scale
from digistrat.model.scheme import Rated


def points(rating: Rating, rated: Rated) -> Fraction | Message:
    """Return what a rating is worth, or why it is worth nothing in this criterion."""
    if rated.scale is None:
        return _level_points(rating, rated)
    scale = rated.scale
    if rating.value is None:
        text = N_("{criterion}: “{level}” is not a number")
        return msg(text, criterion=rated.label, level=rating.level)
    if not scale.min <= rating.value <= scale.max:
        text = N_("{criterion}: {value} is outside the scale from {min} to {max}")
        values = {"value": rating.value, "min": scale.min, "max": scale.max}
        return msg(text, criterion=rated.label, **values)
    return _scale_points(Fraction(rating.value), scale)


def _level_points(rating: Rating, rated: Rated) -> Fraction | Message:
    # A level may have a number for its name, which YAML reads as a number.
    level = rating.level if rating.level is not None else str(rating.value)
    if level not in (rated.levels or {}):
        text = N_("{criterion}: “{level}” is not a level of the scheme")
        return msg(text, criterion=rated.label, level=level)
    return Fraction((rated.levels or {})[level])


def _scale_points(value: Fraction, scale: Scale) -> Fraction:
    """Return the points for a number that lies on the scale."""
    low, high = Fraction(scale.min), Fraction(scale.max)
    if scale.thresholds:
        reached = [step.points for step in scale.thresholds if step.from_ <= value]
        return Fraction(reached[-1])
    if scale.worst is None or scale.best is None:
        return value if scale.better == "higher" else low + high - value
    way = (
        (value - low) / (high - low) if scale.better == "higher" else (high - value) / (high - low)
    )
    worst, best = Fraction(scale.worst), Fraction(scale.best)
    return worst + way * (best - worst)


def extremes(rated: Rated) -> tuple[Fraction, Fraction]:
    """Return the least and the most points that a criterion can give."""
    scale = rated.scale
    if scale is None:
        values = [Fraction(value) for value in (rated.levels or {}).values()]
    elif scale.thresholds:
        values = [Fraction(step.points) for step in scale.thresholds]
    else:
        values = [_scale_points(Fraction(end), scale) for end in (scale.min, scale.max)]
    return min(values), max(values)

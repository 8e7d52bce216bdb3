"""The model: frozen pydantic models of everything a strategy can hold, without positions or I/O."""

from digistrat.model.entities import (
    ActionField,
    Chapter,
    Goal,
    Indicator,
    Stakeholder,
)
from digistrat.model.measure import Measure, Rating
from digistrat.model.scheme import Criterion, Scheme
from digistrat.model.strategy import About, Strategy

__all__ = [
    "About",
    "ActionField",
    "Chapter",
    "Criterion",
    "Goal",
    "Indicator",
    "Measure",
    "Rating",
    "Scheme",
    "Stakeholder",
    "Strategy",
]

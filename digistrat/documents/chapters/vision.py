"""The vision and the values of the strategy."""

from digistrat.documents.blocks import Fact, Facts, Own, Prose, Section
from digistrat.documents.subject import Subject
from digistrat.i18n import _

PART = "vision"
POSITION = 1


def build(subject: Subject) -> Section | None:
    """Return vision and values under one heading, or the one of the two that there is."""
    about = subject.strategy.about
    values = Facts(tuple(Fact(Own(v.title), Prose(v.description or "")) for v in about.values))
    vision = [Prose(about.vision)] if about.vision else []
    if vision and about.values:
        return Section("vision", _("Vision and values"), (*vision, values))
    if vision:
        return Section("vision", _("Vision"), tuple(vision))
    return Section("vision", _("Values"), (values,)) if about.values else None

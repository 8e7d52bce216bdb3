"""The vision and the values of the strategy."""

from collections.abc import Iterator

from digistrat.documents.blocks import Fact, Facts, Own, Paragraph, Prose, Section
from digistrat.documents.names import assumed, name
from digistrat.documents.subject import Subject
from digistrat.i18n import _
from digistrat.model import About

PART = "vision"
POSITION = 1


def build(subject: Subject) -> Section | None:
    """Return vision and values under one heading, or the one of the two that there is."""
    about = subject.strategy.about
    blocks: list[Paragraph | Prose | Facts] = []
    if about.vision:
        blocks.append(Prose(about.vision))
    if about.values:
        facts = (Fact(Own(value.title), Prose(value.description or "")) for value in about.values)
        blocks.append(Facts(tuple(facts)))
    if not blocks:
        return None
    return Section("vision", _title(about), (*_note(about), *blocks))


def _title(about: About) -> str:
    if about.vision and about.values:
        return _("Vision and values")
    return _("Vision") if about.vision else _("Values")


def _note(about: About) -> Iterator[Paragraph]:
    """Yield a sentence if the source states no vision or no values."""
    stated = ("vision", about.vision), ("values", about.values)
    keys = [name(key) for key, value in stated if value and assumed(about, key)]
    if keys:
        yield Paragraph(_("Not stated by the source: {keys}.").format(keys=", ".join(keys)))

"""A title is spelled otherwise than where it is declared.

If the measure is called Work Space on one page and Workspace on the next, readers wonder whether
these are two things, and a search finds only half. Texts should use the title as it is declared,
or an alias.

Only spaces, hyphens and capitals count here; grammar is left alone: endings, compounds, words
that lose their capital inside a sentence.

Bad:

    # measures/44-work-space.yaml
    id: 44
    title: Work Space

    # measures/45-pads.yaml
    id: 45
    title: Pads
    description: They belong to every Workspace.

Good:

    # measures/44-work-space.yaml
    id: 44
    title: Work Space

    # measures/45-pads.yaml
    id: 45
    title: Pads
    description: They belong to every Work Space.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from digistrat.diagnostics import Finding, Note, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import Strategy
from digistrat.model.base import Model
from digistrat.model.kinds import KINDS
from digistrat.model.types import Text
from digistrat.rules.context import Context
from digistrat.rules.passages import Passage, passages
from digistrat.rules.spellings import Declared, Deviation, Spellings

SEVERITY = Severity.INFO

_TITLED = ("measure", "goal", "action-field", "stakeholder")
_OTHERS_WORDS = ("aliases", "source", "references", "url", "document", "reference")
"""Keys under which the words of other documents stand."""


class Settings(Model):
    """What is no mistake."""

    allowed: Annotated[
        tuple[Text, ...],
        Field(description=N_("Spellings that are right although they are no declared title.")),
    ] = ()


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each text and each spelling in it."""
    language = context.strategy.about.language
    spellings = Spellings(_declared(context.strategy), settings.allowed, language)
    for passage in passages(context.strategy):
        if not any(key in _OTHERS_WORDS for key in passage.keys):
            yield from _in(passage, spellings)


def _declared(strategy: Strategy) -> Iterator[Declared]:
    """Yield the titles, and behind them those that other documents use."""
    entities = [(kind, e) for kind in _TITLED for e in getattr(strategy, KINDS[kind].attribute)]
    for kind, entity in entities:
        yield Declared(entity.title, kind, entity.id)
    for kind, entity in entities:
        for alias in entity.aliases:
            if alias.title:
                yield Declared(alias.title, kind, entity.id)


def _in(passage: Passage, spellings: Spellings) -> Iterator[Finding]:
    """Yield one finding for each spelling; where else it stands in the chapter is noted."""
    found: dict[str, list[Deviation]] = {}
    for deviation in spellings.deviations(passage.text):
        found.setdefault(deviation.written, []).append(deviation)
    for written, (first, *others) in found.items():
        declared = first.declared
        message = msg(
            "“{written}” is the {kind} {id}, whose title is spelled “{title}”.",
            written=written, kind=msg(KINDS[declared.kind].label), id=declared.id,
            title=declared.title,
        )  # fmt: skip
        title = Note(msg("declared here"), Place(declared.kind, declared.id, ("title",)))
        further = [(d.start, d.end) for d in others] if passage.first_line else []
        notes = [Note(msg("also here"), passage.place(*span)) for span in further]
        hint = msg("Write “{title}”.", title=declared.title)
        yield Finding(message, passage.place(first.start, first.end), hint, (title, *notes))

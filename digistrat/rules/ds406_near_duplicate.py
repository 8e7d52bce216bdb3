"""Two measures are nearly the same.

When offices hand in ideas separately, the same measure easily comes twice: it is rated twice,
may get different ranks, and ends up with two offices that wait for each other. Often a file was
copied and its text never changed.

Compared are title, summary and description: how many of their words and pairs of words both have
in common. The same title is reported in any case. Measures that name each other (as `related`,
`replaces`, `part_of`, `depends_on` or `conflicts_with`), parts of the same measure and superseded
ones are not reported: there the likeness is known.

Bad:

    # measures.yaml
    - id: 1
      title: Training for the staff
      description: Every employee can choose from a programme of short courses on the tools in use.
    - id: 2
      title: Training for all staff
      description: Every employee can choose from a programme of short courses on the tools in use.

Good:

    # measures.yaml
    - id: 1
      title: Training for the staff
      description: Every employee can choose from a programme of short courses on the tools in use.
    - id: 2
      title: Training for the council
      description: Members of the council learn in their own workshops how a digital session works.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from digistrat.diagnostics import Finding, Note, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import Measure
from digistrat.model.base import Model, natural
from digistrat.model.types import Percent
from digistrat.rules.context import Context
from digistrat.rules.similarity import similar, words
from digistrat.scoring import round_half_up

SEVERITY = Severity.INFO

_MOST = 3  # others that one finding names


class Settings(Model):
    """From where on two measures are nearly the same."""

    similarity: Annotated[
        Percent,
        Field(
            ge=50,
            description=N_(
                "How much of their texts two measures must share to be reported, in percent."
            ),
        ),
    ] = Decimal(70)


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each measure that is nearly the same as an earlier one."""
    measures = sorted(context.strategy.measures, key=lambda measure: natural(measure.id))
    texts = {m.id: _text(m) for m in measures if m.status != "superseded"}
    twins = _same_titles([m for m in measures if m.id in texts])
    alike = dict(similar(texts, Fraction(settings.similarity) / 100))
    for measure in measures:
        others = [
            (share, context.measures[id_])
            for share, id_ in alike.get(measure.id, ())
            if not _linked(measure, context.measures[id_])
        ]
        twin = twins.get(measure.id)
        if others:
            yield _similar(measure, others)
        elif twin is not None and not _linked(measure, twin):
            yield _same_title(measure, twin)


def _text(measure: Measure) -> str:
    return " ".join((measure.title, measure.summary or "", measure.description or ""))


def _same_titles(measures: list[Measure]) -> dict[str, Measure]:
    """Return, by id, the first measure of the same title."""
    first: dict[tuple[str, ...], Measure] = {}
    twins: dict[str, Measure] = {}
    for measure in measures:
        title = tuple(words(measure.title))
        if title and first.setdefault(title, measure) is not measure:
            twins[measure.id] = first[title]
    return twins


def _linked(measure: Measure, other: Measure) -> bool:
    """Say whether the strategy knows that the two have to do with each other."""
    if measure.part_of is not None and measure.part_of == other.part_of:
        return True
    return other.id in _named(measure) or measure.id in _named(other)


def _named(measure: Measure) -> set[str]:
    named = {*measure.related, *measure.replaces, *measure.depends_on, *measure.conflicts_with}
    return named | {measure.part_of} if measure.part_of is not None else named


_HINT = N_("Merge them, or say how they belong together, for example under “related”.")


def _similar(measure: Measure, others: list[tuple[Fraction, Measure]]) -> Finding:
    share, nearest = others[0]
    message = msg(
        "The measures “{measure}” and “{other}” are nearly the same: their texts agree by {share}%.",
        measure=measure.id_and_title,
        other=nearest.id_and_title,
        share=round_half_up(100 * share, 0),
    )
    notes = tuple(_note(other) for _share, other in others[:_MOST])
    return Finding(message, Place("measure", measure.id, ("title",)), msg(_HINT), notes)


def _same_title(measure: Measure, other: Measure) -> Finding:
    message = msg(
        "The measures “{measure}” and “{other}” have the same title.",
        measure=measure.id_and_title,
        other=other.id_and_title,
    )
    place = Place("measure", measure.id, ("title",))
    return Finding(message, place, msg(_HINT), (_note(other),))


def _note(other: Measure) -> Note:
    message = msg("“{measure}”", measure=other.id_and_title)
    return Note(message, Place("measure", other.id, ("title",)))

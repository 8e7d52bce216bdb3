"""The annex on assumptions: every value that the source does not state, with the reason."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from digistrat.documents import values
from digistrat.documents.blocks import Cell, Column, Inline, Link, Own, Paragraph, Section, Table
from digistrat.documents.names import name
from digistrat.documents.subject import Subject, anchor
from digistrat.i18n import N_, _
from digistrat.model import Measure
from digistrat.model.base import Entity
from digistrat.model.kinds import KINDS

PART = "annex"
POSITION = 2

FEW = 3
"""So many entities are named with their titles; of more measures there are only the ids."""

PRIVATE = frozenset({"attitude", "could_block"})
"""Keys of which documents say nothing, not even that somebody assumed them."""

_HEADS = (N_("What"), N_("Assumed"), N_("Reason"), N_("Where"))

_TITLES = {
    "goals": N_("Goals"),
    "action-fields": N_("Action fields"),
    "measures": N_("Measures"),
    "stakeholders": N_("Stakeholders"),
    "indicators": N_("Indicators"),
    "participation": N_("Participation"),
    "chapters": N_("Chapters"),
}


def build(subject: Subject) -> Section | None:
    """Return a table for the strategy as a whole and one per kind of entity."""
    tables = tuple(_tables(subject))
    if not tables:
        return None
    text = _("The source does not state these values. They were assumed, for the reasons given.")
    title = _("Assumptions: what the source does not state")
    return Section("assumptions", title, (Paragraph(text), *tables), annex=True)


def _tables(subject: Subject) -> Iterator[Table]:
    columns = tuple(Column(_(head)) for head in _HEADS)
    stated = subject.strategy.about
    about = tuple(
        (name(a.key), values.at(subject, stated, a.key), Own(a.reason)) for a in stated.assumptions
    )
    if about:
        yield Table(_("Assumptions: {kind}").format(kind=_("Strategy")), columns[:3], about)
    for kind in KINDS.values():
        if issubclass(kind.model, Entity):
            rows = tuple(_rows(subject, getattr(subject.strategy, kind.attribute)))
            caption = _("Assumptions: {kind}").format(kind=_(_TITLES[kind.collection]))
            if rows:
                yield Table(caption, columns, rows)


def _rows(subject: Subject, entities: Sequence[Entity]) -> Iterator[tuple[Cell, ...]]:
    """Yield the same value that was assumed for the same reason in one row, the most frequent first.

    So a kind of assumption that concerns everything takes one line, however many measures
    there are, and stands above those that concern a single one.
    """
    groups: dict[tuple[str, tuple[Inline, ...], str], list[Entity]] = defaultdict(list)
    for entity in entities:
        for assumption in entity.assumptions:
            if assumption.key.partition(".")[0] not in PRIVATE:
                # A title names the entity, and so stands behind the reason.
                titled = assumption.key == "title"
                value = () if titled else values.at(subject, entity, assumption.key)
                groups[assumption.key, value, assumption.reason].append(entity)
    keys = list(dict.fromkeys(key for key, _value, _reason in groups))
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), keys.index(group[0][0])))
    for (key, value, reason), found in ordered:
        everywhere = len(found) == len(entities) > FEW
        yield name(key), value, Own(reason), _("everywhere") if everywhere else _where(found)


def _where(entities: Sequence[Entity]) -> Cell:
    if not all(isinstance(entity, Measure) for entity in entities):
        return tuple(Own(entity.title) for entity in entities)
    if len(entities) > FEW:
        return _ids([entity.id for entity in entities])
    return tuple(_link(entity) for entity in entities if isinstance(entity, Measure))


def _link(measure: Measure) -> Link:
    return Link(Own(f"{measure.id} {measure.title}"), anchor(measure))


def _ids(ids: Sequence[str]) -> str:
    """Return ids as a reader would list them: 2–8, 10, 24a."""
    runs: list[list[str]] = []
    for id_ in ids:
        if runs and _follows(runs[-1][-1], id_):
            runs[-1].append(id_)
        else:
            runs.append([id_])
    return ", ".join(_run(run) for run in runs)


def _follows(before: str, after: str) -> bool:
    """Return whether `after` is the next whole number; ids may be any text."""
    return before.isdecimal() and before.isascii() and str(int(before) + 1) == after


def _run(ids: list[str]) -> str:
    return f"{ids[0]}–{ids[-1]}" if len(ids) > 2 else ", ".join(ids)

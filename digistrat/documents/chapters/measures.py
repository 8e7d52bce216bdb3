"""The catalogue of all measures, by action field."""

from collections.abc import Iterator, Sequence

from digistrat.documents.blocks import Block, Column, Own, Paragraph, Section, Table
from digistrat.documents.names import assumed
from digistrat.documents.subject import Subject
from digistrat.documents.words import WORDS
from digistrat.i18n import _, plural
from digistrat.model import Measure

PART = "measures"
POSITION = 1


def build(subject: Subject) -> Section | None:
    """Return a table per action field; a measure with two fields stands in both."""
    measures = subject.strategy.measures
    if not measures:
        return None
    sections: list[Block] = [*_note(measures)]
    for field in subject.strategy.action_fields:
        inside = [measure for measure in measures if field.id in measure.action_fields]
        if inside:
            sections.append(_section(subject, f"catalogue:{field.id}", Own(field.title), inside))
    named = dict.fromkeys(id_ for measure in measures for id_ in measure.action_fields)
    for id_ in [id_ for id_ in named if id_ not in subject.fields]:
        inside = [measure for measure in measures if id_ in measure.action_fields]
        title = subject.stand_in("action-field", id_)
        sections.append(_section(subject, f"catalogue:{id_}", title, inside))
    outside = [measure for measure in measures if not measure.action_fields]
    if outside:
        sections.append(_section(subject, "catalogue:", _("Without an action field"), outside))
    return Section("measures", _("Catalogue of measures"), tuple(sections))


def _note(measures: Sequence[Measure]) -> Iterator[Paragraph]:
    """Yield a sentence before the tables if a status in them is not stated by the source."""
    stated = [measure for measure in measures if measure.status]
    count = sum(assumed(measure, "status") for measure in stated)
    if count and count == len(stated):
        yield Paragraph(_("The source states no status; every status here is an assumption."))
    elif count:
        yield Paragraph(
            plural(
                "The status of {count} measure is an assumption.",
                "The status of {count} measures is an assumption.",
                count,
            )
        )


def _section(subject: Subject, id_: str, title: str, measures: list[Measure]) -> Section:
    columns = (Column("ID"), Column(_("Measure")), Column(_("In short")), Column(_("Status")))
    rows = tuple(
        (
            measure.id,
            subject.measure_link(measure),
            Own(measure.summary or ""),
            _(WORDS[measure.status]) if measure.status else "",
        )
        for measure in measures
    )
    caption = _("Measures: {field}").format(field=title)
    return Section(id_, title, (Table(caption, columns, rows, row_header=1),))

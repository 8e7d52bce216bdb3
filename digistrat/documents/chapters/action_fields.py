"""The action fields, each with its description and the number of its measures."""

from digistrat.documents.blocks import Own, Paragraph, Prose, Section
from digistrat.documents.subject import Subject
from digistrat.i18n import _, plural
from digistrat.model import ActionField

PART = "action-fields"
POSITION = 1


def build(subject: Subject) -> Section | None:
    """Return a section per action field; cross-cutting ones stand last."""
    fields = sorted(subject.strategy.action_fields, key=lambda field: field.cross_cutting)
    if not fields:
        return None
    sections = tuple(_field(subject, field) for field in fields)
    return Section("action-fields", _("Action fields"), sections)


def _field(subject: Subject, field: ActionField) -> Section:
    measures = [m for m in subject.strategy.measures if field.id in m.action_fields]
    chosen = sum(1 for measure in measures if measure.selected)
    text = plural("{count} measure", "{count} measures", len(measures))
    if chosen:
        text = _("{measures}, {selected} of them selected").format(measures=text, selected=chosen)
    if field.cross_cutting:
        text = _("Cross-cutting theme; {text}").format(text=text)
    prose = (Prose(field.description),) if field.description else ()
    return Section(f"field:{field.id}", Own(field.title), (*prose, Paragraph(f"{text}.")))

"""The scoring scheme: criteria, weights, and what each level is worth."""

from digistrat.documents.blocks import Column, Own, Paragraph, Section, Table
from digistrat.documents.subject import Subject
from digistrat.i18n import _, number
from digistrat.model import Criterion, Scheme
from digistrat.scoring import percent, weights

PART = "measures"
POSITION = 2


def build(subject: Subject) -> Section | None:
    """Return the criteria of each scheme as a table."""
    schemes = subject.strategy.about.scoring
    if not schemes:
        return None
    text = _(
        "A measure's score is the sum over all criteria of the points for its rating times the weight of the criterion."
    )
    tables = (_table(scheme) for scheme in schemes)
    return Section("scoring", _("How measures are rated"), (Paragraph(text), *tables))


def _table(scheme: Scheme) -> Table:
    shares = weights(scheme)
    columns = (
        Column(_("Criterion")),
        Column(_("Question")),
        Column(_("Weight"), numeric=True),
        Column(_("Levels and points")),
    )
    rows = tuple(
        (Own(c.label), Own(c.question or ""), percent(shares[c.id]), _levels(c))
        for c in scheme.criteria
    )
    return Table(_("Criteria: {scheme}").format(scheme=scheme.label), columns, rows)


def _levels(criterion: Criterion) -> Own | str:
    if criterion.levels:
        return Own(
            ", ".join(f"{name} {number(points)}" for name, points in criterion.levels.items())
        )
    scale = criterion.scale
    if scale is None:
        return ""
    text = _("{min} to {max} {unit}, higher is better")
    if scale.better == "lower":
        text = _("{min} to {max} {unit}, lower is better")
    return text.format(min=number(scale.min), max=number(scale.max), unit=scale.unit or "").replace(
        " ,", ","
    )

"""An action field has no measure.

Action fields are the chapters of the programme. An empty one shows readers a heading with nothing
below it, and they will ask what happened to it. Add a measure, assign one that is there, or drop
the field.

A cross-cutting topic runs through the measures of all fields and needs none of its own. Measures
that were rejected or superseded fill no field.

Bad:

    # action-fields.yaml
    - {id: services, title: Services}
    - {id: mobility, title: Mobility}

    # measures/1-portal.yaml
    id: 1
    title: Portal
    action_fields: [services]

Good:

    # action-fields.yaml
    - {id: services, title: Services}

    # measures/1-portal.yaml
    id: 1
    title: Portal
    action_fields: [services]
"""

from collections.abc import Iterator

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each action field that no measure names."""
    measures = context.strategy.measures
    if not measures or not context.complete("measure"):
        return
    filled = {
        field for measure in measures if not measure.dropped for field in measure.action_fields
    }
    for field in context.strategy.action_fields:
        if field.id not in filled and not field.cross_cutting:
            message = msg("The action field “{field}” has no measure.", field=field.title)
            text = N_("Name “{id}” under “action_fields” of the measures that belong to it.")
            hint = msg(text, id=field.id)
            yield Finding(message, Place("action-field", field.id, ("id",)), hint)

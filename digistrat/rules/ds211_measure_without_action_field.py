"""A measure belongs to no action field.

Action fields order the catalogue of measures, and each has its own ranking. A measure that names
none is left over at the end, and whoever looks at one field after the other does not see it.

A part of a measure belongs to the fields of the whole, and the whole to those of its parts.
Measures that were rejected or superseded are left alone, and so is a strategy without action fields.

Bad:

    # action-fields.yaml
    - {id: services, title: Services}

    # measures/1-portal.yaml
    id: 1
    title: Portal
    action_fields: []

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
from digistrat.i18n import msg
from digistrat.rules.context import Context
from digistrat.rules.measure_tree import with_relatives

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each measure without action field, nor has its whole or a part one."""
    if not context.action_fields or not context.complete("measure"):
        return
    placed = with_relatives(context.measures, lambda measure: measure.action_fields)
    for measure in context.strategy.measures:
        if measure.id not in placed and not measure.dropped:
            text = msg(
                "The measure “{measure}” belongs to no action field.", measure=measure.id_and_title
            )
            hint = msg("Name the action fields that it belongs to under “action_fields”.")
            yield Finding(text, Place("measure", measure.id, ("id",)), hint)

"""No one has planned how to involve a stakeholder who could block the strategy.

Who has much influence and could stop a measure decides in the end whether it comes about: a
committee, a staff council, a provider. They are best won over early. The strategy should say how
far they are drawn in, by which formats, and what comes next.

Who could block is best noted in `private/`, out of public view; it is looked at here when
it is there.

Bad:

    # stakeholders.yaml
    - id: staff-council
      title: Staff council
      kind: administration
      influence: high
      could_block: true

Good:

    # stakeholders.yaml
    - id: staff-council
      title: Staff council
      kind: administration
      influence: high
      could_block: true
      engagement: {level: involve, formats: [Monthly talk], next: Talk about the pilot}
"""

from collections.abc import Iterator

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each influential stakeholder who could block and is not engaged."""
    for stakeholder in context.strategy.stakeholders:
        could_stop = stakeholder.influence == "high" and stakeholder.could_block
        if could_stop and stakeholder.engagement is None:
            text = N_(
                "“{stakeholder}” has much influence and could block, but nothing is planned to involve them."
            )
            message = msg(text, stakeholder=stakeholder.title)
            hint = msg("State under “engagement” how far they are involved and what comes next.")
            yield Finding(message, Place("stakeholder", stakeholder.id, ("id",)), hint)

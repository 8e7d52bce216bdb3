"""An indicator lacks its baseline, its target or its source.

“50 percent” says little without the value at the start, the value aimed at with its date, and
where the number comes from. Without the first no progress can be shown, without the second none
can be judged, and without the third nobody can take the measurement again when the person who
took it is gone.

The source stands with a measurement, or with the indicator itself.

Bad:

    # indicators.yaml
    - id: online-share
      title: Applications that come in online
      unit: "%"
      targets: [{date: 2026-12-31, value: 50}]

Good:

    # indicators.yaml
    - id: online-share
      title: Applications that come in online
      unit: "%"
      baseline: {date: 2024-12-31, value: 20}
      targets: [{date: 2026-12-31, value: 50}]
      source: {document: Annual statistics of the portal}
"""

from collections.abc import Iterator

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, Message, msg
from digistrat.model import Indicator
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each incomplete indicator, with all that it lacks."""
    for indicator in context.strategy.indicators:
        if missing := dict(_missing(indicator)):
            text = N_("The indicator “{indicator}” lacks: {parts}.")
            message = msg(text, indicator=indicator.title, parts=list(missing.values()))
            place = Place("indicator", indicator.id, ("id",))
            yield Finding(message, place, msg("Keys for it: {keys}.", keys=list(missing)))


def _missing(indicator: Indicator) -> Iterator[tuple[str, Message]]:
    """Yield what is missing, and under which key it would stand."""
    if indicator.baseline is None:
        yield "baseline", msg("the baseline")
    if not indicator.targets:
        yield "targets", msg("a target")
    if not indicator.source and not any(found.source for found in indicator.measurements):
        yield "source", msg("the source of the numbers")

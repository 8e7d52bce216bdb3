"""The weights of a scheme do not make the declared sum.

Weights are shares of their sum, so any numbers work. But whoever writes `weights_sum: 100` thinks
in percent, and so does every reader of the table; if the weights make 95 then, each criterion
counts for more than is printed beside it. Mostly a weight was changed and the others were not.

Bad:

    # strategy.yaml
    format: 1
    title: Test
    language: en
    scoring:
      - id: a
        weights_sum: 100
        criteria:
          - {id: effect, weight: 60, levels: {high: 3, low: 1}}
          - {id: costs, weight: 35, levels: {low: 3, high: 1}}

Good:

    # strategy.yaml
    format: 1
    title: Test
    language: en
    scoring:
      - id: a
        weights_sum: 100
        criteria:
          - {id: effect, weight: 60, levels: {high: 3, low: 1}}
          - {id: costs, weight: 40, levels: {low: 3, high: 1}}
"""

from collections.abc import Iterator
from decimal import Decimal

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import msg
from digistrat.rules.context import Context

SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each scheme whose weights make another sum than the declared one."""
    for index, scheme in enumerate(context.strategy.about.scoring):
        total = sum((criterion.weight for criterion in scheme.criteria), Decimal(0))
        if scheme.weights_sum not in {None, total}:
            message = msg(
                "The weights of “{scheme}” make {total}, not {declared}.",
                scheme=scheme.label,
                total=total,
                declared=scheme.weights_sum,
            )
            parts = [
                msg("{criterion} {weight}", criterion=c.label, weight=c.weight)
                for c in scheme.criteria
            ]
            hint = msg("The weights are: {weights}.", weights=parts)
            place = Place("strategy", "", ("scoring", index, "weights_sum"))
            yield Finding(message, place, hint)

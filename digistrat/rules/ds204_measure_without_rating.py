"""A measure is not rated, or only in part.

A measure that lacks one rating has no score. It stands outside of the ranking beside those that
were left out on purpose, and whoever reads the ranking takes it for unimportant.

What cannot be rated can say so: `missing: not-applicable`, `not-rated` or `uncertain`, with a
reason. A measure that is not to be ranked at all has `excluded` with a reason. With several
schemes a measure need not be rated by each, but by those it is rated by, completely.

Bad:

    # strategy.yaml
    format: 1
    title: Test
    language: en
    scoring:
      - id: a
        criteria:
          - {id: effect, levels: {high: 3, low: 1}}
          - {id: costs, levels: {low: 3, high: 1}}

    # measures/1-portal.yaml
    id: 1
    title: Portal
    ratings: {effect: high}

Good:

    # strategy.yaml
    format: 1
    title: Test
    language: en
    scoring:
      - id: a
        criteria:
          - {id: effect, levels: {high: 3, low: 1}}
          - {id: costs, levels: {low: 3, high: 1}}

    # measures/1-portal.yaml
    id: 1
    title: Portal
    ratings:
      effect: high
      costs: {missing: not-rated, reason: The tender runs until May.}
"""

from collections.abc import Iterator

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import Message, msg
from digistrat.model import Criterion, Measure, Scheme
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each measure that lacks ratings."""
    if not context.complete("scheme"):
        return
    for measure in context.strategy.measures:
        schemes = [s for s in context.strategy.about.scoring if not _is_left_out(measure, s)]
        if schemes and not measure.dropped and (finding := _finding(measure, schemes)):
            yield finding


def _is_left_out(measure: Measure, scheme: Scheme) -> bool:
    excluded = measure.excluded
    return excluded is not None and excluded.from_ in {"ranking", scheme.id}


def _finding(measure: Measure, schemes: list[Scheme]) -> Finding | None:
    asked = {criterion.id for scheme in schemes for criterion in scheme.criteria}
    hint = msg("Rate it, or say why not: “missing” with a reason, or “excluded”.")
    if asked.isdisjoint(measure.ratings):
        message = msg("The measure “{measure}” is not rated.", measure=measure.id_and_title)
        return Finding(message, Place("measure", measure.id, ("id",)), hint)
    missing = _missing(measure, schemes)
    if not missing:
        return None
    message = msg(
        "The measure “{measure}” is rated only in part; still open: {criteria}.",
        measure=measure.id_and_title,
        criteria=list(missing.values()),
    )
    return Finding(message, Place("measure", measure.id, ("ratings",), at_key=True), hint)


def _missing(measure: Measure, schemes: list[Scheme]) -> dict[str, str | Message]:
    """Return what is not rated, by criterion, in the schemes by which the measure is rated.

    A criterion that another scheme asks for, too, and that serves there, is no sign that the
    measure is rated by this one.
    """
    complete = [s for s in schemes if all(c.id in measure.ratings for c in s.criteria)]
    served = {criterion.id for scheme in complete for criterion in scheme.criteria}
    missing: dict[str, str | Message] = {}
    for scheme in schemes:
        criteria = {criterion.id for criterion in scheme.criteria}
        if scheme in complete or (criteria - served) & measure.ratings.keys():
            found = ((c.id, _open(measure, c)) for c in scheme.criteria)
            missing |= {id_: name for id_, name in found if name}
    return missing


def _open(measure: Measure, criterion: Criterion) -> str | Message | None:
    rating = measure.ratings.get(criterion.id)
    if rating is None:
        return criterion.label
    if rating.missing and not rating.reason:
        return msg("{criterion} (without a reason)", criterion=criterion.label)
    return None

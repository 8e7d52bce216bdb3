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
from digistrat.model import Measure, Scheme
from digistrat.model.scheme import Rated
from digistrat.rules.context import Context
from digistrat.scoring import asked

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
    wanted = [_wanted(measure, scheme) for scheme in schemes]
    ids = {rated.id for criteria in wanted for rated in criteria}
    if not ids:
        return None
    hint = msg("Rate it, or say why not: “missing” with a reason, or “excluded”.")
    if ids.isdisjoint(measure.ratings):
        message = msg("The measure “{measure}” is not rated.", measure=measure.id_and_title)
        return Finding(message, Place("measure", measure.id, ("id",)), hint)
    missing = _missing(measure, wanted)
    if not missing:
        return None
    message = msg(
        "The measure “{measure}” is rated only in part; still open: {criteria}.",
        measure=measure.id_and_title,
        criteria=list(missing.values()),
    )
    return Finding(message, Place("measure", measure.id, ("ratings",), at_key=True), hint)


def _wanted(measure: Measure, scheme: Scheme) -> list[Rated]:
    """Return what a scheme needs a rating for; where a missing one counts as something it needs none."""
    needs = ("error", "unrated")
    return [r for r in asked(measure, scheme) if scheme.policy(r, "not-rated") in needs]


def _missing(measure: Measure, wanted: list[list[Rated]]) -> dict[str, str | Message]:
    """Return what is not rated, by criterion, in the schemes by which the measure is rated.

    A criterion that another scheme asks for, too, and that serves there, is no sign that the
    measure is rated by this one.
    """
    complete = [rated for rated in wanted if all(r.id in measure.ratings for r in rated)]
    served = {rated.id for criteria in complete for rated in criteria}
    missing: dict[str, str | Message] = {}
    for criteria in wanted:
        ids = {rated.id for rated in criteria}
        if criteria in complete or (ids - served) & measure.ratings.keys():
            found = ((rated.id, _open(measure, rated)) for rated in criteria)
            missing |= {id_: name for id_, name in found if name}
    return missing


def _open(measure: Measure, criterion: Rated) -> str | Message | None:
    rating = measure.ratings.get(criterion.id)
    if rating is None:
        return criterion.label
    if rating.missing and not rating.reason:
        return msg("{criterion} (without a reason)", criterion=criterion.label)
    return None

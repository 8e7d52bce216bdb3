"""The selection departs from the ranking without a reason.

A measure was left out although one with a worse rank is selected, or the other way round. A
selection may depart from the ranking; that is what councils are for. But a ranking that is passed
over in silence looks like a mere formality.

The check looks for the rank that divides the selected measures from the others best, and reports
those on the wrong side of it, so that one exception is one finding. A `reason` under `selected`
explains why a measure was selected, and so does another selected measure that depends on it. A
`reason` under `priority` explains why one was left out. So does a status that says it is under
way, done or dropped, and a selected measure that contains it, is part of it, replaces it or is in
conflict with it. Where there are several rankings, all that rank the measure must say so.

Bad:

    # strategy.yaml
    format: 1
    title: Digital strategy
    language: en
    scoring: [{id: prioritisation, criteria: [{id: effect, scale: {min: 0, max: 9}}]}]

    # measures.yaml
    - {id: 1, title: Portal, ratings: {effect: 9}, selected: {since: 2026-01}}
    - {id: 2, title: Electronic file, ratings: {effect: 6}}
    - {id: 3, title: Training, ratings: {effect: 4}, selected: {since: 2026-01}}

Good:

    # strategy.yaml
    format: 1
    title: Digital strategy
    language: en
    scoring: [{id: prioritisation, criteria: [{id: effect, scale: {min: 0, max: 9}}]}]

    # measures.yaml
    - {id: 1, title: Portal, ratings: {effect: 9}, selected: {since: 2026-01}}
    - {id: 2, title: Electronic file, ratings: {effect: 6}}
    - id: 3
      title: Training
      ratings: {effect: 4}
      selected: {since: 2026-01, reason: The courses cost nothing.}
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from functools import partial

from digistrat.diagnostics import Finding, Note, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import Measure
from digistrat.model.references import Keys
from digistrat.rules.context import Context
from digistrat.rules.verdicts import Verdict, unanimous
from digistrat.scoring import Ranked, Ranking

SEVERITY = Severity.WARNING

_LEFT_OUT = N_(
    "The measure “{measure}” with rank {rank} is not selected, although “{other}” with rank {worse} is."
)
_CHOSEN = N_(
    "The measure “{measure}” is selected with rank {rank}, although “{other}” with rank {better} is not."
)
_UNDER_WAY = {"in-progress", "operating", "done"}


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each measure on the wrong side of the best dividing rank."""
    if context.selected and context.complete("measure", "scheme"):
        open_ = frozenset(_unexplained(context))
        yield from unanimous(context.rankings, partial(_judge, unexplained=open_))


def _unexplained(context: Context) -> Iterator[str]:
    """Yield the measures of which the strategy does not say why they are selected or are not."""
    selected = {measure.id for measure in context.selected}
    needed = {id_ for measure in context.selected for id_ in measure.depends_on}
    settled = {id_ for measure in context.selected for id_ in _settles(measure)}
    for measure in context.strategy.measures:
        if measure.selected is not None:
            if not (measure.selected.reason or measure.id in needed or measure.dropped):
                yield measure.id
        elif measure.id not in settled and not _is_out_for_a_reason(measure, selected):
            yield measure.id


def _settles(measure: Measure) -> Iterator[str]:
    """Yield the measures that need not be selected where this one is."""
    yield from measure.conflicts_with
    yield from measure.replaces
    if measure.part_of is not None:
        yield measure.part_of


def _is_out_for_a_reason(measure: Measure, selected: Set[str]) -> bool:
    return bool(
        measure.dropped
        or measure.status in _UNDER_WAY
        or (measure.priority and measure.priority.reason)
        or measure.excluded
        or measure.part_of in selected
        or selected & {*measure.conflicts_with}
    )


def _judge(ranking: Ranking, unexplained: Set[str]) -> Verdict:
    judged = [entry for entry in ranking.ranked if entry.measure.id in unexplained]
    chosen = [entry for entry in judged if entry.measure.selected]
    left = [entry for entry in judged if not entry.measure.selected]
    if not chosen or not left:
        return Verdict(frozenset(), {})
    rank = _dividing_rank([entry.rank for entry in chosen], [entry.rank for entry in left])
    findings = {e.measure.id: _left_out(e, chosen[-1]) for e in left if e.rank < rank}
    findings |= {e.measure.id: _chosen(e, left[0]) for e in chosen if e.rank > rank}
    return Verdict(frozenset(entry.measure.id for entry in judged), findings)


def _dividing_rank(chosen: Sequence[int], left: Sequence[int]) -> int:
    """Return the rank with the fewest on the wrong side, the worst such rank.

    Both lists are sorted. Between the ranks of two chosen measures a worse dividing rank only
    puts more of the others on the wrong side, so only the ranks of the chosen come into question.
    """

    def wrong(rank: int) -> int:
        return bisect_left(left, rank) + len(chosen) - bisect_right(chosen, rank)

    return min((*chosen, 0), key=lambda rank: (wrong(rank), -rank))


def _left_out(entry: Ranked, other: Ranked) -> Finding:
    message = msg(
        _LEFT_OUT,
        measure=entry.measure.id_and_title,
        rank=entry.rank,
        other=other.measure.id_and_title,
        worse=other.rank,
    )
    text = N_("Select it, or state the reason for the other one under “selected”.")
    note = _note(other, ("selected",))
    return Finding(message, Place("measure", entry.measure.id, ("id",)), msg(text), (note,))


def _chosen(entry: Ranked, other: Ranked) -> Finding:
    message = msg(
        _CHOSEN,
        measure=entry.measure.id_and_title,
        rank=entry.rank,
        other=other.measure.id_and_title,
        better=other.rank,
    )
    hint = msg("State the reason under “selected”.")
    place = Place("measure", entry.measure.id, ("selected",), at_key=True)
    return Finding(message, place, hint, (_note(other, ("id",)),))


def _note(entry: Ranked, keys: Keys) -> Note:
    message = msg("“{measure}”", measure=entry.measure.id_and_title)
    return Note(message, Place("measure", entry.measure.id, keys, at_key=keys == ("selected",)))

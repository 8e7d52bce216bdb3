"""A milestone lies outside the period of its measure.

The milestones tell the council how a measure moves from its start to its end. One that is due
earlier or later means that the period was changed and the milestones were forgotten, or the other
way round; whoever reads the fact sheet cannot know which of the two holds.

What is due is compared with the planned period, what is done with the actual one. Dates that may
fit are fine: a milestone due in "2026" fits a period that ends in "2026-03".

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    period: {start: 2026-03, end: 2026-12}
    milestones: [{id: m1, title: Portal open, due: 2027-02}]

Good:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    period: {start: 2026-03, end: 2026-12}
    milestones: [{id: m1, title: Portal open, due: 2026-11}]
"""

from collections.abc import Iterator

from digistrat.diagnostics import Finding, Note, Place, Severity
from digistrat.i18n import N_, Message, msg
from digistrat.model import Measure
from digistrat.model.measure import Milestone
from digistrat.model.period import Moment, Period
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING

_DUE_EARLY = N_("The milestone “{title}” is due ({moment}) before the measure starts ({limit}).")
_DUE_LATE = N_("The milestone “{title}” is due ({moment}) after the measure ends ({limit}).")
_DONE_EARLY = N_(
    "The milestone “{title}” was done ({moment}) before the measure started ({limit})."
)
_DONE_LATE = N_(
    "The milestone “{title}” was done ({moment}) after the measure had ended ({limit})."
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each milestone that certainly lies outside the period of its measure."""
    for measure in context.strategy.measures:
        for index, milestone in enumerate(measure.milestones):
            yield from _due(measure, index, milestone)
            yield from _done(measure, index, milestone)


def _due(measure: Measure, index: int, milestone: Milestone) -> Iterator[Finding]:
    key = _outside(milestone.due, measure.period)
    if key is not None:
        text = _DUE_EARLY if key == "start" else _DUE_LATE
        hint = msg("Move the milestone or the period of the measure.")
        yield _finding(measure, (index, "due"), text, ("period", key), hint)


def _done(measure: Measure, index: int, milestone: Milestone) -> Iterator[Finding]:
    done = milestone.done
    key = _outside(None if done is None else Moment(done, done, "day"), measure.actual)
    if key is not None:
        text = _DONE_EARLY if key == "start" else _DONE_LATE
        hint = msg("Correct the date of the milestone or the actual period of the measure.")
        yield _finding(measure, (index, "done"), text, ("actual", key), hint)


def _outside(moment: Moment | None, period: Period | None) -> str | None:
    """Return the key of the limit that `moment` certainly lies beyond.

    A reversed period is a fault of its own and says nothing of milestones.
    """
    if moment is None or period is None or period.is_reversed:
        return None
    if period.start is not None and moment.certainly_before(period.start):
        return "start"
    end = period.dated_end
    return "end" if end is not None and moment.certainly_after(end) else None


def _finding(
    measure: Measure, where: tuple[int, str], text: str, limit: tuple[str, str], hint: Message
) -> Finding:
    index, key = where
    milestone = measure.milestones[index]
    moment, bound = getattr(milestone, key), getattr(getattr(measure, limit[0]), limit[1])
    message = msg(text, title=milestone.title, moment=moment, limit=bound)
    place = Place("measure", measure.id, ("milestones", index, key))
    note = Note(msg("The period of the measure"), Place("measure", measure.id, limit))
    return Finding(message, place, hint, (note,))

"""How a score comes about besides the weighted sum, one sentence per step."""

from collections.abc import Iterator

from digistrat.i18n import N_, _, number
from digistrat.model import Scheme
from digistrat.model.scheme import Division
from digistrat.scoring.display import part_text, percent, score_text, shown
from digistrat.scoring.score import Score

_DIVIDED = {
    "costs": N_("÷ costs: {divisor}"),
    "effort": N_("÷ effort: {divisor}"),
    "duration": N_("÷ duration in months: {divisor}"),
}
_DIVIDED_PER = {
    "costs": N_("÷ costs in units of {per}: {divisor}"),
    "effort": N_("÷ effort in units of {per}: {divisor}"),
    "duration": N_("÷ duration in units of {per} months: {divisor}"),
}


def steps(score: Score, scheme: Scheme) -> Iterator[str]:
    """Yield what multiplies, divides, classifies, or stands in for a weighted sum."""
    if score.profile:
        yield _("Weights of the profile “{profile}”.").format(profile=score.profile.label)
    for part in score.contributions:
        if part.note:
            yield f"{part.rated.label}: {part.note}."
    for rated in score.not_applicable:
        yield _("{criterion}: does not count for this measure.").format(criterion=rated.label)
    for factor in score.factors:
        values = {"factor": factor.rated.label, "points": shown(factor.points)}
        rating = str(factor.note) if factor.note else part_text(factor)
        yield _("× {factor}: {points} ({rating})").format(**values, rating=rating)
    if scheme.divide:
        yield _divided(score, scheme.divide)
    for goal in score.goals:
        yield _("Serves “{goal}”: {share}").format(goal=goal.title, share=percent(goal.share))
    yield from _result(score, scheme)


def _divided(score: Score, divide: Division) -> str:
    texts = _DIVIDED if divide.per == 1 else _DIVIDED_PER
    return _(texts[divide.by]).format(divisor=shown(score.divisor), per=number(divide.per))


def _result(score: Score, scheme: Scheme) -> Iterator[str]:
    """Yield what comes out, and the class or the pair of classes it belongs to."""
    for graded in score.pair:
        values = {"scheme": graded.scheme.label, "class": graded.class_.label}
        total = score_text(graded.score, graded.scheme)
        yield _("{scheme}: {score}, class “{class}”").format(score=total, **values)
    if score.factors or scheme.divide or score.goals or score.priority:
        yield _("= {score}").format(score=score_text(score, scheme))
    if score.class_:
        text = _("Class “{class}”, from {least} on.")
        yield text.format(**{"class": score.class_.label, "least": number(score.class_.from_)})

"""The score of one measure for people: points times weight, and the reason for each rating."""

from rich.console import RenderableType
from rich.text import Text

from digistrat.escape import one_line
from digistrat.i18n import _, number
from digistrat.model import Scheme
from digistrat.reporters import Explanation, Page
from digistrat.reporters._layout import Column, fits, hanging, render, table
from digistrat.scoring import (
    Ranked,
    Unranked,
    decimal_places,
    part_text,
    percent,
    round_half_up,
    score_text,
    shown,
    steps,
)

FOR_PEOPLE = True


def report(explanation: Explanation, page: Page) -> str:
    """Return the explanation in the language in use."""
    entry = explanation.entry
    head = hanging(Text(one_line(entry.measure.id_and_title), "bold"), page)
    if isinstance(entry, Unranked):
        reason = _("Without a rank: {reason}").format(reason=entry.reason)
        return render(page, [head, hanging(Text(reason), page)])
    return render(
        page,
        [head, hanging(Text(_rank(explanation, entry)), page)],
        *_calculation(explanation, entry, page),
        [hanging(Text(one_line(s)), page) for s in steps(entry.score, explanation.ranking.scheme)],
        _reasons(entry, page),
    )


def _rank(explanation: Explanation, entry: Ranked) -> str:
    ranking = explanation.ranking
    score = score_text(entry.score, ranking.scheme)
    if ranking.scheme.matrix:
        text = _("{scheme}: rank {rank} of {count}, priority {score}")
        if entry.tied:
            text = _("{scheme}: rank {rank} of {count} (shared), priority {score}")
    else:
        text = _("{scheme}: rank {rank} of {count}, score {score}")
        if entry.tied:
            text = _("{scheme}: rank {rank} of {count} (shared), score {score}")
    values = {"rank": entry.rank, "count": len(ranking.ranked), "score": score}
    return text.format(scheme=ranking.scheme.label, **values)


def _calculation(explanation: Explanation, entry: Ranked, page: Page) -> list[list[RenderableType]]:
    """Return a table or, where that is too wide, one paragraph for each criterion."""
    scheme = explanation.ranking.scheme
    if not entry.score.contributions:
        return []
    values = _contributions(entry, scheme)
    total = number(round_half_up(entry.score.weighted_sum, scheme.decimals))
    columns = _columns(entry, values, total)
    if fits(columns, page, wrapped=True):
        return [[table(columns, page)]]
    formula = " ".join(column.head for column in columns[2:])
    rows = [
        f"{part.criterion.label}: {part_text(part)}; "
        f"{shown(part.points)} × {percent(part.weight)} = {value}"
        for part, value in zip(entry.score.contributions, values, strict=True)
    ]
    rows.append(f"{_('Sum')}: {total}")
    return [
        [hanging(Text(formula, "bold"), page)],
        [hanging(Text(one_line(row)), page) for row in rows],
    ]


def _contributions(entry: Ranked, scheme: Scheme) -> list[str]:
    """Return what each criterion adds: exact, or with two places more than the score has."""
    parts = entry.score.contributions
    exact = max(decimal_places(part.value) for part in parts)
    places = max(scheme.decimals, min(exact, scheme.decimals + 2))
    return [number(round_half_up(part.value, places)) for part in parts]


def _columns(entry: Ranked, values: list[str], total: str) -> list[Column]:
    parts = entry.score.contributions
    return [
        Column(_("Criterion"), [*(p.criterion.label for p in parts), _("Sum")], wraps=True),
        Column(_("Rating"), [*map(part_text, parts), ""], wraps=True),
        Column(_("Points"), [*(shown(part.points) for part in parts), ""], right=True),
        Column(_("× Weight"), [*(percent(part.weight) for part in parts), ""], right=True),
        Column(_("= Contribution"), [*values, total], right=True),
    ]


def _reasons(entry: Ranked, page: Page) -> list[Text]:
    if not entry.score.contributions:
        return []
    reasons = [
        hanging(Text(one_line(f"{part.criterion.label}: {part.reason}")), page)
        for part in entry.score.contributions
        if part.reason
    ]
    return reasons or [Text(_("The ratings have no reasons."))]

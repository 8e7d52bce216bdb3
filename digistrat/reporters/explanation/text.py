"""The score of one measure for people: points times weight, and the reason for each rating."""

from rich.table import Table
from rich.text import Text

from digistrat.i18n import _, number
from digistrat.reporters import Explanation, Page
from digistrat.reporters._layout import hanging, render, table
from digistrat.scoring import Ranked, Unranked, round_half_up
from digistrat.scoring.display import decimal_places, percent, score_text, shown


def report(explanation: Explanation, page: Page) -> str:
    """Return the explanation in the language in use."""
    entry = explanation.entry
    head = Text(f"{entry.measure.id} {entry.measure.title}", "bold")
    if isinstance(entry, Unranked):
        return render(
            page,
            head,
            hanging(Text(_("Without a rank: {reason}.").format(reason=entry.reason)), page),
        )
    return render(page, head, _rank(explanation, entry), Text(), _table(explanation, entry, page),
                  *_reasons(entry, page))  # fmt: skip


def _rank(explanation: Explanation, entry: Ranked) -> Text:
    ranking = explanation.ranking
    score = score_text(entry.score.total, ranking.scheme)
    text = _("{scheme}: rank {rank} of {count}, score {score}")
    if entry.tied:
        text = _("{scheme}: rank {rank} of {count} (shared), score {score}")
    values = {"rank": entry.rank, "count": len(ranking.ranked), "score": score}
    return Text(text.format(scheme=ranking.scheme.label, **values))


def _table(explanation: Explanation, entry: Ranked, page: Page) -> Table:
    grid = table(page)
    grid.add_column(_("Criterion"))
    grid.add_column(_("Rating"))
    for head in (_("Points"), _("× Weight"), _("= Contribution")):
        grid.add_column(head, justify="right", no_wrap=True)
    places = max(decimal_places(part.value) for part in entry.score.contributions)
    for part in entry.score.contributions:
        value = number(round_half_up(part.value, places))
        numbers = (shown(part.points), percent(part.weight), value)
        grid.add_row(part.criterion.label, part.rating_text, *numbers)
    total = score_text(entry.score.total, explanation.ranking.scheme)
    grid.add_row(_("Sum"), "", "", "", total, style="bold")
    return grid


def _reasons(entry: Ranked, page: Page) -> list[Text]:
    reasons = [
        hanging(Text(f"{part.criterion.label}: {part.rating.reason}"), page)
        for part in entry.score.contributions
        if part.rating.reason
    ]
    return [Text(), *reasons] if reasons else [Text(), Text(_("The ratings have no reasons."))]

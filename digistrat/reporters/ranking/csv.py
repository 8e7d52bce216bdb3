"""A ranking as CSV: commas, points in numbers, one row per measure, the unranked ones last."""

import csv
from io import StringIO

from digistrat import i18n
from digistrat.model import Measure
from digistrat.reporters import Page, RankingView
from digistrat.scoring import round_half_up

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def report(view: RankingView, _page: Page) -> str:
    """Return the ranking as CSV; it is never localised."""
    scheme = view.ranking.scheme
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    criteria = [criterion.id for criterion in scheme.criteria]
    writer.writerow(
        ["rank", "id", "title", "action_fields", *criteria, "score", "score_exact", "reason"]
    )
    for entry in view.ranking.ranked:
        ratings = [_text(part.rating_text) for part in entry.score.contributions]
        total = entry.score.total
        score = f"{round_half_up(total, scheme.decimals):f}"
        writer.writerow([entry.rank, *_measure(entry.measure), *ratings, score, str(total), ""])
    with i18n.use("en"):
        for left_out in view.ranking.unranked:
            blank = [""] * (len(criteria) + 2)
            writer.writerow(["", *_measure(left_out.measure), *blank, _text(str(left_out.reason))])
    return out.getvalue()


def _measure(measure: Measure) -> list[str]:
    return [_text(measure.id), _text(measure.title), " ".join(measure.action_fields)]


def _text(text: str) -> str:
    """Keep a spreadsheet from reading a text as a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text

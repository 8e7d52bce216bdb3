"""A ranking as CSV: commas, ratings by criterion, one row per measure, the unranked ones last."""

from csv import writer
from io import StringIO

from digistrat import i18n
from digistrat.escape import csv, csv_ids
from digistrat.model import Measure
from digistrat.reporters import Page, RankingView
from digistrat.scoring import Contribution, round_half_up

FOR_PEOPLE = False


def report(view: RankingView, _page: Page) -> str:
    """Return the ranking as CSV; it is never localised."""
    scheme = view.ranking.scheme
    criteria = [criterion.id for criterion in scheme.criteria]
    head = [
        "rank",
        "id",
        "title",
        "action_fields",
        *map(csv_ids, criteria),
        "score",
        "score_exact",
        "reason",
    ]
    rows: list[list[object]] = [[*head]]
    for entry in view.ranking.ranked:
        ratings = map(_rating, entry.score.contributions)
        total = entry.score.total
        score = f"{round_half_up(total, scheme.decimals):f}"
        rows.append([entry.rank, *_measure(entry.measure), *ratings, score, str(total), ""])
    blank = [""] * (len(criteria) + 2)
    with i18n.use("en"):
        rows += [
            ["", *_measure(left_out.measure), *blank, csv(str(left_out.reason))]
            for left_out in view.ranking.unranked
        ]
    out = StringIO()
    writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def _rating(part: Contribution) -> str:
    """Write what was rated: a number stays a number, even a negative one; a level is text."""
    return csv(part.rating.level) if part.rating.level is not None else str(part.rating.value)


def _measure(measure: Measure) -> list[str]:
    return [csv_ids(measure.id), csv(measure.title), csv_ids(*measure.action_fields)]

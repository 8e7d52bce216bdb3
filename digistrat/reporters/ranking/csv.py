"""A ranking as CSV: commas, ratings by criterion, one row per measure, the unranked ones last.

What only some schemes have (factors, a divisor, a profile, goals, classes, a priority) has columns
for those schemes only.
"""

from csv import writer
from io import StringIO

from digistrat import i18n
from digistrat.escape import csv, csv_ids
from digistrat.model import Measure, Scheme
from digistrat.reporters import Page, RankingView
from digistrat.scoring import Contribution, Multiplied, Ranked, decimal_text, round_half_up

FOR_PEOPLE = False


def report(view: RankingView, _page: Page) -> str:
    """Return the ranking as CSV; it is never localised."""
    scheme = view.ranking.scheme
    rated = [one.id for one in scheme.rated]
    head = [
        "rank",
        "id",
        "title",
        "action_fields",
        *map(csv_ids, rated),
        "score",
        "score_exact",
        *_more_heads(scheme),
        "reason",
    ]
    rows: list[list[object]] = [[*head]]
    for entry in view.ranking.ranked:
        ratings = [_rating(entry.score.by_rated.get(id_)) for id_ in rated]
        total = entry.score.total
        score = f"{round_half_up(total, scheme.decimals):f}"
        exact = [score, str(total), *_more(entry, scheme)]
        rows.append([entry.rank, *_measure(entry.measure), *ratings, *exact, ""])
    blank = [""] * (len(rated) + 2 + len(_more_heads(scheme)))
    with i18n.use("en"):
        rows += [
            ["", *_measure(left_out.measure), *blank, csv(str(left_out.reason))]
            for left_out in view.ranking.unranked
        ]
    out = StringIO()
    writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def _more_heads(scheme: Scheme) -> list[str]:
    present = {
        "profile": scheme.profiles,
        "divisor": scheme.divide,
        "goals": scheme.by_goals,
        "class": scheme.classes,
        "priority": scheme.matrix,
    }
    return [name for name, stated in present.items() if stated]


def _more(entry: Ranked, scheme: Scheme) -> list[str]:
    score = entry.score
    cells = {
        "profile": csv_ids(score.profile.id) if score.profile else "",
        "divisor": decimal_text(score.divisor),
        "goals": csv_ids(*(goal.goal for goal in score.goals)),
        "class": csv_ids(score.class_.id) if score.class_ else "",
        "priority": csv(score.priority or ""),
    }
    return [cells[name] for name in _more_heads(scheme)]


def _rating(part: Contribution | Multiplied | None) -> str:
    """Write what was rated: a number stays a number, even a negative one; a level is text."""
    if part is None or part.rating is None:
        return ""
    return csv(part.rating_text) if part.rating.level is not None else part.rating_text


def _measure(measure: Measure) -> list[str]:
    return [csv_ids(measure.id), csv(measure.title), csv_ids(*measure.action_fields)]

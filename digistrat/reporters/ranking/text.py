"""A ranking for people, on a terminal or in a pipe.

Where there is room, each criterion has its name and the level that was rated; at 80 columns it
has a short name, explained below the table, and the points; on a narrow page the criteria and
then the action field are left out, which a note says. Rank, id, measure and score are always there,
on the narrowest pages in one line for each measure.
"""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from digistrat.escape import one_line
from digistrat.i18n import _
from digistrat.reporters import Page, RankingView
from digistrat.reporters._layout import Column, fits, flow, hanging, render, table
from digistrat.reporters.ranking._content import fields, notes
from digistrat.scoring import percent, rating_text, score_text, shown, weights

FOR_PEOPLE = True

MAX_ABBREVIATION = 8

WIDTH_FOR_COLUMNS = 40
"""From how many columns on there is a table even if the longest words do not fit into it."""


def report(view: RankingView, page: Page) -> str:
    """Return the ranking in the language in use."""
    return render(
        page,
        [hanging(Text(view.ranking.scheme.label, "bold"), page, indent=0)],
        *_table_and_legend(view, page),
        [hanging(Text(note), page, indent=0) for note in notes(view)],
        list(_unranked(view, page)),
    )


def _unranked(view: RankingView, page: Page) -> Iterator[Text]:
    if view.ranking.unranked:
        yield Text(_("Without a rank:"), "bold")
    for entry in view.ranking.unranked:
        text = f"{entry.measure.id_and_title}: {entry.reason}"
        yield hanging(Text("  " + one_line(text)), page)


def _table_and_legend(view: RankingView, page: Page) -> list[list[RenderableType]]:
    """Return the richest table that fits."""
    if not view.ranking.ranked:
        return []
    *measure, field, score = _measures(view)
    rated = [*measure, field, *_ratings(view), score]
    if fits(rated, page):
        return [[table(rated, page)]]
    short = abbreviations([criterion.label for criterion in view.ranking.scheme.criteria])
    pointed = [*measure, field, *_points(view, short), score]
    if fits(pointed, page) or fits(pointed, page, wrapped=True):
        return [[table(pointed, page)], [_legend(view, page, short)]]
    plain = [*measure, field, score]
    if fits(plain, page, wrapped=True):
        note = _("Criteria are left out at this width.")
        return [[table(plain, page)], [hanging(Text(note), page, indent=0)]]
    least = [*measure, score]
    note = _("Criteria and action fields are left out at this width.")
    told: list[RenderableType] = [hanging(Text(note), page, indent=0)]
    if page.width < WIDTH_FOR_COLUMNS and not fits(least, page, wrapped=True):
        return [list(_paragraphs(view, page)), told]
    return [[table(least, page)], told]


def _paragraphs(view: RankingView, page: Page) -> Iterator[Text]:
    """Yield a line for each measure, where columns would break the words of its title."""
    for entry in view.ranking.ranked:
        score = score_text(entry.score.total, view.ranking.scheme)
        values = {"rank": entry.rank, "measure": entry.measure.id_and_title, "score": score}
        text = _("Rank {rank}: {measure}, score {score}").format(**values)
        yield hanging(Text(one_line(text)), page)


def _measures(view: RankingView) -> list[Column]:
    """Return rank, id, title, action field and score."""
    ranked, scheme = view.ranking.ranked, view.ranking.scheme
    return [
        Column(_("Rank"), [str(entry.rank) for entry in ranked], right=True),
        Column("ID", [entry.measure.id for entry in ranked]),
        Column(_("Measure"), [entry.measure.title for entry in ranked], wraps=True),
        Column(_("Action field"), [fields(view, entry) for entry in ranked], wraps=True),
        Column(_("Score"), [score_text(e.score.total, scheme) for e in ranked], right=True),
    ]


def _ratings(view: RankingView) -> list[Column]:
    parts = zip(*(entry.score.contributions for entry in view.ranking.ranked), strict=True)
    return [
        Column(column[0].criterion.label, [*map(rating_text, column)], head_wraps=True)
        for column in parts
    ]


def _points(view: RankingView, heads: Sequence[str]) -> list[Column]:
    parts = zip(*(entry.score.contributions for entry in view.ranking.ranked), strict=True)
    return [
        Column(head, [shown(part.points) for part in column], right=True)
        for head, column in zip(heads, parts, strict=True)
    ]


def _legend(view: RankingView, page: Page, short: Sequence[str]) -> Text:
    shares = weights(view.ranking.scheme)
    entries = [
        f"{name} = {criterion.label} ({percent(shares[criterion.id])})"
        for name, criterion in zip(short, view.ranking.scheme.criteria, strict=True)
    ]
    return flow([_("Points: {first}").format(first=entries[0]), *entries[1:]], page)


def abbreviations(labels: Sequence[str]) -> list[str]:
    """Return the shortest beginnings, of three letters or more, that tell the labels apart.

    Where it would take more than :data:`MAX_ABBREVIATION` letters, numbers do it.
    """
    for length in range(3, MAX_ABBREVIATION + 1):
        short = [label[:length].strip() for label in labels]
        if len(set(short)) == len(labels):
            return short
    return [str(number) for number in range(1, len(labels) + 1)]

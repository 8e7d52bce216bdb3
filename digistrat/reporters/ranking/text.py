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
from digistrat.model.scheme import Rated
from digistrat.reporters import Page, RankingView
from digistrat.reporters._layout import Column, fits, flow, hanging, render, table
from digistrat.reporters.ranking._content import fields, notes, other_columns, rating_cell, results
from digistrat.scoring import Score, rated_titles, score_text, shown

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
    measure, field, others, score = _measure(view), _field(view), other_columns(view), results(view)
    rated = [*measure, field, *_ratings(view), *others, *score]
    labels = [one.label for one in view.ranking.scheme.rated]
    if fits(rated, page) or (not labels and fits(rated, page, wrapped=True)):
        return [[table(rated, page)]]
    short = abbreviations(labels)
    pointed = [*measure, field, *_points(view, short), *others, *score]
    if labels and fits(pointed, page, wrapped=True):
        return [[table(pointed, page)], [_legend(view, page, short)]]
    plain = [*measure, field, *score]
    note = _("Criteria are left out at this width.")
    if not fits(plain, page, wrapped=True):
        plain = [*measure, *score]
        note = _("Criteria and action fields are left out at this width.")
    if not labels:
        note = _("Some columns are left out at this width.")
    told: list[RenderableType] = [hanging(Text(note), page, indent=0)]
    if page.width < WIDTH_FOR_COLUMNS and not fits(plain, page, wrapped=True):
        return [list(_paragraphs(view, page)), told]
    return [[table(plain, page)], told]


def _paragraphs(view: RankingView, page: Page) -> Iterator[Text]:
    """Yield a line for each measure, where columns would break the words of its title."""
    for entry in view.ranking.ranked:
        score = score_text(entry.score, view.ranking.scheme)
        values = {"rank": entry.rank, "measure": entry.measure.id_and_title, "score": score}
        text = _("Rank {rank}: {measure}, score {score}").format(**values)
        yield hanging(Text(one_line(text)), page)


def _measure(view: RankingView) -> list[Column]:
    ranked = view.ranking.ranked
    return [
        Column(_("Rank"), [str(entry.rank) for entry in ranked], right=True),
        Column("ID", [entry.measure.id for entry in ranked]),
        Column(_("Measure"), [entry.measure.title for entry in ranked], wraps=True),
    ]


def _field(view: RankingView) -> Column:
    cells = [fields(view, entry) for entry in view.ranking.ranked]
    return Column(_("Action field"), cells, wraps=True)


def _ratings(view: RankingView) -> list[Column]:
    return [
        Column(
            one.label,
            [rating_cell(entry.score, one) for entry in view.ranking.ranked],
            head_wraps=True,
        )
        for one in view.ranking.scheme.rated
    ]


def _points(view: RankingView, heads: Sequence[str]) -> list[Column]:
    return [
        Column(head, [_points_cell(entry.score, one) for entry in view.ranking.ranked], right=True)
        for head, one in zip(heads, view.ranking.scheme.rated, strict=True)
    ]


def _points_cell(score: Score, rated: Rated) -> str:
    part = score.by_rated.get(rated.id)
    return shown(part.points) if part else "–"


def _legend(view: RankingView, page: Page, short: Sequence[str]) -> Text:
    titles = rated_titles(view.ranking.scheme)
    entries = [f"{name} = {title}" for name, title in zip(short, titles, strict=True)]
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

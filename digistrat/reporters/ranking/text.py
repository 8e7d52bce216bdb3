"""A ranking for people, on a terminal or in a pipe.

Where there is room, each criterion has its name and the level that was rated; at 80 columns
it has a short name, explained below the table, and the points.
"""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from digistrat.i18n import _
from digistrat.model import Criterion
from digistrat.reporters import Page, RankingView
from digistrat.reporters._layout import hanging, render, table
from digistrat.reporters.ranking._content import fields, notes
from digistrat.scoring import Contribution, Ranked, weights
from digistrat.scoring.display import percent, score_text, shown


def report(view: RankingView, page: Page) -> str:
    """Return the ranking in the language in use."""
    parts: list[Text | Table] = [Text(view.ranking.scheme.label, "bold"), Text()]
    if view.ranking.ranked:
        parts += _table_with_legend(view, page)
    parts += [hanging(Text(note), page, indent=0) for note in notes(view)]
    if view.ranking.unranked:
        parts += [Text(), Text(_("Without a rank:"), "bold")]
        parts += [
            hanging(Text(f"  {entry.measure.id} {entry.measure.title}: {entry.reason}"), page)
            for entry in view.ranking.unranked
        ]
    return render(page, *parts)


def _table_with_legend(view: RankingView, page: Page) -> list[Text | Table]:
    criteria = view.ranking.scheme.criteria
    labels = [criterion.label for criterion in criteria]
    if _width(view, page) <= page.width:
        return [_table(view, page, labels, wide=True), Text()]
    short = abbreviations(labels)
    return [_table(view, page, short, wide=False), Text(), _legend(view, page, short), Text()]


def _table(view: RankingView, page: Page, heads: Sequence[str], *, wide: bool) -> Table:
    grid = table(page)
    grid.add_column(_("Rank"), justify="right", no_wrap=True)
    grid.add_column("ID", no_wrap=True)
    grid.add_column(_("Measure"), overflow="fold", ratio=3)
    grid.add_column(_("Action field"), overflow="fold", ratio=2)
    for head in heads:
        grid.add_column(head, justify="left" if wide else "right", no_wrap=not wide)
    grid.add_column(_("Score"), justify="right", no_wrap=True)
    for entry in view.ranking.ranked:
        grid.add_row(*_cells(view, entry, wide=wide))
    return grid


def _cells(view: RankingView, entry: Ranked, *, wide: bool) -> list[str]:
    ratings = [_rating(part, wide=wide) for part in entry.score.contributions]
    score = score_text(entry.score.total, view.ranking.scheme)
    return [
        str(entry.rank),
        entry.measure.id,
        entry.measure.title,
        fields(view, entry),
        *ratings,
        score,
    ]


def _rating(part: Contribution, *, wide: bool) -> str:
    return part.rating_text if wide else shown(part.points)


def _width(view: RankingView, page: Page) -> int:
    """Return the width that the wide table needs; only heads of criteria may wrap, at words."""
    heads = [_("Rank"), "ID", _("Measure"), _("Action field")]
    columns = [[head] for head in heads]
    columns += [criterion.label.split() for criterion in view.ranking.scheme.criteria]
    columns.append([_("Score")])
    for entry in view.ranking.ranked:
        for column, cell in zip(columns, _cells(view, entry, wide=True), strict=True):
            column.append(cell)
    gap = 3 if page.boxes else 1
    return sum(max(map(len, column)) + gap for column in columns)


def _legend(view: RankingView, page: Page, short: Sequence[str]) -> Text:
    shares = weights(view.ranking.scheme)
    criteria: Sequence[Criterion] = view.ranking.scheme.criteria
    entries = [
        f"{name} = {criterion.label} ({percent(shares[criterion.id])})"
        for name, criterion in zip(short, criteria, strict=True)
    ]
    return hanging(
        Text(_("Points: {criteria}.").format(criteria=", ".join(entries))), page, indent=0
    )


def abbreviations(labels: Sequence[str]) -> list[str]:
    """Return the shortest beginnings, of three letters or more, that tell the labels apart."""
    longest = max(map(len, labels))
    for length in range(3, longest + 1):
        short = [label[:length] for label in labels]
        if len(set(short)) == len(labels):
            return short
    return [str(number) for number in range(1, len(labels) + 1)]

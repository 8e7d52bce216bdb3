"""A ranking as a Markdown table, for a merge request or a wiki."""

from digistrat.escape import markdown
from digistrat.i18n import _
from digistrat.reporters import Page, RankingView
from digistrat.reporters._layout import Column
from digistrat.reporters.ranking._content import fields, notes, other_columns, rating_cell, results
from digistrat.scoring import rated_titles

FOR_PEOPLE = False


def report(view: RankingView, _page: Page) -> str:
    """Return the ranking in the language in use."""
    ranking = view.ranking
    scheme = ranking.scheme
    columns = [*other_columns(view), *results(view)]
    rated = rated_titles(scheme)
    heads = [*rated, *(column.head for column in columns)]
    lines = [
        _row([_("Rank"), "ID", _("Measure"), _("Action field"), *heads]),
        _row_of_signs(["---:", *["---"] * (3 + len(rated))], columns),
    ]
    for index, entry in enumerate(ranking.ranked):
        ratings = [rating_cell(entry.score, one) for one in scheme.rated]
        others = [column.cells[index] for column in columns]
        measure = entry.measure
        head = [str(entry.rank), measure.id, measure.title, fields(view, entry)]
        lines.append(_row([*head, *ratings, *others]))
    for note in notes(view):
        lines += ["", markdown(note)]
    if ranking.unranked:
        lines += ["", _("Without a rank:"), ""]
        entries = [f"{e.measure.id_and_title}: {e.reason}" for e in ranking.unranked]
        lines += [f"- {markdown(entry)}" for entry in entries]
    return "\n".join(lines) + "\n"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(map(markdown, cells))} |"


def _row_of_signs(signs: list[str], columns: list[Column]) -> str:
    """Return the line that parts the head from the rows and says what stands right."""
    return f"| {' | '.join([*signs, *('---:' if c.right else '---' for c in columns)])} |"

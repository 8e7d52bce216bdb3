"""A ranking as a Markdown table, for a merge request or a wiki."""

from digistrat.escape import markdown
from digistrat.i18n import _
from digistrat.reporters import Page, RankingView
from digistrat.reporters.ranking._content import fields, notes
from digistrat.scoring import percent, rating_text, score_text, weights

FOR_PEOPLE = False


def report(view: RankingView, _page: Page) -> str:
    """Return the ranking in the language in use."""
    ranking = view.ranking
    shares = weights(ranking.scheme)
    criteria = [f"{c.label} ({percent(shares[c.id])})" for c in ranking.scheme.criteria]
    lines = [
        _row([_("Rank"), "ID", _("Measure"), _("Action field"), *criteria, _("Score")]),
        f"| {' | '.join(['---:', '---', '---', '---', *['---'] * len(criteria), '---:'])} |",
    ]
    for entry in ranking.ranked:
        ratings = [rating_text(part) for part in entry.score.contributions]
        score = score_text(entry.score.total, ranking.scheme)
        measure = entry.measure
        cells = [str(entry.rank), measure.id, measure.title, fields(view, entry), *ratings, score]
        lines.append(_row(cells))
    for note in notes(view):
        lines += ["", markdown(note)]
    if ranking.unranked:
        lines += ["", _("Without a rank:"), ""]
        entries = [f"{e.measure.id_and_title}: {e.reason}" for e in ranking.unranked]
        lines += [f"- {markdown(entry)}" for entry in entries]
    return "\n".join(lines) + "\n"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(map(markdown, cells))} |"

"""A ranking as a Markdown table, for a merge request or a wiki."""

from digistrat.i18n import _
from digistrat.reporters import Page, RankingView
from digistrat.reporters.ranking._content import fields, notes
from digistrat.scoring import weights
from digistrat.scoring.display import percent, score_text

_SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>|#"})


def report(view: RankingView, _page: Page) -> str:
    """Return the ranking in the language in use."""
    ranking = view.ranking
    shares = weights(ranking.scheme)
    criteria = [f"{c.label} ({percent(shares[c.id])})" for c in ranking.scheme.criteria]
    lines = [
        _row([_("Rank"), "ID", _("Measure"), _("Action field"), *criteria, _("Score")]),
        _row(["---:", "---", "---", "---", *["---"] * len(criteria), "---:"], escape=False),
    ]
    for entry in ranking.ranked:
        ratings = [part.rating_text for part in entry.score.contributions]
        score = score_text(entry.score.total, ranking.scheme)
        measure = entry.measure
        lines.append(
            _row([str(entry.rank), measure.id, measure.title, fields(view, entry), *ratings, score])
        )
    for note in notes(view):
        lines += ["", _escape(note)]
    if ranking.unranked:
        lines += ["", _("Without a rank:"), ""]
        lines += [
            f"- {_escape(f'{e.measure.id} {e.measure.title}: {e.reason}')}"
            for e in ranking.unranked
        ]
    return "\n".join(lines) + "\n"


def _row(cells: list[str], *, escape: bool = True) -> str:
    return f"| {' | '.join(_escape(cell) if escape else cell for cell in cells)} |"


def _escape(text: str) -> str:
    return " ".join(text.split()).translate(_SPECIAL)

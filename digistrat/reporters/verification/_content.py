"""What a verification says in words, the same in text and in Markdown."""

from collections.abc import Iterator, Sequence

from digistrat.i18n import N_, _, msg, plural
from digistrat.verification import Comparison, Difference, Kind, Tally

MAX_SHOWN = 200
"""How many differences of a table people are shown; JSON and CSV have them all."""

# The kinds that are counted beside the scores, which have a line of their own.
_NAMES = {
    Kind.ID: N_("ids"),
    Kind.TITLE: N_("titles"),
    Kind.FIELD: N_("action fields"),
    Kind.RATING: N_("ratings"),
    Kind.RANK: N_("ranks"),
}


def sentences(comparison: Comparison) -> Iterator[str]:
    """Yield a sentence for each difference that is shown."""
    yield from map(sentence, comparison.differences[:MAX_SHOWN])
    rest = len(comparison.differences) - MAX_SHOWN
    if rest > 0:
        yield _("{count} more; --format json and csv show all.").format(count=rest)


def sentence(difference: Difference) -> str:
    """Return one difference with its row, and whether an alias declares it."""
    text = str(difference.message)
    if difference.row is not None:
        text = _("Row {row}: {text}").format(row=difference.row, text=text)
    return _("{text} (known: alias)").format(text=text) if difference.known else text


def causes(comparison: Comparison) -> list[str]:
    """Return what probably made several differences."""
    return [str(shift.message) for shift in comparison.shifts]


def counts(comparison: Comparison) -> Iterator[str]:
    """Yield how many values were reproduced, the scores first."""
    if scores := comparison.tallies.get(Kind.SCORE):
        text = N_("{same} of {compared} scores reproduced.")
        yield str(msg(text, same=scores.same, compared=scores.compared))
    others = [_count(kind, tally) for kind, tally in comparison.tallies.items() if kind in _NAMES]
    if others:
        yield _("The same: {counts}.").format(counts=", ".join(others))


def _count(kind: Kind, tally: Tally) -> str:
    text = _("{things} {same} of {compared}")
    return text.format(same=tally.same, compared=tally.compared, things=_(_NAMES[kind]))


def verdict(comparisons: Sequence[Comparison]) -> str:
    """Return how many differences there are in all, and how many of them are known."""
    found = [difference for one in comparisons for difference in one.differences]
    if not found:
        return _("No difference.")
    number = plural("{count} difference", "{count} differences", len(found))
    known = sum(difference.known for difference in found)
    if not known:
        return f"{number}."
    return _("{differences}, {known} of them known.").format(differences=number, known=known)

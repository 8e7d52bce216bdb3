"""A verification for people, on a terminal or in a pipe."""

from collections.abc import Sequence

from rich.text import Text

from digistrat.escape import one_line
from digistrat.reporters import Page
from digistrat.reporters._layout import hanging, render
from digistrat.reporters.verification._content import causes, counts, sentences, verdict
from digistrat.verification import Comparison

FOR_PEOPLE = True


def report(comparisons: Sequence[Comparison], page: Page) -> str:
    """Return, table by table, what differs, in the language in use."""
    groups = [group for one in comparisons for group in _table(one, page)]
    return render(page, *groups, [hanging(Text(verdict(comparisons), "bold"), page)])


def _table(comparison: Comparison, page: Page) -> list[list[Text]]:
    title = hanging(Text(one_line(comparison.name), "bold"), page)
    below = [*causes(comparison), *counts(comparison), *map(str, comparison.remarks)]
    lines = [*sentences(comparison)]
    groups = [lines, below] if lines else [below]
    (first, *rest) = [[_line(text, page) for text in group] for group in groups]
    return [[title, *first], *rest]


def _line(text: str, page: Page) -> Text:
    return hanging(Text(one_line(text)), page)

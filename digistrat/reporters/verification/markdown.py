"""A verification as Markdown, for a merge request or a wiki."""

from collections.abc import Iterator, Sequence

from digistrat.escape import markdown, printable
from digistrat.reporters import Page
from digistrat.reporters.verification._content import causes, counts, sentences, verdict
from digistrat.verification import Comparison

FOR_PEOPLE = False


def report(comparisons: Sequence[Comparison], _page: Page) -> str:
    """Return, table by table, what differs, in the language in use."""
    lines = [line for one in comparisons for line in _table(one)]
    return "\n".join([*lines, f"**{_escaped(verdict(comparisons))}**"]) + "\n"


def _table(comparison: Comparison) -> Iterator[str]:
    yield from (f"## {_escaped(comparison.name)}", "")
    differences = [f"- {_escaped(text)}" for text in sentences(comparison)]
    yield from [*differences, ""] if differences else []
    for text in (*causes(comparison), *counts(comparison), *map(str, comparison.remarks)):
        yield from (_escaped(text), "")


def _escaped(text: str) -> str:
    return markdown(printable(text))

"""The page of a rule: its docstring, taken apart and shown in the language in use.

A docstring has a first line that says what is wrong, paragraphs that say why it matters, and
two snippets after the lines `Bad:` and `Good:`. A snippet holds files of a strategy, each after
a line such as `# measures.yaml`; a `strategy.yaml` that is not shown is a minimal one. Title
and paragraphs are translated as they stand, with single spaces.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from inspect import cleandoc
from re import MULTILINE, split
from textwrap import dedent

from digistrat.i18n import _

_BAD, _GOOD = "Bad:", "Good:"


@dataclass(frozen=True, slots=True)
class Page:
    """What is wrong, why it matters, and how it looks wrong and right; texts are English."""

    title: str
    paragraphs: tuple[str, ...]
    bad: str = ""
    good: str = ""

    @property
    def texts(self) -> Iterator[str]:
        """Yield what is to be translated."""
        yield self.title
        yield from self.paragraphs

    @property
    def shown_title(self) -> str:
        """The title in the language in use."""
        return _(self.title)

    @property
    def shown_paragraphs(self) -> list[str]:
        """The paragraphs in the language in use."""
        return [_(paragraph) for paragraph in self.paragraphs]


def page(docstring: str) -> Page:
    """Take a docstring apart."""
    text, _bad, snippets = cleandoc(docstring).partition(f"\n{_BAD}\n")
    bad, _good, good = snippets.partition(f"\n{_GOOD}\n")
    title, *paragraphs = [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
    return Page(title, tuple(paragraphs), _snippet(bad), _snippet(good))


def _snippet(text: str) -> str:
    return dedent(text).strip("\n") + "\n" if text.strip() else ""


def files(snippet: str) -> dict[str, str]:
    """Return the files of a snippet by path."""
    parts = split(r"^# (\S+\.\w+)\n", snippet, flags=MULTILINE)
    return dict(zip(parts[1::2], (part.strip("\n") + "\n" for part in parts[2::2]), strict=True))

"""Rankings and findings to be reported, and the lines of what comes out."""

import csv
import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

from rich.cells import cell_len

from digistrat import i18n
from digistrat.model import About, Measure, Scheme, Strategy
from digistrat.model.entities import ActionField
from digistrat.project import Project
from digistrat.reporters import Explanation, Page, RankingView
from digistrat.scoring import rank

EXAMPLE = Path(__file__).resolve().parent.parent.parent / "examples" / "viersen"

LANGUAGES = ("de", "en")


def view(
    measures: Iterable[Measure], by: Scheme, fields: Mapping[str, str] | None = None
) -> RankingView:
    """Rank measures; `fields` are the titles of action fields by id."""
    action_fields = tuple(ActionField(id=id_, title=t) for id_, t in (fields or {}).items())
    about = About(format=1, title="Test strategy", scoring=(by,))
    strategy = Strategy(about, action_fields=action_fields, measures=tuple(measures))
    return RankingView(strategy, rank(strategy.measures, by))


@cache
def example() -> RankingView:
    """Return the ranking of the example."""
    project = Project.open(EXAMPLE)
    return RankingView(project.strategy, project.rank())


def explanation(of: RankingView, id_: str) -> Explanation:
    """Return one entry of a ranking, to be explained."""
    entry = of.ranking.entry(id_)
    assert entry is not None
    return Explanation(of.ranking, entry)


def report(
    subject: str, form: str, data: object, language: str = "en", page: Page | None = None
) -> str:
    """Return what a reporter makes of `data` in a language."""
    with i18n.use(language):
        reporter = import_module(f"digistrat.reporters.{subject}.{form}")
        text = reporter.report(data, page or Page())
    assert isinstance(text, str)
    assert text.endswith("\n")
    return text


def parsed(text: str) -> Any:
    """Return what a JSON text holds; a key that stands twice, or a NaN, is a fault."""

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len({key for key, _ in pairs}) == len(pairs)
        return dict(pairs)

    def refuse(constant: str) -> None:
        raise AssertionError(constant)

    return json.loads(text, object_pairs_hook=unique, parse_constant=refuse)


def rows(text: str) -> list[list[str]]:
    """Return the rows of a CSV text; all have the same number of cells."""
    found = list(csv.reader(StringIO(text, newline=""), strict=True))
    assert len({len(row) for row in found}) == 1
    return found


def widest(text: str) -> int:
    """Return how many columns of a terminal the longest line takes."""
    return max(cell_len(line) for line in text.split("\n"))


def words(text: str) -> str:
    """Return a text without line breaks, to be searched for what may have been wrapped."""
    return " ".join(text.split())


def squeezed(text: str) -> str:
    """Return a text without any white space, for words that may have been broken."""
    return "".join(text.split())


def colours(text: str) -> list[str]:
    """Return the escape sequences in a text."""
    return re.findall(r"\x1b\[[0-9;]*[A-Za-z]", text)

"""Reporters: what is shown of a result, by subject and format.

Each subject is a folder, each format a module in it with a function `report(data, page)` that
returns text, and `FOR_PEOPLE`: what people read follows the encoding of their terminal, what
programs read is UTF-8. A new format is a new module.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, Protocol, cast

from digistrat.diagnostics import Diagnostic, Severity
from digistrat.discovery import modules
from digistrat.i18n import Message
from digistrat.model import Strategy
from digistrat.scoring import Ranked, Ranking, Unranked


@dataclass(frozen=True, slots=True)
class Page:
    """What text is laid out for: `width` in columns; `boxes` are lines drawn around tables."""

    width: int = 80
    color: bool = False
    boxes: bool = False


@dataclass(frozen=True, slots=True)
class RuleText:
    """What a report says of a rule."""

    code: str
    name: str
    severity: Severity
    title: Message
    paragraphs: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """What `check` found; `source_line` gives the line that a diagnostic points to.

    `folder` is where the repository lies below the root of git, empty or with a slash at its
    end: forges know files by their path from there. `hidden` is how many findings a baseline
    hides; findings of the severity `fail_on` and of worse ones make the check fail.
    """

    diagnostics: Sequence[Diagnostic]
    source_line: Callable[[Diagnostic], str | None] = lambda _: None
    folder: str = ""
    hidden: int = 0
    fail_on: Severity | None = Severity.ERROR
    rules: tuple[RuleText, ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many diagnostics have this severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)

    def fails(self, diagnostic: Diagnostic) -> bool:
        """Say whether a diagnostic makes the check fail."""
        order = tuple(Severity)  # from the worst to the least
        limit = self.fail_on
        return limit is not None and order.index(diagnostic.severity) <= order.index(limit)

    @property
    def failed(self) -> bool:
        """Whether any diagnostic makes the check fail."""
        return any(map(self.fails, self.diagnostics))


@dataclass(frozen=True, slots=True)
class RankingView:
    """A ranking, and the strategy that gives its action fields their titles."""

    strategy: Strategy
    ranking: Ranking

    def field_titles(self, ids: Sequence[str]) -> list[str]:
        """Return the titles of action fields; for one that is not there, its id and why."""
        titles = {field.id: field.title for field in self.strategy.action_fields}
        return [titles.get(id_) or str(self.strategy.stand_in("action-field", id_)) for id_ in ids]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One entry of a ranking, to be explained."""

    ranking: Ranking
    entry: Ranked | Unranked


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """A setting of a rule; `value` is the one in force, None outside of a repository."""

    name: str
    description: Message
    default: object
    value: object = None


@dataclass(frozen=True, slots=True)
class RulePage:
    """What is to be known of a rule.

    `in_force` is the severity that a repository gives it, or `off`; None outside of one.
    `ignorable` says that a comment can silence its findings, `optional` that it can be switched off.
    """

    code: str
    name: str
    title: Message
    why: tuple[Message, ...]
    severity: Severity
    bad: str = ""
    good: str = ""
    settings: tuple[RuleSetting, ...] = ()
    ignorable: bool = True
    optional: bool = True
    in_force: Severity | Literal["off"] | None = None


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Rules to be explained, or, where nothing was asked for, to be listed."""

    rules: Sequence[RulePage]
    listed: bool = False


@dataclass(frozen=True, slots=True)
class SchemaEntry:
    """A schema as it is listed: its name, what it describes, which files, and where it lies."""

    name: str
    title: str
    files: str
    path: str


def formats(subject: str) -> tuple[str, ...]:
    """Return the names of the formats for a subject."""
    return modules(Path(__file__).parent / subject)


class Reporter(Protocol):
    """A format: the module that makes text of a result."""

    FOR_PEOPLE: bool

    def report(self, data: Any, page: Page, /) -> str:
        """Return the result as text."""
        ...


def reporter(subject: str, format_name: str) -> Reporter:
    """Return one of the formats that :func:`formats` names."""
    return cast("Reporter", import_module(f"{__name__}.{subject}.{format_name}"))

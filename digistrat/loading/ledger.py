"""What was read so far, and what is wrong with it: filled while a repository is loaded."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from digistrat.diagnostics import Diagnostic
from digistrat.i18n import msg
from digistrat.loading.composer import Composed, compose
from digistrat.loading.problem import Code, Problem
from digistrat.loading.repository import Origin, Repository
from digistrat.loading.text import merge_conflicts, read_text
from digistrat.model.base import Model
from digistrat.model.entities import Assessment
from digistrat.model.kinds import KINDS
from digistrat.model.strategy import About, Strategy


def _sets() -> dict[str, set[str]]:
    return defaultdict(set)


def _lists() -> dict[str, list[Any]]:
    return defaultdict(list)


@dataclass
class Ledger:
    """Collects entities and diagnostics; the other fields are those of `Strategy` and `Repository`."""

    root: Path
    diagnostics: list[Diagnostic] = field(default_factory=list)
    entities: dict[str, list[Model]] = field(default_factory=_lists)
    origins: dict[tuple[str, str], Origin] = field(default_factory=dict)
    lost: dict[str, set[str]] = field(default_factory=_sets)
    unread: dict[str, set[str]] = field(default_factory=_sets)
    incomplete: set[str] = field(default_factory=set)
    faulty: dict[str, list[tuple[str, Model]]] = field(default_factory=_lists)

    def report(self, problem: Problem, path: Path, kind: str | None, entity: str = "") -> None:
        """Note a problem; one that is an error loses something of its `kind`, if it has one."""
        relative = self.relative(path)
        self.diagnostics.append(problem.diagnostic(relative, entity or None))
        if kind is not None and problem.loses_content:
            self.lost[kind].add(relative)

    def text(self, path: Path, kind: str) -> str | None:
        """Return the text of a file; None, and why, if there is none that can be used."""
        text = read_text(path)
        problems = [text] if isinstance(text, Problem) else merge_conflicts(text)
        for problem in problems:
            self.report(problem, path, kind)
        return None if problems or isinstance(text, Problem) else text

    def compose(self, path: Path, kind: str) -> Composed | None:
        """Return what a YAML file holds; None, and why, if nothing of it can be used."""
        text = self.text(path, kind)
        if text is None:
            return None
        composed = compose(text)
        problems = composed.problems
        if composed.value is None and not problems:
            problems = [Problem(Code.MISSING, msg("The file is empty."))]
        for problem in problems:
            self.report(problem, path, kind)
        return None if composed.value is None else composed

    def relative(self, path: Path) -> str:
        """Return a path for people; bytes that are no text become a question mark."""
        raw = path.relative_to(self.root).as_posix().encode("utf-8", "surrogateescape")
        return raw.decode("utf-8", "replace")

    def repository(self, about: About, assessment: Assessment) -> Repository:
        """Return all that was collected."""
        collected: dict[str, Any] = {
            kind.attribute: tuple(self.entities[name]) for name, kind in KINDS.items()
        }
        strategy = Strategy(
            about,
            assessment=assessment,
            unread={kind: frozenset(ids) for kind, ids in self.unread.items()},
            incomplete=frozenset(self.incomplete),
            faulty={kind: tuple(halves) for kind, halves in self.faulty.items()},
            **collected,
        )
        ordered = sorted(self.diagnostics, key=lambda diagnostic: diagnostic.order)
        lost = {kind: frozenset(paths) for kind, paths in self.lost.items()}
        return Repository(self.root, strategy, tuple(ordered), lost, self.origins)

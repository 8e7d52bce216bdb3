"""What was read so far, and what is wrong with it: filled while a repository is loaded."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from digistrat.diagnostics import Diagnostic
from digistrat.i18n import msg
from digistrat.loading.composer import Composed, compose
from digistrat.loading.conflicts import merge_conflicts
from digistrat.loading.ignores import Ignore, ignores
from digistrat.loading.problem import Code, Problem
from digistrat.loading.repository import Lost, Origin, Repository
from digistrat.loading.text import read_text
from digistrat.model.base import Model
from digistrat.model.entities import Assessment
from digistrat.model.kinds import KINDS
from digistrat.model.published import PublishedTable
from digistrat.model.strategy import About, Strategy


def _sets() -> dict[str, set[str]]:
    return defaultdict(set)


def _losses() -> dict[str, set[Lost]]:
    return defaultdict(set)


def _lists() -> dict[str, list[Any]]:
    return defaultdict(list)


@dataclass
class Ledger:
    """Collects entities and diagnostics; the other fields are those of `Strategy` and `Repository`.

    `drafts` are texts, by path, that count in the place of what the files hold.
    """

    root: Path
    drafts: Mapping[str, str] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    entities: dict[str, list[Model]] = field(default_factory=_lists)
    origins: dict[tuple[str, str], Origin] = field(default_factory=dict)
    lost: dict[str, set[Lost]] = field(default_factory=_losses)
    unread: dict[str, set[str]] = field(default_factory=_sets)
    incomplete: set[str] = field(default_factory=set)
    faulty: dict[str, list[tuple[str, Model]]] = field(default_factory=_lists)
    ignores: list[Ignore] = field(default_factory=list)
    published: list[PublishedTable] = field(default_factory=list)

    def report(self, problem: Problem, path: Path, entity: str = "") -> None:
        """Note a problem."""
        self.diagnostics.append(problem.diagnostic(self.relative(path), entity or None))

    def lose(self, kind: str, path: Path, id_: str = "", line: int = 0) -> None:
        """Remember that something of this kind could not be read.

        It is the entity with this id, the entry at this line, or who knows what in a whole file.
        """
        self.lost[kind].add(Lost(self.relative(path), line, kind if id_ else "", id_))

    def text(self, path: Path, kind: str) -> str | None:
        """Return the text of a file; None if there is none that can be used, which is a loss."""
        draft = self.drafts.get(self.relative(path))
        text = read_text(path, self.root) if draft is None else draft
        markdown = path.suffix == ".md"
        problems = [text] if isinstance(text, Problem) else merge_conflicts(text, markdown=markdown)
        for problem in problems:
            self.report(problem, path)
        if problems or isinstance(text, Problem):
            self.lose(kind, path)
            return None
        return text

    def compose(self, path: Path, kind: str) -> Composed | None:
        """Return what a YAML file holds; None if nothing of it can be used, which is a loss.

        Where it holds something and has problems, the caller knows what is lost by them.
        """
        text = self.text(path, kind)
        if text is None:
            return None
        composed = compose(text)
        self.ignores += ignores(text, self.relative(path), composed.node)
        problems = composed.problems
        if composed.value is None and not problems:
            problems = [Problem(Code.MISSING, msg("The file is empty."))]
        for problem in problems:
            self.report(problem, path)
        if composed.value is None:
            self.lose(kind, path)
            return None
        return composed

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
            published=tuple(self.published),
            unread={kind: frozenset(ids) for kind, ids in self.unread.items()},
            incomplete=frozenset(self.incomplete),
            faulty={kind: tuple(halves) for kind, halves in self.faulty.items()},
            **collected,
        )
        ordered = sorted(self.diagnostics, key=lambda diagnostic: diagnostic.order)
        lost = {kind: frozenset(paths) for kind, paths in self.lost.items()}
        return Repository(
            self.root, strategy, tuple(ordered), lost, self.origins, tuple(self.ignores)
        )

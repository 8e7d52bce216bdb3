"""The whole repository in one pass: the strategy as far as it could be read, and all faults.

Loading never raises for what people wrote. An entity with a fault is left out of the model and
remembered as unread, so that a reference to it is not reported as broken on top of it.
"""

import os
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from digistrat.diagnostics import Diagnostic, Related, Severity
from digistrat.i18n import N_, msg
from digistrat.loading import chapters
from digistrat.loading.composer import Composed, Node, compose
from digistrat.loading.discover import ASSESSMENT_FILE, STRATEGY_FILE, Found, Unread, collections
from digistrat.loading.problem import Code, Problem
from digistrat.loading.repository import Origin, Repository
from digistrat.loading.text import merge_conflicts, read_text
from digistrat.loading.validate import salvage, validate
from digistrat.model.base import Model
from digistrat.model.entities import Assessment
from digistrat.model.kinds import KINDS
from digistrat.model.strategy import FORMAT, About, Strategy

STRATEGY = "strategy"
"""The kind of `strategy.yaml` itself in places and diagnostics; it has no id."""

_KINDS_IN_STRATEGY = {"scoring": "scheme", "resolutions": "resolution", "taxonomies": "taxonomy"}
"""What `strategy.yaml` declares besides the strategy itself, by key."""

_STAND_IN = About(format=FORMAT, title="")


def load(root: Path) -> Repository:
    """Read the repository at `root`, which holds a `strategy.yaml`."""
    return _Loader(root).load()


@dataclass
class _Loader:
    root: Path
    diagnostics: list[Diagnostic] = field(default_factory=list)
    lost: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    unread: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    incomplete: set[str] = field(default_factory=set)
    faulty: dict[str, list[tuple[str, Model]]] = field(default_factory=lambda: defaultdict(list))
    origins: dict[tuple[str, str], Origin] = field(default_factory=dict)
    entities: dict[str, list[Model]] = field(default_factory=lambda: defaultdict(list))

    def load(self) -> Repository:
        about = self._about()
        if about is None:
            return self._repository(Strategy(_STAND_IN))
        for file in collections(self.root):
            if isinstance(file, Found):
                self._file(file)
            else:
                self._unread(file)
        collected: dict[str, Any] = {
            kind.attribute: tuple(self.entities[name]) for name, kind in KINDS.items()
        }
        unread_ids = {kind: frozenset(ids) for kind, ids in self.unread.items()}
        return self._repository(
            Strategy(
                about,
                assessment=self._assessment(),
                unread=unread_ids,
                incomplete=frozenset(self.incomplete),
                faulty={kind: tuple(halves) for kind, halves in self.faulty.items()},
                **collected,
            )
        )

    def _repository(self, strategy: Strategy) -> Repository:
        ordered = sorted(self.diagnostics, key=lambda diagnostic: diagnostic.order)
        lost = {kind: frozenset(paths) for kind, paths in self.lost.items()}
        return Repository(self.root, strategy, tuple(ordered), lost, self.origins)

    def _about(self) -> About | None:
        """Read `strategy.yaml`; None says that the repository has a format of another version."""
        composed = self._compose(self.root / STRATEGY_FILE, STRATEGY)
        if composed is None:
            self._lost_in_strategy(*_KINDS_IN_STRATEGY)
            return _STAND_IN
        self.origins[STRATEGY, ""] = Origin(STRATEGY_FILE, composed.node)
        data = composed.value
        if isinstance(data, dict) and not _is_ours(data.get("format", FORMAT)):
            self._report(_format_problem(data["format"], composed.node), STRATEGY_FILE, STRATEGY)
            self._lost_in_strategy("scoring")
            return None
        about, problems = validate(About, data, composed.node)
        for problem in problems:
            self._report(problem, STRATEGY_FILE, STRATEGY, STRATEGY)
        if about is not None:
            return about
        about, lost = salvage(About, data)
        self._lost_in_strategy(*lost)
        return about or _STAND_IN

    def _lost_in_strategy(self, *keys: str) -> None:
        """Remember which kinds of things that `strategy.yaml` declares could not be read."""
        for kind in (_KINDS_IN_STRATEGY[key] for key in keys if key in _KINDS_IN_STRATEGY):
            self.lost[kind].add(STRATEGY_FILE)
            self.incomplete.add(kind)

    def _assessment(self) -> Assessment:
        path = self.root / ASSESSMENT_FILE
        if not os.path.lexists(path):
            return Assessment()
        composed = self._compose(path, "assessment")
        if composed is None:
            return Assessment()
        assessment, problems = validate(Assessment, composed.value, composed.node)
        for problem in problems:
            self._report(problem, ASSESSMENT_FILE, "assessment")
        return assessment or Assessment()

    def _unread(self, file: Unread) -> None:
        path = self._relative(file.path)
        self.diagnostics.append(file.problem.diagnostic(path))
        if file.kind is not None:
            self.lost[file.kind].add(path)
            self._remember_by_name(Found(file.path, KINDS[file.kind], is_list=file.path.is_dir()))

    def _file(self, file: Found) -> None:
        """Read one file of a collection."""
        if file.kind.name == "chapter":
            self._chapter(file)
            return
        composed = self._compose(file.path, file.kind.name)
        if composed is None:
            self._remember_by_name(file)
            return
        if not file.is_list:
            self._entity(file, composed.value, composed.node, faulty=bool(composed.problems))
        elif isinstance(composed.value, list):
            self._list(file, composed)
        else:
            self._remember_by_name(file)
            message = msg("The file must hold a list: one entry after each “- ”.")
            self._problem(file, Problem(Code.WRONG_TYPE, message, composed.node.span))

    def _list(self, file: Found, composed: Composed) -> None:
        nodes = [composed.node.children[index] for index in range(len(composed.value))]
        starts = [node.span.line for node in nodes]
        # A fault in the YAML belongs to the last entry that starts above it.
        faulty = {bisect_right(starts, problem.span.line) - 1 for problem in composed.problems}
        for index, (value, node) in enumerate(zip(composed.value, nodes, strict=True)):
            self._entity(file, value, node, faulty=index in faulty)

    def _entity(self, file: Found, data: Any, node: Node, *, faulty: bool) -> None:
        if file.kind.id_from_file and not file.is_list and isinstance(data, dict):
            data = {"id": file.path.stem, **data}
        entity, problems = validate(file.kind.model, data, node)
        self._keep(file, data, node, entity, problems, faulty=faulty)

    def _chapter(self, file: Found) -> None:
        text = self._text(file.path, file.kind.name)
        parts = chapters.split(text) if text is not None else None
        if isinstance(parts, Problem):
            self._problem(file, parts)
        if not isinstance(parts, chapters.Parts):
            self._remember_by_name(file)
            return
        composed = parts.front_matter
        self._report_all(composed, file.path, file.kind.name)
        if composed.value is None and composed.problems:
            self._remember_by_name(file)
            return
        entity, problems = chapters.chapter(parts, composed.value or {}, composed.node)
        faulty = bool(composed.problems)
        self._keep(file, composed.value, composed.node, entity, problems, faulty=faulty)

    def _keep(  # noqa: PLR0913 - all that is known about one entity comes together here
        self,
        file: Found,
        data: Any,
        node: Node,
        entity: Model | None,
        problems: list[Problem],
        *,
        faulty: bool,
    ) -> None:
        """Take an entity into the strategy, or remember that it is there and could not be read."""
        kind, path = file.kind, self._relative(file.path)
        id_ = _id(data)
        for problem in problems:
            self._report(problem, path, kind.name, f"{kind.name}:{id_}" if id_ else None)
        if id_ is None:
            self._remember_by_name(file)
        elif (first := self.origins.get((kind.name, id_))) is not None:
            self._duplicate(file, id_, node, first)
        else:
            self.origins[kind.name, id_] = Origin(path, node)
            if not file.is_list and kind.named_by_id:
                self._check_file_name(file, id_, node)
            if entity is not None and not faulty:
                self.entities[kind.name].append(entity)
                return
            self.unread[kind.name].add(id_)
            if half := entity or salvage(kind.model, data)[0]:
                self.faulty[kind.name].append((id_, half))

    def _duplicate(self, file: Found, id_: str, node: Node, first: Origin) -> None:
        location = first.node.find(("id",)).location(first.path)
        problem = Problem(
            Code.DUPLICATE_ID,
            msg("The id “{id}” is already taken by {path}.", id=id_, path=first.path),
            node.find(("id",)),
            msg("Give one of the two another id."),
        )
        entity = f"{file.kind.name}:{id_}"
        diagnostic = problem.diagnostic(self._relative(file.path), entity)
        related = (Related(msg("first here"), location),)
        self.diagnostics.append(replace(diagnostic, related=related))
        self.lost[file.kind.name].add(diagnostic.location.path)

    def _check_file_name(self, file: Found, id_: str, node: Node) -> None:
        stem = unicodedata.normalize("NFC", file.path.stem)  # some systems take letters apart
        if stem == id_ or stem.startswith(f"{id_}-"):
            return
        message = msg("The file name does not begin with the id “{id}”.", id=id_)
        suggestion = f"{id_}-{stem.lstrip('0123456789').lstrip('-') or stem}{file.path.suffix}"
        hint = msg("Rename the file, for example to {name}.", name=suggestion)
        place = node.find(("id",))
        problem = Problem(Code.FILE_NAME, message, place, hint, severity=Severity.WARNING)
        entity = f"{file.kind.name}:{id_}"
        self.diagnostics.append(problem.diagnostic(self._relative(file.path), entity))

    def _remember_by_name(self, file: Found) -> None:
        """Remember the ids that the name of an unreadable file may stand for: 24a-x-y is 24a.

        Where names say nothing about ids, it is only known that some are missing.
        """
        if file.is_list or file.path.stem == file.kind.collection:
            self.incomplete.add(file.kind.name)
            return
        words = file.path.stem.split("-")
        ids = {"-".join(words[:count]) for count in range(1, len(words) + 1)}
        # The name of a chapter begins with its place: 5-ziele is ziele.
        self.unread[file.kind.name] |= ids | {file.path.stem.lstrip("0123456789").lstrip("-")}

    def _compose(self, path: Path, kind: str) -> Composed | None:
        """Return what a YAML file holds; None if nothing of it can be used."""
        text = self._text(path, kind)
        if text is None:
            return None
        composed = compose(text)
        self._report_all(composed, path, kind)
        if composed.value is not None:
            return composed
        if not composed.problems:
            problem = Problem(Code.MISSING, msg("The file is empty."))
            self._report(problem, self._relative(path), kind)
        return None

    def _text(self, path: Path, kind: str) -> str | None:
        text = read_text(path)
        if isinstance(text, Problem):
            self._report(text, self._relative(path), kind)
            return None
        conflicts = merge_conflicts(text)
        for conflict in conflicts:
            self._report(conflict, self._relative(path), kind)
        return None if conflicts else text

    def _report_all(self, composed: Composed, path: Path, kind: str) -> None:
        for problem in composed.problems:
            self._report(problem, self._relative(path), kind)

    def _problem(self, file: Found, problem: Problem) -> None:
        self._report(problem, self._relative(file.path), file.kind.name)

    def _report(self, problem: Problem, path: str, kind: str, entity: str | None = None) -> None:
        self.diagnostics.append(problem.diagnostic(path, entity))
        self.lost[kind].add(path)

    def _relative(self, path: Path) -> str:
        """Return a path for people; bytes that are no text become a question mark."""
        raw = path.relative_to(self.root).as_posix().encode("utf-8", "surrogateescape")
        return raw.decode("utf-8", "replace")


def _id(data: Any) -> str | None:
    """Return the id that an entity states, even if other things are wrong with it."""
    value = data.get("id") if isinstance(data, dict) else None
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None


def _is_ours(version: Any) -> bool:
    return version == FORMAT and not isinstance(version, bool)  # YAML's true equals 1


def _format_problem(version: Any, node: Node) -> Problem:
    text = N_(
        "This repository has a format that this program does not know; it reads the format {known}."
    )
    if isinstance(version, int | Decimal):
        text = N_(
            "This repository has the format {version}; this program reads the format {known}."
        )
    newer = isinstance(version, int) and version > FORMAT
    hint = N_("Install a newer version of digistrat.") if newer else N_("Write “format: {known}”.")
    message = msg(text, version=str(version), known=FORMAT)
    return Problem(Code.FORMAT_VERSION, message, node.find(("format",)), msg(hint, known=FORMAT))

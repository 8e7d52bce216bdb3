"""Reads the files of collections: one entity each, or a list of them.

An entity with a fault is left out of the model and remembered as unread, so that a reference
to it is not reported as broken on top of it.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from digistrat.diagnostics import Fix, FixKind, Severity
from digistrat.i18n import N_, msg
from digistrat.loading import chapters, file_names
from digistrat.loading.composer import Composed, Node
from digistrat.loading.discover import Found
from digistrat.loading.ledger import Ledger
from digistrat.loading.problem import Code, Problem, Span
from digistrat.loading.repository import Origin
from digistrat.loading.validate import salvage, validate
from digistrat.loading.wording import wrong_entry
from digistrat.model.base import Model
from digistrat.model.entities import FrontMatter


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entity in a file, before it is taken: `intact` says that its YAML has no fault."""

    data: Any
    node: Node
    entity: Model | None
    problems: list[Problem]
    intact: bool

    @property
    def id(self) -> str | None:
        """The id that is stated, even if other things are wrong."""
        value = self.data.get("id") if isinstance(self.data, dict) else None
        if not isinstance(value, str | int) or isinstance(value, bool):
            return None
        return unicodedata.normalize("NFC", str(value))  # as in the entity itself

    @property
    def place(self) -> Span:
        """Where the id stands."""
        return self.node.find(("id",))


def read(ledger: Ledger, file: Found) -> None:
    """Read one file into the ledger."""
    entries = _chapter(ledger, file) if file.kind.name == "chapter" else _entries(ledger, file)
    if entries is None:
        remember_by_name(ledger, file)
        return
    for entry in entries:
        _take(ledger, file, entry)


def _entries(ledger: Ledger, file: Found) -> list[_Entry] | None:
    composed = ledger.compose(file.path, file.kind.name)
    if composed is None:
        return None
    if not file.is_list:
        return [_entry(file, composed.value, composed.node, intact=not composed.problems)]
    if isinstance(composed.value, list):
        return list(_list(file, composed))
    message = msg("The file must hold a list: one entry after each “- ”.")
    ledger.report(Problem(Code.WRONG_TYPE, message, composed.node.span), file.path)
    ledger.lose(file.kind.name, file.path)
    return None


def _list(file: Found, composed: Composed) -> Iterator[_Entry]:
    nodes = [composed.node.children[index] for index in range(len(composed.value))]
    starts = [node.span.line for node in nodes]
    # A fault in the YAML belongs to the last entry that starts above it.
    # The first one answers for what stands above it.
    broken = {max(bisect_right(starts, p.span.line) - 1, 0) for p in composed.problems}
    for index, (value, node) in enumerate(zip(composed.value, nodes, strict=True)):
        yield _entry(file, value, node, intact=index not in broken)


def _entry(file: Found, data: Any, node: Node, *, intact: bool) -> _Entry:
    if file.kind.id_from_file and not file.is_list and isinstance(data, dict):
        data = {"id": file.path.stem, **data}
    if file.is_list and not isinstance(data, dict):
        return _Entry(data, node, None, [wrong_entry(data, node)], intact)
    entity, problems = validate(file.kind.model, data, node)
    return _Entry(data, node, entity, problems, intact)


def _chapter(ledger: Ledger, file: Found) -> list[_Entry] | None:
    text = ledger.text(file.path, file.kind.name)
    if text is None:
        return None
    parts = chapters.split(text)
    if isinstance(parts, Problem):
        ledger.report(parts, file.path)
        ledger.lose(file.kind.name, file.path)
        return None
    head = parts.front_matter
    for problem in head.problems:
        ledger.report(problem, file.path)
    if head.value is None and head.problems:
        ledger.lose(file.kind.name, file.path)
        return None
    ledger.ignores += chapters.ignored(text, parts, ledger.relative(file.path))
    entity, problems = chapters.chapter(parts, head.value or {}, head.node)
    return [_Entry(head.value, head.node, entity, problems, not head.problems)]


def _take(ledger: Ledger, file: Found, entry: _Entry) -> None:
    """Take an entity into the strategy, or remember that it is there and could not be read."""
    kind, here = file.kind.name, ledger.relative(file.path)
    name = f"{kind}:{entry.id}" if entry.id else ""
    for problem in entry.problems:
        ledger.report(problem, file.path, name)
    if entry.id is None:
        ledger.lose(kind, file.path, line=entry.node.span.line + 1 if file.is_list else 0)
        remember_by_name(ledger, file)
        return
    if first := ledger.origins.get((kind, entry.id)):
        ledger.report(_duplicate(entry, first, here), file.path, name)
        ledger.lose(kind, file.path, entry.id)
        return
    ledger.origins[kind, entry.id] = Origin(here, entry.node)
    if not file.is_list and (misnamed := _misnamed(file, entry, entry.id)):
        ledger.report(misnamed, file.path, name)
    if entry.entity is not None and entry.intact:
        ledger.entities[kind].append(entry.entity)
        return
    ledger.lose(kind, file.path, entry.id)
    ledger.unread[kind].add(entry.id)
    model = FrontMatter if file.kind.name == "chapter" else file.kind.model
    if half := entry.entity or salvage(model, entry.data)[0]:
        ledger.faulty[kind].append((entry.id, half))


def _duplicate(entry: _Entry, first: Origin, path: str) -> Problem:
    place = first.node.find(("id",)).location(first.path)
    message = msg("The id “{id}” is already taken by {path}.", id=entry.id, path=first.path)
    if first.path == path:
        text = N_("The id “{id}” is already taken by line {line} of this file.")
        message = msg(text, id=entry.id, line=place.line)
    return Problem(
        Code.DUPLICATE_ID,
        message,
        entry.place,
        msg("Give one of the two another id."),
        elsewhere=((msg("first here"), place),),
    )


def _misnamed(file: Found, entry: _Entry, id_: str) -> Problem | None:
    """Return the problem that the name of a file does not begin with the id in it."""
    faulty = any(problem.span == entry.place for problem in entry.problems)
    if faulty or not file.kind.named_by_id or file_names.fits(file.path.stem, id_):
        return None  # an id that has to change says nothing about the name
    name = file_names.proposal(file.path, id_)
    hidden = name.startswith(".")  # such a file would no longer be read
    return Problem(
        Code.FILE_NAME,
        msg("The file name does not begin with the id “{id}”.", id=id_),
        entry.place,
        msg("Rename the file, for example to {name}.", name=name),
        severity=Severity.WARNING,
        fix=None if hidden else Fix(FixKind.FILE_NAME, rename=name),
    )


def remember_by_name(ledger: Ledger, file: Found) -> None:
    """Remember the ids that an unreadable file may hold.

    Where names say nothing about ids, it is only known that some are missing.
    """
    if file.is_list:
        ledger.incomplete.add(file.kind.name)
    else:
        ledger.unread[file.kind.name] |= file_names.possible_ids(file.path.stem)

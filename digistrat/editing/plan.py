"""What is to be changed in a repository: found by trying it on drafts, without writing anything.

A fix can bring to light what it hid, such as a second slip below a misspelt key. So the
repository is read again with the drafts in the place of its files until no fix is left.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from digistrat.diagnostics import Diagnostic, Edit, Fix, FixKind
from digistrat.editing.content import is_rearranged, read, says_what_was_meant
from digistrat.editing.edits import disjoint, edited
from digistrat.editing.order import key_order, reordered
from digistrat.editing.renames import possible_renames
from digistrat.i18n import N_, Message, msg
from digistrat.loading import Repository, load
from digistrat.loading.composer import Node
from digistrat.model.kinds import KINDS
from digistrat.reasons import reason

MAX_ROUNDS = 40
"""How often fixes may bring others to light: as deep as values can be nested."""

_BOM = "\ufeff"
_RARE_BREAKS = re.compile("[\x85\u2028\u2029]")

_RARE = msg("nothing is changed, because it has line breaks that only few programs know")
_FAULTY = msg("nothing is changed, because its other faults have to be mended first")
_ALTERED = msg("a change is left out, because something else would change with it")


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be done with one file: a new content, a new name in its folder, or both."""

    path: str
    before: bytes
    after: bytes
    kinds: tuple[FixKind, ...] = ()
    rename: str | None = None

    @property
    def new_path(self) -> str:
        """The path of the file afterwards."""
        return (Path(self.path).parent / self.rename).as_posix() if self.rename else self.path


@dataclass(frozen=True, slots=True)
class Left:
    """A file in which something is not fixed that could be, and why."""

    path: str
    why: Message

    @property
    def message(self) -> Message:
        """The sentence that says so."""
        return msg("{path}: {why}.", path=self.path, why=self.why)


@dataclass(frozen=True, slots=True)
class Plan:
    """All changes to a repository, and what is left as it is.

    The changes are in the order in which they can be made: a rename may set a name free for the
    next one.
    """

    root: Path
    changes: tuple[Change, ...]
    left: tuple[Left, ...] = ()

    @property
    def counts(self) -> Mapping[FixKind, int]:
        """How many fixes of each kind there are."""
        return count(self.changes)


def count(changes: Iterable[Change]) -> Mapping[FixKind, int]:
    """Count fixes by their kinds, in the order of the kinds."""
    found = Counter(kind for change in changes for kind in change.kinds)
    return {kind: found[kind] for kind in FixKind if found[kind]}


def plan(
    repository: Repository,
    check: Callable[[Repository], Iterable[Diagnostic]],
    *,
    order: bool = True,
) -> Plan:
    """Return the changes by which everything is put right that `check` finds a fix for.

    With `order` the keys of entities are put in the order of their models, too.
    """
    desk = _Desk(repository.root)
    found, unordered = _fixes(check(repository)), _unordered(repository, wanted=order)
    for _round in range(MAX_ROUNDS):
        # Positions have to be those of the text on the desk, so what is new there is read first.
        if not desk.take([*(path for path, _ in found), *unordered]) and not desk.correct(found):
            break
        repository = load(repository.root, desk.texts)
        found, unordered = _fixes(check(repository)), _unordered(repository, wanted=order)
    for path, (node, keys) in unordered.items():
        desk.rearrange(path, node, keys)
    desk.rename(found)
    return desk.plan()


def _fixes(found: Iterable[Diagnostic]) -> list[tuple[str, Fix]]:
    return [(diagnostic.location.path, diagnostic.fix) for diagnostic in found if diagnostic.fix]


def _unordered(repository: Repository, *, wanted: bool) -> dict[str, tuple[Node, list[str]]]:
    """Return the files with one entity whose keys stand in another order than the model's."""
    found = {}
    for (kind, _), origin in repository.origins.items() if wanted else ():
        if kind not in KINDS or origin.path == f"{KINDS[kind].collection}.yaml":
            continue  # in a list the keys stay as they are
        keys = [*origin.node.keys]
        order = key_order(KINDS[kind].model, keys)
        if order is not None and order != keys:
            found[origin.path] = origin.node, order
    return found


class _Desk:
    """The drafts; paths are those of diagnostics."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.texts: dict[str, str] = {}
        self._renames: dict[str, str] = {}
        self._before: dict[str, bytes] = {}
        self._kinds: dict[str, list[FixKind]] = {}
        self._closed: dict[str, Message] = {}
        self._unordered: dict[str, Message] = {}

    def take(self, paths: Iterable[str]) -> bool:
        """Take files on the desk; False if none of them is new there."""
        new = {path for path in paths if path not in self._before and path not in self._closed}
        for path in new:
            if why := self._read(path):
                self._closed[path] = why
        return bool(new)

    def _can_change(self, path: str) -> bool:
        return path in self.texts and path not in self._closed

    def _read(self, path: str) -> Message | None:
        try:
            raw = (self.root / path).read_bytes()
            text = raw.decode("utf-8").removeprefix(_BOM)
        except OSError as error:
            why = N_("nothing is changed, because it cannot be read ({reason})")
            return msg(why, reason=reason(error))
        except UnicodeDecodeError:  # it was saved with another encoding just now
            return _FAULTY
        if _RARE_BREAKS.search(text):  # the parser counts them as lines, and nothing else does
            return _RARE
        if read(text, markdown=path.endswith(".md")) is None:
            return _FAULTY
        self._before[path] = raw
        self.texts[path] = text
        return None

    def correct(self, found: Iterable[tuple[str, Fix]]) -> bool:
        """Make the edits of fixes; False if there were none to make."""
        by_path: dict[str, list[Fix]] = {}
        for path, fix in found:
            if fix.edits and self._can_change(path):
                by_path.setdefault(path, []).append(fix)
        made = [self._edit(path, fixes) for path, fixes in by_path.items()]
        return any(made)

    def _edit(self, path: str, fixes: list[Fix]) -> bool:
        edits: list[Edit] = []
        kinds = []
        for fix in fixes:
            if disjoint(fix.edits, edits):  # else it has its turn in the next round
                edits += fix.edits
                kinds.append(fix.kind)
        old, markdown = self.texts[path], path.endswith(".md")
        new = edited(old, edits)
        if not says_what_was_meant(old, new, edits, markdown=markdown):
            self._closed[path] = _ALTERED
            return False
        self._accept(path, new, kinds)
        return True

    def rearrange(self, path: str, node: Node, order: list[str]) -> None:
        """Put the keys of an entity in order."""
        if not self._can_change(path):
            return
        old, markdown = self.texts[path], path.endswith(".md")
        edit = reordered(old, node, order, markdown=markdown)
        if isinstance(edit, Message):
            self._unordered[path] = edit
        elif edit is not None:
            new = edited(old, [edit])
            if is_rearranged(old, new, order, markdown=markdown):
                self._accept(path, new, [FixKind.ORDER])
            else:
                self._unordered[path] = _ALTERED

    def rename(self, found: Iterable[tuple[str, Fix]]) -> None:
        """Note the new names of fixes."""
        for path, fix in found:
            if fix.rename and self._can_change(path):
                self._renames[path] = fix.rename

    def _accept(self, path: str, text: str, kinds: list[FixKind]) -> None:
        self.texts[path] = text
        self._kinds.setdefault(path, []).extend(kinds)

    def plan(self) -> Plan:
        """Return what has become of the files on the desk."""
        renames, refused = possible_renames(self.root, self._renames)
        others = sorted(path for path in self._kinds if path not in renames)
        left = [*self._closed.items(), *self._unordered.items(), *refused.items()]
        return Plan(
            self.root,
            tuple(self._change(path, renames.get(path)) for path in (*others, *renames)),
            tuple(sorted((Left(*item) for item in left), key=lambda left: left.path)),
        )

    def _change(self, path: str, rename: str | None) -> Change:
        before, bom = self._before[path], _BOM.encode()
        after = (bom if before.startswith(bom) else b"") + self.texts[path].encode()
        kinds = [*self._kinds.get(path, []), *([FixKind.FILE_NAME] if rename else [])]
        return Change(path, before, after, tuple(kinds), rename)

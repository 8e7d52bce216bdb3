"""Which files make up a strategy, and which files lie about that no one reads."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from digistrat.diagnostics import Severity
from digistrat.i18n import N_, Message, msg
from digistrat.loading.problem import Code, Problem
from digistrat.loading.text import unreadable
from digistrat.model.base import natural
from digistrat.model.kinds import KINDS, Kind
from digistrat.nearest import nearest

STRATEGY_FILE = "strategy.yaml"
ASSESSMENT_FILE = "assessment.yaml"
PUBLISHED_FOLDER = "published"
_SUFFIXES = (".yaml", ".yml")


class NotARepository(Exception):
    """There is no strategy where one was looked for; `message` says what would be right."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text)
        self.message = message


@dataclass(frozen=True, slots=True)
class Found:
    """A file of a collection; `is_list` tells a file with a list from a file with one entity."""

    path: Path
    kind: Kind
    is_list: bool = False


def find_root() -> Path:
    """Return the nearest folder upwards from the working folder that holds `strategy.yaml`."""
    try:
        start = Path.cwd()
    except FileNotFoundError:
        raise NotARepository(msg("The working folder does not exist any more.")) from None
    for folder in (start, *start.parents):
        if _exists(folder / STRATEGY_FILE):
            return check_root(folder)
    text = N_("There is no {file} in {folder} or above it; name the repository with -C.")
    raise NotARepository(msg(text, file=STRATEGY_FILE, folder=start))


def check_root(folder: Path) -> Path:
    """Return `folder` if it is the root of a strategy repository."""
    values = {"folder": folder, "file": STRATEGY_FILE}
    try:
        folder.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise NotARepository(msg("The folder {folder} does not exist.", **values)) from None
    except (OSError, ValueError):  # no permission, a name that is too long or no name at all
        raise NotARepository(msg("The folder {folder} cannot be read.", **values)) from None
    if not folder.is_dir():
        raise NotARepository(msg("{folder} is not a folder.", **values))
    if not os.access(folder, os.R_OK | os.X_OK):
        raise NotARepository(msg("The folder {folder} cannot be read.", **values))
    if not _exists(folder / STRATEGY_FILE):
        if _exists(folder / "strategy.yml"):
            text = N_("The file strategy.yml in {folder} must be called {file}.")
            raise NotARepository(msg(text, **values))
        text = N_("{folder} is not a strategy repository: it holds no {file}.")
        raise NotARepository(msg(text, **values))
    return folder


def _exists(path: Path) -> bool:
    return os.path.lexists(path)  # a broken link is there, and reading it says what is wrong


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that is not read although it may belong to the strategy.

    `kind` is the kind of entity that is lost by it; None if it does not look like one.
    """

    path: Path
    problem: Problem
    kind: str | None = None


def collections(root: Path) -> Iterator[Found | Unread]:
    """Yield the files of all collections in a fixed order, and what no one reads."""
    yield from _misspelt(root)
    for kind in KINDS.values():
        single = root / f"{kind.collection}.yaml"
        if kind.suffix == ".yaml" and _exists(single):
            yield Found(single, kind, is_list=True)
        folder = root / kind.collection
        if _exists(folder):
            yield from _folder(folder, kind)


def _folder(folder: Path, kind: Kind) -> Iterator[Found | Unread]:
    """Yield what stands in the folder of a collection, 9 before 12."""
    try:
        paths = [path for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError as error:
        yield Unread(folder, unreadable(error), kind.name)
        return
    for path in sorted(paths, key=lambda path: natural(path.name)):
        if path.suffix == kind.suffix:
            yield Found(path, kind)
        elif path.stem.upper() != "README":
            problem = _not_read(_advice(path, kind))
            if path.is_dir() or path.suffix.casefold() in (*_SUFFIXES, kind.suffix):
                yield Unread(path, problem, kind.name)
            else:  # a picture or a note lies there, but no entity is lost
                yield Unread(path, replace(problem, severity=Severity.WARNING))


def _advice(path: Path, kind: Kind) -> Message:
    if path.suffix.casefold() in _SUFFIXES and kind.suffix in _SUFFIXES:
        return msg("Rename it to {name}.", name=f"{path.stem}.yaml")
    if path.is_dir():
        return msg("Move its files into {folder}/ itself.", folder=kind.collection)
    text = N_("Only files that end in {suffix} are read here; move it elsewhere.")
    return msg(text, suffix=kind.suffix)


def _misspelt(root: Path) -> Iterator[Unread]:
    """Yield what looks like a misspelt part of the strategy: `measure/`, `goal.yaml`."""
    kinds: dict[str, str | None] = {kind.collection: kind.name for kind in KINDS.values()}
    folders = kinds | {PUBLISHED_FOLDER: None}
    files = kinds | {Path(STRATEGY_FILE).stem: None, Path(ASSESSMENT_FILE).stem: None}
    try:
        paths = sorted(root.iterdir())
    except OSError as error:
        yield Unread(root, unreadable(error))
        return
    for path in paths:
        if path.name.startswith(".") or path.name in {f"{name}.yaml" for name in files}:
            continue
        if path.suffix.casefold() in _SUFFIXES and not path.is_dir():
            near, right = nearest(path.stem, files), ".yaml"
        elif path.is_dir():
            near, right = nearest(path.name, folders), ""
        else:
            continue
        if near and path.name != near + right:
            hint = msg("Did you mean “{near}”?", near=near + right)
            yield Unread(path, _not_read(hint), kinds.get(near))


def _not_read(hint: Message) -> Problem:
    return Problem(Code.UNREAD_FILE, msg("This is not read as part of the strategy."), hint=hint)

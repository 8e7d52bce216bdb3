"""Which files make up a strategy, and which files lie about that no one reads."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from digistrat.diagnostics import Diagnostic
from digistrat.i18n import N_, Message, msg
from digistrat.loading.problem import Code, Problem
from digistrat.loading.text import unreadable
from digistrat.loading.wording import nearest
from digistrat.model.base import natural
from digistrat.model.kinds import KINDS, Kind

STRATEGY_FILE = "strategy.yaml"
ASSESSMENT_FILE = "assessment.yaml"
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


def find_root(start: Path) -> Path:
    """Return the nearest folder upwards from `start` that holds `strategy.yaml`."""
    for folder in (start, *start.parents):
        if _exists(folder / STRATEGY_FILE):
            return folder
    text = N_("There is no {file} in {folder} or above it; name the repository with -C.")
    raise NotARepository(msg(text, file=STRATEGY_FILE, folder=start))


def check_root(folder: Path) -> Path:
    """Return `folder` if it is the root of a strategy repository."""
    values = {"folder": folder, "file": STRATEGY_FILE}
    if not folder.exists():
        raise NotARepository(msg("The folder {folder} does not exist.", **values))
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


def collections(root: Path) -> tuple[list[Found], list[Diagnostic]]:
    """Return the files of all collections in a fixed order, and what no one reads."""
    found: list[Found] = []
    unread = list(_unread_at_top(root))
    for kind in KINDS.values():
        single = root / f"{kind.collection}.yaml"
        if kind.suffix == ".yaml" and _exists(single):
            found.append(Found(single, kind, is_list=True))
        for path in _entries(root / kind.collection, unread, root):
            if path.suffix == kind.suffix:
                found.append(Found(path, kind))
            elif path.stem.upper() != "README":
                unread.append(_unread(path, root, _advice(path, kind)))
    return found, unread


def _entries(folder: Path, unread: list[Diagnostic], root: Path) -> Iterator[Path]:
    """Yield what stands in a folder without hidden files, 9 before 12."""
    if not _exists(folder):
        return
    try:
        names = [path.name for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError as error:
        unread.append(unreadable(error).diagnostic(folder.relative_to(root).as_posix()))
        return
    yield from (folder / name for name in sorted(names, key=natural))


def _advice(path: Path, kind: Kind) -> Message:
    if path.suffix == ".yml":
        return msg("Rename it to {name}.", name=f"{path.stem}.yaml")
    if path.is_dir():
        return msg("Move its files into {folder}/ itself.", folder=kind.collection)
    text = N_("Only files that end in {suffix} are read here; move it elsewhere.")
    return msg(text, suffix=kind.suffix)


def _unread_at_top(root: Path) -> Iterator[Diagnostic]:
    """Yield what looks like a misspelt part of the strategy: `measure/`, `goal.yaml`."""
    folders = [kind.collection for kind in KINDS.values()]
    files = [f"{name}.yaml" for name in folders] + [STRATEGY_FILE, ASSESSMENT_FILE]
    for path in sorted(root.iterdir()):
        name = path.name
        if name.startswith(".") or name in files or name in folders:
            continue
        if path.is_dir():
            near = nearest(name, folders)
        elif path.suffix in _SUFFIXES:
            near = nearest(f"{path.stem}.yaml", files)
        else:
            continue
        if near:
            yield _unread(path, root, msg("Did you mean “{near}”?", near=near))


def _unread(path: Path, root: Path, hint: Message) -> Diagnostic:
    problem = Problem(Code.UNREAD_FILE, msg("This is not read as part of the strategy."), hint=hint)
    return problem.diagnostic(path.relative_to(root).as_posix())

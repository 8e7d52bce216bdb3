"""Which files make up a strategy, and which files lie about that no one reads."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from digistrat.diagnostics import Severity
from digistrat.i18n import N_, Message, msg
from digistrat.loading.strays import SUFFIXES, Unread, not_read, strays
from digistrat.loading.text import LEADS_OUT, unreadable
from digistrat.model.base import natural
from digistrat.model.kinds import KINDS, Kind
from digistrat.root import leads_out


@dataclass(frozen=True, slots=True)
class Found:
    """A file of a collection; `is_list` tells a file with a list from a file with one entity."""

    path: Path
    kind: Kind
    is_list: bool = False


def collections(root: Path) -> Iterator[Found | Unread]:
    """Yield the files of all collections in a fixed order, and what no one reads."""
    yield from strays(root)
    for kind in KINDS.values():
        single = root / f"{kind.collection}.yaml"
        if kind.suffix == ".yaml" and os.path.lexists(single):
            yield Found(single, kind, is_list=True)
        folder = root / kind.collection
        if os.path.lexists(folder):
            yield from _folder(root, folder, kind)


def _folder(root: Path, folder: Path, kind: Kind) -> Iterator[Found | Unread]:
    """Yield what stands in the folder of a collection, 9 before 12."""
    if leads_out(root, folder):
        yield Unread(folder, LEADS_OUT, kind.name)
        return
    try:
        paths = [path for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError as error:
        yield Unread(folder, unreadable(error), kind.name)
        return
    for path in sorted(paths, key=lambda path: natural(path.name)):
        if path.suffix == kind.suffix:
            yield Found(path, kind)
        elif path.stem.upper() != "README":
            hint = _advice(path, kind)
            if path.is_dir() or path.suffix.casefold() in (*SUFFIXES, kind.suffix):
                yield Unread(path, not_read(hint), kind.name)
            else:  # a picture or a note lies there, but no entity is lost
                yield Unread(path, not_read(hint, Severity.WARNING))


def _advice(path: Path, kind: Kind) -> Message:
    if path.suffix.casefold() in SUFFIXES and kind.suffix in SUFFIXES:
        return msg("Rename it to {name}.", name=f"{path.stem}.yaml")
    if path.is_dir():
        return msg("Move its files into {folder}/ itself.", folder=kind.collection)
    text = N_("Only files that end in {suffix} are read here; move it elsewhere.")
    return msg(text, suffix=kind.suffix)

"""New names for files, none of them taken: on some systems case and composed letters count as equal."""

import unicodedata
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from digistrat.i18n import N_, Message, msg


def possible_renames(
    root: Path, wanted: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, Message]]:
    """Return the renames that can be made one after the other, and why the others cannot.

    `wanted` gives new names by path. A name that another rename has set free can be used.
    """
    names = {folder: _names(root / folder) for folder in {Path(path).parent for path in wanted}}
    goals = Counter((Path(path).parent, _fold(name)) for path, name in wanted.items())
    possible: dict[str, str] = {}
    waiting = {p: name for p, name in wanted.items() if goals[Path(p).parent, _fold(name)] == 1}
    free = [*waiting]
    while free:
        free = [path for path in waiting if _make(names[Path(path).parent], path, waiting[path])]
        possible |= {path: waiting.pop(path) for path in free}
    why = N_("the name stays, because another file has the name {name} or is to get it")
    refused = {p: msg(why, name=name) for p, name in wanted.items() if p not in possible}
    return possible, refused


def _names(folder: Path) -> Counter[str]:
    return Counter(_fold(entry.name) for entry in folder.iterdir())


def _make(names: Counter[str], path: str, name: str) -> bool:
    """Give a file its new name in the names of its folder, if that is free."""
    old, new = _fold(Path(path).name), _fold(name)
    if names[new] > (old == new):
        return False
    names[old] -= 1
    names[new] += 1
    return True


def _fold(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())

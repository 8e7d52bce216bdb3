"""Folders are the registries: what there is of a kind is found by listing its package."""

from pathlib import Path
from pkgutil import iter_modules


def modules(folder: Path) -> tuple[str, ...]:
    """Return the names of the modules in a folder, sorted, without importing any of them.

    Those that begin with an underscore are what the others share.
    """
    names = (module.name for module in iter_modules([str(folder)]))
    return tuple(sorted(name for name in names if not name.startswith("_")))

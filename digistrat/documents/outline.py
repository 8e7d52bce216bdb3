"""Which chapters a document has, in which order, and how they are numbered."""

from pathlib import Path
from pkgutil import iter_modules

GENERATED = tuple(
    sorted(
        module.name.replace("_", "-")
        for module in iter_modules([str(Path(__file__).parent / "chapters")])
    )
)
"""The names of the chapters that are made from data: one module each in `chapters/`."""

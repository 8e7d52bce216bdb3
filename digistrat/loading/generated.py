"""Reads what the program itself wrote into a repository, so that a rule can compare it."""

from collections.abc import Mapping
from pathlib import Path

from digistrat.loading.text import read_text
from digistrat.root import leads_out

SCHEMA_FOLDER = ".digistrat"
SCHEMA_SUFFIX = ".schema.json"


def generated(root: Path) -> Mapping[str, str]:
    """Return the written schemas by path, with plain line feeds; one that is no text is empty."""
    if leads_out(root, root / SCHEMA_FOLDER):
        return {}
    try:
        paths = sorted((root / SCHEMA_FOLDER).iterdir())
    except OSError:  # there are none, and nothing depends on them
        return {}
    return {
        f"{SCHEMA_FOLDER}/{path.name}": _text(path, root)
        for path in paths
        if path.name.endswith(SCHEMA_SUFFIX)
    }


def _text(path: Path, root: Path) -> str:
    text = read_text(path, root)
    return text.replace("\r\n", "\n") if isinstance(text, str) else ""

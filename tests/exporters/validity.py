"""Holds the files of a repository against its schemas, as an editor does."""

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator

from digistrat.exporters.json_schema import SCHEMAS
from digistrat.loading import load
from digistrat.loading.chapters import Parts, split
from digistrat.loading.composer import compose
from digistrat.loading.text import read_text
from digistrat.rules.schemas import schemas

NO_FRONT_MATTER: Any = None


@cache
def validators(root: Path) -> dict[str, Draft7Validator]:
    """Return a validator for each schema of a repository, by name."""
    texts = schemas(load(root).strategy)
    return {name: Draft7Validator(json.loads(texts[file.path])) for name, file in SCHEMAS.items()}


def files(root: Path) -> Iterator[tuple[str, str, Any]]:
    """Yield path, name of the schema and content of each file of a strategy that is text."""
    for name, file in SCHEMAS.items():
        for path in sorted(root.glob(file.files)):
            text = read_text(path, root)
            if isinstance(text, str):
                yield path.relative_to(root).as_posix(), name, content(path, text)


def content(path: Path, text: str) -> Any:
    """Return what a file holds, as plain as JSON is."""
    if path.suffix == ".md":
        parts = split(text)
        return plain(parts.front_matter.value) if isinstance(parts, Parts) else NO_FRONT_MATTER
    return plain(compose(text).value)


def plain(value: Any) -> Any:
    """Return a value with floats for decimals, as other programs read them."""
    match value:
        case Decimal():
            return float(value)
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case list():
            return [plain(item) for item in value]
        case _:
            return value

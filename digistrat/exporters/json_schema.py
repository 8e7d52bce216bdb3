"""JSON Schemas for editors: what may stand in the files of a strategy, with what it offers.

They are of draft 7, which the YAML extensions of editors and the usual checkers know best. The
schemas say what the loader accepts, as far as JSON Schema can; what depends on other files is
the business of `check`. The same strategy in the same language gives the same text.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from digistrat.exporters._offers import CheckRule, Offers, offers
from digistrat.exporters._shapes import Schema, Shapes
from digistrat.i18n import N_, _
from digistrat.loading import SCHEMA_FOLDER, SCHEMA_SUFFIX
from digistrat.model import Strategy
from digistrat.model.descriptions import FILES
from digistrat.model.kinds import KINDS

__all__ = ["SCHEMAS", "CheckRule", "SchemaFile", "json_schemas"]

DRAFT = "http://json-schema.org/draft-07/schema#"


@dataclass(frozen=True, slots=True)
class SchemaFile:
    """A schema: what it is called, which files it describes, and what these hold.

    `files` is a pattern below the root. With `is_list` the file holds a list of entities.
    """

    name: str
    kind: str
    files: str
    label: str
    is_list: bool = False

    @property
    def path(self) -> str:
        """Where the schema lies below the root of the repository."""
        return f"{SCHEMA_FOLDER}/{self.name}{SCHEMA_SUFFIX}"

    @property
    def title(self) -> str:
        """What the schema describes, in the language in use."""
        text = _("list: {kind}") if self.is_list else "{kind}"
        return text.format(kind=_(self.label))

    @property
    def is_yaml(self) -> bool:
        """Whether the whole file is YAML; of a chapter only the front matter is."""
        return self.files.endswith(".yaml")


def _files() -> Iterable[SchemaFile]:
    yield SchemaFile("strategy", "strategy", "strategy.yaml", N_("strategy"))
    yield SchemaFile("assessment", "assessment", "assessment.yaml", N_("self-assessment"))
    for name, kind in KINDS.items():
        folder = kind.collection
        yield SchemaFile(name, name, f"{folder}/*{kind.suffix}", kind.label)
        if kind.suffix == ".yaml":
            list_name = folder if folder != name else f"{name}-list"
            yield SchemaFile(list_name, name, f"{folder}.yaml", kind.label, is_list=True)


SCHEMAS: Mapping[str, SchemaFile] = {file.name: file for file in _files()}
"""All schemas by name."""


def json_schemas(
    strategy: Strategy, rules: Sequence[CheckRule], generated_chapters: Iterable[str]
) -> dict[str, str]:
    """Return all schemas as text by their paths, in the language in use.

    `rules` are those that `check` in `strategy.yaml` can name, `generated_chapters` the names of
    the chapters that are made from data.
    """
    offered = offers(strategy, rules, generated_chapters)
    return {file.path: _text(file, offered) for file in SCHEMAS.values()}


def _text(file: SchemaFile, offered: Offers) -> str:
    return json.dumps(_schema(file, offered), ensure_ascii=False, indent=1) + "\n"


def _schema(file: SchemaFile, offered: Offers) -> Schema:
    shapes = Shapes(offered)
    id_is_file_name = file.kind in KINDS and KINDS[file.kind].id_from_file and not file.is_list
    schema = shapes.mapping(FILES[file.kind], optional=("id",) if id_is_file_name else ())
    if file.is_list:
        schema = {"type": "array", "items": schema}
    top = {
        "$schema": DRAFT,
        "$comment": "digistrat schema --write",
        "title": file.title,
        "description": file.files,
    }
    return {**top, **schema, "definitions": shapes.definitions}

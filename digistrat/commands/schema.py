"""`digistrat schema`: JSON Schemas, by which editors complete and explain what is written."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digistrat.commands._formats import formats
from digistrat.commands._output import delete_file, folder_for, write_file
from digistrat.commands._session import Session, left_out, report, session, write, write_bytes
from digistrat.commands._usage import Failure
from digistrat.escape import printable
from digistrat.i18n import N_, Message, msg, plural

if TYPE_CHECKING:
    from digistrat.project import Project
    from digistrat.reporters import SchemaEntry

HELP = N_("Show or write JSON Schemas, by which editors help with writing.")


def run(
    context: typer.Context,
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar=N_("NAME"), help=N_("The schema to show. Default: list all of them.")
        ),
    ] = None,
    write_all: Annotated[
        bool,
        typer.Option(
            "--write",
            help=N_("Write all schemas to .digistrat, and settings for VS Code where none are."),
        ),
    ] = False,
    check: Annotated[
        bool,
        typer.Option("--check", help=N_("Say which schemas are missing or out of date.")),
    ] = False,
    format_name: Annotated[
        str,
        typer.Option(
            "--format",
            metavar=formats("reporters", "schemas"),
            help=N_("The form of the list. Default: text."),
        ),
    ] = "text",
) -> None:
    """Exit 1 if `--check` finds a schema that is missing or out of date."""
    if sum((kind is not None, write_all, check)) > 1:
        raise Failure(msg("Only one of NAME, --write and --check is possible."))
    current = session(context)
    with current.project() as project:
        if write_all:
            _write(current, project)
        elif check:
            _check(project)
        elif kind is not None:
            write_bytes(project.schema(kind))
        else:
            report("schemas", format_name, _entries(), current.page())


def _entries() -> list["SchemaEntry"]:
    from digistrat.exporters.json_schema import SCHEMAS
    from digistrat.reporters import SchemaEntry

    return [SchemaEntry(s.name, s.title, s.files, s.path) for s in SCHEMAS.values()]


def _write(current: Session, project: "Project") -> None:
    from digistrat.exporters import vscode

    root, schemas = project.repository.root, project.schemas()
    due = _outdated(root, schemas)
    for path in due:
        if path in schemas:
            _put(root, path, schemas[path])
        else:
            delete_file(root / path)
            _say(msg("Deleted: {path}", path=path))
    for path, text in vscode.FILES.items():
        if not (root / path).exists():
            _put(root, path, text)
        elif _lacks(root / path, vscode.NEEDED[path]):
            message = msg(
                "{path} is yours and stays as it is. To use the schemas, add: {text}",
                path=path,
                text=text.rstrip(),
            )
            current.note(message)
    if unchanged := len(schemas.keys() - {*due}):
        text = plural("{count} schema is up to date.", "{count} schemas are up to date.", unchanged)
        write(sys.stdout, f"{text}\n")
    left_out(project.lost)


def _outdated(root: Path, schemas: Mapping[str, str]) -> list[str]:
    """Return the paths of schemas that are missing, out of date or of no use any more."""
    from digistrat.loading import generated

    written = generated(root)
    due = [path for path, text in schemas.items() if written.get(path) != text]
    return [*due, *(path for path in written if path not in schemas)]


def _put(root: Path, path: str, text: str) -> None:
    folder_for(root / path)
    write_file(root / path, text)
    _say(msg("Written: {path}", path=path))


def _lacks(file: Path, needed: tuple[str, ...]) -> bool:
    """Say whether a file lacks something; it may hold comments, so it is not read as JSON."""
    from digistrat.loading import source_lines

    text = "\n".join(source_lines(file.parent, file.name) or ())
    return not all(f'"{entry}"' in text for entry in needed)


def _check(project: "Project") -> None:
    due = _outdated(project.repository.root, project.schemas())
    for path in due:
        there = (project.repository.root / path).exists()
        text = N_("Out of date: {path}") if there else N_("Missing: {path}")
        _say(msg(text, path=path))
    if due:
        raise typer.Exit(1)


def _say(message: Message) -> None:
    write(sys.stdout, f"{printable(str(message))}\n")

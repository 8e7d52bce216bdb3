"""From the name of a table to its rows: which sheet, where its head is, what its columns are."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from digistrat.i18n import Message, msg
from digistrat.loading import (
    LEADS_OUT,
    PUBLISHED_FOLDER,
    Problem,
    Sheet,
    read_sheets,
    readable_tables,
)
from digistrat.model import Scheme
from digistrat.model.published import PublishedTable
from digistrat.nearest import hint
from digistrat.refusals import TableFault
from digistrat.root import leads_out
from digistrat.verification.heads import HEADS, Columns, columns, head_of, plain


@dataclass(frozen=True, slots=True)
class Opened:
    """A table, what its columns are, and what is to be said of how it was read."""

    name: str
    table: PublishedTable
    columns: Columns
    remarks: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Opener:
    """Opens tables for the repository at `root`.

    `meant` says what columns mean whose heads are not recognised, by head.
    """

    root: Path
    schemes: Sequence[Scheme]
    meant: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        criteria = [rated.id for scheme in self.schemes for rated in scheme.rated]
        known = [*HEADS, *dict.fromkeys(criteria)]
        for meaning in self.meant.values():
            if meaning not in known:
                message = msg("No column can mean “{name}”.", name=meaning)
                raise TableFault(message, hint(meaning, known))

    def open(self, names: Sequence[str]) -> list[Opened]:
        """Open the tables with these names or, without any, all in `published/`."""
        opened = [self._named(name) for name in names] if names else self._published()
        heads = {plain(cell.text): cell.text for one in opened for cell in one.table.head}
        for head in self.meant:
            if plain(head) not in heads:
                message = msg("There is no column “{head}”.", head=head)
                raise TableFault(message, hint(head, [*filter(None, heads.values())]))
        return opened

    def _published(self) -> list[Opened]:
        """Open all published tables, which are named by their path in the repository."""
        if leads_out(self.root, self.root / PUBLISHED_FOLDER):
            raise _fault(f"{PUBLISHED_FOLDER}/", LEADS_OUT)
        paths = readable_tables(self.root)
        if not paths:
            message = msg("There is no table in {folder}/.", folder=PUBLISHED_FOLDER)
            raise TableFault(message, msg("Name the tables to be verified."))
        return [self._file(path, path.relative_to(self.root).as_posix()) for path in paths]

    def _named(self, name: str) -> Opened:
        """Open a file, or the sheet of a file that is named behind a `#`."""
        file, mark, sheet = name.rpartition("#")
        if mark and not _exists(name):
            return self._file(Path(file), file, sheet)
        return self._file(Path(name), name)

    def _file(self, path: Path, name: str, sheet: str | None = None) -> Opened:
        if not _exists(path):
            raise TableFault(msg("There is no file {path}.", path=name), self._elsewhere(name))
        if self._leads_out(path):
            raise _fault(name, LEADS_OUT)
        found = read_sheets(path, lambda rows: head_of(rows, self.schemes, self._meant)[1])
        if isinstance(found, Problem):
            raise _fault(name, found)
        if sheet is not None:
            return self._sheet(path, f"{name}#{sheet}", _chosen(found, name, sheet))
        counts = [head_of(entry.rows, self.schemes, self._meant)[1] for entry in found]
        first = next((entry for entry, count in zip(found, counts, strict=True) if count), None)
        if first is None:
            raise _no_head(name, found)
        return self._sheet(path, f"{name}#{first.name}" if len(found) > 1 else name, first)

    def _leads_out(self, path: Path) -> bool:
        """Whether a link of the repository leads out of it; elsewhere a table may lie anywhere."""
        root, full = (Path(os.path.normpath(one.absolute())) for one in (self.root, path))
        return full.is_relative_to(root) and leads_out(root, full)

    def _sheet(self, path: Path, name: str, sheet: Sheet) -> Opened:
        index, count = head_of(sheet.rows, self.schemes, self._meant)
        if not count:
            raise _no_head(name, [sheet])
        rows = sheet.below(index)
        if isinstance(rows, Problem):
            raise _fault(name, rows)
        table = PublishedTable.of(self._document(path), rows)
        return Opened(name, table, columns(table.head, self.schemes, self._meant), sheet.remarks)

    @property
    def _meant(self) -> Mapping[str, str]:
        return {plain(head): meaning for head, meaning in self.meant.items()}

    def _document(self, path: Path) -> str:
        """Return the path by which aliases know a table: that in the repository."""
        full, root = path.resolve(), self.root.resolve()
        return full.relative_to(root).as_posix() if full.is_relative_to(root) else path.as_posix()

    def _elsewhere(self, name: str) -> Message | None:
        """Point to the file of that name in the repository, which need not be the working folder."""
        if Path(name).is_absolute() or not _exists(self.root / name):
            return None
        return msg("Did you mean “{near}”?", near=self.root / name)


def _exists(path: str | Path) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):  # a name that is too long, or none at all
        return False


def _chosen(sheets: Sequence[Sheet], name: str, wanted: str) -> Sheet:
    for sheet in sheets:
        if sheet.name == wanted:
            return sheet
    message = msg("{path} has no sheet “{sheet}”.", path=name, sheet=wanted)
    raise TableFault(message, hint(wanted, [sheet.name for sheet in sheets if sheet.name]))


def _fault(name: str, problem: Problem) -> TableFault:
    line = problem.span.line + 1
    where = name if problem.span.end_column == 0 else f"{name}:{line}:{problem.span.column + 1}"
    return TableFault(msg("{path}: {message}", path=where, message=problem.message), problem.hint)


def _no_head(name: str, sheets: Sequence[Sheet]) -> TableFault:
    if not any(sheet.rows for sheet in sheets):
        return TableFault(msg("{path} is empty.", path=name))
    message = msg(
        "{path} has no column whose head stands for ids or titles of measures.", path=name
    )
    return TableFault(message, msg("--map HEAD=id or --map HEAD=title names one."))

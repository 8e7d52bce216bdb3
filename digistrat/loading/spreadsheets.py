"""Reads the sheets of xlsx and ods files by python-calamine, which the extra `excel` brings.

Spreadsheets keep numbers as binary floats and show at most 15 digits of them. So do we: 2.85 is
exactly 2.85, and 2.4499999999999997, which is what a formula makes of 2.45, is that, too.
"""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from decimal import Decimal

from digistrat.i18n import N_, msg
from digistrat.loading.problem import Code, Problem
from digistrat.model.published import Cell

MAX_UNPACKED = 256 * 1024 * 1024
"""Up to how many bytes a file is unpacked: a few kilobytes can hold gigabytes."""

MAX_CELLS = 20_000_000
"""Up to how many cells, empty ones counted, a sheet is read: one far off makes all between them."""

_DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, OSError,
    EOFError, ValueError,
)  # fmt: skip
"""What unpacking raises for files that are damaged, locked or packed in an unknown way."""

_DIGITS = 15
_XLSX_PLACE = re.compile(rb'<c\b[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"')
_ODS_TAG = re.compile(rb"<table:table-(row|cell)\b([^>]*)>")
_ODS_REPEATED = re.compile(rb'table:number-(?:rows|columns)-repeated="([0-9]{1,18})"')


def read(raw: bytes) -> list[tuple[str, list[tuple[Cell, ...]]]] | Problem:
    """Return the sheets of a file by name, or what keeps it from being read."""
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError:
        text = N_("Spreadsheets need python-calamine, which the extra “excel” of digistrat brings.")
        return Problem(
            Code.UNREADABLE, msg(text), hint=msg("Install digistrat[excel] or save a CSV file.")
        )
    if problem := _too_large(raw):
        return problem
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        sheets = [(name, book.get_sheet_by_name(name)) for name in book.sheet_names]
        return [(name, [*_rows(sheet.to_python(skip_empty_area=False))]) for name, sheet in sheets]
    except CalamineError:
        return _no_spreadsheet()


def _no_spreadsheet() -> Problem:
    return Problem(Code.UNREADABLE, msg("This is no spreadsheet, or it is damaged or locked."))


def _too_large(raw: bytes) -> Problem | None:
    """Refuse what would fill the memory before it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) <= MAX_UNPACKED:
                names = [entry.filename for entry in entries]
                if all(_cells(name, archive) <= MAX_CELLS for name in names):
                    return None
    except _DAMAGED:
        return _no_spreadsheet()
    return Problem(Code.UNREADABLE, msg("The spreadsheet is too large to be read."))


def _cells(name: str, archive: zipfile.ZipFile) -> int:
    """Return how many cells a part of a file takes when it is read."""
    if name.startswith("xl/worksheets/") and name.endswith(".xml"):
        places = _XLSX_PLACE.findall(archive.read(name))
        columns = {_column(letters) for letters in {letters for letters, _row in places}}
        return max(columns, default=0) * max((int(row) for _letters, row in places), default=0)
    return sum(_ods_cells(archive.read(name))) if name == "content.xml" else 0


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _ods_cells(content: bytes) -> Iterator[int]:
    """Yield how many cells each cell with a value stands for: cells and rows can be repeated."""
    rows = 1
    for match in _ODS_TAG.finditer(content):
        found = _ODS_REPEATED.search(match[2])
        count = int(found[1]) if found else 1
        if match[1] == b"row":
            rows = count
        elif b"value-type" in match[2]:
            yield rows * count


def _rows(values: Sequence[Sequence[object]]) -> Iterator[tuple[Cell, ...]]:
    for line, row in enumerate(values, start=1):
        texts = [*map(_text, row)]
        yield tuple(Cell(text, line, at, at + 1) for at, text in enumerate(texts, start=1))


def _text(value: object) -> str:
    """Write a value as plainly as it can be: 44.0 is 44."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        text = f"{Decimal(f'{value:.{_DIGITS}g}'):f}"
        return text.removesuffix(".0") if value else "0"
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return str(value).strip()

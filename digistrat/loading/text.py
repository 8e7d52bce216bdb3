"""From a file to its text: what is not UTF-8 text of a sensible size is refused here.

The checks come before the YAML parser because its C variant knows byte positions only, and
because a device or a pipe must not be opened at all.
"""

import re
import stat
from contextlib import suppress
from pathlib import Path

from digistrat.i18n import N_, msg
from digistrat.loading.problem import Code, Problem, Span
from digistrat.reasons import reason
from digistrat.root import leads_out

MAX_BYTES = 16 * 1024 * 1024
"""The size up to which a file is read; 10,000 measures in one list have about 12 MB."""

LEADS_OUT = Problem(
    Code.UNREADABLE,
    msg("This link leads out of the strategy."),
    hint=msg("Put the file or folder itself in its place."),
)
"""What is said of a link that is not followed; nothing of its target may be said or shown."""

_BOM = "\ufeff"
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
# What YAML 1.2 calls printable, without a byte order mark in the middle of the text and without
# what turns the direction of writing: with it a line can read otherwise than it is.
_CONTROL = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\u2029\u202f-\u2065\u206a-\ud7ff"
    "\ue002-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def lines(text: str) -> list[str]:
    """Split a text where YAML does; `str.splitlines` would split at form feeds, too."""
    return _LINE_BREAK.split(text)


def front_matter_end(rows: list[str]) -> int | None:
    """Return the line that closes the front matter, from 0; None if there is none."""
    if not is_fence(rows[0]):
        return None
    return next((number for number, row in enumerate(rows) if number and is_fence(row)), None)


def is_fence(row: str) -> bool:
    """Whether a line opens or closes the front matter of a chapter."""
    return row.rstrip() == "---"


def read_text(path: Path, root: Path) -> str | Problem:
    """Return the text of a file below `root` without byte order mark, or why it is not read."""
    if leads_out(root, path):
        return LEADS_OUT
    raw = read_bytes(path)
    return raw if isinstance(raw, Problem) else _decode(raw)


def read_foreign_text(path: Path) -> tuple[str, bool] | Problem:
    """Read a text that others wrote, and say whether it was taken for Windows-1252.

    Every text that is not UTF-8 is that, so no other encoding can be told from it.
    """
    raw = read_bytes(path)
    if isinstance(raw, Problem):
        return raw
    text = _decode(raw)
    if isinstance(text, str):
        return text, False
    with suppress(UnicodeDecodeError):
        raw.decode("utf-8")
        return text
    with suppress(UnicodeDecodeError):
        text = _checked(raw.decode("cp1252"))
        return text if isinstance(text, Problem) else (text, True)
    return Problem(Code.UNREADABLE, msg("The file is no text in UTF-8 or Windows-1252."))


def read_bytes(path: Path) -> bytes | Problem:
    """Return what a file of a sensible size holds, or what keeps it from being read."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Problem(Code.UNREADABLE, msg("This is not a file."))
        if status.st_size > MAX_BYTES:
            limit = MAX_BYTES // 1024**2
            text = N_("The file is larger than {limit} MiB and is not read.")
            return Problem(Code.UNREADABLE, msg(text, limit=limit))
        return path.read_bytes()
    except FileNotFoundError:
        return Problem(Code.UNREADABLE, msg("This link leads nowhere."))
    except OSError as error:
        return unreadable(error)


def unreadable(error: OSError) -> Problem:
    """Word why the system does not give a file or folder."""
    return Problem(Code.UNREADABLE, msg("This cannot be read: {reason}.", reason=reason(error)))


def source_lines(root: Path, path: str) -> list[str] | None:
    """Return the lines of a file of the repository; None if it is no text."""
    text = read_text(root / path, root)
    return None if isinstance(text, Problem) else lines(text)


def _decode(raw: bytes) -> str | Problem:
    try:
        text = raw.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        message = msg("The file is not UTF-8 text.")
        hint = msg("Save it with the encoding UTF-8.")
        return Problem(Code.UNREADABLE, message, _span(raw[: error.start].decode("utf-8")), hint)
    return _checked(text)


def _checked(text: str) -> str | Problem:
    if match := _CONTROL.search(text):
        message = msg("The control character {code} is not allowed here.",
                      code=f"U+{ord(match[0]):04X}")  # fmt: skip
        return Problem(Code.UNREADABLE, message, _span(text[: match.start()]))
    return text


def _span(before: str) -> Span:
    """Return the span of the one character that follows `before`."""
    rows = lines(before)
    line, column = len(rows) - 1, len(rows[-1].removeprefix(_BOM))
    return Span(line, column, line, column + 1)

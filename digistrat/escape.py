"""Plain text put into other notations, so that it stays what it is."""

import re

_MARKDOWN = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>|#~&"})
# Also what turns the direction of writing and what cannot be seen. Joiners and soft hyphens stay:
# some languages and many words need them.
_CONTROL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
_LIST_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_BULLET_START = re.compile(r"^(\+|-+|=+)(?=\s|$)")  # a bullet, a rule, a line under a heading
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = ("=", "+", "-", "@")
_PLAIN_ID = re.compile(r"[\w-]*")


def printable(text: str) -> str:
    """Return a text of the same length without characters that a terminal obeys or hides."""
    return _CONTROL.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return a text on one line, with single spaces."""
    return " ".join(text.split())


def markdown(text: str) -> str:
    """Write a text so that Markdown shows it as it is, on one line, in a cell or a list, too."""
    escaped = one_line(text).translate(_MARKDOWN)
    return _BULLET_START.sub(r"\\\1", _LIST_START.sub(r"\1\\\2", escaped))


def csv(text: str) -> str:
    """Write a text for a cell, on one line, so that no spreadsheet reads it as a formula."""
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line


def csv_ids(*ids: str) -> str:
    """Write ids for a cell, parted by spaces, so that programs read back what they are.

    Letters, digits, hyphens and underscores call no function, so `-7` stays `-7`.
    """
    text = " ".join(ids)
    return text if all(map(_PLAIN_ID.fullmatch, ids)) else csv(text)


def xml(text: str) -> str:
    """Return a text without the characters that XML cannot hold, not even escaped."""
    return _NOT_IN_XML.sub("\ufffd", text)


def workflow_command(text: str, *, parameter: bool = False) -> str:
    """Write a text for a workflow command of GitHub: its message, or one of its parameters."""
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped.replace(":", "%3A").replace(",", "%2C") if parameter else escaped

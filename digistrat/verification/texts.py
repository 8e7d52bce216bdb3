"""Texts of tables: what counts as the same, and how much of one a message shows."""

import re

from digistrat.escape import one_line

_SHOWN = 120


def folded(text: str) -> str:
    """Return a text without what differs between copies of it: case and spacing."""
    return one_line(text).casefold()


def letters(text: str) -> str:
    """Return the letters and digits of a text alone: two spellings of one title have the same."""
    return re.sub(r"[\W_]+", "", text.casefold())


def short(text: str) -> str:
    """Return as much of a text as a message has room for, on one line."""
    line = one_line(text[: 10 * _SHOWN])
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"

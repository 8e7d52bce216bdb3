"""Edits applied to a text: nothing but the stretches that they name is touched."""

import re
from collections.abc import Iterable
from itertools import pairwise

from digistrat.diagnostics import Edit

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with the edits made; no two of them may touch the same characters."""
    starts = [0, *(match.end() for match in _LINE_BREAK.finditer(text))]
    stretches = []
    for edit in sorted(edits):
        start = starts[edit.line - 1] + edit.column - 1
        stretches.append((start, starts[edit.end_line - 1] + edit.end_column - 1, edit.text))
    if any(end > start for (_, end, _), (start, _, _) in pairwise(stretches)):
        raise ValueError("Edits overlap.")
    for start, end, new in reversed(stretches):
        text = text[:start] + new + text[end:]
    return text


def disjoint(edits: Iterable[Edit], taken: Iterable[Edit]) -> bool:
    """Say whether edits leave alone what others change."""
    mine, theirs = [*edits], [*taken]
    return all(_end(a) <= _start(b) or _end(b) <= _start(a) for a in mine for b in theirs)


def _start(edit: Edit) -> tuple[int, int]:
    return edit.line, edit.column


def _end(edit: Edit) -> tuple[int, int]:
    return edit.end_line, edit.end_column

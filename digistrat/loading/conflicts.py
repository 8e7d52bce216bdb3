"""Merge conflicts that were left in a file, whole or in pieces.

Whoever mends a conflict by hand easily overlooks one of its lines; each kind of line gives the
rest of the block away.
"""

import re

from digistrat.i18n import msg
from digistrat.loading.problem import Code, Problem, Span
from digistrat.loading.text import front_matter_end, lines

# In the order in which they stand in a block.
_MARKERS = (
    re.compile("<{7} .*"),
    re.compile(r"\|{7}( .*)?"),
    re.compile("={7}"),
    re.compile(">{7} .*"),
)
_BARE = frozenset({"|||||||", "======="})
"""Markers that mean something else in Markdown: the line under a heading, a row of a table."""


def merge_conflicts(text: str, *, markdown: bool = False) -> list[Problem]:
    """Return a problem for each block of merge-conflict markers, at its first line."""
    rows = lines(text)
    prose = (front_matter_end(rows) or 0) if markdown else len(rows)
    problems = []
    last = len(_MARKERS)
    for number, row in enumerate(rows):
        rank = _rank(row)
        if rank is None:
            continue
        if rank <= last:  # not the next marker of the same block, so another block
            if number >= prose and row in _BARE:
                continue
            problems.append(_problem(number, row))
        last = len(_MARKERS) if rank == len(_MARKERS) - 1 else rank
    return problems


def _rank(row: str) -> int | None:
    """Return the place of a marker in its block; None if the line is none."""
    found = (rank for rank, marker in enumerate(_MARKERS) if marker.fullmatch(row))
    return next(found, None) if row[:1] in "<|=>" else None


def _problem(number: int, row: str) -> Problem:
    return Problem(
        Code.MERGE_CONFLICT,
        msg("A merge conflict was left in the file."),
        Span(number, 0, number, len(row)),
        msg("Decide for one version and delete the lines with <<<<<<<, ======= and >>>>>>>."),
    )

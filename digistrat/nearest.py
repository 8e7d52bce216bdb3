"""The word that someone most likely meant."""

from collections.abc import Iterable
from difflib import get_close_matches

_CUTOFF = 0.7
"""How alike two words must be (1 is equal); below it, suggestions were seen to mislead."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that `word` is a slip of, whatever the case; None if none is near."""
    by_fold: dict[str, str] = {}
    for candidate in known:
        by_fold.setdefault(candidate.casefold(), candidate)
    matches = get_close_matches(word.casefold(), list(by_fold), n=1, cutoff=_CUTOFF)
    return by_fold[matches[0]] if matches else None

"""The word that someone most likely meant, and the hint that says so."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from itertools import zip_longest

from digistrat.i18n import Message, msg

_CUTOFF = 0.7
"""How alike two words must be (1 is equal); below it, suggestions were seen to mislead."""

_COMPARED = 8
"""How many near words are compared more closely."""

MAX_LISTED = 16
"""How many possible words a hint lists; all choices of the format are fewer."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that `word` is a slip of, whatever the case; None if none is near."""
    return next(iter(_near(word, known)), None)


def only_near(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that `word` is a slip of; None if there are others it may be."""
    near = _near(word, known)
    return near[0] if len(near) == 1 else None


def _near(word: str, known: Iterable[str]) -> list[str]:
    """Return the two nearest of `known`, the best first, or as many as are near."""
    by_fold: dict[str, str] = {}
    for candidate in known:
        by_fold.setdefault(candidate.casefold(), candidate)
    folded = word.casefold()
    matches = get_close_matches(folded, list(by_fold), n=_COMPARED, cutoff=_CUTOFF)
    matches.sort(key=lambda match: _distance(match, folded))
    return [by_fold[match] for match in matches[:2]]


def _distance(match: str, word: str) -> tuple[float, int]:
    """Return how far words are apart; among equally near ones a single wrong letter is nearer."""
    wrong = sum(one != other for one, other in zip_longest(match, word))
    return 1 - SequenceMatcher(None, match, word).ratio(), wrong


def did_you_mean(word: str, titles: Mapping[str, str]) -> Message | None:
    """Ask for the nearest of the ids in `titles`; people also write the title for the id.

    What has no title has an empty one.
    """
    by_title = {title: id_ for id_, title in titles.items() if title}
    near = by_title.get(word) or nearest(word, titles)
    if near is None:
        return None
    if (title := titles[near]) and title != near:
        return msg("Did you mean “{near}” ({title})?", near=near, title=title)
    return msg("Did you mean “{near}”?", near=near)


def hint(word: str, known: Sequence[str], others: Sequence[str] = ()) -> Message | None:
    """Say which of `known` was meant, or list them where they are few.

    `others` may be meant as well, but are not listed.
    """
    if meant := did_you_mean(word, dict.fromkeys([*known, *others], "")):
        return meant
    few = 0 < len(known) <= MAX_LISTED
    return msg("Possible here: {known}.", known=[*known]) if few else None

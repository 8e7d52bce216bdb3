"""Which texts say nearly the same, among many, without comparing each with each.

A text is taken as the set of its words and of its pairs of neighbouring words; two texts are
similar to the degree that these sets overlap (the Jaccard index: what they share, divided by all
that either has). Two sets that overlap enough must share one of their rarest parts, so only the
rarest are looked up: the prefix filter of Bayardo, Ma and Srikant, "Scaling up all pairs
similarity search", WWW 2007.

Form letters, which share even their rarest parts with many others, would still be compared each
with each. So only the earliest texts with a part are looked up, and of these the few that share
the most rare parts; of many similar texts, some are found.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import chain, pairwise
from math import ceil

_LOOKED_UP = 50  # texts with the same rare part
_COMPARED = 20  # texts with one text

Similar = list[tuple[Fraction, str]]
"""Texts with the degree to which they are similar, the most similar first."""


def words(text: str) -> list[str]:
    """Return the words of a text without regard to case and to how an accent is encoded."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


def similar(texts: Mapping[str, str], threshold: Fraction) -> Iterator[tuple[str, Similar]]:
    """Yield the id of each text that is similar to earlier ones, with those.

    `threshold` is above 0 and at most 1. A text without words is similar to none.
    """
    parts = _numbered({id_: _parts(text) for id_, text in texts.items()})
    texts_with: dict[int, list[str]] = {}
    for id_, own in parts.items():
        rarest = sorted(own)[: len(own) - ceil(threshold * len(own)) + 1]
        shared = Counter(chain.from_iterable(texts_with.get(part, ()) for part in rarest))
        degrees = [
            (_degree(own, parts[other]), other) for other, _ in shared.most_common(_COMPARED)
        ]
        found = [(degree, other) for degree, other in degrees if degree >= threshold]
        if found:
            yield id_, sorted(found, key=lambda entry: entry[0], reverse=True)
        for part in rarest:
            known = texts_with.setdefault(part, [])
            if len(known) < _LOOKED_UP:
                known.append(id_)


def _parts(text: str) -> frozenset[str]:
    found = words(text)
    return frozenset(found) | {f"{first} {second}" for first, second in pairwise(found)}


def _numbered(parts: Mapping[str, frozenset[str]]) -> dict[str, frozenset[int]]:
    """Return numbers for parts, the rarest first, which compare faster than words."""
    counts = Counter(chain.from_iterable(parts.values()))
    order = sorted(counts, key=lambda part: (counts[part], part))
    numbers = {part: number for number, part in enumerate(order)}
    return {id_: frozenset(numbers[part] for part in own) for id_, own in parts.items()}


def _degree(own: frozenset[int], other: frozenset[int]) -> Fraction:
    shared = len(own & other)
    return Fraction(shared, len(own) + len(other) - shared)

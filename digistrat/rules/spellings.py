"""Titles in running text that are spelled otherwise than where they are declared.

Two spellings are of one title if they have the same letters, apart from case, spaces and hyphens.
Most such differences are no mistake: an adjective loses its capital inside a sentence, a compound
takes hyphens. So what can be grammar is left alone:

- a title inside a longer word (Open-Data-Portal) or with an ending (Workspaces),
- another case alone, except a German noun without its capital (work space for Work Space),
- two words for one, or one for two, without capitals (mit Arbeit is not Mitarbeit).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")
_TITLE = re.compile(r"[^\W_]+(?:[ -][^\W_]+)*")
_JOINT = re.compile(r"[-\u2011]|[ \t\u00a0]+|[ \t]*\n[ \t]*")
_HYPHENS = ("-", "\u2011")
_VERB = ("en", "ern", "eln")  # a title such as Mobil Arbeiten may stand in a sentence as it is
_MIN_LETTERS, _MIN_LETTERS_OF_ONE_WORD = 6, 8

# What is no running text: code, expressions, comments, the targets of links, addresses.
_OTHER = re.compile(
    r"^(?:```|~~~).*?^(?:```|~~~)|`[^`\n]*`|\{\{.{0,500}?\}\}|\{%.{0,500}?%\}|\{#.{0,500}?#\}"
    r"|<!--.{0,500}?-->|\]\([^)\n]*\)|^\[[^]\n]+\]:.*?$|https?://\S+|www\.\S+|\S+@\S+",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Declared:
    """A title as it is declared, and the entity that bears it."""

    title: str
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Deviation:
    """A title that is written in another way, from `start` to `end` of a text."""

    written: str
    declared: Declared
    start: int
    end: int


class Spellings:
    """The titles of a strategy, by their letters."""

    def __init__(self, declared: Iterable[Declared], allowed: Iterable[str], language: str) -> None:
        self._german = language == "de"
        self._titles: dict[str, list[Declared]] = {}
        for entry in declared:
            if _TITLE.fullmatch(entry.title) and _is_distinct(entry.title):
                self._titles.setdefault(_letters(entry.title), []).append(entry)
        self._right = {entry.title for same in self._titles.values() for entry in same} | {*allowed}
        # A sequence of words is looked at only as long as a title begins so.
        self._beginnings = {key[:length] for key in self._titles for length in range(1, len(key))}

    def deviations(self, text: str) -> Iterator[Deviation]:
        """Yield the titles in a text that are spelled otherwise; the longest title counts."""
        bare = _OTHER.sub(lambda match: re.sub(r"[^\n]", "\0", match[0]), text)
        words = [match.span() for match in _WORD.finditer(bare)]
        index = 0
        while index < len(words):
            start, end = words[index]
            first = bare[start:end].casefold()  # most words begin no title
            known = first in self._beginnings or first in self._titles
            count, key = self._longest(bare, words, index) if known else (0, "")
            if not count:
                index += 1
                continue
            end = words[index + count - 1][1]
            written = _JOINT.sub(lambda joint: _plain(joint[0]), bare[start:end])
            declared = self._titles[key][0]
            if written not in self._right and not _is_part_of_a_word(bare, start, end):
                titles = [entry.title for entry in self._titles[key]]
                if all(self._is_mistake(title, written) for title in titles):
                    yield Deviation(written, declared, start, end)
            index += count

    def _longest(self, text: str, words: list[tuple[int, int]], index: int) -> tuple[int, str]:
        """Return how many words from here make a title, and its letters."""
        letters, found = "", (0, "")
        for position in range(index, len(words)):
            start, end = words[position]
            if position > index and not _JOINT.fullmatch(text, words[position - 1][1], start):
                break
            letters += text[start:end].casefold()
            if letters in self._titles:
                found = (position - index + 1, letters)
            if letters not in self._beginnings:
                break
        return found

    def _is_mistake(self, title: str, written: str) -> bool:
        if written.isupper():
            return False
        if title.casefold() == written.casefold():
            noun, last = title.rsplit(maxsplit=1)[-1], written.rsplit(maxsplit=1)[-1]
            lost = noun[:1].isupper() and last[:1].islower()
            return self._german and " " in title and lost and not last.endswith(_VERB)
        parts = re.split("[ -]", written)
        if len(parts) > len(re.split("[ -]", title)):
            return not any(part[:1].islower() for part in parts)
        return not written[:1].islower() or title[:1].islower()


def _letters(title: str) -> str:
    return re.sub("[ -]", "", title).casefold()


def _is_distinct(title: str) -> bool:
    """Say whether a title is more than a short word, which stands for many things."""
    least = _MIN_LETTERS if " " in title else _MIN_LETTERS_OF_ONE_WORD
    return len(_letters(title)) >= least


def _plain(joint: str) -> str:
    return "-" if joint in "-\u2011" else " "


def _is_part_of_a_word(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before[-1:] in _HYPHENS or after[:1] in _HYPHENS:
        return True
    return bool(re.fullmatch(r"\w[./:@#=&+_'’]", before) or re.fullmatch(r"[./:@#=&+_'’]\w", after))

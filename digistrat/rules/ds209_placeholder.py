"""A text is only a placeholder.

“TODO”, “tbd”, “N. N.” or three dots are good notes while a text is being written, and look bad in
what the council gets. They also hide gaps: a field with “tbd” counts as filled in. Write the text,
or remove the key until there is one; then the other rules can say what is missing.

Only a text that is nothing but a placeholder is found, wherever it stands, a key with an empty
text, and a title that is only a dash or the like. The words are a setting; capitals, spaces and full stops make no difference.

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    summary: TODO

Good:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    summary: One place for all applications.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from digistrat.diagnostics import Finding, Severity
from digistrat.i18n import N_, msg
from digistrat.model.base import Model
from digistrat.model.types import Text, Written, is_blank
from digistrat.model.walk import Keys
from digistrat.rules.context import Context
from digistrat.rules.passages import passages

SEVERITY = Severity.WARNING


class Settings(Model):
    """What counts as a placeholder."""

    words: Annotated[
        tuple[Text, ...],
        Field(description=N_("The words that are a placeholder where they stand alone.")),
    ] = (
        "TODO", "FIXME", "tbd", "tba", "N. N.", "xxx", "?", "…",
        "folgt", "folgt noch", "wird ergänzt", "wird noch ergänzt", "Platzhalter", "Lorem ipsum",
        "to be done", "to be defined", "to be determined", "placeholder",
    )  # fmt: skip


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each text that is a placeholder."""
    words = {_plain(word) for word in settings.words}
    for passage in passages(context.strategy, Written):
        if passage.kind == "strategy" and not context.complete("strategy"):
            continue  # what cannot be read is replaced by texts that say nothing
        text = passage.text.strip()
        start = passage.text.find(text)
        place = passage.place(start, start + len(text))
        hint = msg("Write the text, or remove the key until there is one.")
        if _plain(text) in words:
            yield Finding(msg("“{text}” is only a placeholder.", text=text), place, hint)
        elif passage.keys and is_blank(text):  # a chapter may be one that is yet to be written
            key = _key(passage.keys)
            yield Finding(msg("“{key}” is there and has no text.", key=key), place, hint)
        elif passage.keys[-1:] == ("title",) and _says_nothing(text):
            yield Finding(msg("The title says nothing."), place, msg("Write a title."))


def _plain(text: str) -> str:
    """Return what is compared: “N. N.” is “nn”, “???” is “?”, and “…” is a full stop."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    if letters := re.sub(r"[\W_]", "", plain):
        return letters
    return "".join(sorted(set(re.sub(r"[\s()\[\]<>{}]", "", plain))))


def _key(keys: Keys) -> str:
    """Return the innermost key; entries of a list have none of their own."""
    return next(key for key in reversed(keys) if isinstance(key, str))


def _says_nothing(title: str) -> bool:
    """Say whether a title has only dashes and the like; a symbol may be a title."""
    return all(unicodedata.category(character)[0] in "PZC" for character in title)

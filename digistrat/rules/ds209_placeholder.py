"""A text is only a placeholder.

“TODO”, “tbd”, “N. N.” or three dots are good notes while a text is being written, and look bad in
what the council gets. They also hide gaps: a field with “tbd” counts as filled in. Write the text,
or remove the key until there is one; then the other rules can say what is missing.

Only a text that is nothing but a placeholder is found, wherever it stands, and a title without
letters or digits. The words are a setting; capitals, spaces and full stops make no difference.

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

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model import Chapter
from digistrat.model.base import Model
from digistrat.model.kinds import KINDS
from digistrat.model.types import Text, Written
from digistrat.model.walk import marked
from digistrat.rules.context import Context

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
    for kind, id_, model in _texts(context):
        for found in marked(model, Written):
            place = _place(kind, id_, model, found.keys)
            if _plain(found.value) in words:
                text = N_("“{text}” is only a placeholder.")
                hint = msg("Write the text, or remove the key until there is one.")
                yield Finding(msg(text, text=found.value.strip()), place, hint)
            elif found.keys[-1] == "title" and _is_empty(found.value):
                yield Finding(msg("The title says nothing."), place, msg("Write a title."))


def _texts(context: Context) -> Iterator[tuple[str, str, Model]]:
    """Yield all that can hold texts, with kind and id."""
    if context.complete("strategy"):
        yield "strategy", "", context.strategy.about
    for kind in KINDS.values():
        for entity in getattr(context.strategy, kind.attribute):
            yield kind.name, entity.id, entity


def _place(kind: str, id_: str, model: Model, keys: tuple[str | int, ...]) -> Place:
    if isinstance(model, Chapter) and keys == ("body",):
        rows = model.body.split("\n")
        index = next((index for index, row in enumerate(rows) if row.strip()), 0)
        start = len(rows[index]) - len(rows[index].lstrip())
        end = len(rows[index].rstrip())
        return Place(kind, id_, span=(model.body_line + index, start + 1, end + 1))
    return Place(kind, id_, keys)


def _plain(text: str) -> str:
    """Return what is compared: “N. N.” is “nn”, “???” is “?”, and “…” is a full stop."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    if letters := re.sub(r"[\W_]", "", plain):
        return letters
    return "".join(sorted(set(re.sub(r"[\s()\[\]<>{}]", "", plain))))


def _is_empty(title: str) -> bool:
    """Say whether a title has only spaces, dashes and the like; a symbol may be a title."""
    return all(unicodedata.category(character)[0] in "PZC" for character in title)

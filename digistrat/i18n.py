"""Two languages: messages that are translated when they are shown, numbers and dates.

The language of a strategy is known only after it was read, and findings arise while it is
read. So a finding carries a :class:`Message`, and whoever shows it translates it, in the
language that :func:`use` has set. Source strings are English; catalogues live in `locale/`.

Babel finds the strings by three names: `_` translates now, `msg` makes a message for later,
`N_` only marks a text (a table of texts that `_` or `msg` will look up).
"""

import gettext
import locale
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal

LANGUAGES = ("de", "en")
FALLBACK = "en"

DEFAULT_OF_A_STRATEGY: Literal["de"] = "de"
"""The language of a strategy that names none."""

_language: ContextVar[str] = ContextVar("language", default=FALLBACK)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    folder = Path(__file__).parent / "locale"
    return gettext.translation("digistrat", folder, [language], fallback=language == FALLBACK)


def language() -> str:
    """Return the language in use, `de` or `en`."""
    return _language.get()


@contextmanager
def use(code: str) -> Iterator[None]:
    """Show everything in the language `code` until the block ends."""
    token = _language.set(code)
    try:
        yield
    finally:
        _language.reset(token)


def switch(code: str) -> None:
    """Show everything in the language `code` until the surrounding :func:`use` ends."""
    _language.set(code)


def language_of_environment(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language that the environment asks for, English if it asks for neither."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            code = re.split("[_.@-]", value.lower())[0]
            return code if code in LANGUAGES else FALLBACK
    system = locale.getlocale()[0] or ""  # Windows sets no variables and says German_Germany
    return "de" if system.lower().startswith(("de_", "german")) else FALLBACK


def _(text: str) -> str:
    """Translate `text` into the language in use."""
    if not text:  # gettext keeps the header of the catalogue under the empty string
        return ""
    return _catalogue(language()).gettext(text)


def plural(singular: str, many: str, count: int) -> str:
    """Translate the form that fits `count`; `{count}` in it is filled in."""
    text = _catalogue(language()).ngettext(singular, many, count)
    return text.format(count=count)


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for "mark, do not translate yet"
    """Mark `text` for translation and return it unchanged."""
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """A text to be translated when it is shown, with the values to fill in.

    Values that are messages themselves are translated with it, numbers and dates are written as
    the language does, lists are joined by commas.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the message in the language in use."""
        template = _(self.text)
        if not self.values:  # the text may contain braces of its own
            return template
        return template.format_map({k: _shown(v) for k, v in self.values.items()})


def msg(text: str, /, **values: object) -> Message:
    """Make a message; `text` is English with `{names}` for the values."""
    return Message(text, values)


def _shown(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_shown(item) for item in value)
    if isinstance(value, date):
        return day(value)
    return number(value) if isinstance(value, Decimal) else str(value)


def number(value: Decimal) -> str:
    """Write a number as the language does: 1.234,50 in German, 1,234.50 in English.

    The digits after the point are those of `value`; a zero never has a sign.
    """
    text = f"{abs(value) if value == 0 else value:,f}"
    return text.translate(str.maketrans(",.", ".,")) if language() == "de" else text


_MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip


def month(value: date) -> str:
    """Write the month of a date: März 2021 in German, March 2021 in English."""
    return f"{_(_MONTHS[value.month - 1])} {value.year}"


def day(value: date) -> str:
    """Write a date as the language does: 31.01.2021 in German, 31 January 2021 in English."""
    return f"{value:%d.%m.%Y}" if language() == "de" else f"{value.day} {month(value)}"

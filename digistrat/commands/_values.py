"""Values of options that several commands read the same way."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from digistrat.commands._usage import Failure, unknown
from digistrat.i18n import msg
from digistrat.reasons import reason


def date_value(option: str, text: str | None) -> date | None:
    """Read the value of an option that takes a date."""
    if text is None:
        return None
    try:
        if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError(text)  # noqa: TRY301 - one way out for both kinds of wrong date
        return date.fromisoformat(text)
    except ValueError:
        message = msg("{option} needs a date, not “{text}”.", option=option, text=text)
        raise Failure(message, msg("Write it as year-month-day, such as 2021-01-31.")) from None


def one_of(option: str, text: str, known: Sequence[str]) -> str:
    """Read the value of an option that takes one of a few words."""
    if text not in known:
        message = msg("{option} cannot be “{name}”.", option=option, name=text)
        raise unknown(message, text, [*known])
    return text


def listed(option: str, texts: Sequence[str]) -> list[str]:
    """Read the values of an option that may be repeated and takes lists with commas."""
    values = [value.strip() for text in texts for value in text.split(",")]
    if not all(values):
        raise Failure(msg("The option {option} needs a value.", option=option))
    return values


def text_of(file: str) -> str:
    """Read a text that the user named."""
    try:
        return Path(file).read_text("utf-8")
    except OSError as error:
        raise Failure(
            msg("{path} cannot be read: {reason}.", path=file, reason=reason(error))
        ) from None
    except UnicodeDecodeError:
        raise Failure(msg("{path} is not UTF-8.", path=file)) from None

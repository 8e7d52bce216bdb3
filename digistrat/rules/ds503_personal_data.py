"""Personal data stands in a repository that may be public.

A strategy in git is easily published, and what was in it once stays in its history. The address
or number of a person who works on a measure changes anyway: name the office, and a mailbox that
several people read. Addresses that begin with words such as info@ are taken for mailboxes.

What someone thinks of the strategy, and whether they could block it, is for those who prepare it:
`attitude` and `could_block` belong into `private/`. The imprint is left out, because it must say
how to reach the publisher.

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Citizen portal
    description: Ask erika.muster@example.org, 02162 555-1234.

Good:

    # measures/1-portal.yaml
    id: 1
    title: Citizen portal
    description: Ask the department of organisation, info@example.org.
"""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, msg
from digistrat.model.base import Model
from digistrat.model.types import Text
from digistrat.rules.context import Context
from digistrat.rules.passages import Passage, passages
from digistrat.rules.phone_numbers import digits, phone_numbers

SEVERITY = Severity.WARNING

_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[^\W\d_]{2,}(?![\w-])")
_SECRET = ("attitude", "could_block")
_IMPRINT = ("document", "imprint")

_MAILBOXES = (
    "info@", "post@", "mail@", "email@", "poststelle@", "posteingang@", "kontakt@", "contact@",
    "verwaltung@", "rathaus@", "stadt@", "gemeinde@", "kreis@", "kreisverwaltung@",
    "stadtverwaltung@", "buergerbuero@", "buergerservice@", "service@", "support@", "hotline@",
    "presse@", "pressestelle@", "datenschutz@", "digital@", "digitalisierung@", "e-government@",
    "egovernment@", "beteiligung@", "ideen@", "redaktion@", "office@", "noreply@", "no-reply@",
)  # fmt: skip


class Settings(Model):
    """What may stand in the repository."""

    allowed: Annotated[
        tuple[Text, ...],
        Field(
            description=N_(
                "What is no personal data: beginnings of addresses (info@), domains (@example.org), whole addresses or numbers."
            )
        ),
    ] = _MAILBOXES


def check(context: Context, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each address, number and confidential key."""
    allowed = _Allowed(settings.allowed)
    for passage in passages(context.strategy):
        if passage.keys != _IMPRINT:
            yield from _addresses(passage, allowed)
            yield from _numbers(passage, allowed)
    for stakeholder in context.strategy.stakeholders:
        for key in _SECRET:
            if getattr(stakeholder, key) is not None:
                text = N_("“{key}” of the stakeholder {id} must not become public.")
                message = msg(text, key=key, id=stakeholder.id_and_title)
                place = Place("stakeholder", stakeholder.id, (key,), at_key=True)
                hint = msg("Move it into the folder private/, which is kept out of git.")
                yield Finding(message, place, hint)


class _Allowed:
    """The settings, sorted by what they allow."""

    def __init__(self, allowed: tuple[str, ...]) -> None:
        folded = [text.strip().casefold() for text in allowed]
        self._beginnings = tuple(text for text in folded if text.endswith("@"))
        self._domains = tuple(text for text in folded if text.startswith("@"))
        self._whole = set(folded)
        self._numbers = {digits(text) for text in folded if digits(text)}

    def address(self, text: str) -> bool:
        folded = text.casefold()
        name, _at, domain = folded.partition("@")
        below = tuple(f".{entry[1:]}" for entry in self._domains)
        return (
            folded in self._whole
            or f"{name}@" in self._beginnings
            or f"@{domain}" in self._domains
            or domain.endswith(below)
        )

    def number(self, text: str) -> bool:
        return digits(text) in self._numbers


def _addresses(passage: Passage, allowed: _Allowed) -> Iterator[Finding]:
    if "@" not in passage.text:
        return
    for match in _ADDRESS.finditer(passage.text):
        if not allowed.address(match[0]):
            message = msg("“{address}” may be the address of a person.", address=match[0])
            hint = msg("Name an office or a shared mailbox, or list it under “allowed” for DS503.")
            yield Finding(message, passage.place(*match.span()), hint)


def _numbers(passage: Passage, allowed: _Allowed) -> Iterator[Finding]:
    for start, end in phone_numbers(passage.text):
        number = passage.text[start:end]
        if not allowed.number(number):
            message = msg("“{number}” may be the telephone number of a person.", number=number)
            hint = msg("Name an office instead, or list the number under “allowed” for DS503.")
            yield Finding(message, passage.place(start, end), hint)

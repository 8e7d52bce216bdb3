"""What a result lacks although everything could be read: no one may miss that."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from digistrat.commands._session import tell
from digistrat.escape import printable
from digistrat.i18n import msg

if TYPE_CHECKING:
    from digistrat.diagnostics import Diagnostic


def broken(references: "Sequence[Diagnostic]") -> None:
    """Say that references lead nowhere, and where the first one stands."""
    if not references:
        return
    first = references[0].location
    place = f"{first.path}:{first.line}:{first.column}"
    message = msg("A reference leads nowhere, at {place}; see digistrat check.", place=place)
    if len(references) > 1:
        message = msg(
            "{count} references lead nowhere, the first at {place}; see digistrat check.",
            count=len(references),
            place=place,
        )
    tell(f"{printable(str(message))}\n")


def missing(chapters: "Sequence[Diagnostic]") -> None:
    """Say which chapters that the outline names do not exist."""
    if chapters:
        ids = [chapter.message.values["id"] for chapter in chapters]
        message = msg("Left out, because there is no such chapter: {chapters}.", chapters=ids)
        tell(f"{printable(str(message))}\n")

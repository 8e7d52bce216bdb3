"""Numbers as tables print them, in German or in English."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from digistrat.model.published import Cell
from digistrat.scoring import round_half_up

_GROUPED = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PLAIN = re.compile(r"-?\d+(?:[.,]\d+)?")
_UNIT = re.compile(r"\s*(?:%|Punkte?|points?)$", re.IGNORECASE)
_NOTHING = ("", "-", "–", "—", "/", "k. a.", "k.a.", "n/a", "n. a.", "n. v.")


def is_nothing(cell: Cell) -> bool:
    """Say whether a cell states no value."""
    return cell.text.casefold() in _NOTHING


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as it is printed, with so many decimals."""

    value: Decimal
    decimals: int

    def shows(self, exact: Fraction, decimals: int = 0) -> bool:
        """Say whether an exact number, rounded half up, is printed so.

        `decimals` is how many are to be expected: spreadsheets leave out zeros at the end.
        """
        return round_half_up(exact, max(self.decimals, decimals)) == self.value


def printed(text: str) -> tuple[Printed, ...]:
    """Return the numbers that a text can mean: 1.234 is one thing in German, another in English."""
    bare = _UNIT.sub("", text.strip()).replace("\u00a0", "").replace("\u2212", "-")
    found = []
    if _PLAIN.fullmatch(bare):
        found.append(bare.replace(",", "."))
    if _GROUPED.fullmatch(bare):
        thousands = min(".,", key=lambda mark: bare.find(mark) % (len(bare) + 1))
        found.append(bare.replace(thousands, "").replace(",", "."))
    return tuple(Printed(Decimal(number), len(number.partition(".")[2])) for number in found)

"""What the expressions of strangers may cost."""

from dataclasses import dataclass

from digistrat.documents.faults import Refused
from digistrat.i18n import msg

MAX_BITS = 4096
"""The size of the largest whole number; a power can have more digits than there is memory."""

_ENTRY = 8
"""What an entry of a list costs, compared with a character of a text."""


@dataclass
class Budget:
    """The characters, list entries and steps that are left; whoever wants more is refused.

    Costs are paid before the memory is taken, so a bomb never goes off.
    """

    left: int

    def spend(self, cost: int) -> None:
        """Pay; raises `Refused` if there is not enough left."""
        self.left -= cost
        if self.left < 0:
            raise Refused(msg("This takes more text or more steps than a document needs."))


def size(value: object) -> int:
    """Return what it costs to hold a value."""
    if isinstance(value, str | bytes):
        return len(value)
    if isinstance(value, list | tuple | dict | set | frozenset | range):
        return _ENTRY * len(value)
    return 0


def product(left: object, right: object) -> int:
    """Return the size of `left * right`; raises `Refused` if a number gets too large."""
    for value, times in ((left, right), (right, left)):
        if isinstance(value, str | bytes | list | tuple) and isinstance(times, int):
            return max(0, times) * max(1, size(value))
    if isinstance(left, int) and isinstance(right, int):
        _small(left.bit_length() + right.bit_length())
    return 0


def power(base: object, exponent: object) -> int:
    """Return the size of `base ** exponent`; raises `Refused` if it gets too large."""
    if isinstance(base, int) and isinstance(exponent, int):
        _small(base.bit_length() * abs(exponent))
    return 0


def _small(bits: int) -> None:
    if bits > MAX_BITS:
        raise Refused(msg("This number is too large."))

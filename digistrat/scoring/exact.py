"""Exact numbers: rounding half up, as in German offices and in Excel, and exact text."""

from decimal import Decimal
from fractions import Fraction


def round_half_up(value: Fraction, decimals: int) -> Decimal:
    """Round to `decimals` places, halves away from zero; trailing zeros are kept."""
    scaled = abs(value) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    sign = 1 if value < 0 and whole else 0
    return Decimal((sign, tuple(int(digit) for digit in str(whole)), -decimals))


def decimal_text(value: Fraction) -> str:
    """Write a number exactly: `0.4` where decimals suffice, else as a fraction, `1/3`."""
    denominator = value.denominator
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    if denominator != 1:
        return str(value)
    decimals = 0
    while (value * 10**decimals).denominator != 1:
        decimals += 1
    return f"{round_half_up(value, decimals):f}"

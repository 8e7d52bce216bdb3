"""What a plain scalar means: a smaller and safer set of rules than YAML's own.

`007` stays text, as municipality keys need; `-0`, `1_000`, `1e3`, `yes` and `2021-01-31` are text;
a number with a point is an exact decimal. Dates are read by the model, where a date is
expected, and nowhere else.
"""

import re
from decimal import Decimal

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEAN = {
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,17}")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}")

Scalar = str | int | Decimal | bool | None


def resolve(text: str) -> Scalar:
    """Return the value of a plain (unquoted) scalar."""
    if text in _NULL:
        return None
    first = text[0]
    if first.isdigit() or first == "-":
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return Decimal(text)
        return text
    return _BOOLEAN.get(text, text)

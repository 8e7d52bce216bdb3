"""Verification: tables that were published elsewhere held against the strategy.

Pure functions from a table and the strategy to differences; `opening` alone reads files, by the
loader. What columns are called is known to `heads` alone.
"""

from digistrat.verification import parts, values
from digistrat.verification.basis import Basis
from digistrat.verification.compare import Comparison, Tally, compare
from digistrat.verification.differences import Difference, Kind, Row
from digistrat.verification.heads import HEADS, Columns, columns
from digistrat.verification.names import Names
from digistrat.verification.opening import Opened, Opener
from digistrat.verification.shifts import Shift

__all__ = [
    "HEADS",
    "Basis",
    "Columns",
    "Comparison",
    "Difference",
    "Kind",
    "Names",
    "Opened",
    "Opener",
    "Row",
    "Shift",
    "Tally",
    "columns",
    "compare",
    "parts",
    "values",
]

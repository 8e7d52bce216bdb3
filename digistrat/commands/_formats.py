"""The formats of a result as the help names them: found, not listed by hand.

Only file names are read, so that `--help` need not import what it names.
"""

from pathlib import Path

import digistrat
from digistrat.discovery import modules


def formats(*package: str) -> str:
    """Return the formats whose modules a package holds, such as `json|text`."""
    return "|".join(modules(Path(digistrat.__file__).parent.joinpath(*package)))

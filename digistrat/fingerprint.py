"""What makes a finding the same one as before, wherever its line has moved to.

A fingerprint is made of the code, the file, the entity and the English message. Findings that
are equal in all of these are told apart by a number.
"""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from digistrat import i18n
from digistrat.diagnostics import Diagnostic

_LENGTH = 32
"""Hexadecimal digits; 128 bits tell apart more findings than anyone will have."""


def fingerprint(diagnostic: Diagnostic, folder: str = "") -> str:
    """Return what equal findings share; `folder` is put before the path."""
    with i18n.use("en"):
        message = str(diagnostic.message)
    return _digest(
        diagnostic.code, folder + diagnostic.location.path, diagnostic.entity or "", message
    )


def fingerprints(diagnostics: Iterable[Diagnostic], folder: str = "") -> tuple[str, ...]:
    """Return a fingerprint for each finding, all of them different."""
    seen: Counter[str] = Counter()
    result = []
    for diagnostic in diagnostics:
        shared = fingerprint(diagnostic, folder)
        seen[shared] += 1
        result.append(shared if seen[shared] == 1 else _digest(shared, str(seen[shared])))
    return tuple(result)


def _digest(*parts: str) -> str:
    content = "\0".join(parts).encode("utf-8", "surrogatepass")
    return sha256(content).hexdigest()[:_LENGTH]

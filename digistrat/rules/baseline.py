"""A baseline: findings that are known and left for later, kept in a JSON file.

They are recognised by what they say and not by their line. What keeps something from being
read is never part of it: no one could know what else it hides.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from digistrat import i18n
from digistrat.diagnostics import Diagnostic, Severity
from digistrat.fingerprint import fingerprint

SCHEMA = "digistrat.baseline/1"


class NoBaseline(Exception):
    """A text is no baseline."""


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    fingerprint: str
    count: int = Field(ge=1)
    code: str
    path: str
    entity: str | None
    message: str


class _File(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")

    schema_: str = Field(alias="schema", pattern=f"^{SCHEMA}$")
    findings: list[_Entry]


@dataclass(frozen=True, slots=True)
class Sifted:
    """What a baseline leaves and what it hides; `gone` is how many of its own no longer occur."""

    diagnostics: tuple[Diagnostic, ...]
    hidden: tuple[Diagnostic, ...] = ()
    gone: int = 0


@dataclass(frozen=True, slots=True)
class Baseline:
    """How often each known finding occurred."""

    entries: tuple[_Entry, ...] = ()

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> "Baseline":
        """Make a baseline of all findings that can be part of one."""
        known = [diagnostic for diagnostic in diagnostics if not is_always_shown(diagnostic)]
        counts = Counter(map(fingerprint, known))
        firsts = {fingerprint(diagnostic): diagnostic for diagnostic in reversed(known)}
        with i18n.use("en"):
            entries = [_entry(d, key, counts[key]) for key, d in firsts.items()]
        return cls(tuple(sorted(entries, key=lambda e: (e.path, e.code, e.message, e.fingerprint))))

    @classmethod
    def read(cls, text: str) -> "Baseline":
        """Read what :attr:`text` wrote; raises `NoBaseline` for anything else."""
        try:
            return cls(tuple(_File.model_validate_json(text).findings))
        except ValidationError:
            raise NoBaseline from None

    @property
    def text(self) -> str:
        """The baseline as JSON, one finding after the other in an order that stays."""
        data = {"schema": SCHEMA, "findings": [entry.model_dump() for entry in self.entries]}
        return json.dumps(data, indent=2, ensure_ascii=False) + "\n"

    def sift(self, diagnostics: Sequence[Diagnostic]) -> Sifted:
        """Leave out the findings that are known; of equal ones as many as are known."""
        left = Counter({entry.fingerprint: entry.count for entry in self.entries})
        shown, hidden = [], []
        for diagnostic in diagnostics:
            key = fingerprint(diagnostic)
            if is_always_shown(diagnostic) or not left[key]:
                shown.append(diagnostic)
            else:
                left[key] -= 1
                hidden.append(diagnostic)
        return Sifted(tuple(shown), tuple(hidden), left.total())


def is_always_shown(diagnostic: Diagnostic) -> bool:
    """Say whether a finding keeps something from being read."""
    return diagnostic.code.startswith("DS0") and diagnostic.severity is Severity.ERROR


def _entry(diagnostic: Diagnostic, key: str, count: int) -> _Entry:
    return _Entry(
        fingerprint=key,
        count=count,
        code=str(diagnostic.code),
        path=diagnostic.location.path,
        entity=diagnostic.entity,
        message=str(diagnostic.message),
    )

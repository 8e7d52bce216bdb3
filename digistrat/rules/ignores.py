"""The ignores of a repository: which finding each silences, and which silence nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from digistrat.diagnostics import Diagnostic
from digistrat.loading import Ignore


@dataclass(frozen=True, slots=True)
class IgnoreBook:
    """Notes which ignores were needed; `ran` are the codes of the rules that have run."""

    ignores: Sequence[Ignore] = ()
    ran: set[str] = field(default_factory=set)
    _needed: set[tuple[Ignore, str]] = field(default_factory=set)

    def silences(self, diagnostic: Diagnostic) -> bool:
        """Say whether an ignore with a reason silences a finding, and note that it does."""
        location = diagnostic.location
        found = [
            (ignore, diagnostic.code)
            for ignore in self.ignores
            if ignore.target == location.line
            and ignore.location.path == location.path
            and diagnostic.code in ignore.codes
            and ignore.reason
        ]
        self._needed.update(found)
        return bool(found)

    def idle(self) -> Iterator[tuple[Ignore, str]]:
        """Yield each ignore and code of a rule that has run and found nothing to silence."""
        for ignore in self.ignores:
            for code in ignore.codes:
                if code in self.ran and (ignore, code) not in self._needed:
                    yield ignore, code

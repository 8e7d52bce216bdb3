"""A repository that has been read: the strategy, where its parts stand, what is wrong with it."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from pathlib import Path

from digistrat.diagnostics import Diagnostic, Finding, Location, Place, Related, Severity
from digistrat.loading.composer import Node
from digistrat.loading.ignores import Ignore
from digistrat.model.strategy import Strategy


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entity stands: its file and the positions of its values."""

    path: str
    node: Node


@dataclass(frozen=True, slots=True, order=True)
class Lost:
    """Something that could not be read.

    A whole file, or one entry in it: by its kind and id or, where it has no id, by its line.
    """

    path: str
    line: int = 0
    kind: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Repository:
    """A strategy, where each part of it stands, and what is wrong with its files.

    `lost` gives, for each kind of which something could not be read, what that is; `scheme` is
    among the kinds if the scoring in `strategy.yaml` could not be read.
    """

    root: Path
    strategy: Strategy
    diagnostics: tuple[Diagnostic, ...]
    lost: Mapping[str, frozenset[Lost]]
    origins: Mapping[tuple[str, str], Origin]
    ignores: tuple[Ignore, ...] = ()

    def lost_paths(self, *kinds: str) -> tuple[str, ...]:
        """Return the files with entities of these kinds, or of any, that could not be read."""
        return tuple(sorted({lost.path for lost in self.losses(*kinds)}))

    def losses(self, *kinds: str) -> tuple[Lost, ...]:
        """Return what could not be read of these kinds, or of any."""
        chosen = kinds or tuple(self.lost)
        return tuple(sorted({lost for kind in chosen for lost in self.lost.get(kind, ())}))

    def errors(self, paths: Container[str]) -> tuple[Diagnostic, ...]:
        """Return what keeps these files from being read."""
        return tuple(
            diagnostic
            for diagnostic in self.diagnostics
            if diagnostic.severity is Severity.ERROR and diagnostic.location.path in paths
        )

    def locate(self, place: Place | Location) -> Location:
        """Turn a symbolic place into file, line and column."""
        if isinstance(place, Location):
            return place
        origin = self.origins[place.kind, place.id]
        if place.span is not None:
            line, column, end = place.span
            return Location(origin.path, line, column, line, end)
        return origin.node.find(place.keys, key=place.at_key).location(origin.path)

    def diagnose(self, code: str, severity: Severity, finding: Finding) -> Diagnostic:
        """Turn what the rule with this code found into a diagnostic."""
        place = finding.place
        return Diagnostic(
            code,
            severity,
            finding.message,
            self.locate(place),
            place.entity if isinstance(place, Place) else None,
            finding.hint,
            tuple(Related(note.message, self.locate(note.place)) for note in finding.related),
        )

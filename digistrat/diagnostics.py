"""What is said about a strategy: findings, which name a place, and diagnostics, which show it.

A rule reports a :class:`Finding` at a symbolic :class:`Place` (an entity and a route of keys
into it); it knows nothing of files. One module of `loading` turns places into locations, and
the finding becomes a :class:`Diagnostic` that a reporter can print beside its source line.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from digistrat.i18n import Message


class Severity(StrEnum):
    """How much a finding matters; only an error makes `check` fail by default."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A stretch of text in a file of the repository.

    `path` is relative to the repository with forward slashes. Lines and columns count from 1,
    columns in characters; `end_column` is the first column behind the text.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Place:
    """A symbolic place: an entity and the keys that lead to a value inside it.

    `at_key` means the key itself and not its value. In what is no YAML, such as the body of a
    chapter or a published table, `span` says where the place is: line, column and the first
    column behind it, all counted from 1 in the file.
    """

    kind: str
    id: str
    keys: tuple[str | int, ...] = ()
    at_key: bool = False
    span: tuple[int, int, int] | None = None

    @property
    def entity(self) -> str:
        """The entity's name for people and programs, such as `measure:44`."""
        return f"{self.kind}:{self.id}" if self.id else self.kind


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Puts `text` in the place of a stretch of text; lines and columns as in a location."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


class FixKind(StrEnum):
    """What a fix does, so that fixes can be counted by it."""

    KEY = "key"
    QUOTES = "quotes"
    FILE_NAME = "file-name"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Fix:
    """How something can be put right without a human decision, in the file that it stands in.

    `rename` is the new name of the file, in the same folder.
    """

    kind: FixKind
    edits: tuple[Edit, ...] = ()
    rename: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Another place that belongs to a finding, such as the other end of a cycle."""

    message: Message
    place: Place | Location


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: what is wrong, where, and what would be right (`hint`).

    The code and the severity are those of the rule.
    """

    message: Message
    place: Place | Location
    hint: Message | None = None
    related: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another location that belongs to a diagnostic, such as the first of two equal ids."""

    message: Message
    location: Location


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with file, line and column."""

    code: str
    severity: Severity
    message: Message
    location: Location
    entity: str | None = None
    hint: Message | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    def with_severity(self, severity: Severity) -> "Diagnostic":
        """Return the diagnostic as one that matters more or less."""
        return replace(self, severity=severity)

    @property
    def order(self) -> tuple[Location, str, str]:
        """Sorts diagnostics by file, line, column, code and text."""
        return (self.location, self.code, self.message.text)

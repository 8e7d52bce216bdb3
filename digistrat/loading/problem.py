"""What can be wrong with the text of one file: the codes of DS0, and a problem at a span."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from digistrat.diagnostics import Diagnostic, Edit, Fix, Location, Related, Severity
from digistrat.i18n import Message


class Code(StrEnum):
    """The findings of loading."""

    UNREADABLE = "DS001"
    SYNTAX = "DS002"
    DUPLICATE_KEY = "DS003"
    REFUSED_YAML = "DS004"
    UNKNOWN_KEY = "DS005"
    MISSING = "DS006"
    WRONG_TYPE = "DS007"
    UNKNOWN_CHOICE = "DS008"
    DUPLICATE_ID = "DS009"
    FILE_NAME = "DS010"
    UNREAD_FILE = "DS011"
    MERGE_CONFLICT = "DS012"
    FORMAT_VERSION = "DS013"


class Span(NamedTuple):
    """A stretch of text; lines and columns count from 0, as in the YAML parser."""

    line: int
    column: int
    end_line: int
    end_column: int

    def location(self, path: str) -> Location:
        """Return the span as people count, from 1."""
        return Location(
            path, self.line + 1, self.column + 1, self.end_line + 1, self.end_column + 1
        )

    def edit(self, text: str) -> Edit:
        """Return the edit that puts `text` in the place of the span."""
        return Edit(self.line + 1, self.column + 1, self.end_line + 1, self.end_column + 1, text)


START = Span(0, 0, 0, 0)
"""The beginning of a file, for what concerns the file as a whole."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a file, wherever the file lies.

    `related` are spans in the same file, `elsewhere` locations in others.
    """

    code: Code
    message: Message
    span: Span = START
    hint: Message | None = None
    related: tuple[tuple[Message, Span], ...] = ()
    elsewhere: tuple[tuple[Message, Location], ...] = ()
    severity: Severity = Severity.ERROR
    fix: Fix | None = None

    def diagnostic(self, path: str, entity: str | None = None) -> Diagnostic:
        """Return the problem as a diagnostic of the file `path`."""
        here = [Related(message, span.location(path)) for message, span in self.related]
        there = [Related(message, location) for message, location in self.elsewhere]
        return Diagnostic(
            self.code,
            self.severity,
            self.message,
            self.span.location(path),
            entity,
            self.hint,
            (*here, *there),
            self.fix,
        )

"""Why there is no result: what the Python interface raises, each with a message to show."""

from collections.abc import Sequence

from digistrat.diagnostics import Diagnostic
from digistrat.i18n import Message, msg


class Refusal(Exception):
    """The base of all that says in one message why there is no result."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text)
        self.message = message


class Incomplete(Refusal):
    """Something that the result needs could not be read; `diagnostics` says what."""

    def __init__(self, message: Message, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(message)
        self.diagnostics = diagnostics


class NoScheme(Refusal):
    """The strategy has no scoring scheme, which is allowed, and so no ranking."""


class NoRanking(Refusal):
    """The scheme demands ratings that are missing; the message names the measures."""


class TableFault(Refusal):
    """A table cannot be verified; the message says which and why, `hint` what would be right."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class DocumentFault(Refusal):
    """A chapter or template of the repository is wrong; the message begins with file and line."""

    def __init__(self, path: str, line: int, message: Message) -> None:
        super().__init__(msg("{path}:{line}: {message}", path=path, line=line, message=message))


class UnknownName(Refusal):
    """Something was asked for by a name that does not exist.

    `known` are the names that do, `others` further ones that may be meant, such as titles.
    """

    def __init__(
        self, message: Message, name: str, known: Sequence[str], others: Sequence[str] = ()
    ) -> None:
        super().__init__(message)
        self.name = name
        self.known = tuple(known)
        self.others = tuple(others)


class AmbiguousName(Refusal):
    """Something was asked for by a title that several have; the message names their ids."""

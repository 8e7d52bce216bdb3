"""From text to YAML events, by ruamel's C parser where it can be trusted, else by its pure one.

The pure parser is the reference: both must give the same on every machine. The C parser is
about seventeen times faster and differs on a few inputs; those, and every text in which it
finds a fault, go to the pure parser, so that even the wording of a syntax error is the same
with and without the C extension.
"""

import re
from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

try:
    from _ruamel_yaml import CParser
except ImportError:  # no wheel for this platform
    CParser = None

# Where the two were seen to differ: tabs after a colon, directives, the line breaks of
# YAML 1.1, and escapes that name half a surrogate pair.
_DIFFERS = re.compile(r"[\t\x85\u2028\u2029]|^%|\\[xuU]", re.MULTILINE)

Event = Any
"""An event of `ruamel.yaml.events`; the C parser uses the same classes."""


class SyntaxProblem(Exception):
    """The text is not YAML; `problem` is the pure parser's phrase, positions count from 0."""

    def __init__(self, problem: str, line: int, column: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.line = line
        self.column = column


def events(text: str) -> Iterator[Event]:
    """Return the events of `text`; raises :class:`SyntaxProblem` if it is not YAML."""
    if CParser is not None and not _DIFFERS.search(text):
        try:
            return iter(_fast(text))
        except YAMLError:
            pass  # the pure parser says what is wrong, in the same words everywhere
    return iter(_pure(text))


def _fast(text: str) -> list[Event]:
    next_event = CParser(text).get_event
    found = []
    while (event := next_event()) is not None:
        found.append(event)
    return found


def _pure(text: str) -> list[Event]:
    try:
        return list(YAML(typ="safe", pure=True).parse(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        raise SyntaxProblem(error.problem or "", line, column) from None
    except (YAMLError, ValueError, OverflowError) as error:  # e.g. an escape beyond Unicode
        raise SyntaxProblem(str(error), 0, 0) from None

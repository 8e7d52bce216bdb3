"""From text to YAML events, by ruamel's C parser where it can be trusted, else by its pure one.

The pure parser is the reference: the result must be the same on every machine, with and without
the C extension. The C parser is about seventeen times faster and differs on a few inputs.
Those go to the pure parser, and so does every text in which anything is found to be wrong,
down to the wording of a syntax error.
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

# Where the two were seen to differ, by reading mutated files with both.
_DIFFERS = re.compile(
    r"""
      [\t\x85\u2028\u2029\ufeff]            # tabs, line breaks of YAML 1.1, byte order marks
    | (?:^|\r)(?:%|---|\.\.\.)               # directives and marks of documents
    | \\[xuU]                               # escapes that name half a surrogate pair
    | (?:^|[-?:,\[{\r])[ ]*\?(?:[ \r\n]|$)  # explicit keys
    | [|>][-+0-9]*+[ ]*+                      # block scalars that begin with nothing,
      (?:\# | \Z | (?:\r\n?+|\n)++ (?: [ ]*+(?:[\r\n\#]|\Z) | (?![ ]) ))  # blank lines, a comment
    """,
    re.MULTILINE | re.VERBOSE,
)

Event = Any
"""An event of `ruamel.yaml.events`; the C parser uses the same classes."""


# Faults that show only at the end of something: where it began says more.
_BEGAN_EARLIER = (
    "expected ',' or",
    "found unexpected end of stream",
    "could not find expected ':'",
)


class Untrusted(Exception):
    """The C parser found a fault; the pure one has to say which."""


class SyntaxProblem(Exception):
    """The text is not YAML; `problem` is the pure parser's phrase, positions count from 0."""

    def __init__(self, problem: str, line: int = 0, column: int = 0) -> None:
        super().__init__(problem)
        self.problem = problem
        self.line = line
        self.column = column


def fast_events(text: str) -> Iterator[Event]:
    """Yield events by the C parser; raises `Untrusted` where the pure one has to be asked."""
    if CParser is None or _DIFFERS.search(text):
        raise Untrusted
    next_event = CParser(text).get_event
    try:
        while (event := next_event()) is not None:
            yield event
    except YAMLError:
        raise Untrusted from None


def pure_events(text: str) -> Iterator[Event]:
    """Yield events by the pure parser; raises `SyntaxProblem` where the text is not YAML."""
    try:
        yield from YAML(typ="safe", pure=True).parse(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if error.context_mark and (error.problem or "").startswith(_BEGAN_EARLIER):
            mark = error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        raise SyntaxProblem(error.problem or "", line, column) from None
    except (YAMLError, ValueError, OverflowError, AssertionError) as error:
        # Escapes beyond Unicode and unknown versions of YAML have no error of their own.
        raise SyntaxProblem(str(error)) from None

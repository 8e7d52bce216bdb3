"""From YAML events to plain values with a parallel tree of positions.

Values are dictionaries, lists and scalars as :mod:`digistrat.loading.scalars` reads them;
:class:`Node` holds the span of each value and key. A key without a value counts as not there,
but keeps its position. What no strategy needs and what makes a small file huge is refused:
anchors, aliases, tags, merge keys, keys that are not text, several documents, deep nesting.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from digistrat.i18n import N_, Message, msg
from digistrat.loading.events import Event, SyntaxProblem, Untrusted, fast_events, pure_events
from digistrat.loading.problem import START, Code, Problem, Span
from digistrat.loading.scalars import resolve
from digistrat.loading.syntax import explain

MAX_DEPTH = 40
"""How deep values may be nested; the format itself needs less than ten levels."""


# Only escapes in double quotes can bring these in: control characters, which a terminal would
# obey, what turns the direction of writing, and halves of surrogate pairs, which cannot be
# written anywhere.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ue000\ue001]"
)

# A named tuple made this way costs half of what its constructor does, and every key and value
# needs one.
_new = tuple.__new__

_WRITE_OUT = N_("Write the value out in full.")

_NOTHING: Mapping[Any, Any] = MappingProxyType({})


class Node(NamedTuple):
    """The position of a value: its span, the spans of its keys, and its children's nodes.

    `refused` says that something stood there which is no value by its own fault, so that
    nobody need say that it is missing.
    """

    span: Span
    keys: Mapping[str, Span] = _NOTHING
    children: Mapping[str | int, "Node"] = _NOTHING
    refused: bool = False

    def at(self, route: tuple[str | int, ...]) -> "Node | None":
        """Return the node that `route` leads to; None where it leads beyond what stands there."""
        node: Node | None = self
        for step in route:
            node = node.children.get(step) if node else None
        return node

    def find(self, route: tuple[str | int, ...], *, key: bool = False) -> Span:
        """Return the span of the value (or its key) that `route` leads to.

        Where the route leads beyond what stands in the file, as for a missing key or a value
        that was written in short form, the nearest value on the way counts.
        """
        node = self
        for index, step in enumerate(route):
            last = index == len(route) - 1
            if key and last and step in node.keys:
                return node.keys[str(step)]
            if step not in node.children:
                break
            node = node.children[step]
        return node.span


class Composed(NamedTuple):
    """What a text holds: its value, where everything stands, and what is wrong with it."""

    value: Any
    node: Node
    problems: list[Problem]


def compose(text: str, first_line: int = 0) -> Composed:
    """Read one YAML document; `first_line` is where the text starts in its file, from 0."""
    try:
        composed = _Composer(fast_events(text), first_line).compose()
    except Untrusted:
        composed = None
    # On what is refused (names, types) the parsers differ in detail; on all else they agree.
    if composed and all(problem.code is not Code.REFUSED_YAML for problem in composed.problems):
        return composed
    try:
        return _Composer(pure_events(text), first_line).compose()
    except SyntaxProblem as problem:
        line = problem.line + first_line
        message, hint = explain(problem.problem)
        span = Span(line, problem.column, line, problem.column + 1)
        return Composed(None, Node(span), [Problem(Code.SYNTAX, message, span, hint)])


class _TooDeep(Exception):
    """Ends the reading of a document that is nested too deeply."""


class _Composer:
    def __init__(self, stream: Iterator[Event], first_line: int) -> None:
        self._events = stream
        self._first_line = first_line
        self._problems: list[Problem] = []

    def compose(self) -> Composed:
        value, node = None, Node(START)
        documents = 0
        for event in self._events:
            kind = type(event)
            if kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    hint = msg(
                        "Delete what follows the line with “---”, or put it into another file."
                    )
                    self._refuse(event, msg("A file holds one YAML document, not several."), hint)
                    break
            elif kind not in (StreamStartEvent, StreamEndEvent, DocumentEndEvent):
                try:
                    value, node = self._node(event, START, 0)
                except _TooDeep:
                    break
        return Composed(value, node, self._problems)

    def _node(self, event: Event, before: Span, depth: int) -> tuple[Any, Node]:
        """Return a value and its node; one that is empty stands where `before` does."""
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event, before)
        if kind is AliasEvent:
            text = N_("References such as *{name} are not allowed.")
            self._refuse(event, msg(text, name=event.anchor), msg(_WRITE_OUT))
            return None, Node(self._span(event), refused=True)
        if depth >= MAX_DEPTH:
            text = N_("Values are nested more than {limit} levels deep.")
            self._refuse(event, msg(text, limit=MAX_DEPTH))
            raise _TooDeep
        if event.anchor or event.tag:
            self._refuse_extras(event)
        build = self._mapping if kind is MappingStartEvent else self._sequence
        return build(event, depth)

    def _scalar(self, event: Event, before: Span) -> tuple[Any, Node]:
        refused = bool(event.anchor or event.tag)
        if refused:
            self._refuse_extras(event)
        if not event.implicit[0]:
            value: Any = self._printable(event)
            refused |= value != event.value
        elif event.value or event.anchor:
            value = resolve(event.value)
        else:
            return None, Node(before)  # the parsers place it differently
        return value, _new(Node, (self._span(event), _NOTHING, _NOTHING, refused))

    def _printable(self, event: Event) -> str:
        """Return the text of a scalar, or nothing of it if it cannot be shown."""
        text = str(event.value)
        if event.style != '"' or not (match := _UNPRINTABLE.search(text)):
            return text
        message = msg("The text holds half a character (a lone surrogate).")
        if not "\ud800" <= match[0] <= "\udfff":
            code = f"U+{ord(match[0]):04X}"
            message = msg("The control character {code} is not allowed here.", code=code)
        self._refuse(event, message)
        return ""

    def _mapping(self, start: Event, depth: int) -> tuple[dict[str, Any], Node]:
        values: dict[str, Any] = {}
        keys: dict[str, Span] = {}
        children: dict[str | int, Node] = {}
        for event in self._events:
            if type(event) is MappingEndEvent:
                break
            span = self._span(event)
            key = self._key(event, span, depth)
            value, child = self._node(next(self._events), span, depth + 1)
            if key is None:
                continue
            if key in keys:
                self._duplicate(key, span, keys[key])
                continue
            keys[key] = span
            children[key] = child
            if value is not None:
                values[key] = value
        return values, Node(self._span(start), keys, children)

    def _key(self, event: Event, span: Span, depth: int) -> str | None:
        if type(event) is not ScalarEvent or (event.implicit[0] and not event.value):
            hint = msg("Write “key: value”, and put a key that begins with a bracket into quotes.")
            self._refuse(event, msg("A key must be text."), hint)
            self._node(event, span, depth + 1)
            return None
        if event.anchor or event.tag:
            self._refuse_extras(event)
        if event.value == "<<" and event.implicit[0]:
            self._refuse(event, msg("Merge keys (<<) are not allowed."), msg(_WRITE_OUT))
            return None
        return str(event.value) if event.implicit[0] else self._printable(event)

    def _sequence(self, start: Event, depth: int) -> tuple[list[Any], Node]:
        values: list[Any] = []
        children: dict[str | int, Node] = {}
        for event in self._events:
            if type(event) is SequenceEndEvent:
                break
            value, child = self._node(event, self._dash(event), depth + 1)
            children[len(values)] = child
            values.append(value)
        return values, Node(self._span(start), _NOTHING, children)

    def _dash(self, event: Event) -> Span:
        """Return the span of the dash that an empty entry consists of: what ends where it begins."""
        line, end = event.start_mark.line + self._first_line, event.start_mark.column
        return _new(Span, (line, end - 1, line, end))

    def _refuse_extras(self, event: Event) -> None:
        if event.anchor:
            text = N_("Names for values such as &{name} are not allowed.")
            self._refuse(
                event,
                msg(text, name=event.anchor),
                msg("Delete the name; put a text that begins with & into quotes."),
            )
        if event.tag:
            hint = msg("Delete the type; put a text that begins with ! into quotes.")
            self._refuse(event, msg("YAML types such as !!str are not allowed."), hint)

    def _duplicate(self, key: str, span: Span, first: Span) -> None:
        self._problems.append(
            Problem(
                Code.DUPLICATE_KEY,
                msg("The key “{key}” stands here a second time.", key=key),
                span,
                msg("Keep one of the two."),
                ((msg("first here"), first),),
            )
        )

    def _refuse(self, event: Event, message: Message, hint: Message | None = None) -> None:
        self._problems.append(Problem(Code.REFUSED_YAML, message, self._span(event), hint))

    def _span(self, event: Event) -> Span:
        start, end, offset = event.start_mark, event.end_mark, self._first_line
        positions = (start.line + offset, start.column, end.line + offset, end.column)
        return _new(Span, positions)

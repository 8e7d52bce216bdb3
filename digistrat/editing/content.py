"""What a text says, without how it is laid out: so a change can be held against its intention."""

from collections.abc import Iterable, Sequence
from typing import Any

from digistrat.diagnostics import Edit
from digistrat.loading.chapters import split
from digistrat.loading.composer import Composed, Node, compose
from digistrat.loading.problem import Problem, Span


def read(text: str, *, markdown: bool) -> tuple[Composed, str] | None:
    """Return the YAML of a file and what follows it; None if there is anything wrong with it."""
    if not markdown:
        composed, rest = compose(text), ""
    else:
        parts = split(text)
        if isinstance(parts, Problem):
            return None
        composed, rest = parts.front_matter, parts.body
    return None if composed.problems else (composed, rest)


def says_what_was_meant(old: str, new: str, edits: Iterable[Edit], *, markdown: bool) -> bool:
    """Say whether `new` differs from `old` in those keys and values alone that `edits` replace."""
    meant, found = read(old, markdown=markdown), read(new, markdown=markdown)
    if meant is None or found is None or meant[1] != found[1]:
        return False
    replaced = {_span(edit): edit.text for edit in edits}
    wanted = _content(meant[0].value, meant[0].node, replaced)
    each_is_one = not replaced  # a key or a value that stands there
    return each_is_one and wanted == _content(found[0].value, found[0].node, {})


def is_rearranged(old: str, new: str, order: Sequence[str], *, markdown: bool) -> bool:
    """Say whether `new` differs from `old` in the order of the keys at its top level alone."""
    before, after = read(old, markdown=markdown), read(new, markdown=markdown)
    if before is None or after is None or before[1] != after[1]:
        return False
    node = before[0].node
    keys = {key: node.keys[key] for key in order}
    wanted = _content(before[0].value, node._replace(keys=keys), {})
    return len(keys) == len(node.keys) and wanted == _content(after[0].value, after[0].node, {})


def _content(value: Any, node: Node, replaced: dict[Span, str]) -> object:
    """Return a value with the types of all that is in it, with all keys, and in order.

    What stands at a span in `replaced` counts as what the text there says; it is taken out.
    """
    if isinstance(value, dict):
        return [
            (
                _scalar(replaced.pop(span)) if span in replaced else (str, key),
                _content(value.get(key), node.children[key], replaced),
            )
            for key, span in node.keys.items()
        ]
    if isinstance(value, list):
        return [_content(item, node.children[i], replaced) for i, item in enumerate(value)]
    if node.span in replaced:
        return _scalar(replaced.pop(node.span))
    return type(value), str(value)


def _scalar(text: str) -> tuple[type, str]:
    value = compose(text).value
    return type(value), str(value)


def _span(edit: Edit) -> Span:
    return Span(edit.line - 1, edit.column - 1, edit.end_line - 1, edit.end_column - 1)

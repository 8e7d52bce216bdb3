"""Changes as a unified diff with git's lines for renames, so that `git apply` can make them."""

import re
from collections.abc import Iterator
from difflib import unified_diff

from rich.style import Style

from digistrat.editing import Change, Plan
from digistrat.reporters import Page

FOR_PEOPLE = False  # a patch is bytes that `git apply` takes, even on a terminal

_COLORS = {"-": Style(color="red"), "+": Style(color="green"), "@": Style(color="cyan")}
_ROW = re.compile(r"[^\n]*\n|[^\n]+\Z")
_QUOTED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]')
_NO_LINE_BREAK = "\\ No newline at end of file\n"


def report(plan: Plan, page: Page) -> str:
    """Return the changes, file by file; empty if there are none."""
    rows = (row for change in plan.changes for row in _change(change))
    return "".join(_colored(row) if page.color else row for row in rows)


def _change(change: Change) -> Iterator[str]:
    old, new = _name(f"a/{change.path}"), _name(f"b/{change.new_path}")
    yield f"diff --git {old} {new}\n"
    if change.rename:
        if change.before == change.after:
            yield "similarity index 100%\n"
        yield f"rename from {_name(change.path)}\n"
        yield f"rename to {_name(change.new_path)}\n"
    before, after = (_ROW.findall(text.decode()) for text in (change.before, change.after))
    for row in unified_diff(before, after, old, new):
        yield row
        if not row.endswith("\n"):
            yield f"\n{_NO_LINE_BREAK}"


def _name(path: str) -> str:
    """Write a path as git does: in quotes, byte by byte, where a terminal or a patch needs it."""
    if not _QUOTED.search(path):
        return path
    return '"' + _QUOTED.sub(lambda match: _bytes(match[0]), path) + '"'


def _bytes(char: str) -> str:
    return f"\\{char}" if char in '"\\' else "".join(f"\\{byte:03o}" for byte in char.encode())


def _colored(row: str) -> str:
    style = Style(bold=True) if row.startswith(("---", "+++")) else _COLORS.get(row[:1])
    body = row.rstrip("\r\n")
    return style.render(body) + row[len(body) :] if style else row

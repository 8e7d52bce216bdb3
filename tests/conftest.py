"""What every test may use: a repository from a few strings, and its findings as tuples.

def test_a_broken_reference_is_found(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": "id: 1\ntitle: A\nrelated: [2]\n"})
    assert findings(root) == [("DS101", "measures/1-a.yaml", 3, 11)]
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Protocol

import pytest

from digistrat.diagnostics import Diagnostic
from digistrat.project import Project
from digistrat.rules.engine import Choice

EXAMPLE = Path(__file__).parent.parent / "examples" / "viersen"

STRATEGY = "format: 1\ntitle: Test strategy\nlanguage: en\n"

Files = Mapping[str, str | bytes]
"""File contents by path. A text that starts with a line break is dedented, others stand as is."""

Finding = tuple[str, str, int, int]
"""Code, path, line and column of a diagnostic."""


class Repository(Protocol):
    """The type of the fixture `repository`."""

    def __call__(self, files: Files | None = None, *, strategy: str = STRATEGY) -> Path:
        """Write the files and return the folder of the repository."""
        ...


def write(root: Path, files: Files) -> Path:
    """Write files below `root` and return `root`."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else _text(content).encode())
    return root


def _text(content: str) -> str:
    return dedent(content[1:]) if content.startswith("\n") else content


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a function that writes a repository; a minimal `strategy.yaml` is added to it."""

    def make(files: Files | None = None, *, strategy: str = STRATEGY) -> Path:
        return write(tmp_path, {"strategy.yaml": strategy, **(files or {})})

    return make


BASIC = ("DS0", "DS101")
"""What keeps a repository from being read as it is meant; all other rules ask for more."""

TODAY = date(2026, 1, 15)
"""The date that tests check against."""


def checked(root: Path, *codes: str) -> tuple[Diagnostic, ...]:
    """Check the repository at `root` by the rules whose codes begin so, by default the basic ones.

    The code `*` stands for all rules. What cannot be read is found in any case.
    """
    select = () if "*" in codes else codes or BASIC
    return Project.open(root).check(TODAY, Choice(select=select))


def findings(root: Path, *codes: str) -> list[Finding]:
    """Return the findings of :func:`checked` as tuples."""
    return [
        (found.code, found.location.path, found.location.line, found.location.column)
        for found in checked(root, *codes)
    ]


def messages(root: Path, *codes: str) -> list[str]:
    """Return the texts of the findings of :func:`checked`, in the language in use."""
    return [str(found.message) for found in checked(root, *codes)]

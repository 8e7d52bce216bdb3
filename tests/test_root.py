"""The language of a strategy is found at a glance at its file."""

import os
from pathlib import Path

import pytest

from digistrat.root import stated_language
from tests.conftest import Repository


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("format: 1\ntitle: T\nlanguage: en\n", "en"),
        ("language: 'de' # spoken\r\ntitle: T\r\n", "de"),
        ('\ufefftitle: T\n"language" :   "en"', "en"),
        ("format: 1\ntitle: T\n", "de"),
        ("title: T\ncontext:\n  language: en\n", "de"),
        ("language: english\n", "de"),
        ("", None),
        ("#" * 70_000 + "\nlanguage: en\n", None),
    ],
)
def test_it_is_what_the_file_says_or_what_holds_without_a_word(
    repository: Repository, text: str, language: str | None
) -> None:
    assert stated_language(repository(strategy=text)) == language


def test_what_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    assert stated_language(tmp_path) is None
    (tmp_path / "strategy.yaml").mkdir()
    assert stated_language(tmp_path) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "strategy.yaml")
    assert stated_language(tmp_path) is None

"""A plan as a patch; that git takes it is tried out where there is a git."""

import shutil
import subprocess
from pathlib import Path

import pytest

from digistrat.editing import Change, Plan
from digistrat.reporters import Page
from digistrat.reporters.changes.diff import report


def shown(*changes: Change, color: bool = False) -> str:
    return report(Plan(Path(), changes), Page(color=color))


def test_a_change_is_a_unified_diff() -> None:
    change = Change("m/1.yaml", b"a\nb\r\nc\n", b"a\nx\r\nc\n")
    assert shown(change) == (
        "diff --git a/m/1.yaml b/m/1.yaml\n--- a/m/1.yaml\n+++ b/m/1.yaml\n"
        "@@ -1,3 +1,3 @@\n a\n-b\r\n+x\r\n c\n"
    )


def test_a_rename_alone_has_no_lines() -> None:
    assert shown(Change("m/1.yaml", b"a\n", b"a\n", rename="2.yaml")) == (
        "diff --git a/m/1.yaml b/m/2.yaml\nsimilarity index 100%\n"
        "rename from m/1.yaml\nrename to m/2.yaml\n"
    )


def test_a_missing_line_break_is_told() -> None:
    text = shown(Change("x", b"a", b"b"))
    assert text.endswith(
        "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"
    )


def test_a_name_that_a_terminal_would_obey_is_written_byte_by_byte() -> None:
    text = shown(Change('a"\x1b\u202e.yaml', b"", b"", rename="ä.yaml"))
    assert 'rename from "a\\"\\033\\342\\200\\256.yaml"\nrename to ä.yaml\n' in text


def test_colours_do_not_touch_line_breaks() -> None:
    text = shown(Change("x", b"a\r\n", b"b\r\n"), color=True)
    assert "\x1b[31m-a\x1b[0m\r\n" in text
    assert "\x1b[32m+b\x1b[0m\r\n" in text


def test_nothing_gives_nothing() -> None:
    assert shown() == ""


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_git_can_make_the_changes(tmp_path: Path) -> None:
    changes = [
        Change("b.yaml", b"\xef\xbb\xbfid: 1\r\nx: \xe2\x80\xa8", b"\xef\xbb\xbfid: 2\r\nx: \xe2\x80\xa8"),
        Change('a" ü.yaml', b"a\n" * 9, b"a\n" * 8 + b"b", rename="c d.yaml"),
    ]  # fmt: skip
    for change in changes:
        (tmp_path / change.path).write_bytes(change.before)
    git = ["git", "-c", "core.autocrlf=false", "apply", "-"]
    subprocess.run(git, cwd=tmp_path, input=shown(*changes).encode(), check=True)
    for change in changes:
        assert (tmp_path / change.new_path).read_bytes() == change.after
    assert len([*tmp_path.iterdir()]) == 2

"""What is not UTF-8 text of a sensible size is refused, and said where."""

import os
from pathlib import Path

import pytest

from digistrat.loading import source_lines
from digistrat.loading import text as text_module
from digistrat.loading.problem import Code, Problem, Span
from digistrat.loading.text import lines, read_text


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.yaml"


def refused(path: Path) -> Problem:
    problem = read_text(path, path.parent)
    assert isinstance(problem, Problem)
    assert problem.code is Code.UNREADABLE
    return problem


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"", ""),
        ("Maßnahme für 😀\n".encode(), "Maßnahme für 😀\n"),
        (b"\xef\xbb\xbfid: 1\n", "id: 1\n"),
        (b"a: 1\r\nb: 2\r\n", "a: 1\r\nb: 2\r\n"),
        (b"a:\t1\n", "a:\t1\n"),
        ("a: \u00a0\u200b\u2028".encode(), "a: \u00a0\u200b\u2028"),
        (
            "Team\u00adarbeit \u200c\u200d\u200e\u200f".encode(),
            "Team\u00adarbeit \u200c\u200d\u200e\u200f",
        ),
    ],
)
def test_text_is_read_as_it_is_without_byte_order_mark(file: Path, raw: bytes, text: str) -> None:
    file.write_bytes(raw)
    assert read_text(file, file.parent) == text


@pytest.mark.parametrize(
    ("raw", "line", "column"),
    [
        (b"\xff", 0, 0),
        ("id: 1\ntitle: Straße\n".encode("latin-1"), 1, 11),
        ("ä😀\r\nüü ".encode() + b"\xe4\n", 1, 3),
        (b"\xef\xbb\xbfab\xff", 0, 2),
        ("id: 1\n".encode("utf-16"), 0, 0),
        ("a: ä".encode()[:-1], 0, 3),
        (b"a: \xed\xa0\x80", 0, 3),
        (b"a: \xc0\x80", 0, 3),
    ],
)
def test_bytes_that_are_not_utf_8_are_located_in_characters(
    file: Path, raw: bytes, line: int, column: int
) -> None:
    file.write_bytes(raw)
    problem = refused(file)
    assert problem.message.text == "The file is not UTF-8 text."
    assert problem.span == Span(line, column, line, column + 1)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a\0b", "U+0000", 0, 1),
        ("ä: 😀\x1b[31m", "U+001B", 0, 4),
        ("a: 1\r\nb: \x0c", "U+000C", 1, 3),
        ("a: \x7f", "U+007F", 0, 3),
        ("a: \x9f", "U+009F", 0, 3),
        ("a: 1\n\ufeffb: 2", "U+FEFF", 1, 0),
        ("a: \uffff", "U+FFFF", 0, 3),
        ("\ufeffab\x01", "U+0001", 0, 2),
        ("a: x\u202ey", "U+202E", 0, 4),
        ("a: x\u202ay", "U+202A", 0, 4),
        ("a: x\u2066y", "U+2066", 0, 4),
        ("a: x\u2069y", "U+2069", 0, 4),
    ],
)
def test_control_characters_are_located_and_named(
    file: Path, text: str, code: str, line: int, column: int
) -> None:
    file.write_text(text, encoding="utf-8", newline="")
    problem = refused(file)
    assert problem.message.values == {"code": code}
    assert problem.span == Span(line, column, line, column + 1)


def test_utf_16_without_byte_order_mark_is_refused_at_its_first_nul(file: Path) -> None:
    file.write_text("id: 1\n", encoding="utf-16-le")
    assert refused(file).span == Span(0, 1, 0, 2)


def test_a_file_is_read_up_to_the_limit(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_module, "MAX_BYTES", 1024**2)
    file.write_bytes(b"#" * 1024**2)
    assert read_text(file, file.parent) == "#" * 1024**2
    file.write_bytes(b"#" * (1024**2 + 1))
    assert str(refused(file).message) == "The file is larger than 1 MiB and is not read."


def test_a_file_above_the_limit_is_not_opened(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with file.open("wb") as handle:
        handle.truncate(text_module.MAX_BYTES + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _path: pytest.fail("the file was opened"))
    assert str(refused(file).message) == "The file is larger than 16 MiB and is not read."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_refused_without_waiting_for_it(file: Path) -> None:
    os.mkfifo(file)
    assert refused(file).message.text == "This is not a file."


def test_a_folder_named_like_a_file_is_refused(file: Path) -> None:
    file.mkdir()
    assert refused(file).message.text == "This is not a file."


def test_a_link_that_leads_nowhere_is_refused(file: Path) -> None:
    file.symlink_to("nowhere.yaml")
    assert refused(file).message.text == "This link leads nowhere."


def test_a_link_to_a_file_is_followed(file: Path) -> None:
    (file.parent / "b.yaml").write_bytes(b"id: 1\n")
    file.symlink_to("b.yaml")
    assert read_text(file, file.parent) == "id: 1\n"


def test_a_link_to_itself_is_refused(file: Path) -> None:
    file.symlink_to(file.name)
    assert refused(file).message.text == "This cannot be read: {reason}."


def test_missing_permission_is_said(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    file.write_bytes(b"id: 1\n")
    monkeypatch.setattr(Path, "read_bytes", denied)
    assert str(refused(file).message) == "This cannot be read: permission denied."


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="the superuser may read every file, and Windows knows no such modes",
)
def test_a_file_without_any_permission_is_refused(file: Path) -> None:
    file.write_bytes(b"id: 1\n")
    file.chmod(0)
    assert str(refused(file).message) == "This cannot be read: permission denied."


def test_lines_end_where_yaml_ends_them() -> None:
    assert lines("a\nb\r\nc\rd\x0ce") == ["a", "b", "c", "d\x0ce"]


def test_the_lines_of_a_file_have_no_byte_order_mark_and_no_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfid: 1\r\ntitle: A\r\n")
    assert source_lines(tmp_path, "a.yaml") == ["id: 1", "title: A", ""]


def test_there_are_no_lines_of_what_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"id: 1\n\xff")
    assert source_lines(tmp_path, "a.yaml") is None

from pathlib import Path

import pytest

from digistrat.editing import Change, Plan, carry_out, replace


def change(path: str, before: str = "a\n", after: str = "b\n", rename: str | None = None) -> Change:
    return Change(path, before.encode(), after.encode(), rename=rename)


def make(root: Path, *changes: Change) -> list[str]:
    """Carry out changes; return why some of them were not made."""
    outcome = carry_out(Plan(root, changes))
    assert len(outcome.done) + len(outcome.failed) == len(changes)
    return [str(failed.message) for failed in outcome.failed]


def write(root: Path, *names: str) -> None:
    for name in names:
        (root / name).write_text("a\n")


def test_permissions_and_links_stay(tmp_path: Path) -> None:
    write(tmp_path, "x")
    (tmp_path / "x").chmod(0o640)
    (tmp_path / "link").symlink_to("x")
    assert make(tmp_path, change("link", rename="other")) == []
    assert (tmp_path / "x").read_text() == "b\n"
    assert (tmp_path / "x").stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "other").readlink() == Path("x")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other", "x"]


def test_a_file_that_is_read_only_keeps_the_others_from_nothing(tmp_path: Path) -> None:
    write(tmp_path, "x", "y")
    (tmp_path / "x").chmod(0o444)
    assert make(tmp_path, change("x", rename="z"), change("y")) == [
        "x: nothing is changed, because it cannot be written (permission denied)."
    ]
    assert (tmp_path / "x").read_text() == "a\n"
    assert (tmp_path / "y").read_text() == "b\n"


def test_a_file_that_was_changed_meanwhile_stays(tmp_path: Path) -> None:
    write(tmp_path, "x")
    assert make(tmp_path, change("x", before="older\n")) == [
        "x: nothing is changed, because someone else has changed it just now."
    ]


def test_a_file_that_came_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    write(tmp_path, "x", "y")
    assert make(tmp_path, change("x", after="a\n", rename="y")) == [
        "x: nothing is changed, because it cannot be written (it exists already)."
    ]
    assert (tmp_path / "x").exists()


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    assert make(tmp_path, change("x")) == [
        "x: nothing is changed, because it cannot be written (it does not exist)."
    ]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "x")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="space"):
        replace(tmp_path / "x", b"b\n")
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    assert (tmp_path / "x").read_text() == "a\n"

"""Which files changed since a revision, and which findings are in them."""

from pathlib import Path

import pytest

from digistrat.diagnostics import Diagnostic, Location, Related, Severity
from digistrat.history import HistoryFault, changed_files, in_files
from digistrat.i18n import msg
from tests.conftest import write
from tests.history.repositories import commit, git

START = {"s/a.yaml": "1\n", "s/b.yaml": "1\n", "s/c.yaml": "1\n", "other.txt": "1\n"}


def test_committed_staged_edited_and_new_files_changed(tmp_path: Path) -> None:
    first = commit(tmp_path, START)
    commit(tmp_path, {"s/a.yaml": "2\n", "other.txt": "2\n"})
    write(tmp_path, {"s/b.yaml": "2\n", "s/new.yaml": "1\n", "s/staged ü.yaml": "1\n", "n": ""})
    git(tmp_path, "add", "s/staged ü.yaml")
    expected = {"a.yaml", "b.yaml", "new.yaml", "staged ü.yaml"}
    assert changed_files(tmp_path / "s", first) == expected
    assert changed_files(tmp_path / "s", "HEAD") == expected - {"a.yaml"}
    assert changed_files(tmp_path, "HEAD~1") == {
        *(f"s/{name}" for name in expected),
        "other.txt",
        "n",
    }


def test_what_is_ignored_is_not_new(tmp_path: Path) -> None:
    commit(tmp_path, START | {".gitignore": "private/\n"})
    write(tmp_path, {"private/x.yaml": ""})
    assert changed_files(tmp_path, "HEAD") == frozenset()


def test_both_names_of_a_renamed_file_changed(tmp_path: Path) -> None:
    commit(tmp_path, START)
    git(tmp_path, "config", "diff.renames", "true")
    git(tmp_path, "mv", "s/a.yaml", "s/z.yaml")
    assert changed_files(tmp_path, "HEAD") == {"s/a.yaml", "s/z.yaml"}


def test_what_others_did_meanwhile_does_not_count(tmp_path: Path) -> None:
    commit(tmp_path, START)
    git(tmp_path, "checkout", "--quiet", "-b", "mine")
    commit(tmp_path, {"s/a.yaml": "2\n"})
    git(tmp_path, "checkout", "--quiet", "main")
    commit(tmp_path, {"s/b.yaml": "2\n"})
    git(tmp_path, "checkout", "--quiet", "mine")
    assert changed_files(tmp_path, "main") == {"s/a.yaml"}


def test_without_a_common_commit_the_revision_itself_counts(tmp_path: Path) -> None:
    commit(tmp_path, START)
    git(tmp_path, "checkout", "--quiet", "--orphan", "apart")
    commit(tmp_path, {"s/a.yaml": "2\n"})
    assert changed_files(tmp_path, "main") == {"s/a.yaml"}


def test_a_hook_of_another_repository_does_not_mislead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(tmp_path, START)
    write(tmp_path, {"s/a.yaml": "2\n"})
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert changed_files(tmp_path / "s", "HEAD") == {"a.yaml"}


@pytest.mark.parametrize(
    "revision", ["", "nope", "-x", "--output=x", "HEAD..HEAD", "HEAD x", "a\0b"]
)
def test_what_is_no_revision_is_refused(tmp_path: Path, revision: str) -> None:
    commit(tmp_path, START)
    with pytest.raises(HistoryFault, match="knows no revision"):
        changed_files(tmp_path, revision)
    assert not (tmp_path / "x").exists()


def test_a_file_is_no_revision(tmp_path: Path) -> None:
    commit(tmp_path, START)
    with pytest.raises(HistoryFault):
        changed_files(tmp_path, "HEAD:other.txt")


def test_a_folder_outside_git_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HistoryFault) as caught:
        changed_files(tmp_path, "HEAD")
    assert str(caught.value.message) == f"{tmp_path} is in no git repository."


def test_a_repository_that_git_refuses_gives_its_reason(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: /nowhere\n")
    with pytest.raises(HistoryFault) as caught:
        changed_files(tmp_path, "HEAD")
    assert str(caught.value.message) == (
        f"git cannot read the history of {tmp_path}: not a git repository: /nowhere."
    )


def test_without_git_there_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(tmp_path, START)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(HistoryFault) as caught:
        changed_files(tmp_path, "HEAD")
    assert str(caught.value.message) == "The program git is not installed, or not in PATH."


def _found(path: str, *related: str) -> Diagnostic:
    places = tuple(Related(msg("first here"), Location(other)) for other in related)
    return Diagnostic("DS009", Severity.ERROR, msg("x"), Location(path), related=places)


def test_findings_are_chosen_by_file_related_file_and_folder() -> None:
    found = [
        _found("a.yaml"),
        _found("b.yaml", "a.yaml"),
        _found("goal"),
        _found("c.yaml", "d.yaml"),
    ]
    assert in_files(found, None) == tuple(found)
    assert in_files(found, frozenset({"a.yaml", "goal/x/y.yaml"})) == tuple(found[:3])
    assert in_files(found, frozenset()) == ()

"""Where git keeps a folder, found without git."""

from pathlib import Path

import pytest

from digistrat.history import folder_in_git, git_root


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    if git_root(tmp_path) is not None:
        pytest.skip("temporary files are kept by git here")
    return tmp_path


def test_the_root_is_the_nearest_folder_upwards(outside: Path) -> None:
    (outside / ".git").mkdir()
    inner = outside / "a" / "b"
    inner.mkdir(parents=True)
    assert git_root(inner) == git_root(outside) == outside.resolve()
    assert (folder_in_git(inner), folder_in_git(outside)) == ("a/b/", "")


def test_a_further_work_tree_has_a_file(outside: Path) -> None:
    (outside / ".git").mkdir()
    inner = outside / "tree" / "b"
    inner.mkdir(parents=True)
    (outside / "tree" / ".git").write_text("gitdir: elsewhere\n")
    assert folder_in_git(inner) == "b/"


def test_a_link_is_followed(outside: Path) -> None:
    (outside / "kept" / ".git").mkdir(parents=True)
    (outside / "kept" / "strategy").mkdir()
    link = outside / "link"
    link.symlink_to(outside / "kept" / "strategy", target_is_directory=True)
    assert folder_in_git(link) == "strategy/"


def test_without_git_there_is_no_root(outside: Path) -> None:
    assert (git_root(outside), folder_in_git(outside)) == (None, "")

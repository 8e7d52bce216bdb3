"""A link in the repository shows `verify` nothing of the machine; a table elsewhere may lie anywhere."""

from pathlib import Path

import pytest

from digistrat.project import Project
from digistrat.refusals import TableFault
from tests.conftest import write
from tests.verification.comparing import FILES, SCHEME

MESSAGE = "This link leads out of the strategy."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, {"outside/secret.csv": "id,title\n1,Portal\n", "inside/a.csv": "id,title\n"})
    return write(tmp_path / "inside", {**FILES, "strategy.yaml": SCHEME})


def refused(root: Path, *names: str) -> str:
    with pytest.raises(TableFault) as fault:
        Project.open(root).verify(names)
    return str(fault.value.message)


def test_a_published_table_that_leads_out_is_refused(root: Path) -> None:
    (root / "published").mkdir()
    (root / "published" / "a.csv").symlink_to(root.parent / "outside" / "secret.csv")
    assert refused(root) == f"published/a.csv: {MESSAGE}"


def test_a_folder_that_leads_out_is_refused_and_not_listed(root: Path) -> None:
    (root / "published").symlink_to(root.parent / "outside")
    assert refused(root) == f"published/: {MESSAGE}"


def test_a_link_that_is_named_is_refused_as_well(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "b.csv").symlink_to(root.parent / "outside" / "secret.csv")
    assert refused(root, str(root / "b.csv")).endswith(MESSAGE)
    monkeypatch.chdir(root.parent)
    assert refused(root, "outside/../inside/b.csv").endswith(MESSAGE)


def test_other_tables_and_links_may_lie_anywhere(root: Path) -> None:
    (root.parent / "link.csv").symlink_to(root.parent / "outside" / "secret.csv")
    (root / "c.csv").symlink_to("a.csv")
    write(root, {"a.csv": "id,title\n1,Portal\n"})
    for path in (root.parent / "link.csv", root.parent / "outside" / "secret.csv", root / "c.csv"):
        (found,) = Project.open(root).verify([str(path)])
        assert found.rows == 1

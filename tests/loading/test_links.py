"""A link that leads out of the repository is refused, and nothing of its target is shown."""

from pathlib import Path

import pytest

from digistrat.loading import load, source_lines
from digistrat.root import leads_out, stated_language
from tests.commands.program import digistrat as run
from tests.conftest import Repository, findings, messages, write

FOREIGN = "root-x-0-0"
MESSAGE = "This link leads out of the strategy."


@pytest.fixture
def root(repository: Repository) -> Path:
    """Return a repository beside a folder with files that are none of its business."""
    outside = repository() / "outside"
    files = {"a.yaml": f"{FOREIGN}: 1\n", "a.csv": f"{FOREIGN};\n", "a.md": f"{FOREIGN}\n"}
    write(outside, files)
    return write(
        outside.parent / "inside", {"strategy.yaml": "format: 1\ntitle: T\nlanguage: en\n"}
    )


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("strategy.yaml", "a.yaml"),
        ("assessment.yaml", "a.yaml"),
        ("measures.yaml", "a.yaml"),
        ("measures/97-pw.yaml", "a.yaml"),
        ("chapters/a.md", "a.md"),
        ("published/a.csv", "a.csv"),
        ("measures", "."),
        ("chapters", "."),
        ("published", "."),
        ("measures/1.yaml", "nowhere"),
    ],
)
@pytest.mark.parametrize("absolute", [False, True])
def test_it_is_refused(root: Path, name: str, target: str, absolute: bool) -> None:
    path = root / name
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    up = "../" * len(path.relative_to(root).parts)
    outside = (root.parent / "outside").resolve()
    path.symlink_to(outside / target if absolute else f"{up}outside/{target}")
    assert findings(root) == [("DS001", name, 1, 1)]
    assert messages(root) == [MESSAGE]
    assert source_lines(root, name) is None
    for form in ("full", "json", "sarif", "markdown"):
        shown = run("-C", str(root), "check", "--format", form)
        assert FOREIGN not in shown.stdout + shown.stderr


def test_no_link_on_the_way_is_followed(root: Path) -> None:
    (root / "measures").mkdir()
    (root / "way").symlink_to("../outside")
    (root / "measures/1-a.yaml").symlink_to("../way/a.yaml")
    assert messages(root) == [MESSAGE]
    assert source_lines(root, "way/a.yaml") is None


def test_it_stays_refused_where_the_root_itself_is_a_link(root: Path) -> None:
    (root.parent / "link").symlink_to(root)
    write(root, {"elsewhere/1-a.yaml": "id: 1\ntitle: A\n"})
    (root / "measures").symlink_to("elsewhere")
    (root / "goals.yaml").symlink_to("../outside/a.yaml")
    repository = load(root.parent / "link")
    assert [str(found.message) for found in repository.diagnostics] == [MESSAGE]
    assert [measure.id for measure in repository.strategy.measures] == ["1"]


def test_what_git_keeps_belongs_to_no_strategy(root: Path) -> None:
    write(root, {".git/config": f"token = {FOREIGN}\n", "measures/1-a.yaml": "id: 1\ntitle: A\n"})
    (root / "measures/2-b.yaml").symlink_to("../.git/config")
    (root / "measures/3-c.yaml").symlink_to("1-a.yaml")
    assert messages(root)[0] == MESSAGE
    assert leads_out(root, root / "measures/2-b.yaml")
    assert not leads_out(root, root / "measures/3-c.yaml")


def test_the_language_is_not_looked_up_there(root: Path) -> None:
    (root / "strategy.yaml").unlink()
    write(root.parent, {"outside/s.yaml": "language: de\n"})
    (root / "strategy.yaml").symlink_to("../outside/s.yaml")
    assert stated_language(root) is None

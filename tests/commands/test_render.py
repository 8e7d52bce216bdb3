from pathlib import Path

import pytest

from digistrat.cli import run
from tests.conftest import STRATEGY, Repository

CHAPTER = "---\nid: a\ntitle: A\n---\n\nText of a.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_the_ending_of_the_file_decides_on_the_format(here: Path, repository: Repository) -> None:
    root = str(repository({}))
    assert run(["-C", root, "render", "-o", "a.md"]) == 0
    assert run(["-C", root, "render", "-o", "a.html"]) == 0
    assert run(["-C", root, "render"]) == 0
    assert (here / "a.md").read_text("utf-8").startswith("# ")
    assert (here / "a.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert (here / "strategy.html").read_bytes() == (here / "a.html").read_bytes()


def test_the_result_can_go_to_stdout(
    here: Path, repository: Repository, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["-C", str(repository({})), "render", "-o", "-", "--format", "md"]) == 0
    out, err = capfdbinary.readouterr()
    assert out.startswith(b"# ")
    assert err == b""
    assert list(here.iterdir()) == []


def test_the_date_of_the_document_can_be_given(here: Path, repository: Repository) -> None:
    assert run(["-C", str(repository({})), "render", "-o", "a.md", "--date", "2024-02-29"]) == 0
    assert "29 February 2024" in (here / "a.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["render", "strategie"], "“strategy”"),
        (["render", "--format", "htm"], "“html”"),
        (["render", "--date", "29.02.2024"], "2021-01-31"),
        (["render", "-o", "."], "folder"),
        (["render", "-o", f"{'x' * 300}.md"], "cannot be written: the name is too long."),
        (["render", "-o", "a\0.md"], "is not the name of a file."),
        (["render", "-o", ""], "--output needs the name of a file."),
        (["render", "-o", "no/where.html"], "does not exist"),
    ],
)
def test_wrong_usage_is_one_message(
    here: Path,
    repository: Repository,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    words: str,
) -> None:
    assert run(["--lang", "en", "-C", str(repository({})), *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Error: ")
    assert len(err.splitlines()) == 1
    assert words in err
    assert list(here.iterdir()) == []


def test_a_failed_write_leaves_the_old_file(
    here: Path,
    repository: Repository,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (here / "a.md").write_text("old", "utf-8")

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full_disk)
    assert run(["--lang", "en", "-C", str(repository({})), "render", "-o", "a.md"]) == 2
    assert [path.name for path in here.iterdir()] == ["a.md"]
    assert (here / "a.md").read_text("utf-8") == "old"
    assert "cannot be written: no space is left on the disk." in capsys.readouterr().err


def test_a_broken_file_keeps_the_document_from_being_written(
    here: Path, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(repository({"goals.yaml": "- {id: a}\n", "measures/1.yaml": "id: 1\ntitle: One\n"}))
    assert run(["--lang", "en", "-C", root, "render", "-o", "a.md"]) == 1
    assert "goals.yaml:1:3: error DS006" in capsys.readouterr().err
    assert list(here.iterdir()) == []
    assert run(["--lang", "en", "-C", root, "render", "-o", "a.md", "--partial"]) == 0
    assert "goals.yaml" in capsys.readouterr().err
    assert "One" in (here / "a.md").read_text("utf-8")


def test_a_fault_in_a_chapter_is_one_message(
    here: Path, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    root = repository({"chapters/1-a.md": "---\nid: a\ntitle: A\n---\n\n{{ nope }}\n"})
    assert run(["--lang", "en", "-C", str(root), "render", "-o", "a.md"]) == 1
    assert capsys.readouterr().err == "Error: chapters/1-a.md:6: Chapters know no “nope”.\n"
    assert list(here.iterdir()) == []


def test_a_misspelt_template_is_told_beside_the_document(
    here: Path, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    root = repository({"templates/html/document.htm.j2": "x"})
    assert run(["--lang", "en", "-C", str(root), "render", "-o", "a.html"]) == 0
    assert "Did you mean “templates/html/document.html.j2”?" in capsys.readouterr().err
    assert (here / "a.html").is_file()


def test_links_in_a_circle_are_no_file(
    here: Path, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "a.md").symlink_to("b.md")
    (here / "b.md").symlink_to("a.md")
    assert run(["--lang", "en", "-C", str(repository({})), "render", "-o", "a.md"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("Error: ")
    assert len(err.splitlines()) == 1


def test_references_that_lead_nowhere_are_told_even_quietly(
    here: Path, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    measure = "id: 1\ntitle: A\nresponsible: [x]\nrelated: [7]  # digistrat: ignore[DS101] soon\n"
    root = repository({"measures/1-a.yaml": measure})
    assert run(["--lang", "en", "-q", "-C", str(root), "render", "-o", "a.md"]) == 0
    assert (here / "a.md").is_file()
    text = "A reference leads nowhere, at measures/1-a.yaml:3:15; see digistrat check.\n"
    assert capsys.readouterr().err == text
    (root / "measures" / "1-a.yaml").write_text("id: 1\ntitle: A\nrelated: [8, 9]\n", "utf-8")
    assert run(["--lang", "en", "-q", "-C", str(root), "render", "-o", "a.md"]) == 0
    assert capsys.readouterr().err == (
        "2 references lead nowhere, the first at measures/1-a.yaml:3:11; see digistrat check.\n"
    )


def test_a_chapter_that_the_outline_misspells_keeps_the_document_from_being_written(
    here: Path, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    strategy = f"{STRATEGY}document: {{chapters: [a, bb]}}\n"
    root = str(repository({"chapters/1-a.md": CHAPTER}, strategy=strategy))
    assert run(["--lang", "en", "-C", root, "render", "-o", "a.md"]) == 1
    err = capsys.readouterr().err
    assert "strategy.yaml:4:26: error DS101" in err
    assert "--partial goes on without" in err
    assert list(here.iterdir()) == []
    assert run(["--lang", "en", "-q", "-C", root, "render", "-o", "a.md", "--partial"]) == 0
    assert capsys.readouterr().err == "Left out, because there is no such chapter: bb.\n"
    assert "Text of a." in (here / "a.md").read_text("utf-8")


def test_a_chapter_that_the_outline_leaves_out_is_a_remark(
    here: Path, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(
        repository(
            {"chapters/1-a.md": CHAPTER}, strategy=f"{STRATEGY}document: {{chapters: [goals]}}\n"
        )
    )
    assert run(["--lang", "en", "-C", root, "render", "-o", "a.md"]) == 0
    text = "Not in the document, because strategy.yaml does not list it: chapters/1-a.md."
    assert text in capsys.readouterr().err
    assert "Text of a." not in (here / "a.md").read_text("utf-8")


@pytest.mark.parametrize(
    "strategy", ["a: [", "", "format: 99\ntitle: T\n", "format: 1\n", "format: 1\ntitle: [x]\n"]
)
def test_without_a_title_there_is_no_document_at_all(
    here: Path, repository: Repository, capsys: pytest.CaptureFixture[str], strategy: str
) -> None:
    root = str(repository({"chapters/1-a.md": CHAPTER}, strategy=strategy))
    assert run(["--lang", "en", "-C", root, "render", "-o", "a.md", "--partial"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "strategy.yaml:" in err
    assert "There is no document as long as strategy.yaml cannot be read." in err
    assert list(here.iterdir()) == []


def test_a_broken_link_is_no_strategy(
    here: Path, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    root = repository({"chapters/1-a.md": CHAPTER})
    (root / "strategy.yaml").unlink()
    (root / "strategy.yaml").symlink_to("nowhere.yaml")
    assert run(["--lang", "en", "-C", str(root), "render", "-o", "a.md", "--partial"]) == 1
    assert "There is no document" in capsys.readouterr().err
    assert list(here.iterdir()) == []

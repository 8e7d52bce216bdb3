"""Which folder is a strategy, which files make it up, and what lies about that no one reads."""

import os
from pathlib import Path

import pytest

from digistrat import i18n
from digistrat.loading import NotARepository, check_root, find_root, load
from digistrat.model.kinds import KINDS, Kind
from tests.conftest import Repository, checked, findings
from tests.loading.reading import yaml
from tests.model.fields import minimal


@pytest.mark.parametrize("below", [".", "measures", "measures/deep/er"])
def test_the_nearest_folder_upwards_is_the_root(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    root = repository({"measures/deep/er/a.txt": ""})
    monkeypatch.chdir(root / below)
    assert find_root() == root


def test_a_strategy_inside_another_one_is_found_first(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = repository({"inner/strategy.yaml": "", "inner/measures/a.txt": ""})
    monkeypatch.chdir(root / "inner" / "measures")
    assert find_root() == root / "inner"


def test_without_a_strategy_above_nothing_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NotARepository) as caught:
        find_root()
    assert str(caught.value.message) == (
        f"There is no strategy.yaml in {tmp_path} or above it; name the repository with -C."
    )


def test_a_working_folder_that_is_gone_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "cwd", gone)
    with pytest.raises(NotARepository) as caught:
        find_root()
    assert str(caught.value.message) == "The working folder does not exist any more."


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere", "The folder {folder} does not exist."),
        ("file", "{folder} is not a folder."),
        ("empty", "{folder} is not a strategy repository: it holds no strategy.yaml."),
        ("file/below", "The folder {folder} does not exist."),
        ("n" * 300, "The folder {folder} cannot be read."),
        ("nul\0", "The folder {folder} cannot be read."),
        ("yml", "The file strategy.yml in {folder} must be called strategy.yaml."),
        ("german", "The file strategie.yaml in {folder} must be called strategy.yaml."),
    ],
)
def test_a_folder_that_is_no_repository_is_refused(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    (tmp_path / "yml").mkdir()
    (tmp_path / "yml" / "strategy.yml").touch()
    (tmp_path / "german").mkdir()
    (tmp_path / "german" / "strategie.yaml").touch()
    with pytest.raises(NotARepository) as caught:
        check_root(tmp_path / name)
    english = str(caught.value.message)
    assert english == message.format(folder=tmp_path / name)
    with i18n.use("de"):
        assert str(caught.value.message) != english


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="the superuser may read every folder, and Windows knows no such modes",
)
def test_a_folder_without_permission_is_refused(repository: Repository) -> None:
    root = repository()
    root.chmod(0)
    try:
        with pytest.raises(NotARepository, match="cannot be read"):
            check_root(root)
    finally:
        root.chmod(0o700)


def test_a_folder_that_may_not_be_read_is_refused(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = repository()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(NotARepository) as caught:
        check_root(root)
    assert str(caught.value.message) == f"The folder {root} cannot be read."


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.suffix == ".yaml"])
def test_every_collection_may_be_a_folder_and_a_list(repository: Repository, kind: Kind) -> None:
    first, second = ({**minimal(kind.model), "id": id_} for id_ in ("a", "b"))
    root = repository(
        {f"{kind.collection}.yaml": yaml([first]), f"{kind.collection}/b.yaml": yaml(second)}
    )
    assert findings(root) == []
    entities = getattr(load(root).strategy, kind.attribute)
    assert [entity.id for entity in entities] == ["a", "b"]


def test_a_folder_may_be_a_link(repository: Repository) -> None:
    root = repository({"elsewhere/1-a.yaml": "id: 1\ntitle: A\nunknown: x\n"})
    (root / "measures").symlink_to("elsewhere")
    assert findings(root) == [("DS005", "measures/1-a.yaml", 3, 1)]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("measure/1.yaml", "Did you mean “measures/”?"),
        ("mesures.yaml", "Did you mean “measures.yaml”?"),
        ("measures.yml", "Did you mean “measures.yaml”?"),
        ("goal.yaml", "Did you mean “goals.yaml”?"),
        ("action_fields.yaml", "Did you mean “action-fields.yaml”?"),
        ("actionfields/a.yaml", "Did you mean “action-fields/”?"),
        ("indicator/a.yaml", "Did you mean “indicators/”?"),
        ("chapter/1.md", "Did you mean “chapters/”?"),
        ("assessments.yaml", "Did you mean “assessment.yaml”?"),
        ("massnahmen/1-a.yaml", "Did you mean “measures/”?"),
        ("Maßnahmen/1-a.yaml", "Did you mean “measures/”?"),
        ("maßnahme.yaml", "Did you mean “measures.yaml”?"),
        ("massnahmen.yml", "Did you mean “measures.yaml”?"),
        ("ziele/a.yaml", "Did you mean “goals/”?"),
        ("ziel.yaml", "Did you mean “goals.yaml”?"),
        ("handlungsfelder/a.yaml", "Did you mean “action-fields/”?"),
        ("Handlungs-Felder.yaml", "Did you mean “action-fields.yaml”?"),
        ("akteure/a.yaml", "Did you mean “stakeholders/”?"),
        ("kennzahlen/a.yaml", "Did you mean “indicators/”?"),
        ("beteiligung/a.yaml", "Did you mean “participation/”?"),
        ("kapitel/1.md", "Did you mean “chapters/”?"),
        ("kapitel.yaml", "Did you mean “chapters/”?"),
        ("chapters.yaml", "Did you mean “chapters/”?"),
        ("veröffentlicht/a.csv", "Did you mean “published/”?"),
        ("vero\u0308ffentlicht/a.csv", "Did you mean “published/”?"),
        ("strategie.yaml", "Did you mean “strategy.yaml”?"),
        ("measures/1.yml", "Rename it to 1.yaml."),
        ("measures/old/1.yaml", "Move its files into measures/ itself."),
        ("measures/1.txt", "Only files that end in .yaml are read here; move it elsewhere."),
        ("chapters/1.yaml", "Only files that end in .md are read here; move it elsewhere."),
    ],
)
def test_what_looks_like_a_part_of_the_strategy_is_named(
    repository: Repository, name: str, hint: str
) -> None:
    [diagnostic] = checked(repository({name: ""}))
    assert diagnostic.code == "DS011"
    assert str(diagnostic.hint) == hint


@pytest.mark.parametrize(
    "name",
    ["README.md", "notes.yaml", "data.yaml", "values.yml", "mkdocs.yml", "mkdocs.yaml", "config.yaml",
     "published/a.xlsx", "private/a.yaml", "templates/a.j2", "docs/a.yaml", "images/a.png", "meetings/a.md",
     ".gitlab-ci.yml", ".github/a.yaml", "goal.txt", "measures/README.md", "measures/readme.txt",
     "measures/.1.yaml.swp", "measures/.DS_Store"],
)  # fmt: skip
def test_other_files_are_left_alone(repository: Repository, name: str) -> None:
    assert findings(repository({name: ""})) == []


@pytest.mark.parametrize(
    "text",
    [
        "id: 1\ntitle: A\n",
        "- id: 1\n  title: A\n",
        "- {id: 1, title: A}\n",
        "title: A\nid: 1\nx: !y\n",
    ],
)
@pytest.mark.parametrize("name", ["foo.yaml", "projects.yml"])
def test_an_entity_beside_the_strategy_is_named(
    repository: Repository, name: str, text: str
) -> None:
    [diagnostic] = checked(repository({name: text}))
    assert (diagnostic.code, diagnostic.severity) == ("DS011", "warning")
    assert str(diagnostic.hint) == "Put it into the folder of its kind, such as measures/."
    assert load(repository({name: text})).lost == {}


@pytest.mark.parametrize(
    "text",
    ["", "openapi: 3\ninfo: {title: A}\n", "id: 1\nname: A\n", "jobs:\n- id: 1\n  title: A\n",
     "- title: A\n", "just text with id: and title:\n", "[", "$id: a\ntitle: A\n", "\x00id:title:"],
)  # fmt: skip
def test_foreign_yaml_is_left_alone(repository: Repository, text: str) -> None:
    assert findings(repository({"foo.yaml": text, "README.yaml": "id: 1\ntitle: A\n"})) == []

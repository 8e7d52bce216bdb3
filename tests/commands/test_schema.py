"""`digistrat schema`: list, show, write and check the schemas."""

import json
import os
from pathlib import Path

import pytest

from digistrat.exporters.json_schema import SCHEMAS
from tests.commands.program import digistrat
from tests.commands.repositories import GERMAN, GOOD, SCHEME
from tests.conftest import Repository, write


@pytest.fixture
def root(repository: Repository) -> Path:
    return repository(GOOD, strategy=SCHEME)


def schema(root: Path, *arguments: str) -> str:
    return digistrat("-C", str(root), "schema", *arguments).result


def written(root: Path) -> dict[str, bytes]:
    folders = (root / ".digistrat", root / ".vscode")
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in folders
        if folder.exists()
        for path in folder.iterdir()
    }


def test_without_a_name_all_schemas_are_listed(root: Path) -> None:
    lines = schema(root).splitlines()
    assert [line.split()[0] for line in lines[1 : len(SCHEMAS) + 1]] == [*SCHEMAS]
    assert lines[-1].startswith("“digistrat schema NAME” shows one")
    listed = json.loads(schema(root, "--format", "json"))
    assert listed["schema"] == "digistrat.schemas/1"
    assert listed["schemas"][0] == {
        "name": "strategy",
        "files": "strategy.yaml",
        "path": ".digistrat/strategy.schema.json",
    }
    assert written(root) == {}


def test_one_schema_goes_to_stdout_in_the_language_of_the_strategy(repository: Repository) -> None:
    root = repository(GOOD, strategy=GERMAN)
    assert json.loads(schema(root, "measure"))["title"] == "Maßnahme"
    english = digistrat("--lang", "en", "-C", str(root), "schema", "measure").result
    assert json.loads(english)["title"] == "measure"
    assert json.loads(schema(root, "measures"))["title"] == "Liste: Maßnahme"


def test_all_schemas_and_the_settings_are_written(root: Path) -> None:
    lines = schema(root, "--write").splitlines()
    assert lines == [f"Written: {path}" for path in [
        *(file.path for file in SCHEMAS.values()),
        ".vscode/settings.json",
        ".vscode/extensions.json",
    ]]  # fmt: skip
    files = written(root)
    assert len(files) == len(SCHEMAS) + 2
    assert files[".digistrat/measure.schema.json"].decode() == schema(root, "measure")
    settings = json.loads(files[".vscode/settings.json"])["yaml.schemas"]
    assert settings[".digistrat/measure.schema.json"] == "/measures/*.yaml"
    assert ".digistrat/chapter.schema.json" not in settings
    assert json.loads(files[".vscode/extensions.json"]) == {
        "recommendations": ["redhat.vscode-yaml"]
    }
    assert digistrat("-C", str(root), "check").code == 0


def test_only_what_changed_is_written_again(root: Path) -> None:
    schema(root, "--write")
    for path in root.glob(".digistrat/*"):
        os.utime(path, (0, 0))
    assert schema(root, "--write") == f"{len(SCHEMAS)} schemas are up to date.\n"
    write(root, {"measures/9-new.yaml": "id: 9\ntitle: New\n"})
    lines = schema(root, "--write").splitlines()
    names = ["measure", "measures", "indicator", "indicators", "participation"]
    paths = [SCHEMAS[name].path for name in [*names, "participation-list", "ballot", "ballots"]]
    assert lines == [*(f"Written: {path}" for path in paths), "9 schemas are up to date."]
    touched = {path.name for path in root.glob(".digistrat/*") if path.stat().st_mtime > 0}
    assert touched == {Path(path).name for path in paths}


def test_left_over_schemas_are_deleted_and_other_files_stay(root: Path) -> None:
    files = {".digistrat/wish.schema.json": "{}", ".digistrat/notes.txt": "x"}
    write(root, files)
    assert "Deleted: .digistrat/wish.schema.json" in schema(root, "--write").splitlines()
    assert not (root / ".digistrat/wish.schema.json").exists()
    assert (root / ".digistrat/notes.txt").exists()


def test_settings_that_exist_stay_and_the_missing_ones_are_told(root: Path) -> None:
    mine = '{\n  // mine\n  "editor.tabSize": 2\n}\n'
    write(root, {".vscode/settings.json": mine})
    outcome = digistrat("-C", str(root), "schema", "--write")
    assert (root / ".vscode/settings.json").read_text("utf-8") == mine
    assert outcome.stderr.startswith(".vscode/settings.json is yours and stays as it is.")
    assert '".digistrat/measure.schema.json": "/measures/*.yaml"' in outcome.stderr
    assert digistrat("-q", "-C", str(root), "schema", "--write").stderr == ""


def test_settings_that_name_the_schemas_are_complete(root: Path) -> None:
    schema(root, "--write")
    settings = root / ".vscode/settings.json"
    settings.write_text(settings.read_text("utf-8").replace("{", "{ // mine", 1), "utf-8")
    assert digistrat("-C", str(root), "schema", "--write").stderr == ""


def test_check_names_what_is_out_of_date(root: Path) -> None:
    missing = digistrat("-C", str(root), "schema", "--check")
    assert missing.code == 1
    assert missing.stdout.splitlines() == [f"Missing: {f.path}" for f in SCHEMAS.values()]
    schema(root, "--write")
    assert schema(root, "--check") == ""
    (root / ".digistrat/goal.schema.json").write_text("{}", "utf-8")
    outdated = digistrat("-C", str(root), "schema", "--check")
    assert (outdated.code, outdated.stdout) == (1, "Out of date: .digistrat/goal.schema.json\n")


def test_schemas_are_written_while_an_entity_cannot_be_read(root: Path) -> None:
    write(root, {"measures/5-broken.yaml": "id: 5\ntitel: Broken\n"})
    outcome = digistrat("-C", str(root), "schema", "--write")
    assert "Written: .digistrat/measure.schema.json" in outcome.stdout
    lost = "measures/5-broken.yaml (measure “5”)"
    assert outcome.stderr == f"Left out, because it cannot be read: {lost}.\n"
    measure = json.loads(schema(root, "measure"))
    assert 5 in measure["definitions"]["measure"]["anyOf"][0]["enum"]


@pytest.mark.parametrize(
    "strategy", [f"{SCHEME}scoring: []\n", "format: 2\ntitle: A\n", "a: : b\n"]
)
def test_no_schema_is_written_without_what_the_strategy_declares(root: Path, strategy: str) -> None:
    schema(root, "--write")
    before = written(root)
    write(root, {"strategy.yaml": strategy})
    outcome = digistrat("--lang", "en", "-C", str(root), "schema", "--write")
    assert (outcome.code, outcome.stdout) == (1, "")
    assert outcome.stderr.endswith(
        "Error: There are no schemas as long as strategy.yaml cannot be read.\n"
    )
    assert "strategy.yaml:" in outcome.stderr
    assert written(root) == before


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_a_link_is_replaced_and_not_followed(root: Path, tmp_path: Path) -> None:
    target = write(tmp_path, {"elsewhere.txt": "mine"}) / "elsewhere.txt"
    (root / ".digistrat").mkdir()
    (root / ".digistrat/goal.schema.json").symlink_to(target)
    schema(root, "--write")
    assert target.read_text("utf-8") == "mine"
    assert not (root / ".digistrat/goal.schema.json").is_symlink()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["gaol"], "There is no schema “gaol”. Did you mean “goal”?"),
        (["goal", "--write"], "Only one of NAME, --write and --check is possible."),
        (["--write", "--check"], "Only one of NAME, --write and --check is possible."),
        (["--format", "jsn"], "There is no format “jsn” here. Did you mean “json”?"),
    ],
)
def test_wrong_usage_is_one_sentence(root: Path, arguments: list[str], words: str) -> None:
    assert digistrat("--lang", "en", "-C", str(root), "schema", *arguments).refusal() == words


@pytest.mark.parametrize("name", [".digistrat", ".vscode"])
def test_a_file_where_a_folder_must_be_is_told(root: Path, name: str) -> None:
    write(root, {name: "x"})
    outcome = digistrat("--lang", "en", "-C", str(root), "schema", "--write")
    assert outcome.code == 2
    assert outcome.stderr.startswith(f"Error: {root / name} cannot be written: ")

"""What other repositories use to check their strategy: valid, and what it runs works."""

import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from pre_commit.clientlib import load_manifest
from ruamel.yaml import YAML

from tests.conftest import Repository
from tests.history.repositories import commit

ROOT = Path(__file__).parent.parent
FAULT = {"measures/6-y.yaml": "id: 6\ntitle: Y\nrelated: [y]\n"}

shell = pytest.mark.skipif(os.name == "nt", reason="needs bash")


def _yaml(name: str) -> Any:
    return YAML(typ="safe").load((ROOT / name).read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "schema"), [("action.yml", "github-actions"), ("ci/gitlab.yml", "gitlab-ci")]
)
def test_the_files_are_valid(name: str, schema: str) -> None:
    folder = files("check_jsonschema.builtin_schemas.vendor")
    rules = json.loads((folder / f"{schema}.json").read_text("utf-8"))
    Draft7Validator(rules).validate(_yaml(name))


def test_the_hook_is_one_that_pre_commit_takes() -> None:
    (hook,) = load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    assert (hook["id"], hook["pass_filenames"]) == ("digistrat-check", False)


def _run(script: str, cwd: Path, **values: str) -> "subprocess.CompletedProcess[str]":
    """Run a script as a forge does, with the program from here in the place of an installed one."""
    scripts = Path(sys.executable).parent
    environment = {"PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],  # noqa: S607
        cwd=cwd,
        env=environment | {"PYTHONUTF8": "1"} | values,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@shell
def test_the_action_annotates_and_sums_up(repository: Repository, tmp_path: Path) -> None:
    repository({f"it's mine/{path}": text for path, text in FAULT.items()})
    root = tmp_path / "it's mine"
    (tmp_path / "strategy.yaml").rename(root / "strategy.yaml")
    commit(tmp_path, {})
    package = tmp_path / "runner" / "digistrat"
    package.parent.mkdir()
    package.symlink_to(ROOT, target_is_directory=True)
    step = _yaml("action.yml")["runs"]["steps"][-1]
    given = {"PYTHON": sys.executable, "DIRECTORY": root.name, "RUNNER_TEMP": str(package.parent)}
    summary = tmp_path / "summary.md"
    arguments = "--select DS101 --format sarif=a.sarif"
    done = _run(
        step["run"], tmp_path, ARGUMENTS=arguments, GITHUB_STEP_SUMMARY=str(summary), **given
    )
    assert {*step["env"]} == {*given, "ARGUMENTS"} - {"RUNNER_TEMP"}
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=it's mine/measures/6-y.yaml,line=3,")
    assert "DS101" in summary.read_text("utf-8")
    assert (tmp_path / "a.sarif").exists()
    harmless = _run(step["run"], tmp_path, ARGUMENTS="; touch x $(touch y) *", **given)
    assert harmless.returncode == 2
    assert not {"x", "y"} & {path.name for path in tmp_path.iterdir()}
    assert _run(step["run"], tmp_path, ARGUMENTS="--fail-on never", **given).returncode == 0


@shell
def test_the_template_reports_and_renders(repository: Repository) -> None:
    root = repository(FAULT)
    jobs = _yaml("ci/gitlab.yml")
    given = {"DIGISTRAT_DIRECTORY": ".", "DIGISTRAT_ARGS": "--select DS101"}
    check, preview = jobs["digistrat-check"], jobs["digistrat-preview"]
    done = _run("\n".join(check["script"]), root, **given)
    assert done.returncode == 1
    assert "error DS101" in done.stdout
    report = json.loads((root / check["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert [entry["check_name"] for entry in report] == ["DS101"]
    assert _run("\n".join(preview["script"]), root, **given).returncode == 0
    assert (root / preview["artifacts"]["paths"][0]).exists()


@shell
def test_the_template_says_what_is_missing(tmp_path: Path) -> None:
    done = _run("\n".join(_yaml("ci/gitlab.yml")[".digistrat"]["before_script"]), tmp_path)
    assert done.returncode != 0
    assert "DIGISTRAT_SOURCE: says what pip installs" in done.stderr

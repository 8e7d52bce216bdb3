import os
import subprocess
import sys
from pathlib import Path

import pytest

from digistrat.documents import environment
from digistrat.project import DocumentFault, Project
from tests.conftest import EXAMPLE, Repository


def test_a_repository_can_extend_a_builtin_template(repository: Repository) -> None:
    own = '{% extends "builtin/html/document.html.j2" %}{% block imprint %}<footer>Unser Fuß</footer>{% endblock %}'
    page = Project.open(repository({"templates/html/document.html.j2": own})).render()
    assert "<footer>Unser Fuß</footer>" in page
    assert "<h1>" in page


def test_a_repository_can_replace_a_block(repository: Repository) -> None:
    files = {
        "templates/md/blocks/paragraph.md.j2": "PARAGRAPH\n",
        "action-fields.yaml": "- {id: a, title: A}\n",
    }
    assert "PARAGRAPH" in Project.open(repository(files)).render(format_name="md")


@pytest.mark.parametrize(
    ("template", "place"),
    [
        ("eins\n{{ nope }}\n", "templates/html/document.html.j2:2: "),
        ("{% if %}\n", "templates/html/document.html.j2:1: "),
        ("{{ ''.__class__.__mro__ }}\n", "templates/html/document.html.j2:1: "),
        ('{% include "../../strategy.yaml" %}\n', "templates/../../strategy.yaml:1: "),
    ],
)
def test_a_wrong_template_is_named_with_file_and_line(
    repository: Repository, template: str, place: str
) -> None:
    root = repository({"templates/html/document.html.j2": template})
    with pytest.raises(DocumentFault) as caught:
        Project.open(root).render()
    assert str(caught.value.message).startswith(place)


def test_templates_are_found_beside_the_package_and_inside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "digistrat" / "documents"
    monkeypatch.setattr(environment, "__file__", str(package / "environment.py"))
    assert environment.builtin_templates() == tmp_path / "templates"
    inside = tmp_path / "digistrat" / "templates"
    inside.mkdir(parents=True)
    assert environment.builtin_templates() == inside


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_same_repository_gives_the_same_bytes(tmp_path: Path, form: str) -> None:
    outputs = []
    for number, zone in enumerate(["UTC", "Pacific/Kiritimati"]):
        settings = {**os.environ, "TZ": zone, "PYTHONHASHSEED": str(number), "LANG": "C"}
        command = [
            sys.executable,
            "-m",
            "digistrat",
            "-C",
            str(EXAMPLE),
            "render",
            "-o",
            "-",
            "--format",
            form,
        ]
        result = subprocess.run(
            command, env=settings, cwd=tmp_path, capture_output=True, check=True
        )
        outputs.append(result.stdout)
    assert outputs[0] == outputs[1]

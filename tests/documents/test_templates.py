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
        ('{% include "../../strategy.yaml" %}\n', "templates/html/document.html.j2:1: "),
        ('x\n{% extends "builtin/html/nope.j2" %}\n', "templates/html/document.html.j2:2: "),
        ("{# open\n", "templates/html/document.html.j2:1: "),
        ("x\n{{ document.date|day }}\n", "templates/html/document.html.j2:2: “day” needs a date"),
        ('{% include "html/document.html.j2" %}', "templates/html/document.html.j2:1: This goes"),
    ],
)
def test_a_wrong_template_is_named_with_file_and_line(
    repository: Repository, template: str, place: str
) -> None:
    root = repository({"templates/html/document.html.j2": template})
    with pytest.raises(DocumentFault) as caught:
        Project.open(root).render()
    assert str(caught.value.message).startswith(place)


def fault(root: Path) -> str:
    with pytest.raises(DocumentFault) as caught:
        Project.open(root).render()
    return str(caught.value.message)


def test_a_template_that_is_no_text_is_named(repository: Repository, tmp_path: Path) -> None:
    place = "templates/html/document.html.j2:"
    root = repository({"templates/html/document.html.j2/x": ""})
    assert fault(root) == f"{place}1: This is not a file."
    path = tmp_path / "templates" / "html" / "document.html.j2"
    (path / "x").unlink()
    path.rmdir()
    path.write_bytes(b"one\n\xff\n")
    assert fault(root) == f"{place}2: The file is not UTF-8 text."
    path.unlink()
    path.symlink_to(tmp_path / "nowhere")
    assert fault(root) == f"{place}1: This link leads nowhere."


def test_a_template_lies_inside_the_repository(
    repository: Repository, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret"
    secret.write_text("secret", "utf-8")
    root = repository({"templates/html/x": ""})
    (root / "templates/html/document.html.j2").symlink_to(secret)
    assert "This link leads out of the strategy." in fault(root)


def test_a_folder_of_templates_that_lies_elsewhere_is_not_read(
    repository: Repository, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "html").mkdir()
    (outside / "html" / "document.html.j2").write_text("secret", "utf-8")
    root = repository()
    (root / "templates").symlink_to(outside)
    assert "secret" not in Project.open(root).render()
    assert unused(root) == ["templates is a link that leads out of the strategy and is not read."]


def unused(root: Path) -> list[str]:
    return [str(message) for message in Project.open(root).unused_templates]


def test_a_file_that_no_template_uses_is_told(repository: Repository) -> None:
    files = {
        "templates/html/documnet.html.j2": "",
        "templates/own.txt": "",
        "templates/html/mine.html.j2": "",
        "templates/html/style.css": "",
        "templates/html/contents.html.j2": '{% include "html/mine.html.j2" %}',
        "templates/.hidden": "",
    }
    assert unused(repository(files)) == [
        "templates/html/documnet.html.j2 replaces no built-in template. "
        "Did you mean “templates/html/document.html.j2”?",
        "templates/own.txt replaces no built-in template, and no template names it.",
    ]


def test_templates_need_a_folder(repository: Repository) -> None:
    assert unused(repository({"templates": ""})) == ["templates is not a folder and is not read."]
    assert unused(EXAMPLE) == []


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

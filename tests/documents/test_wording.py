"""Jinja's sentences are English; what a reader gets is in their language, with file and line."""

from pathlib import Path

import pytest

from digistrat import i18n
from digistrat.project import DocumentFault, Project
from tests.conftest import Repository


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("{{ 1", "das Ende fehlt."),
        ("{% for x in [1] %}", "„{% for %}“ hat kein Ende."),
        ("{% if 1 %}{% endfor %}", "„{% endfor %}“ passt hier nicht; „{% if %}“ hat noch kein Ende."),
        ("{% nope %}", "die Anweisung „nope“ gibt es hier nicht."),
        ("{{ 1|nope }}", "den Filter „nope“ gibt es hier nicht."),
        ("{% if 1 is nope %}{% endif %}", "den Test „nope“ gibt es hier nicht."),
        ("{{ 1 2 }}", "wo „eine Zahl“ steht, gehört „}}“ hin."),
        ("{{ 1 + }}", "„}}“ passt hier nicht."),
        ("{{ ? }}", "„?“ passt hier nicht."),
        ("{{ 'a }}", "„'“ passt hier nicht."),
        ("{# a", "ein Kommentar hat kein Ende."),
        ("{% raw %}x", "„{% raw %}“ hat kein Ende."),
        ("{% %}", "der Name der Anweisung fehlt."),
        ("{% call 1 %}{% endcall %}", "Jinja meldet „expected call“."),
        ("{{ 1 / 0 }}", "Hier wird durch null geteilt."),
        ("{{ ''.__class__ }}", "„__class__“ lässt sich hier nicht verwenden."),
    ],
)  # fmt: skip
def test_a_wrong_expression_is_explained_in_german(
    repository: Repository, body: str, words: str
) -> None:
    message = fault(repository({"chapters/1-a.md": f"---\nid: a\ntitle: A\n---\nText.\n{body}"}))
    assert message.startswith("chapters/1-a.md:6: ")
    assert message.endswith(words)


def fault(root: Path) -> str:
    with pytest.raises(DocumentFault) as caught, i18n.use("de"):
        Project.open(root).render()
    with i18n.use("de"):
        return str(caught.value.message)

"""The documentation is complete, and what it shows is what the program does."""

import os
import re
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from digistrat import commands
from digistrat.documents.outline import GENERATED
from digistrat.verification import HEADS

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tools"))
docs = import_module("docs")

EXAMPLES = [
    pytest.param(command, output, id=f"{page.name}: {command}")
    for page in docs.PAGES
    for command, output in docs.commands(page)
]


@pytest.mark.skipif(os.name == "nt", reason="the documentation shows commands for a POSIX shell")
@pytest.mark.parametrize(("command", "output"), EXAMPLES)
def test_the_output_in_the_documentation_is_real(command: str, output: str) -> None:
    assert docs.run(command) == output


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def test_every_command_has_a_section_and_every_option_is_shown_or_told() -> None:
    page = text("docs/commands.md")
    names = [module.name for module in iter_modules(commands.__path__)]
    for name in names:
        if not name.startswith("_"):
            assert f"\n## {name}\n" in page
            module = Path(str(import_module(f"{commands.__name__}.{name}").__file__))
            options = re.findall(r'"(--[a-z-]+)"', module.read_text("utf-8"))
            assert [option for option in options if option not in page] == []


def test_the_page_of_the_rules_is_up_to_date() -> None:
    assert text("docs/rules.md") == import_module("rules").text()


def test_links_to_rules_lead_to_their_pages() -> None:
    pages = text("docs/rules.md")
    for page in docs.PAGES:
        for anchor in re.findall(r"\]\((?:rules\.md)?#(ds[0-9]{3})\)", page.read_text("utf-8")):
            assert f"\n## {anchor.upper()}\n" in pages


def test_every_head_of_a_published_table_is_documented() -> None:
    page = text("docs/format.md").casefold().replace(".", "").replace("-", " ")
    heads = [head for names in HEADS.values() for head in names]
    assert [head for head in heads if not re.search(rf"[|,] {head.casefold()}[ ,]", page)] == []


def test_every_chapter_made_from_data_is_documented() -> None:
    page = text("docs/chapters.md")
    assert [name for name in GENERATED if f"`{name}`" not in page] == []


def test_the_first_two_commands_of_the_readme_are_one_line_each() -> None:
    blocks = re.findall(r"```sh\n(.*?)```", text("README.md"), re.DOTALL)
    assert [len(block.splitlines()) for block in blocks[:2]] == [1, 1]
    assert "pytest" in blocks[1]
    assert "readme 1" in text(".ci/run")
    assert "readme 2" in text(".ci/run")


def test_links_in_the_documentation_lead_somewhere() -> None:
    for page in [*docs.PAGES, ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md"]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"

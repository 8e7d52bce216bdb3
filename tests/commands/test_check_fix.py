"""`check --fix` and `check --diff`."""

import json
import os
from pathlib import Path

import pytest

from digistrat.diagnostics import FixKind
from tests.commands.program import digistrat, spawn
from tests.conftest import Repository

GERMAN = "format: 1\ntitle: T\nlanguage: de\n"
FILES = {
    "measures/a.yaml": "titel: Ä  # ü\nid: 2.10\n",
    "measures/3-b.yaml": "id: 3\ntitle: B\nstatus: runing\nrelated: [2.10]\n",
}


def contents(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_a_diff_shows_what_would_change_and_changes_nothing(repository: Repository) -> None:
    root = repository(FILES)
    before = contents(root)
    outcome = digistrat("-C", str(root), "check", "--diff")
    assert outcome.code == 1
    assert outcome.stdout == (
        "diff --git a/measures/3-b.yaml b/measures/3-b.yaml\n"
        "--- a/measures/3-b.yaml\n+++ b/measures/3-b.yaml\n@@ -1,4 +1,4 @@\n"
        ' id: 3\n title: B\n status: runing\n-related: [2.10]\n+related: ["2.10"]\n'
        "diff --git a/measures/a.yaml b/measures/2.10-a.yaml\n"
        "rename from measures/a.yaml\nrename to measures/2.10-a.yaml\n"
        "--- a/measures/a.yaml\n+++ b/measures/2.10-a.yaml\n@@ -1,2 +1,2 @@\n"
        '-titel: Ä  # ü\n-id: 2.10\n+id: "2.10"\n+title: Ä  # ü\n'
    )
    assert outcome.stderr == (
        "To be fixed: 1 misspelt key, 2 ids without quotes, 1 file name, the order of keys in 1 file.\n"
    )
    assert contents(root) == before


def test_a_fix_is_made_and_what_remains_is_shown(repository: Repository) -> None:
    root = repository(FILES)
    outcome = digistrat("-C", str(root), "check", "--fix", "--format", "json")
    assert outcome.code == 1
    assert [found["code"] for found in json.loads(outcome.stdout)["diagnostics"]] == ["DS008"]
    assert outcome.stderr == (
        "Fixed: 1 misspelt key, 2 ids without quotes, 1 file name, the order of keys in 1 file.\n"
    )
    assert (root / "measures/2.10-a.yaml").read_text("utf-8") == 'id: "2.10"\ntitle: Ä  # ü\n'
    after = contents(root)
    again = digistrat("-C", str(root), "check", "--fix")
    assert again.stderr == "There is nothing that can be fixed without a decision.\n"
    assert contents(root) == after


def test_when_all_is_fixed_all_is_well(repository: Repository) -> None:
    root = repository({"measures/2-a.yaml": "id: 1\ntitel: A\n"}, strategy=GERMAN)
    outcome = digistrat("-C", str(root), "check", "--fix", "--severity", "warning")
    assert outcome.code == 0
    assert outcome.stdout.endswith("0 Fehler, 0 Warnungen, 0 Hinweise.\n")
    assert outcome.stderr == "Behoben: 1 Schlüssel mit Tippfehler, 1 Dateiname.\n"


def test_quiet_says_what_is_not_done_and_no_more(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": "titel: A\nid: 1\n# x\n"}, strategy=GERMAN)
    outcome = digistrat("-q", "-C", str(root), "check", "--fix")
    assert outcome.stderr == (
        "measures/1-a.yaml: die Schlüssel behalten ihre Reihenfolge, weil nicht klar ist, wozu ein"
        " Kommentar gehört.\n"
    )


def test_a_change_that_cannot_be_made_is_a_negative_answer(repository: Repository) -> None:
    root = repository(
        {"measures/1-a.yaml": "title: A\nid: 1\n", "measures/2-b.yaml": "id: 2\ntitel: B\n"}
    )
    (root / "measures/1-a.yaml").chmod(0o444)
    outcome = digistrat("-C", str(root), "check", "--fix")
    assert outcome.code == 1
    assert outcome.stderr == (
        "measures/1-a.yaml: nothing is changed, because it cannot be written (permission denied).\n"
        "Fixed: 1 misspelt key.\n"
    )


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_kind_of_fix_has_words(lang: str) -> None:
    from digistrat.commands._fixing import words
    from digistrat.i18n import use

    with use(lang):
        for number in (1, 2):
            said = words(dict.fromkeys(FixKind, number))
            assert len(said) == len(FixKind)
            assert all(str(number) in text for text in said)


def test_where_nothing_could_be_fixed_no_one_says_that_nothing_can(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": "title: A\nid: 1\n# x\n"})
    outcome = digistrat("-C", str(root), "check", "--fix")
    assert outcome.code == 0
    assert outcome.stderr == (
        "measures/1-a.yaml: the keys stay in their order, because it is not clear where a comment"
        " belongs.\n"
    )


def test_either_write_or_show(repository: Repository) -> None:
    outcome = digistrat("-C", str(repository()), "check", "--fix", "--diff")
    assert outcome.refusal() == "--fix and --diff do not go together."


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_a_diff_may_be_read_in_part(repository: Repository) -> None:
    files = {f"measures/{n}-m.yaml": f"title: {'x' * 900}\nid: {n}\n" for n in range(1, 200)}
    outcome = spawn("-C", str(repository(files)), "check", "--diff", within="{} | head -n 1")
    assert outcome.stdout == "diff --git a/measures/1-m.yaml b/measures/1-m.yaml\n"

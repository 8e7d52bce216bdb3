"""Titles with the same letters in another spelling are found; grammar is left alone."""

import time

import pytest

from digistrat.rules.spellings import Declared, Spellings
from tests.conftest import STRATEGY, Repository, checked, findings, messages

TITLES = (
    "Work Space", "Workshops", "Open Data", "Bürgerportal", "Agile Methoden", "Mitarbeit",
    "Ideen-Challenge", "Mobil Arbeiten", "eAkte einführen", "W-LAN", "DMS", "Frag den Landrat",
    "Digitale Akte", "Digitale Akte im Sozialamt", "Rückmeldungen / Infos", "Serviceportal",
)  # fmt: skip


def written(text: str, language: str = "de", allowed: tuple[str, ...] = ()) -> list[str]:
    titles = [Declared(title, "measure", title) for title in TITLES]
    return [d.written for d in Spellings(titles, allowed, language).deviations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Workspace hilft.", ["Workspace"]),
        ("Der Work-Space hilft.", ["Work-Space"]),
        ("Der work space hilft.", ["work space"]),
        ("Der Work space hilft.", ["Work space"]),
        ("Der Work\nspace hilft.", ["Work space"]),
        ("Der WorkSpace hilft.", ["WorkSpace"]),
        ("(Opendata)", ["Opendata"]),
        ("**Bürger-Portal**", ["Bürger-Portal"]),
        ("Das Bürger Portal.", ["Bürger Portal"]),
        ("Die Ideenchallenge", ["Ideenchallenge"]),
        ("Das Service-Portal, das Service Portal", ["Service-Portal", "Service Portal"]),
        ("Die eAkte-Einführen", ["eAkte-Einführen"]),
        ("Die Digitale-Akte im Sozialamt", ["Digitale-Akte im Sozialamt"]),
        ("[Workspace](#m-44)", ["Workspace"]),
    ],
)
def test_another_spelling_is_found(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Work Space, Work\nSpace und „Work Space“",
        "Workspaces, Work-Spaces, des Bürgerportals, in den Serviceportalen",
        "Open-Data-Portal, Open-Data- und Geoportal, das Geo-Opendata",
        "mit agilen Methoden; agile Methoden; Agile methoden",
        "Beschäftigte können mobil arbeiten.",
        "Wir bringen mit Arbeit voran, nicht Mit arbeit.",
        "bürgerportal und BÜRGERPORTAL und OPEN DATA",
        "WLAN, dms, Rückmeldungen/Infos",
        "https://opendata.kreis.de, opendata.kreis.de, x@Opendata.de, www.Opendata.de",
        "`Workspace`, {{ measure('Workspace') }}, <!-- Workspace -->, [a](Workspace.pdf)",
        "```\nWorkspace\n```\n\n[x]: Workspace\n",
        "Die digitale Akte im Sozialamt",
        "Work, Space. Work / Space, Work\n\nSpace",
        "Google.Workspace, Workspace_2, /Workspace/a",
        "",
    ],
)
def test_what_can_be_grammar_or_something_else_is_left_alone(text: str) -> None:
    assert written(text) == []


@pytest.mark.parametrize("text", ["work space", "Work space", "workspace", "open Data"])
def test_in_english_case_says_little(text: str) -> None:
    assert written(f"The {text} helps.", "en") == []
    assert written("The Workspace helps.", "en") == ["Workspace"]


def test_a_spelling_can_be_allowed() -> None:
    assert written("Google Workspace", allowed=("Workspace",)) == []


def test_findings_stand_where_the_spelling_is(repository: Repository) -> None:
    files = {
        "measures/44-a.yaml": "id: 44\ntitle: Work Space\nsummary: A Workspace\n",
        "goals.yaml": "- {id: g, title: Alle, description: Workspace für alle}\n",
        "chapters/1-a.md": "---\nid: a\ntitle: A\n---\n\nText\nthe Workspace and Workspace.\n",
    }
    root = repository(files)
    assert findings(root, "DS504") == [
        ("DS504", "chapters/1-a.md", 7, 5),
        ("DS504", "goals.yaml", 1, 37),
        ("DS504", "measures/44-a.yaml", 3, 10),
    ]
    first = checked(root, "DS504")[0]
    assert str(first.message) == (
        "“Workspace” is the measure 44, whose title is spelled “Work Space”."
    )
    assert [(str(r.message), r.location.line, r.location.column) for r in first.related] == [
        ("declared here", 2, 8),
        ("also here", 7, 19),
    ]


def test_titles_aliases_and_the_words_of_others_are_right(repository: Repository) -> None:
    files = {
        "measures/44-a.yaml": (
            "id: 44\ntitle: Work Space\naliases: [{title: Workspace}]\nsummary: A Workspace\n"
            "source: {document: Work-Space}\nreferences: [{system: Work-Space}]\n"
        ),
        "goals.yaml": "- {id: open-data, title: Open Data}\n- {id: b, title: Opendata}\n",
        "action-fields.yaml": "- {id: a, title: A, goals: [open-data], description: Opendata}\n",
    }
    assert messages(repository(files), "DS504") == []


def test_the_settings_allow_spellings(repository: Repository) -> None:
    strategy = f"{STRATEGY}check: {{DS504: {{allowed: [Workspace]}}}}\n"
    files = {"measures/44-a.yaml": "id: 44\ntitle: Work Space\nsummary: A Workspace\n"}
    assert messages(repository(files, strategy=strategy), "DS504") == []
    assert len(messages(repository(files), "DS504")) == 1


def test_ten_thousand_titles_are_looked_for_in_one_go() -> None:
    titles = [Declared(f"Digital Service Number {n}", "measure", str(n)) for n in range(10_000)]
    spellings = Spellings(titles, (), "en")
    text = "Digital service number and digital service again, with ordinary words. " * 10_000
    start = time.process_time()
    assert list(spellings.deviations(f"{text} Digital-Service Number 9999"))
    assert time.process_time() - start < 5

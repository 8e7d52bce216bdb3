from pathlib import Path

import pytest

from digistrat import i18n
from digistrat.project import DocumentFault, Project
from tests.conftest import Repository

MEASURES = "- {id: 1, title: Erste, selected: {}}\n- {id: 2, title: Zweite}\n"


def rendered(root: Path) -> str:
    with i18n.use("de"):
        return Project.open(root).render(format_name="md")


def chapter(body: str, head: str = "") -> dict[str, str]:
    return {
        "chapters/1-a.md": f"---\nid: a\ntitle: Anfang\n{head}---\n{body}",
        "chapters/2-b.md": "---\nid: b\ntitle: Zweites\n---\nText.\n",
        "measures.yaml": MEASURES,
    }


def test_functions_fill_in_what_the_data_says(repository: Repository) -> None:
    body = (
        '{{ measure(1).title }}, {{ count("measures") }}, {{ count("measures", selected=true) }}\n'
    )
    assert "Erste, 2, 1\n" in rendered(repository(chapter(body)))


def test_ref_becomes_a_link_with_the_number_of_the_chapter(repository: Repository) -> None:
    text = rendered(repository(chapter('Siehe {{ ref("b") }} und {{ ref("measures") }}.\n')))
    assert "Siehe [Kapitel\u00a04](#b) und [Kapitel\u00a01](#measures)." in text


def test_headings_become_numbered_sections_in_the_contents(repository: Repository) -> None:
    text = rendered(repository(chapter("Vor.\n\n## Eins\n\n### Tiefer\n\n## Zwei\n", "order: 1\n")))
    assert "  - [3.1 Eins](#a__1)\n  - [3.2 Zwei](#a__3)\n" in text
    assert "#### Tiefer" in text


def test_headings_in_code_are_no_sections(repository: Repository) -> None:
    text = rendered(repository(chapter("```\n# kein Titel\n```\n")))
    assert "```\n# kein Titel\n```" in text
    assert "[3.1" not in text


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ("Eins\n\n{{ nope }}\n", 7, "„nope“ ist in Kapiteln nicht bekannt."),
        ("{{ measure(9).title }}\n", 5, "Maßnahme „9“ gibt es nicht."),
        ("{{ measure(1).secret }}\n", 5, "„secret“ ist in Kapiteln nicht bekannt."),
        ('\n{{ ref("zz") }}\n', 6, "Kapitel „zz“ gibt es nicht."),
        ("\n\n{{ 1 + }}\n", 7, "nicht richtig: „}}“ passt hier nicht."),
        ("{{ 1 / 0 }}\n", 5, "Hier wird durch null geteilt."),
        ("{% for x in range(9) %}{% endfor %}\n", 5, "„range“ ist in Kapiteln nicht bekannt."),
        ('{{ ranking() }}\n', 5, "Diese Strategie hat kein Bewertungsschema"),
        ('{{ count("nichts") }}\n', 5, "Eine Sammlung „nichts“ gibt es nicht."),
        ('{% include "strategy.yaml" %}\n', 5, "Eine Vorlage „strategy.yaml“ gibt es nicht."),
        ("{{ 1 + 'a' }}\n", 5, "lässt sich nicht auswerten: Die Werte passen nicht"),
        ("{{ measure(1, 2) }}\n", 5, "measure(…) kann mit diesen Angaben nichts anfangen."),
        ("{{ measure(id=1) }}\n", 5, "measure(…) kann mit diesen Angaben nichts anfangen."),
        ("{{ [measure(1)] }}\n", 5, "Anzeigen lassen sich nur Texte, Zahlen und Datumsangaben."),
        ("{{ 'a'.upper }}\n", 5, "Eine Funktion braucht Klammern: upper(…)."),
        ("{{ measure }}\n", 5, "Eine Funktion braucht Klammern: measure(…)."),
        ('{{ count("measures", slected=true) }}\n', 5, "Einen Schlüssel „slected“ gibt es hier nicht."),
        ("{{ [1, 2] | random }}\n", 5, "den Filter „random“ gibt es hier nicht."),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_file_and_line(
    repository: Repository, body: str, line: int, words: str
) -> None:
    with pytest.raises(DocumentFault) as caught:
        rendered(repository(chapter(body)))
    with i18n.use("de"):
        message = str(caught.value.message)
    assert message.startswith(f"chapters/1-a.md:{line}: ")
    assert words in message


@pytest.mark.parametrize(
    "expression",
    [
        "measure.__globals__",
        "''.__class__.__mro__",
        "measure(1).__class__.__init__.__globals__",
        "cycler.__init__.__globals__.os",
        "self._TemplateReference__context",
        "lipsum.__globals__",
    ],
)
def test_the_sandbox_has_no_way_out(repository: Repository, expression: str) -> None:
    with pytest.raises(DocumentFault):
        rendered(repository(chapter("{{ " + expression + " }}\n")))


def test_the_ranking_can_stand_in_a_chapter(repository: Repository) -> None:
    files = chapter("Oben.\n\n{{ ranking(top=1) }}\n\nUnten.\n")
    files["measures.yaml"] = (
        "- {id: 1, title: Erste, ratings: {k: a}}\n- {id: 2, title: Zweite, ratings: {k: b}}\n"
    )
    files["strategy.yaml"] = (
        "format: 1\ntitle: T\nscoring: [{id: s, criteria: [{id: k, levels: {a: 2, b: 1}}]}]\n"
    )
    text = rendered(repository(files))
    part = text[text.index("Oben.") : text.index("Unten.")]
    assert "| 1 | 1 | Erste |" in part
    assert "Zweite" not in part


def test_data_alone_in_its_part_becomes_one_with_the_prose(repository: Repository) -> None:
    files = {
        "chapters/z.md": "---\nid: z\ntitle: Ziele\npart: goals\n---\nVorwort, {{ ref('goals') }}.\n",
        "goals.yaml": "- {id: p, title: Säule, kind: pillar}\n",
    }
    text = rendered(repository(files))
    assert "  - [1.1 Säule](#goal__p)\n" in text
    assert "Vorwort, [Kapitel\u00a01](#z)." in text


def test_link_targets_may_stand_in_another_section(repository: Repository) -> None:
    body = "Siehe [KGSt][1].\n\n## Quellen\n\n[1]: https://example.org\n"
    with i18n.use("de"):
        page = Project.open(repository(chapter(body))).render(format_name="html")
    assert '<a href="https://example.org">KGSt</a>' in page


def test_headings_inside_fields_go_on_below_the_fact_sheet(repository: Repository) -> None:
    measure = (
        "id: 1\ntitle: X\nselected: {}\ndescription: |\n  # Groß\n\n  Text\n\n  Klein\n  -----\n"
    )
    text = rendered(repository({"measures/1.yaml": measure}))
    assert "\n#### Groß\n" in text
    assert "\n##### Klein\n" in text


SCORED = "format: 1\ntitle: T\nscoring: [{id: s, criteria: [{id: k, levels: {a: 2, b: 1}}]}]\n"


@pytest.mark.parametrize("top", ["0", "-1", "'x'", "1.5", "true"])
def test_the_top_of_a_ranking_is_a_count(repository: Repository, top: str) -> None:
    files = {**chapter("{{ ranking(top=" + top + ") }}\n"), "strategy.yaml": SCORED}
    with pytest.raises(DocumentFault) as caught:
        rendered(repository(files))
    with i18n.use("de"):
        assert "„top“ braucht eine ganze Zahl ab 1" in str(caught.value.message)


def test_a_chapter_without_a_part_stands_before_the_annex(repository: Repository) -> None:
    files = {
        "strategy.yaml": SCORED,
        "measures.yaml": "- {id: 1, title: Erste, ratings: {k: a}}\n",
        "chapters/1-a.md": "---\nid: a\ntitle: Ohne Teil\n---\nSiehe {{ ref('x') }}.\n",
        "chapters/2-x.md": "---\nid: x\ntitle: Beilage\npart: annex\n---\n## Eins\n",
    }
    text = rendered(repository(files))
    contents = text[: text.index('<a id="')]
    assert "- [4 Ohne Teil](#a)\n- [Anlage A Beilage](#x)\n  - [A.1 Eins](#x__1)" in contents
    assert text.index("*Alle Bewertungen: s*") > text.index("## Anlage A Beilage")
    assert "Siehe [Anlage\u00a0A](#x)." in text


@pytest.mark.parametrize("target", ["https://example.org/x", "Quelle", "Zwei Wörter."])
@pytest.mark.parametrize("form", ["html", "md"])
def test_a_footnote_is_shown_as_it_is_written(
    repository: Repository, target: str, form: str
) -> None:
    root = repository(chapter(f"Satz[^1].\n\n[^1]: {target}\n"))
    text = Project.open(root).render(format_name=form).replace("\\[", "[")
    assert "Satz[^1]." in text
    assert f"[^1]: {target}" in text


def test_a_heading_on_two_lines_is_one_title(repository: Repository) -> None:
    assert "### 3.1 Eins zwei\n" in rendered(
        repository(chapter("Eins\nzwei\n----\n", "order: 1\n"))
    )

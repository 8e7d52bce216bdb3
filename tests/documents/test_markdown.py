from digistrat import i18n
from digistrat.project import Project
from tests.conftest import EXAMPLE, Repository


def test_the_document_begins_with_title_date_and_contents() -> None:
    with i18n.use("de"):
        text = Project.open(EXAMPLE).render(format_name="md")
    head = text[: text.index("## 1 Einleitung")]
    assert head.startswith("# Digitalisierungsstrategie\n\n**Kreis Viersen**\n")
    assert "- Stand (Annahme): 31.01.2021\n" in head
    assert "- [7 Maßnahmen](#massnahmen)\n  - [7.1 Maßnahmenkatalog](#measures)\n" in head
    assert "- [Anlage A Vollständige Bewertungsmatrix](#matrix)\n" in head


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    with i18n.use("de"):
        text = Project.open(EXAMPLE).render(format_name="md")
    tables = [block for block in text.split("\n\n") if block.startswith("| ")]
    assert len(tables) >= 19
    for table in tables:
        assert len({row.replace("\\|", "").count("|") for row in table.splitlines()}) == 1


def test_blank_lines_never_pile_up() -> None:
    text = Project.open(EXAMPLE).render(format_name="md")
    assert "\n\n\n" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_special_characters_of_titles_are_escaped(repository: Repository) -> None:
    text = 'id: 1\ntitle: "a | b *c* <d>"\nselected: {}\n'
    rendered = Project.open(repository({"measures/1.yaml": text})).render(format_name="md")
    assert "a \\| b \\*c\\* \\<d\\>" in rendered

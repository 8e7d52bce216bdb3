from collections import Counter

import pytest

from digistrat import i18n
from digistrat.project import Project
from tests.conftest import EXAMPLE, Repository
from tests.documents.page import Page


@pytest.fixture(scope="module", params=["de", "en"])
def page(request: pytest.FixtureRequest) -> Page:
    with i18n.use(request.param):
        return Page(Project.open(EXAMPLE).render(format_name="html"))


def test_there_is_one_first_heading_and_no_level_is_skipped(page: Page) -> None:
    assert page.levels.count(1) == 1
    assert page.levels[0] == 1
    assert all(
        after <= before + 1 for before, after in zip(page.levels, page.levels[1:], strict=False)
    )


def test_ids_are_unique_and_every_link_leads_somewhere(page: Page) -> None:
    assert [id_ for id_, count in Counter(page.ids).items() if count > 1] == []
    assert set(page.fragments) - set(page.ids) == set()


def test_nothing_is_fetched_and_nothing_runs(page: Page) -> None:
    assert not {"script", "link", "img", "iframe", "object", "embed", "form"} & set(page.tags)
    assert page.addresses == []


def test_every_table_has_a_caption_scopes_and_full_rows(page: Page) -> None:
    assert len(page.tables) >= 19
    for table in page.tables:
        assert table.captions == 1
        assert set(table.heads) == {"col", "row"}
        assert len(set(table.rows)) == 1


def test_every_selected_measure_has_a_fact_sheet(page: Page) -> None:
    sheets = [id_ for id_ in page.ids if id_.startswith("m-")]
    assert sheets == [f"m-{id_}" for id_ in (44, 12, 46, 34, 1, 9, 14, 33, 43, 15, 32)]


def test_the_page_says_its_language_and_marks_words_of_another() -> None:
    project = Project.open(EXAMPLE)
    with i18n.use("de"):
        german = project.render(format_name="html")
    with i18n.use("en"):
        english = project.render(format_name="html")
    assert Page(german).language == "de"
    assert 'lang="en"' not in german
    assert Page(english).language == "en"
    assert '<span lang="de">Work Space</span>' in english


def test_markup_in_the_data_is_shown_as_text(repository: Repository) -> None:
    hostile = '<script>alert(1)</script> {{ 7 * 7 }} & \\"quotes\\"'
    root = repository(
        {
            "action-fields.yaml": f'- {{id: a, title: "{hostile}"}}\n',
            "measures/1-x.yaml": (
                f'id: 1\ntitle: "{hostile}"\naction_fields: [a]\nselected: {{}}\nsummary: "{hostile}"\n'
                "description: |\n  <img src=x onerror=alert(1)> [x](javascript:alert(1))\n"
                "  ![picture](https://example.org/x.png)\n"
            ),
        }
    )
    page = Page(Project.open(root).render(format_name="html"))
    assert not {"script", "img"} & set(page.tags)
    assert page.addresses == []
    assert "<script>alert(1)</script> {{ 7 * 7 }}" in page.text
    assert "picture" in page.text


def test_a_repository_without_anything_gives_a_page(repository: Repository) -> None:
    page = Page(Project.open(repository({})).render(format_name="html"))
    assert page.levels[0] == 1
    assert set(page.fragments) <= set(page.ids)


def test_headings_in_fields_go_on_below_the_fact_sheet(repository: Repository) -> None:
    text = "id: 1\ntitle: X\nselected: {}\ndescription: |\n  # Big\n\n  #### Small\n"
    page = Page(Project.open(repository({"measures/1.yaml": text})).render(format_name="html"))
    assert all(
        after <= before + 1 for before, after in zip(page.levels, page.levels[1:], strict=False)
    )

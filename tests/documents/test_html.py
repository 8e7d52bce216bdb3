import re
from collections import Counter
from textwrap import indent

import pytest

from digistrat import i18n
from digistrat.project import Project
from tests.conftest import EXAMPLE, STRATEGY, Repository
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


def test_ids_are_plain(page: Page) -> None:
    assert all(re.fullmatch("[A-Za-z][A-Za-z0-9_-]*", id_) for id_ in page.ids)


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


def test_an_image_cannot_bring_markup_in(repository: Repository) -> None:
    text = "id: 1\ntitle: X\nselected: {}\ndescription: '![<meta http-equiv=refresh>](x)'\n"
    page = Page(Project.open(repository({"measures/1.yaml": text})).render(format_name="html"))
    assert "<meta http-equiv=refresh>" in page.text


def test_names_of_chapters_never_collide_with_the_page(repository: Repository) -> None:
    names = ["contents", "imprint", "content", "goals", "measures", "a"]
    files = {
        f"chapters/{number}-{name}.md": f"---\nid: {name}\ntitle: T\npart: goals\n---\n## X\n"
        for number, name in enumerate(names)
    }
    files["goals.yaml"] = "- {id: p, title: Pillar, kind: pillar}\n"
    page = Page(Project.open(repository(files)).render(format_name="html"))
    assert len(page.ids) == len(set(page.ids))
    assert set(page.fragments) <= set(page.ids)
    assert "Pillar" in page.text


def test_links_to_fact_sheets_need_fact_sheets(repository: Repository) -> None:
    strategy = "format: 1\ntitle: T\ndocument: {chapters: [measures]}\n"
    root = repository({"measures/1.yaml": "id: 1\ntitle: X\nselected: {}\n"}, strategy=strategy)
    page = Page(Project.open(root).render(format_name="html"))
    assert set(page.fragments) <= set(page.ids)


def test_sections_of_an_empty_chapter_become_chapters(repository: Repository) -> None:
    strategy = "format: 1\ntitle: T\ndocument: {chapters: [{chapter: vision, sections: [goals]}]}\n"
    root = repository({"goals.yaml": "- {id: p, title: Pillar}\n"}, strategy=strategy)
    assert "Pillar" in Page(Project.open(root).render(format_name="html")).text


def test_everything_stated_of_plan_and_money_is_on_the_fact_sheet(repository: Repository) -> None:
    root = repository(
        {
            "indicators.yaml": "- {id: i, title: Quote, baseline: {date: 2021-01-31, value: 60}}\n",
            "measures/1.yaml": """
            id: 1
            title: X
            selected: {}
            priority: {level: high, by: 2022, reason: law}
            duration: {months: 6}
            milestones: [{id: a, title: Start, due: 2021-Q2}, {id: b, title: Kick-off, done: 2021-03-01}]
            costs: [{amount: 50000.50, year: 2021, until: 2023, kind: yearly}]
            funding: [{source: grant, programme: Smart, rate: 80, amount: 40000, state: granted}]
            effort: {fte: 0.5}
            success: {indicator: i, done_when: all rooms}
            """,
        }
    )
    with i18n.use("en"):
        text = Page(Project.open(root).render(format_name="html")).text
    for words in ("high, by 2022: law", "6 months", "Start (Q2 2021)", "Kick-off (done on 1 March 2021)",
                  "50,000.50 EUR, yearly, 2021–2023", "grant, Smart, 40,000 EUR, 80 %, granted",
                  "0.5 full-time posts", "Quote (60 on 31 January 2021)", "all rooms"):  # fmt: skip
        assert words in text


def test_any_id_of_a_measure_makes_a_plain_and_unique_place(repository: Repository) -> None:
    ids = ["B5+6", "24a", "2.10", "ä", "§3", "B5_6", "B5-6"]
    files = {
        "measures.yaml": "".join(f'- {{id: "{id_}", title: X, selected: {{}}}}\n' for id_ in ids)
    }
    page = Page(Project.open(repository(files)).render(format_name="html"))
    assert all(re.fullmatch("[A-Za-z][A-Za-z0-9_-]*", id_) for id_ in page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert set(page.fragments) <= set(page.ids)


def test_what_is_empty_is_left_out(repository: Repository) -> None:
    root = repository({})
    page = Page(Project.open(root).render(format_name="html"))
    assert page.levels == [1]
    assert not {"nav", "footer", "dl"} & set(page.tags)
    assert Project.open(root).render(format_name="md") == "# Test strategy\n"
    strategy = "format: 1\ntitle: T\norganisation: O\nversion: 2\n"
    page = Page(Project.open(repository({}, strategy=strategy)).render(format_name="html"))
    assert page.levels == [1, 2]
    assert {"footer", "dl"} <= set(page.tags)


def test_tables_are_no_landmarks_and_sections_need_no_names(page: Page) -> None:
    assert page.roles.count("group") == len(page.tables)
    assert "region" not in page.roles
    assert page.named_sections == 0


def test_fact_sheets_begin_pages_of_their_own() -> None:
    html = Project.open(EXAMPLE).render(format_name="html")
    assert len(re.findall('<section class="[^"]* own-page">\n<h4 id="m-', html)) == 11


def test_columns_of_prose_tables_are_aligned_by_classes(repository: Repository) -> None:
    table = "| a | b | c |\n|---|--:|:-:|\n| 1 | 2 | 3 |\n"
    text = f"id: 1\ntitle: X\nselected: {{}}\ndescription: |\n{indent(table, '  ')}"
    html = Project.open(repository({"measures/1.yaml": text})).render(format_name="html")
    assert 'style="' not in html
    assert '<td class="numeric">2</td>' in html
    assert '<th scope="col" class="centre">c</th>' in html


def test_wide_tables_are_marked_for_print(repository: Repository) -> None:
    criteria = "".join(f"    - {{id: c{n}, levels: {{high: 3}}}}\n" for n in range(12))
    strategy = f"{STRATEGY}scoring:\n- id: s\n  criteria:\n{criteria}"
    ratings = ", ".join(f"c{n}: high" for n in range(12))
    head = "|" + " a |" * 9 + "\n|" + "---|" * 9 + "\n"
    files = {
        "measures/1.yaml": f"id: 1\ntitle: X\nratings: {{{ratings}}}\n",
        "chapters/1-a.md": f"---\nid: a\ntitle: A\n---\n\n{head}",
    }
    html = Project.open(repository(files, strategy=strategy)).render(format_name="html")
    annex = html[html.index('<section class="level-2 landscape">') :]
    assert '<h2 id="matrix">' in annex
    assert annex.count('<th scope="col" class="short">') == 12
    assert html.count('<div class="scroll wide"') == 2


@pytest.mark.parametrize("form", ["html", "md"])
def test_an_image_is_never_silent(repository: Repository, form: str) -> None:
    body = "Before ![](x.png) and ![](data:image/svg+xml;base64,AAAA) and ![Map](x.png) after"
    chapter = f"---\nid: a\ntitle: A\n---\n\n{body}\n\n## ![](y.png)\n"
    root = repository({"chapters/1-a.md": chapter})
    text = Project.open(root).render(format_name=form).replace("\\", "")
    assert "Before [image] and [image] and Map after" in text
    assert "AAAA" not in text


def test_fact_sheets_stand_in_the_contents(page: Page) -> None:
    assert page.fragments.count("m-44") >= 2
    assert page.text.index("44 Work Space") < page.text.index("Steckbrief 44" if page.language == "de" else "Fact sheet 44")  # fmt: skip


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_last_line_says_which_edition_it_is(repository: Repository, form: str) -> None:
    strategy = f'{STRATEGY}organisation: O\nversion: "1"\nas_of: 2024-01-31\n'
    text = Project.open(repository({}, strategy=strategy)).render(format_name=form)
    assert "Test strategy, Version 1, as of 31 January 2024" in text

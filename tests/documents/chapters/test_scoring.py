"""How measures are rated, and what comes of it, for each scheme of a strategy."""

from pathlib import Path

import pytest

from digistrat import i18n
from digistrat.project import DocumentFault, Project
from tests.conftest import Repository
from tests.documents.page import Page

SCHEMES = Path(__file__).resolve().parents[2] / "corpus" / "schemes"


def rendered(root: Path, form: str = "md", language: str = "en") -> str:
    with i18n.use(language):
        return Project.open(root).render(format_name=form)


@pytest.mark.parametrize(
    "expected",
    [
        "What a measure brings, and what it costs.",
        "| Effect › Quality | Speed | 5% | high 3, low 1 |",
        "|  | Price | 40% | 0 to 100 thousand euros, lower is better; worth 1 to 3 |",
        "| Large benefit | 2 |",
        "| Months | 100% | from 0: 3, from 12: 2, from 36: 1 |",
        "| Small benefit | later | next |",
        "The sum is multiplied by each of these factors.",
        "The result is divided by the costs (per 1,000 of their currency).",
        "| Relief for staff | – | 50% | high 3, low 1 |",
        "- For services (Kind: Service)",
        "not applicable: the criterion does not count",
        "A measure's score is the share of all weighted goals that it serves.",
    ],
)
def test_the_document_says_how_each_scheme_works(expected: str) -> None:
    assert expected in rendered(SCHEMES)


def test_each_scheme_has_its_ranking() -> None:
    text = rendered(SCHEMES)
    for title in ("Benefit", "Ease of doing", "Priority", "By kind", "Contribution to the goals"):
        assert f"*Ranking: {title}*" in text
    assert "| 1 | 1 | Online portal | Services | now | no |" in text
    assert "| 2 | 1 | Online portal | Services | Large benefit | 2.06 | no |" in text


def test_the_annex_has_factors_and_divisors() -> None:
    text = rendered(SCHEMES, language="de")
    assert "| 3 | 1 | Online portal | low | town | 60 | 0,025 |" in text
    assert "× Reach | ÷ Kosten | Ergebnis |" in text


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_is_sound(language: str) -> None:
    page = Page(rendered(SCHEMES, "html", language))
    assert len(page.ids) == len(set(page.ids))
    assert set(page.fragments) <= set(page.ids)
    assert all(len(set(table.rows)) == 1 for table in page.tables)


STRICT = (
    "format: 1\ntitle: T\nlanguage: en\n"
    "scoring: [{id: s, missing: error, criteria: [{id: a, levels: {x: 1}}]}]\n"
)
MEASURES = {"measures.yaml": "- {id: 1, title: A, ratings: {a: x}}\n- {id: 2, title: B}\n"}


def test_a_ranking_that_the_scheme_refuses_is_not_printed(repository: Repository) -> None:
    text = rendered(repository(MEASURES, strategy=STRICT))
    assert "There is no ranking as long as ratings are missing that the scheme demands." in text
    assert "- 2 B: not rated: a" in text
    assert "*Ranking: s*" not in text


def test_prose_cannot_show_a_ranking_that_the_scheme_refuses(repository: Repository) -> None:
    chapter = "---\nid: x\ntitle: X\n---\n\n{{ ranking() }}\n"
    root = repository({**MEASURES, "chapters/1-x.md": chapter}, strategy=STRICT)
    with pytest.raises(DocumentFault) as raised:
        rendered(root)
    assert "as long as ratings are missing: 2 B (not rated: a)." in str(raised.value.message)


def test_a_fact_sheet_tells_the_steps_of_a_score(repository: Repository) -> None:
    strategy = (
        "format: 1\ntitle: T\nlanguage: en\nscoring:\n"
        "- {id: s, criteria: [{id: a, levels: {x: 1}}], classes: [{id: c, from: 0}],\n"
        "   factors: [{id: f, title: Reach, levels: {far: 2}}]}\n"
    )
    measure = "- {id: 1, title: A, ratings: {a: x, f: far}, selected: {since: 2024}}\n"
    text = rendered(repository({"measures.yaml": measure}, strategy=strategy))
    assert "- × Reach: 2 (far)\n- \\= 2.00\n- Class “c”, from 0 on.\n" in text


def test_a_fact_sheet_needs_no_ratings(repository: Repository) -> None:
    strategy = "format: 1\ntitle: T\nlanguage: en\nscoring: [{id: s, by_goals: true}]\n"
    files = {
        "goals.yaml": "- {id: g, title: G}\n",
        "measures.yaml": "- {id: 1, title: A, goals: [g], selected: {since: 2024}}\n",
    }
    text = rendered(repository(files, strategy=strategy))
    assert "“A”: score 1.00, rank 1\n\n- Serves “G”: 100%\n- \\= 1.00\n" in text

"""Fact sheets, catalogue and title page say what is an assumption."""

from datetime import date
from pathlib import Path

import pytest

from digistrat import i18n
from digistrat.project import Project
from tests.conftest import EXAMPLE, Repository

SCHEME = "scoring: [{id: s, criteria: [{id: k, title: Effect, levels: {high: 3, low: 1}}]}]\n"


def rendered(root: Path, as_of: date | None = None) -> str:
    with i18n.use("en"):
        return Project.open(root).render(format_name="md", as_of=as_of)


def test_a_fact_sheet_marks_what_is_assumed_and_nothing_else(repository: Repository) -> None:
    measure = """
    id: 1
    title: Portal
    ratings: {k: high}
    status: planned
    selected: {reason: best}
    period: {start: 2021, note: or later}
    success: {done_when: all rooms}
    assumptions:
      - {key: status, reason: r}
      - {key: period.start, reason: r}
      - {key: ratings.k, reason: r}
    """
    text = rendered(
        repository({"measures/1.yaml": measure}, strategy="format: 1\ntitle: T\n" + SCHEME)
    )
    assert "**Status (assumed):** planned" in text
    assert "**Period (assumed):** from 2021" in text
    assert "**On the period:** or later" in text
    assert "**Done when:** all rooms" in text
    assert "| Effect (assumed) | high |" in text
    assert "*Ratings of “Portal”: score 3.00, rank 1*" in text


@pytest.mark.parametrize(
    ("assumed", "sentence"),
    [
        (0, ""),
        (1, "The status of 1 measure is an assumption."),
        (2, "The status of 2 measures is an assumption."),
        (3, "The source states no status; every status here is an assumption."),
    ],
)
def test_the_catalogue_says_how_many_statuses_are_assumed(
    repository: Repository, assumed: int, sentence: str
) -> None:
    mark = "assumptions: [{key: status, reason: r}]"
    files = {
        f"measures/{n}.yaml": f"id: {n}\ntitle: M\nstatus: idea\n{mark if n <= assumed else ''}\n"
        for n in (1, 2, 3)
    }
    text = rendered(repository({**files, "measures/4.yaml": f"id: 4\ntitle: M\n{mark}\n"}))
    assert sentence in text
    assert sentence or "assumption." not in text


def test_an_indicator_is_shown_in_words_where_its_numbers_are_not_exact(
    repository: Repository,
) -> None:
    files = {
        "indicators.yaml": """
        - id: a
          title: Quota
          unit: "%"
          baseline: {date: 2020-12-31, value: 60, note: "about 60 %, end of 2020"}
          targets: [{date: 2021-12-31, value: 75, note: 75 % by the end of 2021}]
        - id: b
          title: Desks
          baseline: {date: 2020-12-31, value: 9}
          targets: [{date: 2021-12-31, value: 10}]
          assumptions: [{key: baseline.date, reason: r}]
        """,
        "measures.yaml": "- {id: 1, title: A, selected: {}, indicators: [a, b]}\n",
    }
    text = rendered(repository(files))
    assert "Quota (about 60 %, end of 2020; target: 75 % by the end of 2021)" in text
    assert "Desks (9 on 31 December 2020 (assumed); target 10 by 31 December 2021)" in text


def test_the_title_page_marks_a_date_unless_another_was_asked_for() -> None:
    with i18n.use("de"):
        project = Project.open(EXAMPLE)
        assert "- Stand (Annahme): 31.01.2021\n" in project.render(format_name="md")
        text = project.render(format_name="md", as_of=date(2022, 1, 1))
    assert "- Stand: 01.01.2022\n" in text


def test_vision_and_values_say_that_they_are_assumed(repository: Repository) -> None:
    strategy = "format: 1\ntitle: T\nvision: V.\nvalues: [Openness]\nassumptions: [{key: vision, reason: r}]\n"
    text = rendered(repository(strategy=strategy))
    assert "Not stated by the source: Vision." in text

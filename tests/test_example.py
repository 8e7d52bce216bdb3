"""The published strategy in `examples/viersen`, held against the tables that were published."""

import csv
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from digistrat import i18n
from digistrat.diagnostics import Severity
from digistrat.documents.names import assumed
from digistrat.model import About, Measure
from digistrat.model.base import Entity
from digistrat.model.kinds import KINDS
from digistrat.project import Project
from digistrat.scoring import Ranking, round_half_up
from tests.conftest import TODAY

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "viersen"
CRITERIA = ("innenwirkung", "aussenwirkung", "fallzahlen", "aufwand", "umsetzungsdauer")
SELECTED = {"44", "12", "46", "34", "43", "1", "9", "14", "33", "15", "32"}
SELECTED_IDS = sorted(SELECTED, key=int)


def _table(name: str) -> list[dict[str, str]]:
    text = (EXAMPLE / "published" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


ANNEX = _table("annex.csv")
CATALOGUE = _table("catalogue.csv")


@pytest.fixture(scope="module")
def project() -> Project:
    return Project.open(EXAMPLE)


@pytest.fixture(scope="module")
def measures(project: Project) -> dict[str, Measure]:
    return {measure.id: measure for measure in project.strategy.measures}


@pytest.fixture(scope="module")
def ranking(project: Project) -> Ranking:
    return project.rank()


def test_the_example_has_all_parts_of_the_source(project: Project) -> None:
    strategy = project.strategy
    kinds = Counter(goal.kind for goal in strategy.goals)
    assert len(strategy.measures) == 46
    assert len(strategy.action_fields) == 5
    assert kinds == {"pillar": 3, "core-goal": 13}
    assert [criterion.id for criterion in strategy.about.scoring[0].criteria] == [*CRITERIA]
    assert len(strategy.chapters) == 9


def test_the_readme_names_the_findings(project: Project) -> None:
    found = Counter(diagnostic.code for diagnostic in project.check(TODAY))
    rows = re.findall(
        r"^\| (DS\d{3}) \| (\d+) \|",
        (EXAMPLE / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert {code: int(count) for code, count in rows} == found


def test_the_example_has_no_errors(project: Project) -> None:
    errors = [found for found in project.check() if found.severity is Severity.ERROR]
    found = [(d.location.path, d.location.line, d.code, str(d.message)) for d in errors]
    assert found == []


@pytest.mark.parametrize("row", ANNEX, ids=[row["title"] for row in ANNEX])
def test_a_measure_has_the_published_score_and_ratings(
    row: dict[str, str], ranking: Ranking, measures: dict[str, Measure]
) -> None:
    measure = measures[row["id"]]
    assert measure.title == row["title"]
    assert {key: measure.ratings[key].level for key in CRITERIA} == {c: row[c] for c in CRITERIA}
    entry = next(entry for entry in ranking.ranked if entry.measure.id == row["id"])
    score = entry.score.total
    assert f"{round_half_up(score, 2):f}" == row["published_score"]
    assert score == Decimal(row["published_score"])  # published without any rounding


def test_every_published_measure_is_ranked_and_no_other(ranking: Ranking) -> None:
    assert {entry.measure.id for entry in ranking.ranked} == {row["id"] for row in ANNEX}
    assert ranking.unranked == ()


def test_a_measure_stands_in_the_published_action_field(
    project: Project, measures: dict[str, Measure]
) -> None:
    titles = {field.id: field.title for field in project.strategy.action_fields}
    for row in ANNEX:
        assert [titles[id_] for id_ in measures[row["id"]].action_fields] == [row["field"]]
    assert {
        row["title"]: row["field"] for row in ANNEX if row["field"] not in titles.values()
    } == {}


def test_the_order_of_the_annex_is_that_of_the_ranks(ranking: Ranking) -> None:
    ranks = {entry.measure.id: entry.rank for entry in ranking.ranked}
    published = [ranks[row["id"]] for row in ANNEX]
    assert published == sorted(published)


def test_equal_scores_share_a_rank(ranking: Ranking) -> None:
    assert [entry.rank for entry in ranking.ranked][:13] == [
        1, 2, 2, 4, 5, 5, 5, 5, 5, 10, 10, 12, 12,
    ]  # fmt: skip
    assert [entry.measure.id for entry in ranking.ranked][:13] == [
        "44", "12", "46", "34", "1", "9", "14", "33", "43", "15", "32", "36", "42",
    ]  # fmt: skip


def test_the_best_eleven_are_the_selected_measures(project: Project) -> None:
    assert {entry.measure.id for entry in project.rank(top=11).ranked} == SELECTED
    assert {m.id for m in project.strategy.measures if m.selected} == SELECTED
    assert {entry.measure.id for entry in project.rank(top=10).ranked} == SELECTED


@pytest.mark.parametrize("id_", SELECTED_IDS)
def test_a_selected_measure_has_a_full_fact_sheet(id_: str, measures: dict[str, Measure]) -> None:
    measure = measures[id_]
    for part in (measure.background, measure.description, measure.benefit):
        assert part
        assert len(part.split()) > 5
    assert measure.target_groups
    assert measure.responsible
    assert measure.status
    reasons = [measure.ratings[criterion].reason for criterion in CRITERIA]
    assert all(reasons)
    assert len(set(reasons)) == 5
    assert measure.selected
    assert measure.selected.reason


def test_every_measure_says_what_it_is_and_where_it_comes_from(
    measures: dict[str, Measure],
) -> None:
    for measure in measures.values():
        assert measure.summary
        assert measure.source
        assert measure.source.section
        assert measure.goals


def _spelling(title: str) -> str:
    """Return what is left of a title when spelling is ignored: the beginnings of its words."""
    words = title.replace("-", "").replace("/", " ").lower().split()
    return " ".join(word[:4] for word in words)


def test_the_catalogue_names_the_same_measures() -> None:
    assert sorted(_spelling(row["title"]) for row in CATALOGUE) == sorted(
        _spelling(row["title"]) for row in ANNEX
    )


def test_what_the_catalogue_prints_otherwise_is_an_alias(measures: dict[str, Measure]) -> None:
    annex = {_spelling(row["title"]): row["id"] for row in ANNEX}
    assert len(annex) == len(ANNEX)
    renumbered = 0
    for row in CATALOGUE:
        measure = measures[annex[_spelling(row["title"])]]
        in_catalogue = [a for a in measure.aliases if a.document == "published/catalogue.csv"]
        ids = [alias.id for alias in in_catalogue if alias.id]
        titles = [alias.title for alias in in_catalogue if alias.title]
        renumbered += row["id"] != measure.id
        assert ids == ([row["id"]] if row["id"] != measure.id else []), measure.id
        if row["title"] != measure.title:
            assert titles == [row["title"]], measure.id
    assert renumbered == 8


def test_no_alias_repeats_the_id_and_title_of_its_measure(measures: dict[str, Measure]) -> None:
    for measure in measures.values():
        for alias in measure.aliases:
            assert (alias.id or measure.id, alias.title or measure.title) != (
                measure.id,
                measure.title,
            )


def test_nothing_is_said_about_real_offices_that_could_harm(project: Project) -> None:
    for stakeholder in project.strategy.stakeholders:
        assert stakeholder.influence is None
        assert stakeholder.interest is None
        assert stakeholder.attitude is None
        assert stakeholder.could_block is None
        assert stakeholder.convince is None


def _stated(project: Project) -> list[Entity | About]:
    """Return everything that can have assumptions."""
    strategy = project.strategy
    collections = (getattr(strategy, kind.attribute) for kind in KINDS.values())
    entities = (e for collection in collections for e in collection if isinstance(e, Entity))
    return [strategy.about, *entities]


def test_every_assumption_names_a_key_that_has_a_value(project: Project) -> None:
    for stated in _stated(project):
        for assumption in stated.assumptions:
            value: object = stated
            for step in assumption.key.split("."):
                value = getattr(value, step)
            assert value is not None, f"{stated.title}: {assumption.key}"
            assert value != (), f"{stated.title}: {assumption.key}"
            assert assumption.reason
        keys = [assumption.key for assumption in stated.assumptions]
        assert len(set(keys)) == len(keys), stated.title


def test_what_the_source_does_not_state_is_an_assumption(
    project: Project, measures: dict[str, Measure]
) -> None:
    for measure in measures.values():
        assert assumed(measure, "goals")
        assert assumed(measure, "status")
        assert assumed(measure, "selected.since") == (measure.selected is not None)
        assert assumed(measure, "perspective") == (
            measure.perspective is not None and measure.id not in {"1", "9"}
        )
        assert assumed(measure, "target_groups") == bool(
            measure.target_groups and not measure.selected
        )
    for stakeholder in project.strategy.stakeholders:
        assert assumed(stakeholder, "kind") == (stakeholder.id not in {"krzn", "habel"})
        assert assumed(stakeholder, "part_of") == (stakeholder.part_of is not None)
    for goal in project.strategy.goals:
        assert assumed(goal, "title") == (goal.kind == "core-goal")
    for key in ("version", "as_of", "vision", "values", "context.sponsor", "context.officer"):
        assert assumed(project.strategy.about, key)


def test_links_between_measures_are_assumed_unless_a_fact_sheet_names_them(
    measures: dict[str, Measure],
) -> None:
    ids = {id_ for id_, measure in measures.items() if assumed(measure, "related")}
    assert ids == {"14", "15", "18", "28", "19", "20", "22", "37"}
    assert {id_ for id_, m in measures.items() if m.related} - ids == {
        "1",
        "9",
        "32",
        "33",
        "34",
        "44",
    }


def test_the_readme_names_every_kind_of_assumption(project: Project) -> None:
    readme = (EXAMPLE / "README.md").read_text(encoding="utf-8")
    section = readme[readme.index("## Assumptions") : readme.index("## Where the published")]
    keys = {assumption.key for stated in _stated(project) for assumption in stated.assumptions}
    assert {key for key in keys if f"`{key}`" not in section} == set()


def test_numbers_in_words_are_those_of_the_data(project: Project) -> None:
    texts = {chapter.id: " ".join(chapter.body.split()) for chapter in project.strategy.chapters}
    assert len(project.strategy.action_fields) == 5
    for id_ in ("einleitung", "vorgehen", "handlungsfelder"):
        assert "fünf Handlungsfelder" in texts[id_]
    assert len(SELECTED) == 11
    assert "Elf Maßnahmen sollen" in texts["massnahmen"]


def test_the_indicator_is_no_more_exact_than_its_source(project: Project) -> None:
    with i18n.use("de"):
        text = project.render(format_name="md")
    assert "rund 60 % bei Abfassung der Strategie; Zielwert: 75 % bis Ende 2021" in text
    # The annex names the exact values that were assumed, with the reasons; nothing else does.
    assert "31.12.2020" not in text[: text.index("*Annahmen: Kennzahlen*")]


def test_files_are_named_after_their_entities(measures: dict[str, Measure]) -> None:
    names = {path.name for path in (EXAMPLE / "measures").iterdir()}
    assert len(names) == len(measures)
    assert all(any(name.startswith(f"{id_}-") for name in names) for id_ in measures)

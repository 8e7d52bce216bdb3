"""Tables of strategies that rank otherwise than by one weighted sum."""

from pathlib import Path

import pytest

from digistrat.project import Project
from digistrat.refusals import Incomplete, NoRanking
from digistrat.reporters import Page, RankingView, reporter
from digistrat.verification import Comparison
from tests.conftest import write
from tests.verification.comparing import FILES, SCHEME, compared, told

SCHEMES = Path(__file__).parents[1] / "corpus" / "schemes"
NEW_LEVELS = SCHEME.replace("high: 3, low: 1", "high: 8, low: 6")


def held(tmp_path: Path, table: str, scheme: str | None = None) -> Comparison:
    write(tmp_path, {"a.csv": table})
    (found,) = Project.open(SCHEMES).verify([str(tmp_path / "a.csv")], scheme=scheme)
    return found


@pytest.mark.parametrize("scheme", ["benefit", "effort", "priority", "value", "by-kind", "goals"])
def test_what_rank_gives_is_the_same_as_the_repository(tmp_path: Path, scheme: str) -> None:
    project = Project.open(SCHEMES)
    view = RankingView(project.strategy, project.rank(scheme))
    found = held(tmp_path, reporter("ranking", "csv").report(view, Page()), scheme)
    assert told(found) == []
    assert {"score", "rank"} <= set(found.columns.meanings.values())


def test_factors_are_columns(tmp_path: Path) -> None:
    table = "id,ease of use,reach\n1,low,town\n2,high,1.5\n3,high,2.5\n"
    found = held(tmp_path, table, "value")
    assert [*found.columns.meanings.values()] == ["id", "ease", "reach"]
    assert told(found)[0] == (
        "For measure 2 the table prints “1.5” for Reach, the repository has “office”."
    )


def test_a_factor_can_be_what_a_column_means(tmp_path: Path) -> None:
    write(tmp_path, {"a.csv": "id,people\n2,office\n"})
    (found,) = Project.open(SCHEMES).verify(
        [str(tmp_path / "a.csv")], scheme="value", meant={"people": "reach"}
    )
    assert found.columns.meanings[1] == "reach"


def test_priorities_of_a_matrix_are_compared_as_words(tmp_path: Path) -> None:
    found = held(tmp_path, "id,Priorität\n1,Now\n2,later\n4,later\n")
    assert found.columns.scheme is not None
    assert found.columns.scheme.id == "priority"
    assert told(found)[:1] == [
        "The table prints the score later for measure 2, the repository gives now."
    ]
    assert found.differences[0].here == "now"


def test_priorities_that_are_numbers_are_not_the_places_of_priorities(tmp_path: Path) -> None:
    text = (SCHEMES / "strategy.yaml").read_text("utf-8")
    for word, number in (("now", "1"), ("next", "2"), ("later", "3")):
        text = text.replace(word, f"'{number}'")
    files = {
        path.relative_to(SCHEMES).as_posix(): path.read_text("utf-8")
        for path in SCHEMES.rglob("*.yaml")
    }
    write(tmp_path, {**files, "strategy.yaml": text, "a.csv": "id,priority\n1,1\n4,1\n2,3\n"})
    (found,) = Project.open(tmp_path).verify([str(tmp_path / "a.csv")])
    assert [(one.id, one.here) for one in found.differences if one.kind == "score"] == [
        ("4", "3"), ("2", "1"),
    ]  # fmt: skip


def test_a_priority_elsewhere_may_mean_anything(tmp_path: Path) -> None:
    assert compared(tmp_path, "id,priority\n1,high\n").columns.score is None


def test_a_class_may_stand_for_its_score(tmp_path: Path) -> None:
    found = held(tmp_path, "id,score\n1,large\n2,Small benefit\n4,Small  Benefit\n", "benefit")
    differences = [(one.id, one.here) for one in found.differences if one.kind == "score"]
    assert differences == [("2", "large")]
    assert "the repository gives Large benefit." in told(found)[0]


def test_points_are_known_without_a_rank(tmp_path: Path) -> None:
    measures = "- {id: 1, title: Portal, ratings: {effect: high}}\n"
    assert (
        told(compared(tmp_path, "id,Wirkung\n1,8\n", measures=measures, strategy=NEW_LEVELS)) == []
    )


def test_a_scheme_that_demands_ratings_has_no_scores_to_compare(tmp_path: Path) -> None:
    strategy = f"{SCHEME}    missing: error\n"
    with pytest.raises(NoRanking) as refusal:
        compared(tmp_path, "id,score\n1,3.20\n", strategy=strategy)
    assert str(refusal.value.message).startswith("There is no ranking by “first” as long as")
    found = compared(tmp_path, "id,Wirkung\n1,low\n2,3\n", strategy=strategy)
    assert told(found)[:1] == [
        "For measure 1 the table prints “low” for Wirkung, the repository has “high”."
    ]


def test_goals_that_cannot_be_read_matter_where_they_count(tmp_path: Path) -> None:
    by_goals = SCHEME.split("scoring:")[0] + "scoring: [{id: goals, by_goals: true}]\n"
    write(tmp_path, {**FILES, "goals.yaml": "- {id: a, title: A, kind: nonsense}\n"})
    assert compared(tmp_path, "id,score\n1,3.20\n").rows == 1
    with pytest.raises(Incomplete, match="as long as goals that count cannot be read"):
        compared(tmp_path, "id,score\n1,3.20\n", strategy=by_goals)

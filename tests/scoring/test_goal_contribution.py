"""Ranking by the weighted goals that measures serve."""

from decimal import Decimal
from fractions import Fraction

import pytest

from digistrat.model import About, Goal, Scheme, Strategy
from digistrat.scoring import Ranking, rank
from digistrat.scoring.goal_contribution import goal_shares
from tests.scoring.build import measure, ranks, reasons

GOALS = (
    ("people", None, "3"),
    ("online", "people", "2"),
    ("nearby", "people", "1"),
    ("lean", None, "2"),
    ("paper", "lean", None),
    ("data", "lean", None),
)

BY_GOALS = Scheme.model_validate({"id": "s", "by_goals": True})


def strategy(*goals: tuple[str, str | None, str | None]) -> Strategy:
    made = [
        Goal(id=id_, title=id_, parent=parent, weight=Decimal(weight) if weight else None)
        for id_, parent, weight in goals
    ]
    return Strategy(About(format=1, title="T", scoring=(BY_GOALS,)), goals=tuple(made))


def ranking(*served: list[str]) -> Ranking:
    measures = [measure(str(n), goals=goals) for n, goals in enumerate(served, start=1)]
    return rank(measures, BY_GOALS, strategy(*GOALS))


def test_a_share_is_that_among_siblings_times_that_of_the_goal_above() -> None:
    """people 3/5, of it online 2/3 and nearby 1/3; lean 2/5, and two goals without weight: 1/2 each."""
    assert goal_shares(strategy(*GOALS)) == {
        "people": Fraction(3, 5),
        "online": Fraction(2, 5),
        "nearby": Fraction(1, 5),
        "lean": Fraction(2, 5),
        "paper": Fraction(1, 5),
        "data": Fraction(1, 5),
    }


def test_a_score_is_the_sum_of_the_shares_of_the_goals_served() -> None:
    """1: 2/5. 2: 1/5 + 1/5 = 2/5, a tie. 3: a whole pillar, 3/5. 4: nearby, 1/5."""
    found = ranking(["online"], ["nearby", "paper"], ["people"], ["nearby"])
    assert ranks(found) == [(1, "3"), (2, "1"), (2, "2"), (4, "4")]
    assert [str(entry.score.total) for entry in found.ranked] == ["3/5", "2/5", "2/5", "1/5"]


@pytest.mark.parametrize("goals", [["people", "online"], ["online", "people", "nearby"]])
def test_a_goal_below_one_that_is_served_counts_once(goals: list[str]) -> None:
    """people is 3/5 and holds online and nearby."""
    (entry,) = ranking(goals).ranked
    assert entry.score.total == Fraction(3, 5)
    assert [goal.goal for goal in entry.score.goals] == ["people"]


def test_all_goals_together_are_one() -> None:
    (entry,) = ranking(["people", "paper", "data"]).ranked
    assert entry.score.total == 1


def test_a_measure_that_serves_no_goal_is_outside() -> None:
    assert reasons(ranking([], ["unknown"], ["online"])) == dict.fromkeys("12", "it serves no goal")


def test_goals_in_a_circle_are_no_part_of_the_whole() -> None:
    goals = [("a", "b", None), ("b", "a", None), ("c", None, None)]
    assert goal_shares(strategy(*goals)) == {"c": 1}
    found = rank([measure("1", goals=["a", "c"])], BY_GOALS, strategy(*goals))
    assert [entry.score.total for entry in found.ranked] == [1]


def test_siblings_that_all_weigh_nothing_have_no_share() -> None:
    shares = goal_shares(strategy(("a", None, "1"), ("b", "a", "0")))
    assert shares == {"a": 1, "b": 0}

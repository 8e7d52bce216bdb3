"""A priority from the classes of two schemes."""

from digistrat.model import About, Measure, Scheme, Strategy
from digistrat.scoring import Ranking, rank
from tests.scoring.build import criterion, measure, ranked_entry, ranks, reasons

CLASSES = [{"id": "low", "from": 1}, {"id": "high", "from": 2}]


def strategy(**more: object) -> Strategy:
    """Return a strategy whose third scheme combines the other two: benefit and effort."""
    rated = [
        {"id": id_, "title": id_.title(), "criteria": [criterion(id_)], "classes": CLASSES, **more}
        for id_ in ("benefit", "effort")
    ]
    matrix = {
        "rows": "benefit",
        "columns": "effort",
        "order": ["now", "next", "later"],
        "cells": {"high": {"high": "now", "low": "next"}, "low": {"high": "next", "low": "later"}},
    }
    both: list[object] = [*rated, {"id": "both", "matrix": matrix}]
    return Strategy(About.model_validate({"format": 1, "title": "T", "scoring": both}))


def ranking(measures: list[Measure], of: Strategy | None = None) -> Ranking:
    of = of or strategy()
    scheme = of.scheme("both")
    assert isinstance(scheme, Scheme)
    return rank(measures, scheme, of)


def test_the_order_of_priorities_ranks_and_equal_ones_tie() -> None:
    """1 is low/low: later. 2 is high/low and 4 is low/high: next. 3 is high/high: now."""
    measures = [
        measure("1", {"benefit": "low", "effort": "low"}),
        measure("2", {"benefit": "high", "effort": "low"}),
        measure("3", {"benefit": "medium", "effort": "high"}),
        measure("4", {"benefit": "low", "effort": "medium"}),
    ]
    found = ranking(measures)
    assert ranks(found) == [(1, "3"), (2, "2"), (2, "4"), (4, "1")]
    assert [entry.score.priority for entry in found.ranked] == ["now", "next", "next", "later"]
    assert [int(entry.score.total) for entry in found.ranked] == [3, 2, 2, 1]


def test_a_priority_shows_the_two_classes_it_comes_from() -> None:
    entry = ranked_entry(ranking([measure("1", {"benefit": "high", "effort": "low"})]), "1")
    assert [
        (part.scheme.id, int(part.score.total), part.class_.id) for part in entry.score.pair
    ] == [("benefit", 3, "high"), ("effort", 1, "low")]


def test_what_keeps_a_scheme_from_scoring_keeps_the_matrix_from_it() -> None:
    found = ranking([measure("1", {"benefit": "high"}), measure("2", {"effort": "high"})])
    assert reasons(found) == {
        "1": "Effort: not rated: effort",
        "2": "Benefit: not rated: benefit",
    }


def test_a_score_below_all_classes_has_no_priority() -> None:
    one = measure("1", {"effort": "high"})
    found = ranking([one], strategy(missing="zero"))
    assert reasons(found) == {"1": "Benefit: its score is below all classes"}


def test_a_scheme_that_demands_ratings_demands_them_for_the_matrix() -> None:
    full = measure("2", {"benefit": "high", "effort": "low"})
    found = ranking([measure("1", {"benefit": "high"}), full], strategy(missing="error"))
    assert found.ranked == ()
    assert "1 Measure 1 (Effort: not rated: effort)" in str(found.refusal)


def test_a_scheme_that_does_not_exist_is_named() -> None:
    both = strategy().scheme("both")
    assert both is not None
    alone = Strategy(About(format=1, title="T", scoring=(both,)))
    found = ranking([measure("1", {"benefit": "high", "effort": "low"})], alone)
    assert reasons(found) == {"1": "there is no scheme “benefit”"}

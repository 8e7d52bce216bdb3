import pytest

from digistrat.scoring import rank
from tests.scoring.build import (
    criterion,
    five,
    measure,
    ranked_entry,
    ranks,
    reasons,
    scheme,
    unranked_entry,
)

ONE = scheme(criterion("a", levels={str(points): points for points in range(10)}))


def test_equal_scores_share_a_rank_and_the_next_rank_is_skipped() -> None:
    ranking = rank([measure(str(i), {"a": p}) for i, p in enumerate([9, 7, 7, 5])], ONE)
    assert ranks(ranking) == [(1, "0"), (2, "1"), (2, "2"), (4, "3")]
    assert [entry.tied for entry in ranking.ranked] == [False, True, True, False]
    assert ranking.has_ties


def test_without_equal_scores_there_are_no_ties() -> None:
    ranking = rank([measure("1", {"a": 1}), measure("2", {"a": 2})], ONE)
    assert ranks(ranking) == [(1, "2"), (2, "1")]
    assert not ranking.has_ties


def test_equal_scores_that_binary_numbers_would_split_are_a_tie() -> None:
    shares = (0.4, 0.15, 0.05, 0.2, 0.2)
    binary = []
    for points in ((3, 3, 3, 1, 1), (3, 1, 1, 2, 2)):
        total = 0.0
        for weight, point in zip(shares, points, strict=True):
            total += weight * point  # not sum(), which corrects itself since Python 3.12
        binary.append(total)
    assert binary[0] != binary[1]
    for by in (five(), five(("0.40", "0.15", "0.05", "0.20", "0.20"))):
        ranking = rank([measure("24", "hhhll"), measure("2", "hllmm")], by)
        assert ranks(ranking) == [(1, "2"), (1, "24")]
        assert {str(entry.score.total) for entry in ranking.ranked} == {"11/5"}


def test_inside_a_tie_the_order_is_by_id_as_people_count() -> None:
    ids = ["24a", "12", "B5+6", "9", "24", "100", "B5"]
    ranking = rank([measure(id_, {"a": 5}) for id_ in ids], ONE)
    assert [entry.measure.id for entry in ranking.ranked] == [
        "9", "12", "24", "24a", "100", "B5", "B5+6",
    ]  # fmt: skip
    assert {entry.rank for entry in ranking.ranked} == {1}


@pytest.mark.parametrize(
    ("count", "expected"),
    [(1, 1), (2, 3), (3, 3), (4, 4), (5, 7), (6, 7), (7, 7), (100, 7)],
)
def test_top_keeps_a_tie_at_the_edge_in_whole(count: int, expected: int) -> None:
    points = [9, 8, 8, 7, 6, 6, 6]
    ranking = rank([measure(str(i), {"a": p}) for i, p in enumerate(points)], ONE)
    assert len(ranking.top(count).ranked) == expected


def test_top_keeps_what_has_no_rank() -> None:
    ranking = rank([measure("1", {"a": 1}), measure("2", {"a": 2}), measure("3")], ONE).top(1)
    assert ranks(ranking) == [(1, "2")]
    assert list(reasons(ranking)) == ["3"]


def test_an_empty_strategy_has_an_empty_ranking() -> None:
    ranking = rank([], five())
    assert (ranking.ranked, ranking.unranked, ranking.has_ties) == ((), (), False)
    assert ranking.top(5) == ranking
    assert ranking.entry("1") is None


@pytest.mark.parametrize(("from_", "left_out"), [("ranking", True), ("s", True), ("other", False)])
def test_a_measure_is_excluded_from_all_rankings_or_from_one(from_: str, left_out: bool) -> None:
    excluded = {"from": from_, "reason": "required by law"}
    ranking = rank([measure("1", {"a": 1}, excluded=excluded)], ONE)
    assert reasons(ranking) == ({"1": "excluded: required by law"} if left_out else {})
    assert ranks(ranking) == ([] if left_out else [(1, "1")])


def test_an_exclusion_counts_for_the_ranking_unless_it_names_a_scheme() -> None:
    ranking = rank([measure("1", {"a": 1}, excluded={"reason": "runs already"})], ONE)
    assert reasons(ranking) == {"1": "excluded: runs already"}


def test_an_excluded_measure_leaves_no_gap_in_the_ranks() -> None:
    measures = [measure("1", {"a": 9}, excluded={"reason": "x"}), measure("2", {"a": 5})]
    assert ranks(rank(measures, ONE)) == [(1, "2")]


def test_measures_without_a_rank_stand_in_the_order_of_their_ids() -> None:
    measures = [measure("12"), measure("9", {"a": "nope"}), measure("3", excluded={"reason": "x"})]
    assert list(reasons(rank(measures, ONE))) == ["3", "9", "12"]


def test_an_entry_is_found_by_id_whether_it_has_a_rank_or_not() -> None:
    ranking = rank([measure("1", {"a": 4}), measure("2")], ONE)
    assert ranked_entry(ranking, "1").score.total == 4
    assert unranked_entry(ranking, "2").measure.id == "2"
    assert ranking.entry("3") is None


def test_all_measures_are_either_ranked_or_not() -> None:
    measures = [measure(str(i), {"a": i} if i % 3 else None) for i in range(10)]
    ranking = rank(measures, ONE)
    assert len(ranking.ranked) + len(ranking.unranked) == 10


def test_a_generator_of_measures_is_ranked_as_well() -> None:
    assert ranks(rank((measure(i, {"a": 1}) for i in "12"), ONE)) == [(1, "1"), (1, "2")]

"""What holds for every ranking, tried on rankings that chance has made, always the same ones."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from digistrat.model import Measure, Scheme
from digistrat.scoring import Ranking, rank
from tests.scoring.build import CRITERIA, criterion, five, measure, scheme

Letters = st.text("hml", min_size=5, max_size=5)
Weights = st.lists(
    st.decimals(min_value="0.01", max_value=100, places=2), min_size=5, max_size=5
).map(tuple)
Many = st.lists(Letters, min_size=1, max_size=12).map(
    lambda rows: [measure(str(number), row) for number, row in enumerate(rows, start=1)]
)

tried = settings(derandomize=True, max_examples=60, deadline=None)


def _scheme(weights: tuple[Decimal, ...], factor: Decimal = Decimal(1)) -> Scheme:
    return five(tuple(f"{weight * factor:f}" for weight in weights))


def _ranks(ranking: Ranking) -> dict[str, int]:
    return {entry.measure.id: entry.rank for entry in ranking.ranked}


@tried
@given(Many, Weights, st.randoms(use_true_random=False))
def test_the_order_in_which_measures_are_given_does_not_matter(
    measures: list[Measure], weights: tuple[Decimal, ...], random: "object"
) -> None:
    shuffled = list(measures)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rank(shuffled, _scheme(weights)) == rank(measures, _scheme(weights))


@tried
@given(Many, Weights, st.sampled_from(["0.01", "0.1", "3", "7", "100"]))
def test_scaling_all_weights_changes_no_score(
    measures: list[Measure], weights: tuple[Decimal, ...], factor: str
) -> None:
    before = rank(measures, _scheme(weights))
    after = rank(measures, _scheme(weights, Decimal(factor)))
    assert [(e.rank, e.measure.id, e.score.total) for e in before.ranked] == [
        (e.rank, e.measure.id, e.score.total) for e in after.ranked
    ]


@tried
@given(Many, Weights)
def test_a_measure_never_stands_above_one_that_is_better_everywhere(
    measures: list[Measure], weights: tuple[Decimal, ...]
) -> None:
    order = {"low": 1, "medium": 2, "high": 3}
    points = {one.id: [order[one.ratings[c].level or ""] for c in CRITERIA] for one in measures}
    ranks = _ranks(rank(measures, _scheme(weights)))
    for better, high in points.items():
        for worse, low in points.items():
            if all(left >= right for left, right in zip(high, low, strict=True)):
                assert ranks[better] <= ranks[worse]
                if high != low:  # no weight is zero here
                    assert ranks[better] < ranks[worse]


@tried
@given(Many, Weights, st.integers(min_value=0))
def test_a_copy_of_a_measure_shares_its_rank(
    measures: list[Measure], weights: tuple[Decimal, ...], index: int
) -> None:
    chosen = measures[index % len(measures)]
    copy = chosen.model_copy(update={"id": "copy"})
    ranking = rank([*measures, copy], _scheme(weights))
    ranks = _ranks(ranking)
    assert ranks["copy"] == ranks[chosen.id]
    assert all(e.tied for e in ranking.ranked if e.measure.id in ("copy", chosen.id))


@tried
@given(Many, Weights)
def test_a_rank_is_one_more_than_the_number_of_better_measures(
    measures: list[Measure], weights: tuple[Decimal, ...]
) -> None:
    ranking = rank(measures, _scheme(weights))
    totals = [entry.score.total for entry in ranking.ranked]
    assert totals == sorted(totals, reverse=True)
    for entry in ranking.ranked:
        assert entry.rank == 1 + sum(total > entry.score.total for total in totals)
        assert entry.tied == (totals.count(entry.score.total) > 1)


@tried
@given(Many, Weights)
def test_a_score_lies_between_the_lowest_and_the_highest_points(
    measures: list[Measure], weights: tuple[Decimal, ...]
) -> None:
    for entry in rank(measures, _scheme(weights)).ranked:
        assert 1 <= entry.score.total <= 3


@tried
@given(Many, Weights, st.integers(min_value=1, max_value=15))
def test_top_is_the_beginning_of_the_ranking_and_cuts_no_tie(
    measures: list[Measure], weights: tuple[Decimal, ...], count: int
) -> None:
    ranking = rank(measures, _scheme(weights))
    kept = ranking.top(count).ranked
    assert kept == ranking.ranked[: len(kept)]
    assert len(kept) >= min(count, len(measures))
    if len(kept) < len(measures):
        assert ranking.ranked[len(kept)].score.total < kept[-1].score.total


@tried
@given(st.decimals(min_value=-5, max_value=5, places=3))
def test_a_scale_and_its_mirror_add_up(value: Decimal) -> None:
    ends = {"min": Decimal(-5), "max": Decimal(5)}
    up = scheme(criterion("a", scale={**ends, "better": "higher"}))
    down = scheme(criterion("a", scale={**ends, "better": "lower"}))
    one = measure("1", {"a": value})
    total = sum(rank([one], by).ranked[0].score.total for by in (up, down))
    assert total == 0

"""What holds for every scheme with groups, factors and a division, tried on those that chance made."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from digistrat.model import Measure, Scheme
from digistrat.scoring import Ranking, rank, weights
from tests.scoring.build import LEVELS, measure

tried = settings(derandomize=True, max_examples=80, deadline=None)

Data = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """A scheme as data, and measures that are rated by it."""

    scheme: Data
    measures: tuple[Measure, ...]

    def rank(self, scheme: Data | None = None) -> Ranking:
        return rank(self.measures, Scheme.model_validate(scheme or self.scheme))


def groups(criteria: list[Data]) -> Iterator[list[Data]]:
    """Yield all lists of siblings."""
    yield criteria
    for criterion in criteria:
        if "criteria" in criterion:
            yield from groups(criterion["criteria"])


def totals(ranking: Ranking) -> list[tuple[int, str, Fraction]]:
    return [(entry.rank, entry.measure.id, entry.score.total) for entry in ranking.ranked]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    names = iter(f"c{number}" for number in range(1000))

    def siblings(depth: int) -> list[Data]:
        count = draw(st.integers(1, 3))
        return [node(depth) for _ in range(count)]

    def node(depth: int) -> Data:
        weight = draw(st.decimals(min_value="0.1", max_value=50, places=1))
        head = {"id": next(names), "weight": weight}
        if depth and draw(st.booleans()):
            return {**head, "criteria": siblings(depth - 1)}
        return {**head, "levels": LEVELS}

    scheme: Data = {"id": "s", "criteria": siblings(2)}
    if draw(st.booleans()):
        scheme["factors"] = [{"id": "f", "levels": {"high": Decimal("2.5"), "medium": 2, "low": 1}}]
    if draw(st.booleans()):
        scheme["divide"] = {"by": "costs", "per": 7}
    rated = [one.id for one in Scheme.model_validate(scheme).rated]
    level = st.sampled_from(sorted(LEVELS))
    measures = [
        measure(
            str(number),
            {id_: draw(level) for id_ in rated},
            costs=[{"amount": draw(st.integers(1, 40))}],
        )
        for number in range(draw(st.integers(1, 6)))
    ]
    return Case(scheme, tuple(measures))


@tried
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_measures_and_criteria_does_not_matter(case: Case, random: Random) -> None:
    changed = deepcopy(case.scheme)
    for siblings in groups(changed["criteria"]):
        random.shuffle(siblings)
    shuffled = random.sample(case.measures, len(case.measures))
    after = rank(shuffled, Scheme.model_validate(changed))
    assert totals(after) == totals(case.rank())


@tried
@given(cases(), st.data())
def test_scaling_the_weights_within_any_group_changes_no_score(
    case: Case, data: st.DataObject
) -> None:
    changed = deepcopy(case.scheme)
    for siblings in groups(changed["criteria"]):
        factor = data.draw(st.sampled_from([Decimal("0.01"), Decimal(3), Decimal(100)]))
        for criterion in siblings:
            criterion["weight"] *= factor
    assert totals(case.rank(changed)) == totals(case.rank())


@tried
@given(cases())
def test_shares_add_up_to_one(case: Case) -> None:
    assert sum(weights(Scheme.model_validate(case.scheme)).values()) == 1


@tried
@given(cases(), st.integers(min_value=0))
def test_a_group_of_one_is_worth_its_criterion(case: Case, index: int) -> None:
    changed = deepcopy(case.scheme)
    everywhere = [
        (siblings, i) for siblings in groups(changed["criteria"]) for i in range(len(siblings))
    ]
    siblings, place = everywhere[index % len(everywhere)]
    one = siblings[place]
    siblings[place] = {"id": "wrapped", "weight": one["weight"], "criteria": [one]}
    assert totals(case.rank(changed)) == totals(case.rank())


@tried
@given(cases(), st.integers(min_value=0))
def test_what_applies_to_no_measure_might_as_well_not_be_there(case: Case, index: int) -> None:
    scheme = Scheme.model_validate(case.scheme)
    leaf = scheme.leaves[index % len(scheme.leaves)].id
    without = tuple(
        one.model_copy(update={"ratings": {k: v for k, v in one.ratings.items() if k != leaf}})
        for one in case.measures
    )
    not_applicable = rank(
        without, Scheme.model_validate({**case.scheme, "missing": "not-applicable"})
    )
    changed = deepcopy(case.scheme)
    changed["criteria"] = pruned(changed["criteria"], leaf)
    if changed["criteria"]:
        assert totals(not_applicable) == totals(case.rank(changed))
    else:
        assert not_applicable.ranked == ()


def pruned(criteria: list[Data], leaf: str) -> list[Data]:
    """Return criteria without one of them, and without a group in which it was alone."""
    kept = []
    for criterion in criteria:
        if "criteria" in criterion:
            inside = pruned(criterion["criteria"], leaf)
            kept += [{**criterion, "criteria": inside}] if inside else []
        elif criterion["id"] != leaf:
            kept.append(criterion)
    return kept


@tried
@given(cases(), st.integers(min_value=0))
def test_a_copy_of_a_measure_shares_its_rank(case: Case, index: int) -> None:
    chosen = case.measures[index % len(case.measures)]
    copied = Case(case.scheme, (*case.measures, chosen.model_copy(update={"id": "copy"})))
    found = {entry.measure.id: entry for entry in copied.rank().ranked}
    assert found["copy"].rank == found[chosen.id].rank
    assert found["copy"].tied
    assert found[chosen.id].tied


@tried
@given(cases(), st.integers(min_value=0, max_value=10))
def test_printed_precision_changes_no_rank(case: Case, decimals: int) -> None:
    assert totals(case.rank({**case.scheme, "decimals": decimals})) == totals(case.rank())

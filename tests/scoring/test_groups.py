"""Groups of criteria: weights are shares within each group, multiplied along the way down."""

from fractions import Fraction

from digistrat.model import Scheme
from digistrat.scoring import rank, weights
from tests.scoring.build import criterion, group, measure, ranks, reasons, scheme, scored


def nested(**more: object) -> Scheme:
    """Return a scheme with a group in a group.

    benefit 60: people 2, quality 1 (speed 1, ease 3); price 40.
    """
    quality = group("quality", "1", criterion("speed", "1"), criterion("ease", "3"))
    benefit = group("benefit", "60", criterion("people", "2"), quality)
    return scheme(benefit, criterion("price", "40"), **more)


def test_weights_are_multiplied_along_the_way_down() -> None:
    """people 0.6 · 2/3 = 2/5, speed 0.6 · 1/3 · 1/4 = 1/20, ease 0.6 · 1/3 · 3/4 = 3/20."""
    assert weights(nested()) == {
        "people": Fraction(2, 5),
        "speed": Fraction(1, 20),
        "ease": Fraction(3, 20),
        "price": Fraction(2, 5),
    }


def test_a_score_by_groups() -> None:
    """3 · 2/5 + 1 · 1/20 + 2 · 3/20 + 1 · 2/5 = 1.2 + 0.05 + 0.3 + 0.4 = 1.95."""
    one = measure("1", {"people": "high", "speed": "low", "ease": "medium", "price": "low"})
    score = scored(one, nested())
    assert score.total == Fraction("1.95")
    assert [part.criterion.id for part in score.contributions] == [
        "people", "speed", "ease", "price",
    ]  # fmt: skip


def test_what_does_not_apply_spreads_over_its_own_group_first() -> None:
    """Without speed all of quality is ease: 0.6 · 1/3 = 1/5; nothing else changes.

    3 · 2/5 + 2 · 1/5 + 1 · 2/5 = 1.2 + 0.4 + 0.4 = 2.
    """
    one = measure("1", {"people": "high", "ease": "medium", "price": "low"})
    score = scored(one, nested(missing="not-applicable"))
    assert {p.criterion.id: p.weight for p in score.contributions} == {
        "people": Fraction(2, 5),
        "ease": Fraction(1, 5),
        "price": Fraction(2, 5),
    }
    assert score.total == 2
    assert [rated.id for rated in score.not_applicable] == ["speed"]


def test_a_group_in_which_nothing_applies_spreads_over_the_group_above() -> None:
    """Without quality all of benefit is people: 3 · 0.6 + 1 · 0.4 = 2.2."""
    one = measure("1", {"people": "high", "price": "low"})
    assert scored(one, nested(missing="not-applicable")).total == Fraction("2.2")


def test_a_group_in_which_only_weights_of_zero_are_left_counts_as_empty() -> None:
    """The half of the group must not get lost: all of the weight is on b, and the score is 3."""
    by = scheme(
        group("g", "1", criterion("a", "1"), criterion("zero", "0")),
        criterion("b", "1"),
        missing="not-applicable",
    )
    assert scored(measure("1", {"zero": "low", "b": "high"}), by).total == 3


def test_a_measure_to_which_nothing_applies_has_no_rank() -> None:
    by = scheme(criterion("a"), criterion("zero", "0"), missing="not-applicable")
    ranking = rank([measure("1"), measure("2", {"zero": "high"}), measure("3", {"a": "low"})], by)
    assert ranks(ranking) == [(1, "3")]
    assert reasons(ranking) == dict.fromkeys(
        "12", "none of the criteria that have a weight applies to it"
    )

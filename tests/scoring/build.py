"""Schemes and measures in one line, as the tests of scoring and of the reporters need them."""

from decimal import Decimal

from digistrat.model import Measure, Scheme
from digistrat.scoring import Ranked, Ranking, Score, Unranked, rank, score

LEVELS = {"high": 3, "medium": 2, "low": 1}

WEIGHTS = ("40", "15", "5", "20", "20")
CRITERIA = ("a", "b", "c", "d", "e")


def criterion(id_: str, weight: str = "1", **more: object) -> dict[str, object]:
    """Return a criterion; without a scale or levels of its own it has high, medium and low."""
    rated_by = {} if more.keys() & {"scale", "levels"} else {"levels": LEVELS}
    return {"id": id_, "weight": Decimal(weight), **rated_by, **more}


def group(id_: str, weight: str, *criteria: dict[str, object]) -> dict[str, object]:
    """Return a group of criteria."""
    return {"id": id_, "weight": Decimal(weight), "criteria": list(criteria)}


def scheme(*criteria: dict[str, object], **more: object) -> Scheme:
    """Return a scheme with these criteria."""
    return Scheme.model_validate({"id": "s", "criteria": list(criteria), **more})


def five(weights: tuple[str, ...] = WEIGHTS) -> Scheme:
    """Return a scheme of five criteria with three levels each."""
    return scheme(*(criterion(id_, weight) for id_, weight in zip(CRITERIA, weights, strict=True)))


def measure(id_: str, ratings: object = None, **more: object) -> Measure:
    """Return a measure; `ratings` are a mapping, or the levels of :func:`five` by first letter."""
    if isinstance(ratings, str):
        names = {name[0]: name for name in LEVELS}
        ratings = {c: names[letter] for c, letter in zip(CRITERIA, ratings, strict=True)}
    data = {"id": id_, "title": f"Measure {id_}", "ratings": ratings or {}, **more}
    return Measure.model_validate(data)


def scored(one: Measure, by: Scheme) -> Score:
    """Return the score of a measure that has one."""
    result = score(one, by)
    assert isinstance(result, Score)
    return result


def ranks(ranking: Ranking) -> list[tuple[int, str]]:
    """Return rank and id of all ranked measures, in their order."""
    return [(entry.rank, entry.measure.id) for entry in ranking.ranked]


def reasons(ranking: Ranking) -> dict[str, str]:
    """Return why measures are outside the ranking, by id."""
    return {entry.measure.id: str(entry.reason) for entry in ranking.unranked}


def ranked_entry(ranking: Ranking, id_: str) -> Ranked:
    """Return the entry of a measure that has a rank."""
    entry = ranking.entry(id_)
    assert isinstance(entry, Ranked)
    return entry


def unranked_entry(ranking: Ranking, id_: str) -> Unranked:
    """Return the entry of a measure that has none."""
    entry = ranking.entry(id_)
    assert isinstance(entry, Unranked)
    return entry


def reason_for(one: Measure, by: Scheme) -> str:
    """Return why a measure has no rank."""
    return str(unranked_entry(rank([one], by), one.id).reason)

"""The contract `digistrat.rank/1`, key by key."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from digistrat.reporters import Page
from tests.reporters.sample import LANGUAGES, example, parsed, report, view
from tests.scoring.build import criterion, five, measure, scheme

TOP = ["schema", "scheme", "criteria", "ranking", "unranked"]
CRITERION = ["id", "title", "weight"]
ENTRY = ["rank", "id", "title", "action_fields", "score", "score_exact", "contributions"]
CONTRIBUTION = ["criterion", "rating", "points", "weight", "contribution"]
UNRANKED = ["id", "title", "reason"]


def _json(of: object, language: str = "en") -> Any:
    return parsed(report("ranking", "json", of, language))


@pytest.fixture(scope="module")
def viersen() -> Any:
    return _json(example())


def test_the_keys_are_those_of_the_contract_in_their_order(viersen: Any) -> None:
    assert [*viersen] == TOP
    assert {tuple(entry) for entry in viersen["criteria"]} == {tuple(CRITERION)}
    assert {tuple(entry) for entry in viersen["ranking"]} == {tuple(ENTRY)}
    parts = [part for entry in viersen["ranking"] for part in entry["contributions"]]
    assert {tuple(part) for part in parts} == {tuple(CONTRIBUTION)}


def test_every_value_has_the_type_of_the_contract(viersen: Any) -> None:
    assert (viersen["schema"], viersen["scheme"]) == ("digistrat.rank/1", "prioritisation")
    for entry in viersen["ranking"]:
        assert type(entry["rank"]) is int
        assert all(isinstance(id_, str) for id_ in entry["action_fields"])
        assert all(isinstance(entry[key], str) for key in ("id", "title", "score", "score_exact"))
        assert all(isinstance(v, str) for part in entry["contributions"] for v in part.values())
    assert all(isinstance(v, str) for entry in viersen["criteria"] for v in entry.values())


def test_the_criteria_have_their_weights_as_shares(viersen: Any) -> None:
    assert viersen["criteria"] == [
        {"id": "innenwirkung", "title": "Innenwirkung", "weight": "0.4"},
        {"id": "aussenwirkung", "title": "Außenwirkung", "weight": "0.15"},
        {"id": "fallzahlen", "title": "Fallzahlen", "weight": "0.05"},
        {"id": "aufwand", "title": "Aufwand", "weight": "0.2"},
        {"id": "umsetzungsdauer", "title": "Umsetzungsdauer", "weight": "0.2"},
    ]


def test_a_score_keeps_its_zeros_and_has_its_fraction_beside_it(viersen: Any) -> None:
    entry = next(entry for entry in viersen["ranking"] if entry["id"] == "32")
    assert entry == {
        "rank": 10,
        "id": "32",
        "title": "DMS",
        "action_fields": ["tools-hilfsmittel"],
        "score": "2.40",
        "score_exact": "12/5",
        "contributions": [
            {"criterion": "innenwirkung", "rating": "hoch", "points": "3", "weight": "0.4", "contribution": "1.2"},
            {"criterion": "aussenwirkung", "rating": "hoch", "points": "3", "weight": "0.15", "contribution": "0.45"},
            {"criterion": "fallzahlen", "rating": "hoch", "points": "3", "weight": "0.05", "contribution": "0.15"},
            {"criterion": "aufwand", "rating": "hoch", "points": "1", "weight": "0.2", "contribution": "0.2"},
            {"criterion": "umsetzungsdauer", "rating": "mittel", "points": "2", "weight": "0.2", "contribution": "0.4"},
        ],
    }  # fmt: skip


def test_contributions_are_products_and_add_up(viersen: Any) -> None:
    for entry in viersen["ranking"]:
        parts = entry["contributions"]
        for part in parts:
            product = Fraction(part["points"]) * Fraction(part["weight"])
            assert product == Fraction(part["contribution"])
        assert sum(Fraction(part["contribution"]) for part in parts) == Fraction(
            entry["score_exact"]
        )


def test_weights_add_up_to_one(viersen: Any) -> None:
    assert sum(Fraction(entry["weight"]) for entry in viersen["criteria"]) == 1


def test_a_number_that_no_decimal_can_write_is_a_fraction() -> None:
    by = scheme(criterion("a"), criterion("b"), criterion("c"), title="Thirds")
    data = _json(view([measure("1", {"a": "high", "b": "low", "c": "low"})], by))
    assert [entry["weight"] for entry in data["criteria"]] == ["1/3"] * 3
    (entry,) = data["ranking"]
    assert (entry["score"], entry["score_exact"]) == ("1.67", "5/3")
    assert [part["contribution"] for part in entry["contributions"]] == ["1", "1/3", "1/3"]


@pytest.mark.parametrize(
    ("decimals", "score"), [(0, "2"), (1, "2.0"), (2, "2.00"), (4, "2.0000"), (10, "2.0000000000")]
)
def test_the_scheme_says_how_many_decimals_a_score_has(decimals: int, score: str) -> None:
    by = scheme(criterion("a"), decimals=decimals)
    (entry,) = _json(view([measure("1", {"a": "medium"})], by))["ranking"]
    assert (entry["score"], entry["score_exact"]) == (score, "2")


def test_a_numeric_rating_is_given_as_it_was_written() -> None:
    scale = {"min": 0, "max": 10, "better": "lower"}
    by = scheme(criterion("a", scale=scale))
    (entry,) = _json(view([measure("1", {"a": Decimal("3.50")})], by), "de")["ranking"]
    (part,) = entry["contributions"]
    assert part == {
        "criterion": "a",
        "rating": "3.50",
        "points": "6.5",
        "weight": "1",
        "contribution": "6.5",
    }


def test_a_criterion_without_a_title_has_its_id_as_title() -> None:
    data = _json(view([], scheme(criterion("a"))))
    assert data["criteria"] == [{"id": "a", "title": "a", "weight": "1"}]
    assert (data["ranking"], data["unranked"]) == ([], [])


def test_measures_without_a_rank_have_a_reason_in_english() -> None:
    by = five()
    measures = [
        measure("1", "hhhhh", excluded={"reason": "läuft schon"}),
        measure("2", {"a": "high"}),
        measure("3", {**dict.fromkeys("abcde", "high"), "a": "hoch"}),
    ]
    data = _json(view(measures, by), "de")
    assert data["ranking"] == []
    assert data["unranked"] == [
        {"id": "1", "title": "Measure 1", "reason": "excluded: läuft schon"},
        {"id": "2", "title": "Measure 2", "reason": "not rated: b, c, d, e"},
        {"id": "3", "title": "Measure 3", "reason": "a: “hoch” is not a level of the scheme"},
    ]
    assert {tuple(entry) for entry in data["unranked"]} == {tuple(UNRANKED)}


def test_ties_share_a_rank(viersen: Any) -> None:
    assert [entry["rank"] for entry in viersen["ranking"]][:6] == [1, 2, 2, 4, 5, 5]


def test_json_is_the_same_in_any_language_on_any_terminal() -> None:
    of = view([measure("1", "hmlhm"), measure("2"), measure("3", {"a": "x"})], five())
    pages = [Page(), Page(40), Page(200, color=True, boxes=True)]
    texts = {report("ranking", "json", of, lang, page) for lang in LANGUAGES for page in pages}
    assert len(texts) == 1


def test_letters_of_all_languages_stand_as_they_are() -> None:
    text = report("ranking", "json", view([measure("1", "hhhhh", title="Größe 数字 🚲")], five()))
    assert '"Größe 数字 🚲"' in text

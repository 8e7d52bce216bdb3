import pytest

from digistrat import i18n
from digistrat.documents.names import NAMES, assumed, label, name
from digistrat.model import About, Measure
from tests.model.fields import FILES, annotations

WITHOUT_A_NAME = {"format", "id", "aliases", "tags", "source", "assumptions", "language", "document",
                  "check", "taxonomies", "rater", "group", "date", "frameworks"}  # fmt: skip
"""What the source of a strategy cannot state, and keys of what has no assumptions."""

MEASURE = Measure.model_validate(
    {
        "id": "1",
        "title": "A",
        "assumptions": [
            {"key": "status", "reason": "x"},
            {"key": "period.start", "reason": "x"},
            {"key": "success", "reason": "x"},
        ],
    }
)


def test_every_key_has_a_name() -> None:
    keys = {key for model in FILES.values() for key in annotations(model)}
    assert keys - WITHOUT_A_NAME - set(NAMES) == set()


def test_a_route_has_the_name_of_the_nearest_one_above() -> None:
    assert name("context.sponsor") == "Sponsor"
    assert name("milestones.m1.due") == "Milestones"
    assert name("no.such") == "no.such"


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("status", True),
        ("goals", False),
        ("period", True),  # a part of it is assumed
        ("period.note", False),
        ("success.done_when", True),  # the whole is assumed
        ("stat", False),
    ],
)
def test_a_value_is_assumed_in_part_or_in_whole(key: str, expected: bool) -> None:
    assert assumed(MEASURE, key) is expected


def test_a_label_says_what_is_assumed_in_both_languages() -> None:
    assert label(MEASURE, "status") == "Status (assumed)"
    assert label(MEASURE, "goals") == "Goals"
    with i18n.use("de"):
        assert label(MEASURE, "status") == "Status (Annahme)"


def test_a_strategy_has_assumptions_as_entities_have() -> None:
    about = About.model_validate(
        {"format": 1, "title": "T", "assumptions": [{"key": "as_of", "reason": "x"}]}
    )
    assert label(about, "as_of") == "As of (assumed)"

"""Whatever stands in whatever field: loading does not raise, and says what is wrong in words."""

import re
from decimal import Decimal
from typing import Any

import pytest

from digistrat import i18n
from digistrat.i18n import Message
from digistrat.loading.composer import compose
from digistrat.loading.problem import Problem
from digistrat.loading.validate import validate
from tests.loading.reading import yaml
from tests.model.fields import FILES, Spot, minimal, spots

WRONG: list[Any] = [
    "", "some text", "2021-13", "2021-02-30", "1,5", "a/b", "ä" * 65, "yes", "{x}", "%s",
    7, 0, -1, 999999999999999999, Decimal("2.10"), Decimal("-0.5"), True, False,
    [], ["a"], [7], [None], [True], [[]], [["a"]], [{}], [{"x": 1}], ["a", None, 7],
    {}, {"x": 1}, {"x": None}, {"x": []}, {"x": {"y": {"z": 1}}}, {"id": 1, "title": []}, {"": ""},
]  # fmt: skip

WRONG_KEYS = ["", " ", "a/b", "ä" * 65, "a\nb", "{x}"]

PYTHON = re.compile(r"\b(None|True|False|Decimal|dict|tuple|str|int|bool|Moment|datetime)\b|[{}]")


def texts(problem: Problem) -> list[Message]:
    hint = [problem.hint] if problem.hint else []
    return [problem.message, *hint, *(message for message, _span in problem.related)]


def assert_well_worded(problem: Problem, value: Any) -> None:
    for message in texts(problem):
        english = str(message)
        with i18n.use("de"):
            german = str(message)
        assert english
        assert german
        assert english != german
        if value not in ("{x}", {"x": 1}):
            assert not PYTHON.search(english)


@pytest.mark.parametrize(
    ("kind", "spot"),
    [
        pytest.param(kind, spot, id=f"{kind}:{spot.name}")
        for kind, model in FILES.items()
        for spot in spots(model)
    ],
)
def test_a_wrong_value_is_a_worded_problem_at_its_place(kind: str, spot: Spot) -> None:
    refused = 0
    for value in WRONG_KEYS if spot.at_key else WRONG:
        composed = compose(yaml(spot.data(value)))
        assert not composed.problems
        _, problems = validate(FILES[kind], composed.value, composed.node)
        top = composed.node.find(spot.keys[:1], key=True)
        for problem in problems:
            assert_well_worded(problem, value)
            assert problem.span >= top
        refused += bool(problems)
    assert refused or spot.annotation is str


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("value", ["text", 7, True, Decimal("2.5"), [], ["a"], [{}], {}])
def test_a_whole_file_of_the_wrong_type_is_a_worded_problem(kind: str, value: Any) -> None:
    composed = compose(yaml(value))
    _, problems = validate(FILES[kind], composed.value, composed.node)
    assert problems or (kind, value) == ("assessment", {})
    for problem in problems:
        assert_well_worded(problem, value)


@pytest.mark.parametrize("kind", FILES)
def test_the_smallest_entity_is_valid(kind: str) -> None:
    composed = compose(yaml(minimal(FILES[kind])))
    entity, problems = validate(FILES[kind], composed.value, composed.node)
    assert problems == []
    assert entity is not None

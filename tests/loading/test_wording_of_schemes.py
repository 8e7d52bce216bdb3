"""A scheme that contradicts itself is a finding on its line, and says what is wrong."""

import pytest

from tests.loading.reading import read, said

HEAD = "format: 1\ntitle: A\nscoring:\n  - id: s\n"
RATED = "    criteria: [{id: a, levels: {x: 1}}, {id: g, criteria: [{id: b, levels: {x: 1}}]}]\n"
NOTHING = "At least one criterion needs a weight greater than 0."


def problem(rest: str) -> tuple[int, str, str]:
    """Return line and message of the one problem of a scheme, and the text that it points to."""
    text = HEAD + rest
    _, [found] = read("strategy", text)
    code, line, column, message, hint = said(found)
    assert (code, hint) == ("DS007", None)
    return line, text.splitlines()[line - 1][column - 1 :], message


@pytest.mark.parametrize(
    ("criterion", "at", "message"),
    [
        ("{id: a, levels: {x: 1}, criteria: [{id: b, levels: {x: 1}}]}", "{x: 1}, criteria: [{id: b, levels: {x: 1}}]}",
         "A group of criteria is not rated itself; “levels”, “scale” and “missing” belong to its criteria."),
        ("{id: a, missing: zero, criteria: [{id: b, levels: {x: 1}}]}", "zero, criteria: [{id: b, levels: {x: 1}}]}",
         "A group of criteria is not rated itself; “levels”, “scale” and “missing” belong to its criteria."),
        ("{id: a, criteria: []}", "[]}", "“scoring[1].criteria[1].criteria” is empty; at least one entry is needed."),
        ("{id: a, criteria: [{id: b, weight: 0, levels: {x: 1}}]}", "[{id: b, weight: 0, levels: {x: 1}}]}", NOTHING),
        ("{id: a, criteria: [{id: b}]}", "{id: b}]}", "A criterion needs either “levels” or a “scale”."),
        ("{id: a, scale: {min: 0, max: 9, worst: 1}}", "1}}", "A scale needs both “worst” and “best”, or neither."),
        ("{id: a, scale: {min: 0, max: 9, best: 1}}", "1}}", "A scale needs both “worst” and “best”, or neither."),
        ("{id: a, scale: {min: 0, max: 9, worst: 2, best: 2}}", "2, best: 2}}", "The scale's “worst” must be smaller than its “best”."),
        ("{id: a, scale: {min: 0, max: 9, worst: 1, best: 2, thresholds: [{from: 0, points: 1}]}}", "[{from: 0, points: 1}]}}",
         "A scale has either “thresholds” or “worst” and “best”."),
        ("{id: a, scale: {min: 0, max: 9, thresholds: [{from: 1, points: 1}]}}", "1, points: 1}]}}",
         "The first threshold must not be above the scale's “min”."),
        ("{id: a, scale: {min: 0, max: 9, thresholds: [{from: 0, points: 1}, {from: 10, points: 1}]}}", "10, points: 1}]}}",
         "The last threshold must not be above the scale's “max”."),
        ("{id: a, scale: {min: 0, max: 9, thresholds: [{from: 0, points: 1}, {from: 0, points: 2}]}}", "0, points: 2}]}}",
         "The numbers under “from” must ascend."),
    ],
)  # fmt: skip
def test_a_wrong_criterion_is_placed(criterion: str, at: str, message: str) -> None:
    line, pointed, text = problem(f"    criteria: [{criterion}]\n")
    assert (line, text) == (5, message)
    assert pointed == f"{at}]"


@pytest.mark.parametrize(
    ("rest", "at", "message"),
    [
        ("profiles: [{id: p, when: {k: t}, weights: {a: 1, nope: 2}}]", "nope: 2}}]", "This scheme has no criterion “nope”."),
        ("profiles: [{id: p, when: {k: t}, weights: {a: 0, g: 0}}]", "{a: 0, g: 0}}]", NOTHING),
        ("profiles: [{id: p, when: {k: t}, weights: {g: 1, b: 0}}]", "{g: 1, b: 0}}]", NOTHING),
        ("profiles: [{id: p, when: {k: t}, weights: {g: 0, b: 1}}]", "{g: 0, b: 1}}]", NOTHING),
        ("viewpoints: [{id: p, weights: {a: 0, b: 0}}]", "{a: 0, b: 0}}]", NOTHING),
        ("viewpoints: [{id: p, weights: {a: 1, f: 2}}]\n    factors: [{id: f, levels: {x: 1}}]", "f: 2}}]",
         "This scheme has no criterion “f”."),
        ("factors: [{id: f}]", "{id: f}]", "A factor needs either “levels” or a “scale”."),
        ("factors: [{id: f, levels: {x: 1}, scale: {min: 0, max: 1}}]", "{min: 0, max: 1}}]",
         "The criterion has both “levels” and a “scale”, but only one is possible."),
        ("divide: {by: costs, per: 0}", "0}", "“scoring[1].divide.per” must be greater than 0."),
        ("classes: [{id: a, from: 1}, {id: b, from: 1}]", "1}]", "The numbers under “from” must ascend."),
        ("by_goals: true", "true", "A scheme has only one of “criteria”, “matrix” and “by_goals”."),
    ],
)  # fmt: skip
def test_a_part_of_a_scheme_that_does_not_fit_the_rest_is_placed(
    rest: str, at: str, message: str
) -> None:
    assert problem(f"{RATED}    {rest}\n") == (6, at, message)


def test_an_id_stands_once_among_all_criteria_and_factors() -> None:
    message = "The id “b” stands twice among the criteria and factors."
    factor = f"{RATED}    factors: [{{id: b, levels: {{x: 1}}}}]\n"
    assert problem(factor) == (6, "b, levels: {x: 1}}]", message)
    group = (
        "    criteria: [{id: b, levels: {x: 1}}, {id: g, criteria: [{id: b, levels: {x: 2}}]}]\n"
    )
    assert problem(group) == (5, "b, levels: {x: 2}}]}]", message)


@pytest.mark.parametrize(
    "rest",
    [
        "viewpoints: [{id: p, weights: {a: 0}}]",
        "viewpoints: [{id: p, weights: {g: 0}}]",
        "profiles: [{id: p, when: {k: t}, weights: {b: 1}}]",
        "profiles: [{id: p, when: {k: t}, weights: {g: 1, a: 0}}]",
    ],
)
def test_a_weight_of_zero_is_fine_where_another_is_left(rest: str) -> None:
    assert read("strategy", f"{HEAD}{RATED}    {rest}\n")[1] == []


@pytest.mark.parametrize(
    ("rest", "line", "at", "message"),
    [
        ("    title: S\n", 4, "id: s", "A scheme needs “criteria”, a “matrix” or “by_goals: true”."),
        ("    by_goals: false\n", 4, "id: s", "A scheme needs “criteria”, a “matrix” or “by_goals: true”."),
        ("    by_goals: true\n    factors: [{id: f, levels: {x: 1}}]\n", 6, "factors: [{id: f, levels: {x: 1}}]",
         "“factors” has no meaning in a scheme that ranks by “by_goals”."),
        ("    by_goals: true\n    missing: zero\n", 6, "missing: zero",
         "“missing” has no meaning in a scheme that ranks by “by_goals”."),
        ("    matrix: {rows: a, columns: b, order: [x], cells: {}}\n    classes: [{id: a, from: 1}]\n", 6, "classes: [{id: a, from: 1}]",
         "“classes” has no meaning in a scheme that ranks by “matrix”."),
        ("    matrix: {rows: a, columns: b, order: [x], cells: {r: {c: y}}}\n", 5, "y}}}",
         "The priority “y” does not stand in “order”."),
        ("    matrix: {rows: s, columns: s, order: [x], cells: {r: {c: x}}}\n", 5, "s, columns: s, order: [x], cells: {r: {c: x}}}", "The scheme “s” has no classes."),
    ],
)  # fmt: skip
def test_a_scheme_of_another_kind_is_placed(rest: str, line: int, at: str, message: str) -> None:
    assert problem(rest) == (line, at, message)


PAIR = """\
    criteria: [{id: a, levels: {x: 1}}]
    classes: [{id: low, from: 0}, {id: high, from: 1}]
  - id: m
    matrix:
      rows: s
      columns: s
      order: [x]
      cells:
        low: {low: x, high: x}
"""


@pytest.mark.parametrize(
    ("cells", "line", "at", "message"),
    [
        ("", 13, "low: {low: x, high: x}", "There is no cell for row “high” and column “low”."),
        (
            "        high: {low: x}\n",
            14,
            "{low: x}",
            "There is no cell for row “high” and column “high”.",
        ),
        (
            "        high: {low: x, high: x, top: x}\n",
            14,
            "top: x}",
            "The scheme “s” has no class “top”.",
        ),
        ("        top: {low: x}\n", 14, "top: {low: x}", "The scheme “s” has no class “top”."),
    ],
)
def test_a_matrix_has_a_cell_for_each_pair_of_classes_and_no_other(
    cells: str, line: int, at: str, message: str
) -> None:
    assert problem(PAIR + cells) == (line, at, message)


@pytest.mark.parametrize(
    ("missing", "code", "message", "hint"),
    [
        ("wurst", "DS008", "“scoring[1].missing” cannot be “wurst”.", "Did you mean “worst”?"),
        ("7", "DS008", "“scoring[1].missing” cannot be the number 7.",
         "Possible here: error, not-applicable, unrated, worst, zero."),
        ("[]", "DS008", "“scoring[1].missing” cannot be a list.", None),
        ("{not-rated: zeor}", "DS008", "“scoring[1].missing.not-rated” cannot be “zeor”.", "Did you mean “zero”?"),
        ("{unknown: zero}", "DS008", "“scoring[1].missing.unknown” cannot be “unknown”.", None),
    ],
)  # fmt: skip
def test_a_policy_that_does_not_exist_names_those_that_do(
    missing: str, code: str, message: str, hint: str | None
) -> None:
    _, [found] = read("strategy", f"{HEAD}{RATED}    missing: {missing}\n")
    assert (found.code.value, found.span.line, str(found.message)) == (code, 5, message)
    assert hint is None or str(found.hint) == hint

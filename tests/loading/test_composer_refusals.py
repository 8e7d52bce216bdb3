"""What no strategy needs, and what makes a small file huge, is refused with its place."""

import time

import pytest

from digistrat import i18n
from digistrat.loading.composer import MAX_DEPTH, compose
from digistrat.loading.problem import Code, Span

ANCHOR = "Names for values such as &{name} are not allowed."
ALIAS = "References such as *{name} are not allowed."
TAG = "YAML types such as !!str are not allowed."
MERGE = "Merge keys (<<) are not allowed."
KEY = "A key must be text."
DOCUMENTS = "A file holds one YAML document, not several."


def refusals(text: str) -> list[tuple[str, int, int]]:
    problems = compose(text).problems
    assert {problem.code for problem in problems} <= {Code.REFUSED_YAML}
    return [(problem.message.text, problem.span.line, problem.span.column) for problem in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\n", [(ANCHOR, 0, 3)]),
        ("a: &x [1]\n", [(ANCHOR, 0, 3)]),
        ("a: &x\n  b: 1\n", [(ANCHOR, 0, 3)]),
        ("&k a: 1\n", [(ANCHOR, 0, 0)]),
        ("a: &x 1\nb: *x\n", [(ANCHOR, 0, 3), (ALIAS, 1, 3)]),
        ("a: *unknown\n", [(ALIAS, 0, 3)]),
        ("- 1\n- *x\n", [(ALIAS, 1, 2)]),
        ("a: !!str 1\n", [(TAG, 0, 3)]),
        ("a: !!python/object:os.system x\n", [(TAG, 0, 3)]),
        ("a: !local [1]\n", [(TAG, 0, 3)]),
        ("!!map {a: 1}\n", [(TAG, 0, 0)]),
        ("!!str a: 1\n", [(TAG, 0, 0)]),
        ("<<: {a: 1}\n", [(MERGE, 0, 0)]),
        ("b: 1\n<<: *x\n", [(MERGE, 1, 0), (ALIAS, 1, 4)]),
        ("? [a, b]\n: 1\n", [(KEY, 0, 2)]),
        ("? {a: 1}\n: 1\n", [(KEY, 0, 2)]),
        ("a: 1\n---\nb: 2\n", [(DOCUMENTS, 1, 0)]),
        ("--- a\n--- b\n--- c\n", [(DOCUMENTS, 1, 0)]),
    ],
)
def test_each_refusal_is_said_once_at_its_place(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert refusals(text) == expected


def test_the_name_of_an_anchor_and_an_alias_is_said() -> None:
    assert [str(p.message) for p in compose("a: &mark 1\nb: *mark\n").problems] == [
        "Names for values such as &mark are not allowed.",
        "References such as *mark are not allowed.",
    ]


def test_a_quoted_merge_key_is_an_ordinary_key() -> None:
    assert compose('"<<": 1\n').value == {"<<": 1}


def test_what_stands_beside_a_refusal_is_read() -> None:
    assert compose("a: 1\nb: &x 2\nc: *x\n? [1]\n: 3\nd: 4\n").value == {"a": 1, "b": 2, "d": 4}


@pytest.mark.parametrize("text", ["a: 1\n---\nb: 2\n", "? [a]\n: 1\n"])
def test_a_hint_fits_what_was_refused(text: str) -> None:
    [problem] = compose(text).problems
    assert problem.hint is None or str(problem.hint) != "Write the value out in full."


def test_every_refusal_is_translated() -> None:
    text = "a: &x 1\nb: *x\nc: !!str 1\n<<: 1\n? [1]\n: 1\na: 2\n---\nb: 1\n"
    problems = [*compose(text).problems, *compose("[" * 50 + "]" * 50).problems]
    assert len(problems) == 8
    for problem in problems:
        english = {str(problem.message), str(problem.hint)}
        with i18n.use("de"):
            german = {str(problem.message), str(problem.hint)}
        assert english & german <= {"None"}


def test_a_key_that_stands_twice_names_both_places() -> None:
    composed = compose('ä: 1\nb: 2\n"ä": {c: 1, c: 2}\nä: 3\n')
    assert composed.value == {"ä": 1, "b": 2}
    assert [(p.code, p.span) for p in composed.problems] == [
        (Code.DUPLICATE_KEY, Span(2, 12, 2, 13)),
        (Code.DUPLICATE_KEY, Span(2, 0, 2, 3)),
        (Code.DUPLICATE_KEY, Span(3, 0, 3, 1)),
    ]
    assert [span for problem in composed.problems for _message, span in problem.related] == [
        Span(2, 6, 2, 7),
        Span(0, 0, 0, 1),
        Span(0, 0, 0, 1),
    ]


@pytest.mark.parametrize(
    "text", ["1: a\n'1': b\n", "true: a\ntrue: b\n", "a: 1\na:\n", "a:\na: 1\n"]
)
def test_keys_are_compared_as_they_are_written(text: str) -> None:
    assert [problem.code for problem in compose(text).problems] == [Code.DUPLICATE_KEY]


def test_as_many_levels_as_allowed_are_read() -> None:
    assert compose("[" * MAX_DEPTH + "]" * MAX_DEPTH).problems == []


@pytest.mark.parametrize(
    "text",
    [
        "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
        "- " * 30_000 + "x\n",
        "[" * 5_000 + "]" * 5_000,
        '{"a":' * 2_000 + "1" + "}" * 2_000,
        "\n".join(" " * depth + "a:" for depth in range(1_000)),
        "? " * 3_000 + "x\n",
    ],
    ids=["one too many", "list", "flow list", "flow mapping", "mapping", "keys"],
)
def test_deep_nesting_is_one_problem(text: str) -> None:
    composed = compose(text)
    problem = composed.problems[-1]
    assert composed.value is None
    assert str(problem.message) == f"Values are nested more than {MAX_DEPTH} levels deep."


@pytest.mark.parametrize("text", ["[" * 3_000, "[x,\n" * 20_000], ids=["one line", "lines"])
def test_brackets_that_are_never_closed_are_reported_at_once(text: str) -> None:
    start = time.process_time()
    assert len(compose(text).problems) == 1
    assert time.process_time() - start < 1


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]
    merges = [f"b{n}: &b{n}\n  <<: [*b{n - 1}, *b{n - 1}]" for n in range(1, 40)]
    start = time.process_time()
    composed = compose("\n".join(["a0: &a0 x", *levels, "b0: &b0 {x: 1}", *merges, ""]))
    assert time.process_time() - start < 1
    assert len(composed.problems) > 100


def test_half_a_surrogate_pair_is_refused() -> None:
    [problem] = compose('a: "\\ud800"\n').problems
    assert problem.message.text == "The text holds half a character (a lone surrogate)."
    assert problem.span == Span(0, 3, 0, 11)


def test_half_a_surrogate_pair_in_a_key_is_refused() -> None:
    [problem] = compose('"\\ud800": 1\n').problems
    assert problem.message.text == "The text holds half a character (a lone surrogate)."

"""What a finding says: what is wrong, where, and what would be right."""

import pytest

from tests.loading.reading import measure, read, said


@pytest.mark.parametrize(
    ("rest", "key", "column", "hint"),
    [
        ("milstones: []\n", "milstones", 1, "Did you mean “milestones”?"),
        ("Status: idea\n", "Status", 1, "Did you mean “status”?"),
        ("depends-on: []\n", "depends-on", 1, "Did you mean “depends_on”?"),
        ("aktual: {}\n", "aktual", 1, "Did you mean “actual”?"),
        ("period: {strat: 2021}\n", "strat", 10, "Did you mean “start”?"),
        ("excluded: {reason: x, form: ranking}\n", "form", 23, "Did you mean “from”?"),
        ("excluded: {reason: x, from_: ranking}\n", "from_", 23, "Did you mean “from”?"),
        (
            "milestones: [{id: m, title: x, dew: 2021}]\n",
            "dew",
            32,
            "Possible here: done, due, id, note, title.",
        ),
        ("ratings: {kosten: {valeu: 3}}\n", "valeu", 20, "Did you mean “value”?"),
        ("effort: {fte: 1, xyz: 2}\n", "xyz", 18, "Possible here: fte, note."),
    ],
)
def test_an_unknown_key_names_the_nearest(rest: str, key: str, column: int, hint: str) -> None:
    _, problems = measure(rest)
    message = f"The key “{key}” is not known here."
    assert said(problems[0]) == ("DS005", 3, column, message, hint)


def test_an_unknown_key_is_found_in_every_list_and_mapping() -> None:
    text = "format: 1\ntitle: A\nscoring:\n- id: s\n  criteria:\n  - {id: a, weigth: 2, levels: {x: 1}}\n"
    _, problems = read("strategy", text)
    message, hint = "The key “weigth” is not known here.", "Did you mean “weight”?"
    assert [said(problem) for problem in problems] == [("DS005", 6, 13, message, hint)]


@pytest.mark.parametrize(
    ("rest", "column", "message", "hint"),
    [
        ("status: planed\n", 9, "“status” cannot be “planed”.", "Did you mean “planned”?"),
        ("status: Planned\n", 9, "“status” cannot be “Planned”.", "Did you mean “planned”?"),
        ("status: in progress\n", 9, "“status” cannot be “in progress”.", "Did you mean “in-progress”?"),
        ("perspective: beides\n", 14, "“perspective” cannot be “beides”.", "Possible here: external, internal."),
        ("perspective: 7\n", 14, "“perspective” cannot be the number 7.", "Possible here: external, internal."),
        ("perspective: [internal]\n", 14, "“perspective” cannot be a list.", None),
        ("priority: {level: hihg}\n", 19, "“priority.level” cannot be “hihg”.", "Did you mean “high”?"),
        ("county_roles: [steering, leading]\n", 26, "“county_roles[2]” cannot be “leading”.", None),
        ("costs: [{amount: 1, kind: yearli}]\n", 27, "“costs[1].kind” cannot be “yearli”.", "Did you mean “yearly”?"),
    ],
)  # fmt: skip
def test_an_unknown_choice_names_the_nearest(
    rest: str, column: int, message: str, hint: str | None
) -> None:
    _, [problem] = measure(rest)
    assert said(problem)[:4] == ("DS008", 3, column, message)
    assert hint is None or str(problem.hint) == hint


def test_a_missing_key_is_placed_at_its_entity() -> None:
    _, problems = read("measure", "# comment\nsummary: x\n")
    assert [said(problem) for problem in problems] == [
        ("DS006", 2, 1, "The key “id” is missing.", None),
        ("DS006", 2, 1, "The key “title” is missing.", None),
    ]


@pytest.mark.parametrize("nothing", ["", "~", "null", "  # later"])
def test_a_key_without_a_value_is_missing_at_the_key(nothing: str) -> None:
    _, problems = read("measure", f"id: 1\ntitle: {nothing}\nsummary: x\n")
    assert [said(p) for p in problems] == [("DS006", 2, 1, "The key “title” has no value.", None)]


@pytest.mark.parametrize(
    ("rest", "line", "column", "message"),
    [
        ("effort: {note: x}\n", 3, 9, "The key “effort.fte” is missing."),
        ("effort:\n  note: x\n  fte:\n", 5, 3, "The key “effort.fte” has no value."),
        (
            "milestones:\n  - id: a\n    title: x\n  - id: b\n",
            6,
            5,
            "The key “milestones[2].title” is missing.",
        ),
        ("excluded: {from: ranking}\n", 3, 11, "The key “excluded.reason” is missing."),
    ],
)
def test_a_key_that_is_missing_further_down_is_placed_there(
    rest: str, line: int, column: int, message: str
) -> None:
    _, problems = measure(rest)
    assert [said(p) for p in problems] == [("DS006", line, column, message, None)]


@pytest.mark.parametrize("written", ["*x", "&x", "!x", "&x !y"])
def test_a_key_whose_value_was_refused_is_not_called_missing(written: str) -> None:
    _, problems = read("measure", f"id: 1\ntitle: {written}\n")
    assert {problem.code.value for problem in problems} == {"DS004"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id: 1\ntitel: A\n", ["DS005"]),
        ("ID: 1\nTitel: A\n", ["DS005", "DS005"]),
        ("id: 1\nzusatz: A\n", ["DS006", "DS005"]),
        ("id: 1\ntitel: A\ntitle:\n", ["DS005"]),
        ("id: 1\ntitle: A\neffort: {ftes: 1}\n", ["DS005"]),
        ("id: 1\ntitle: A\neffort: {note: x}\nfte: 1\n", ["DS006", "DS005"]),
    ],
)
def test_a_key_that_stands_there_misspelt_is_not_called_missing(
    text: str, expected: list[str]
) -> None:
    _, problems = read("measure", text)
    assert [problem.code.value for problem in problems] == expected


@pytest.mark.parametrize(
    ("rest", "message", "hint"),
    [
        ("summary: [x]\n", "“summary” must be a text, but here stands a list.", None),
        ("summary: true\n", "“summary” must be a text, but here stands “true”.", None),
        ("related: 33\n", "“related” must be a list, but here stands the number 33.",
         "Write [ ] around the value, or each entry on a line of its own after “- ”."),
        ("goals: {a: b}\n", "“goals” must be a list, but here stands a mapping (key: value).", None),
        ("priority: high\n", "“priority” must be a mapping (key: value), but here stands the text “high”.", None),
        ("effort: {fte: viel}\n", "“effort.fte” must be a number, but here stands the text “viel”.", None),
        ("costs: [{amount: 1, year: 2021.5}]\n",
         "“costs[1].year” must be a whole number, but here stands the number 2021.5.", None),
        ("costs: [{amount: 1, year: 1e3}]\n",
         "“costs[1].year” must be a whole number, but here stands the text “1e3”.", None),
        ("ratings: {x: true}\n", "“ratings.x.value” must be a number, but here stands “true”.", None),
        ("ratings: {x: {}}\n", "A rating has exactly one of “level”, “value” and “missing”.", None),
        ("ratings: {x: {level: a, value: 1}}\n", "A rating has exactly one of “level”, “value” and “missing”.", None),
        ("effort: {fte: '0,5'}\n", "“effort.fte” must be a number, but here stands the text “0,5”.",
         "Write a point instead of the comma."),
        ("effort: {fte: '1.234,50'}\n", "“effort.fte” must be a number, but here stands the text “1.234,50”.",
         "Write a point instead of the comma."),
        ("milestones: [{id: a, title: x, done: 31.12.2021}]\n",
         "“milestones[1].done” must be a date, but here stands the text “31.12.2021”.",
         "Write it as year-month-day, such as 2021-01-31."),
        ("milestones: [{id: a, title: x, done: 2021-02-30}]\n",
         "“milestones[1].done” must be a date, but here stands the text “2021-02-30”.",
         "Write it as year-month-day, such as 2021-01-31."),
        ("period: {start: 2021-13}\n",
         "“period.start” must be a date, month, quarter or year, but here stands the text “2021-13”.",
         "Write 2021, 2021-Q2, 2021-03 or 2021-03-31."),
    ],
)  # fmt: skip
def test_a_wrong_value_says_what_was_expected_and_what_stands_there(
    rest: str, message: str, hint: str | None
) -> None:
    _, [problem] = measure(rest)
    assert (problem.code.value, str(problem.message)) == ("DS007", message)
    assert hint is None or str(problem.hint) == hint


def test_a_long_text_is_shortened() -> None:
    _, [problem] = measure("effort:\n  fte: |\n    " + "lang\n    " * 30 + "\n")
    text = ("lang " * 8)[:39] + "…"
    assert (
        str(problem.message) == f"“effort.fte” must be a number, but here stands the text “{text}”."
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- id: 1\n", "The file must hold a mapping (key: value), but here stands a list."),
        ("just text\n", "The file must hold a mapping (key: value), but here stands the text “just text”."),
        ("44\n", "The file must hold a mapping (key: value), but here stands the number 44."),
    ],
)  # fmt: skip
def test_a_file_of_the_wrong_type_is_said_to_be_one(text: str, message: str) -> None:
    _, problems = read("measure", text)
    assert [said(problem) for problem in problems] == [("DS007", 1, 1, message, None)]


def test_an_id_that_stands_twice_in_a_list_names_both_places() -> None:
    _, [problem] = measure(
        "milestones:\n  - {id: a, title: x}\n  - {id: b, title: x}\n  - {id: a, title: x}\n"
    )
    assert said(problem) == (
        "DS009", 6, 10, "The id “a” stands here a second time.", "Give one of the two another id.",
    )  # fmt: skip
    [(message, first)] = problem.related
    assert (str(message), first.line, first.column) == ("first here", 3, 9)


SCHEME = "format: 1\ntitle: A\nscoring:\n  - id: s\n    criteria:\n"


@pytest.mark.parametrize(
    ("criterion", "message", "column"),
    [
        ("{id: a}", "A criterion needs either “levels” or a “scale”.", 9),
        ("{id: a, levels: }", "A criterion needs either “levels” or a “scale”.", 9),
        ("{id: a, levels: {}}", "“scoring[1].criteria[1].levels” is empty; at least one entry is needed.", 25),
        ("{id: a, levels: {}, scale: {min: 1, max: 2}}",
         "“scoring[1].criteria[1].levels” is empty; at least one entry is needed.", 25),
        ("{id: a, levels: {x: 1}, scale: {min: 1, max: 2}}",
         "The criterion has both “levels” and a “scale”, but only one is possible.", 40),
        ("{id: a, scale: {min: 2, max: 2}}", "The scale's “min” must be smaller than its “max”.", 30),
        ("{id: a, weight: -1, levels: {x: 1}}", "“scoring[1].criteria[1].weight” must be at least 0.", 25),
    ],
)  # fmt: skip
def test_a_criterion_that_contradicts_itself_is_explained(
    criterion: str, message: str, column: int
) -> None:
    _, [problem] = read("strategy", f"{SCHEME}      - {criterion}\n")
    assert said(problem) == ("DS007", 6, column, message, None)


@pytest.mark.parametrize(
    ("rest", "message"),
    [
        ("      - {id: a, weight: 0, levels: {x: 1}}\n", "At least one criterion needs a weight greater than 0."),
        ("      []\n", "“scoring[1].criteria” is empty; at least one entry is needed."),
        ("      - {id: a, levels: {x: 1}}\n    decimals: 11\n", "“scoring[1].decimals” must be at most 10."),
        ("      - {id: a, levels: {x: 1}}\n    decimals: -1\n", "“scoring[1].decimals” must be at least 0."),
    ],
)  # fmt: skip
def test_a_scheme_that_cannot_score_is_explained(rest: str, message: str) -> None:
    _, [problem] = read("strategy", SCHEME + rest)
    assert str(problem.message) == message


def test_a_scheme_without_any_weight_is_placed_at_its_criteria() -> None:
    text = f"{SCHEME}      - {{id: a, weight: 0, levels: {{x: 1}}}}\n"
    _, [problem] = read("strategy", text)
    assert (problem.span.line, problem.span.column) == (5, 6)


def test_an_id_that_stands_twice_in_a_list_of_references_names_both_places() -> None:
    _, [problem] = measure("goals: [a, b, a]\n")
    assert said(problem) == ("DS007", 3, 15, "“a” stands here twice.", "Delete one of the two.")
    [(message, first)] = problem.related
    assert (str(message), first.line, first.column) == ("first here", 2, 8)


@pytest.mark.parametrize(
    "rest",
    ["related: [33, '33']", "replaces: [a, a]", "tags: {x: [a, a]}", "responsible: [a, a]"],
)
def test_no_list_of_ids_holds_one_twice(rest: str) -> None:
    _, [problem] = measure(f"{rest}\n")
    assert str(problem.message).endswith("stands here twice.")


@pytest.mark.parametrize("entry", ["", "[]", "{}", "[a]"])
def test_what_is_no_id_is_said_to_be_none(entry: str) -> None:
    _, [problem] = measure(f"related:\n  - {entry}\n")
    assert str(problem.message).startswith("“related[1]” must be an id, but here stands ")


@pytest.mark.parametrize("title", ['""', '"  "', "'\u200b'", '"\\u00a0"'])
def test_a_title_without_text_is_missing(title: str) -> None:
    expected = ("DS006", 2, 8, "“title” has no text.", None)
    for kind, more in (("measure", ""), ("goal", "kind: goal\n"), ("chapter", "")):
        _, problems = read(kind, f"id: a\ntitle: {title}\n{more}")
        assert [said(problem) for problem in problems] == [expected]
    _, problems = read("strategy", f"format: 1\ntitle: {title}\n")
    assert [said(problem) for problem in problems] == [expected]

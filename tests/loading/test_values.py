"""Which values a field takes: ids, numbers, dates and periods as people write them."""

from datetime import date
from decimal import Decimal

import pytest

from digistrat.model import About, Indicator, Measure
from digistrat.model.period import Moment
from tests.loading.reading import measure, read


@pytest.mark.parametrize(
    ("written", "id_"),
    [
        ("44", "44"),
        ('"44"', "44"),
        ("B5+6", "B5+6"),
        ("24a", "24a"),
        ("007", "007"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        ('"2.10"', "2.10"),
        ("2.1.0", "2.1.0"),
        ("2021-01-31", "2021-01-31"),
        ("straßen-öpnv", "straßen-öpnv"),
        ("yes", "yes"),
        ("M(1)", "M(1)"),
        ("ä" * 64, "ä" * 64),
    ],
)
def test_an_id_is_the_text_that_stands_there(written: str, id_: str) -> None:
    entity, problems = read("measure", f"id: {written}\ntitle: A\n")
    assert problems == []
    assert isinstance(entity, Measure)
    assert entity.id == id_


@pytest.mark.parametrize(
    "written",
    ['""', '" "', '"a b"', '" a"', "a/b", '"a\\\\b"', '"a:b"', '"a*b"', '"a?"', "'a\"b'", "a<b", '"a>b"',
     '"a|b"', '"a,b"', '"a#b"', '"a\\nb"', '"a\\tb"', '"a\\u00a0b"', "ä" * 65],
)  # fmt: skip
def test_an_id_that_fits_into_no_file_name_is_refused(written: str) -> None:
    _, [problem] = read("measure", f"id: {written}\ntitle: A\n")
    assert "64 characters" in str(problem.hint)


@pytest.mark.parametrize("written", ["2.10", "2.0", "-1.5"])
def test_an_id_with_a_point_needs_quotes(written: str) -> None:
    _, [problem] = read("measure", f"id: {written}\ntitle: A\n")
    assert str(problem.message) == f"“id” must be an id, but here stands the number {written}."
    assert str(problem.hint) == "Put the id into quotes, or its last zero may get lost."


def test_a_reference_with_a_point_needs_quotes_too() -> None:
    _, [problem] = measure("related: ['2.10', 2.10]\n")
    assert (problem.span.line, problem.span.column) == (2, 18)


@pytest.mark.parametrize(
    ("written", "text"),
    [("2021", "2021"), ("2.10", "2.10"), ("1e3", "1e3"), ("2021-01-31", "2021-01-31"), ('""', "")],
)
def test_a_number_may_stand_for_a_text(written: str, text: str) -> None:
    entity, _ = read("strategy", f"format: 1\ntitle: A\nversion: {written}\n")
    assert isinstance(entity, About)
    assert entity.version == text


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("60", "60"),
        ("0.1", "0.1"),
        ("-2.50", "-2.50"),
        ("999999999999999999", "999999999999999999"),
    ],
)
def test_a_number_keeps_every_digit(written: str, value: str) -> None:
    text = f"id: 1\ntitle: A\nbaseline: {{date: 2021-01-31, value: {written}}}\n"
    entity, problems = read("indicator", text)
    assert problems == []
    assert isinstance(entity, Indicator)
    assert entity.baseline is not None
    assert (entity.baseline.value, str(entity.baseline.value)) == (Decimal(value), value)


@pytest.mark.parametrize(
    "written",
    ["'3,5'", "'1.234,50'", '"60"', "60 %", "1.000.000", "1_000", "1e3", "0x10", ".5", "NaN", ".inf", "true"],
)  # fmt: skip
def test_what_is_not_plainly_a_number_is_refused(written: str) -> None:
    _, [problem] = measure(f"effort:\n  fte: {written}\n")
    assert str(problem.message).startswith("“effort.fte” must be a number")


@pytest.mark.parametrize("written", ["2021-01-31", '"2021-01-31"'])
def test_a_date_may_be_quoted_or_not(written: str) -> None:
    entity, _ = read("strategy", f"format: 1\ntitle: A\nas_of: {written}\n")
    assert isinstance(entity, About)
    assert entity.as_of == date(2021, 1, 31)


@pytest.mark.parametrize(
    "written",
    ["31.01.2021", "2021-1-31", "20210131", "2021-02-29", "2021-W05-1", "2021", "2021-01", "2021-01-31T00:00",
     "0000-01-01", "٢٠٢١-٠١-٣١", "heute", "true", "[2021-01-31]"],
)  # fmt: skip
def test_what_is_no_full_date_is_refused(written: str) -> None:
    _, [problem] = read("strategy", f"format: 1\ntitle: A\nas_of: {written}\n")
    assert str(problem.hint) == "Write it as year-month-day, such as 2021-01-31."


@pytest.mark.parametrize(
    ("written", "first", "last", "precision"),
    [
        ("2021", "2021-01-01", "2021-12-31", "year"),
        ('"2021"', "2021-01-01", "2021-12-31", "year"),
        ("2021-Q2", "2021-04-01", "2021-06-30", "quarter"),
        ("2021-Q4", "2021-10-01", "2021-12-31", "quarter"),
        ("2021-03", "2021-03-01", "2021-03-31", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2021-03-31", "2021-03-31", "2021-03-31", "day"),
    ],
)
def test_a_moment_keeps_its_precision(written: str, first: str, last: str, precision: str) -> None:
    entity, problems = measure(f"period: {{start: {written}, end: {written}}}\n")
    assert problems == []
    assert isinstance(entity, Measure)
    assert entity.period is not None
    start = entity.period.start
    assert start == entity.period.end
    assert isinstance(start, Moment)
    assert (str(start.first), str(start.last)) == (
        f"{date.fromisoformat(first)}",
        f"{date.fromisoformat(last)}",
    )
    assert start.precision == precision


@pytest.mark.parametrize(
    "written",
    ["2021-13", "2021-00", "2021-Q0", "2021-Q5", "2021-q2", "2021-3", "2021-02-29", "21", "20211", "0000", "0",
     "-2021", "Q2 2021", "2021/03", "2021-03-31T10:00", "2021.5", "true", "[2021]", "٢٠٢١", "2021-Q٢", '""'],
)  # fmt: skip
def test_what_is_no_moment_is_refused(written: str) -> None:
    _, [problem] = measure(f"period: {{start: {written}}}\n")
    assert str(problem.hint) == "Write 2021, 2021-Q2, 2021-03 or 2021-03-31."


def test_the_end_of_a_period_may_be_open() -> None:
    entity, problems = measure("period: {start: 2021, end: open}\n")
    assert problems == []
    assert isinstance(entity, Measure)
    assert entity.period is not None
    assert entity.period.end == "open"


def test_only_the_end_of_a_period_may_be_open() -> None:
    _, problems = measure("period: {start: open, end: Open}\nactual: {start: open}\n")
    assert len(problems) == 3


@pytest.mark.parametrize("written", ["hoch", "{level: hoch}", "{level: hoch, reason: x}"])
def test_a_text_stands_for_the_level_of_a_rating(written: str) -> None:
    entity, _ = measure(f"ratings: {{a: {written}}}\n")
    assert isinstance(entity, Measure)
    assert (entity.ratings["a"].level, entity.ratings["a"].value) == ("hoch", None)


@pytest.mark.parametrize("written", ["3.5", "{value: 3.5}"])
def test_a_number_stands_for_the_value_of_a_rating(written: str) -> None:
    entity, _ = measure(f"ratings: {{a: {written}}}\n")
    assert isinstance(entity, Measure)
    assert (entity.ratings["a"].level, entity.ratings["a"].value) == (None, Decimal("3.5"))


@pytest.mark.parametrize(
    "text",
    [
        "values: [Offenheit, 2021]",
        "document: {chapters: [ziele, 5]}",
        "check: {DS203: off, DS204: warning}",
    ],
)
def test_a_short_form_stands_for_the_most_important_key(text: str) -> None:
    _, problems = read("strategy", f"format: 1\ntitle: A\n{text}\n")
    assert problems == []


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("50000", "50000"),
        ("0", "0"),
        ("50.5", "50.5"),
        ("50000.00", "50000.00"),
        ("1.5000", "1.5000"),
    ],
)
def test_an_amount_of_money_has_up_to_two_decimal_places(written: str, value: str) -> None:
    entity, _ = measure(f"costs: [{{amount: {written}}}]\n")
    assert isinstance(entity, Measure)
    assert str(entity.costs[0].amount) == value


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("50.000", "50000"),
        ("-50.000", "-50000"),
        ("1.234.567", "1234567"),
        ('"1.234,50"', "1234.50"),
        ("50 000", "50000"),
        ("50'000", "50000"),
    ],
)
def test_a_thousands_separator_is_not_taken_for_a_decimal_point(written: str, right: str) -> None:
    for key in ("costs: [{amount: ", "funding: [{source: own, amount: "):
        _, [problem] = measure(f"{key}{written}}}]\n")
        assert problem.code == "DS007"
        assert str(problem.hint) == f"Write {right} without a thousands separator."


@pytest.mark.parametrize("written", ["0.125", "1234.567", "1.2345"])
def test_an_amount_with_more_decimal_places_is_refused(written: str) -> None:
    _, [problem] = measure(f"costs: [{{amount: {written}}}]\n")
    assert str(problem.message) == (
        "“costs[1].amount” must be an amount of money with at most two decimal places, "
        f"but here stands the number {written}."
    )
    assert problem.hint is None


def test_the_hint_about_the_decimal_comma_holds_for_money_too() -> None:
    _, [problem] = measure('costs: [{amount: "50,00"}]\n')
    assert str(problem.hint) == "Write a point instead of the comma."


def test_other_numbers_may_have_three_decimal_places() -> None:
    text = "id: i\ntitle: A\nbaseline: {date: 2021-01-31, value: 50.125}\n"
    entity, problems = read("indicator", text)
    assert problems == []
    assert isinstance(entity, Indicator)


@pytest.mark.parametrize(
    ("rest", "message"),
    [
        ("costs: [{amount: -1}]", "“costs[1].amount” must be at least 0."),
        ("costs: [{amount: 1, year: 1899}]", "“costs[1].year” must be at least 1900."),
        ("costs: [{amount: 1, year: 2201}]", "“costs[1].year” must be at most 2200."),
        ("costs: [{amount: 1, until: 21}]", "“costs[1].until” must be at least 1900."),
        (
            "funding: [{source: own, year: 20212}]",
            "“funding[1].year” must be at most 2200.",
        ),
        ("funding: [{source: own, rate: -1}]", "“funding[1].rate” must be at least 0."),
        ("funding: [{source: own, rate: 100.5}]", "“funding[1].rate” must be at most 100."),
        ("funding: [{source: own, amount: -1}]", "“funding[1].amount” must be at least 0."),
        ("effort: {fte: -0.5}", "“effort.fte” must be at least 0."),
        ("duration: {months: -1}", "“duration.months” must be at least 0."),
    ],
)
def test_a_number_beyond_what_can_be_is_refused(rest: str, message: str) -> None:
    _, [problem] = measure(f"{rest}\n")
    assert (problem.code.value, str(problem.message)) == ("DS007", message)


@pytest.mark.parametrize(
    "rest",
    ["costs: [{amount: 1, year: 1900, until: 2200}]", "funding: [{source: own, rate: 0}]",
     "funding: [{source: own, rate: 100}]", "effort: {fte: 0}"],
)  # fmt: skip
def test_the_bounds_themselves_are_allowed(rest: str) -> None:
    _, problems = measure(f"{rest}\n")
    assert problems == []

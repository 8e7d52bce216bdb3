"""A moment is as precise as it was given, and is shown so in both languages."""

from datetime import date

import pytest

from digistrat import i18n
from digistrat.model.period import Moment, Period, months_later


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2021-Q1", date(2021, 1, 1), date(2021, 3, 31)),
        ("2021-Q3", date(2021, 7, 1), date(2021, 9, 30)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2100-02", date(2100, 2, 1), date(2100, 2, 28)),
        ("2021-12", date(2021, 12, 1), date(2021, 12, 31)),
        ("2021-05-04", date(2021, 5, 4), date(2021, 5, 4)),
        ("0001", date(1, 1, 1), date(1, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_a_moment_covers_all_its_days(text: str, first: date, last: date) -> None:
    moment = Moment.parse(text)
    assert (moment.first, moment.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "german", "english"),
    [
        ("2021", "2021", "2021"),
        ("2021-03", "März 2021", "March 2021"),
        ("2021-03-05", "05.03.2021", "5 March 2021"),
    ],
)
def test_a_moment_is_shown_as_precise_as_it_is(text: str, german: str, english: str) -> None:
    moment = Moment.parse(text)
    assert str(moment) == english
    with i18n.use("de"):
        assert str(moment) == german


def test_a_quarter_is_shown_as_the_language_does() -> None:
    with i18n.use("de"):
        assert str(Moment.parse("2021-Q2")) == "2. Quartal 2021"
    assert str(Moment.parse("2021-Q2")) != "2. quarter 2021"


def parses(text: str) -> bool:
    try:
        Moment.parse(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(
    "text",
    ["", "2021-", "2021-Q", "2021-0", "0000", "2021-02-30", " 2021", "2021\n", "2021-W05"],
)
def test_anything_else_is_no_moment(text: str) -> None:
    assert not parses(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2021-03-14", "2021-03-15"),
        ("2021-03", "2021-04"),
        ("2021-Q1", "2021-04-01"),
        ("2020", "2021-01-01"),
        ("2020-12-31", "2021"),
    ],
)
def test_a_moment_is_before_another_when_no_day_of_it_can_be_later(one: str, other: str) -> None:
    earlier, later = Moment.parse(one), Moment.parse(other)
    assert earlier.certainly_before(later)
    assert later.certainly_after(earlier)
    assert earlier.certainly_before(later.first)
    assert later.certainly_after(earlier.last)
    assert not later.certainly_before(earlier)
    assert not earlier.certainly_after(later)


@pytest.mark.parametrize(
    ("one", "other"),
    [("2021", "2021-03"), ("2021-Q1", "2021-03-31"), ("2021-03", "2021-03"), ("2021-Q2", "2021")],
)
def test_moments_that_overlap_are_in_no_order(one: str, other: str) -> None:
    a, b = Moment.parse(one), Moment.parse(other)
    assert not a.certainly_before(b)
    assert not a.certainly_after(b)


@pytest.mark.parametrize(
    ("start", "end", "is_reversed"),
    [
        ("2021-05", "2021-04", True),
        ("2022", "2021-12-31", True),
        ("2021-12", "2021", False),
        ("2021-05", "2021-05", False),
        ("2021", "open", False),
        ("2021", None, False),
        (None, "2021", False),
    ],
)
def test_a_period_is_reversed_only_when_that_is_certain(
    start: str | None, end: str | None, *, is_reversed: bool
) -> None:
    period = Period.model_validate({"start": start, "end": end})
    assert period.is_reversed is is_reversed


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (1, "2021-02-28"),
        (3, "2021-04-30"),
        (12, "2022-01-31"),
        (37, "2024-02-29"),
        (0, "2021-01-31"),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(
    months: int, expected: str
) -> None:
    assert months_later(date(2021, 1, 31), months) == date.fromisoformat(expected)


def test_months_later_ends_with_the_calendar() -> None:
    assert months_later(date(9999, 12, 1), 1) == date.max
    assert months_later(date(2021, 1, 1), 10**12) == date.max

"""A moment is as precise as it was given, and is shown so in both languages."""

from datetime import date

import pytest

from digistrat import i18n
from digistrat.model.period import Moment


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

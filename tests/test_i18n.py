from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from digistrat import i18n
from digistrat.i18n import day, language_of_environment, month, msg, number, plural
from digistrat.model.period import Moment


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        ("1234.50", "1.234,50", "1,234.50"),
        ("1234567.5", "1.234.567,5", "1,234,567.5"),
        ("999", "999", "999"),
        ("1000", "1.000", "1,000"),
        ("2.40", "2,40", "2.40"),
        ("-1234.5", "-1.234,5", "-1,234.5"),
        ("0", "0", "0"),
        ("-0", "0", "0"),
        ("-0.00", "0,00", "0.00"),
        ("1E+3", "1.000", "1,000"),
        ("1E-7", "0,0000001", "0.0000001"),
    ],
)
def test_a_number_is_written_as_the_language_does(value: str, german: str, english: str) -> None:
    with i18n.use("de"):
        assert number(Decimal(value)) == german
    with i18n.use("en"):
        assert number(Decimal(value)) == english


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (date(2021, 1, 31), "31.01.2021", "31 January 2021"),
        (date(2024, 2, 9), "09.02.2024", "9 February 2024"),
        (date(1999, 12, 1), "01.12.1999", "1 December 1999"),
    ],
)
def test_a_day_is_written_as_the_language_does(value: date, german: str, english: str) -> None:
    with i18n.use("de"):
        assert day(value) == german
    with i18n.use("en"):
        assert day(value) == english


def test_every_month_has_a_name_in_both_languages() -> None:
    days = [date(2021, number, 1) for number in range(1, 13)]
    with i18n.use("de"):
        german = [month(value) for value in days]
    with i18n.use("en"):
        english = [month(value) for value in days]
    assert german[:3] == ["Januar 2021", "Februar 2021", "März 2021"]
    assert english[:3] == ["January 2021", "February 2021", "March 2021"]
    assert len({*german}) == len({*english}) == 12


@pytest.mark.parametrize(
    ("text", "german", "english"),
    [
        ("2021-03-15", "15.03.2021", "15 March 2021"),
        ("2021-03", "März 2021", "March 2021"),
        ("2021-Q2", "2. Quartal 2021", "Q2 2021"),
        ("2021", "2021", "2021"),
    ],
)
def test_a_moment_is_as_precise_as_it_was_given(text: str, german: str, english: str) -> None:
    moment = Moment.parse(text)
    with i18n.use("de"):
        assert str(moment) == german
    with i18n.use("en"):
        assert str(moment) == english


def test_a_message_is_translated_when_it_is_shown() -> None:
    message = msg("There is no scheme “{id}”.", id="x")
    assert str(message) == "There is no scheme “x”."
    with i18n.use("de"):
        assert str(message) == "Ein Bewertungsschema „x“ gibt es nicht."


def test_messages_inside_a_message_and_in_lists_are_translated_with_it() -> None:
    message = msg("not rated: {criteria}", criteria=[msg("goal"), "Kosten", ("a", msg("measure"))])
    assert str(message) == "not rated: goal, Kosten, a, measure"
    with i18n.use("de"):
        assert str(message) == "nicht bewertet: Ziel, Kosten, a, Maßnahme"


def test_braces_in_a_value_are_left_alone() -> None:
    assert (
        str(msg("There is no scheme “{id}”.", id="{0} {x} {")) == "There is no scheme “{0} {x} {”."
    )


def test_a_message_without_values_may_contain_braces() -> None:
    assert str(msg("Close every [ with ] and every { with }.")).endswith("every { with }.")


def test_an_empty_text_stays_empty_in_any_language() -> None:
    with i18n.use("de"):
        assert i18n._("") == ""
        assert str(msg("")) == ""


def test_an_unknown_text_stays_as_it_is() -> None:
    with i18n.use("de"):
        assert i18n._("no such text anywhere") == "no such text anywhere"


@pytest.mark.parametrize(
    ("count", "german", "english"),
    [
        (0, "0 Warnungen", "0 warnings"),
        (1, "1 Warnung", "1 warning"),
        (2, "2 Warnungen", "2 warnings"),
    ],
)
def test_a_count_chooses_the_form(count: int, german: str, english: str) -> None:
    assert plural("{count} warning", "{count} warnings", count) == english
    with i18n.use("de"):
        assert plural("{count} warning", "{count} warnings", count) == german


def test_the_language_is_back_after_the_block_even_if_it_fails() -> None:
    assert i18n.language() == "en"
    with pytest.raises(ZeroDivisionError), i18n.use("de"):
        _ = 1 / 0
    assert i18n.language() == "en"


def test_languages_can_be_nested() -> None:
    with i18n.use("de"):
        with i18n.use("en"):
            assert number(Decimal("0.5")) == "0.5"
        assert number(Decimal("0.5")) == "0,5"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "DE_AT"}, "de"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "den_CA"}, "en"),
        ({"LANG": "de_DE", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "en_US", "LC_MESSAGES": "de_DE"}, "de"),
        ({"LC_ALL": "C", "LC_MESSAGES": "de_DE", "LANG": "de_DE"}, "en"),
        ({"LC_ALL": "", "LANG": "de_DE"}, "de"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": ""}, "en"),
    ],
)
def test_the_environment_gives_the_language(environment: Mapping[str, str], expected: str) -> None:
    assert language_of_environment(environment) == expected


def test_dates_in_a_message_are_written_as_the_language_does() -> None:
    message = msg("{date}, {moment}", date=date(2021, 1, 31), moment=Moment.parse("2021-03"))
    assert str(message) == "31 January 2021, March 2021"
    with i18n.use("de"):
        assert str(message) == "31.01.2021, März 2021"

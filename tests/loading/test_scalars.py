"""A plain scalar means a number, a truth value or nothing only where no one can mistake it."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digistrat.loading.scalars import Scalar, resolve


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("44", 44),
        ("-5", -5),
        ("-0", "-0"),
        ("999999999999999999", 999999999999999999),
        ("2.10", Decimal("2.10")),
        ("0.5", Decimal("0.5")),
        ("-0.0", Decimal("-0.0")),
        ("0." + "0" * 17 + "1", Decimal("1e-18")),
        ("true", True),
        ("True", True),
        ("FALSE", False),
        ("", None),
        ("~", None),
        ("null", None),
        ("NULL", None),
    ],
)
def test_numbers_truth_values_and_nothing_are_read(text: str, value: Scalar) -> None:
    result = resolve(text)
    assert (result, type(result)) == (value, type(value))


def test_the_digits_of_a_decimal_are_kept() -> None:
    assert str(resolve("2.10")) == "2.10"


@pytest.mark.parametrize(
    "text",
    [
        "007", "01", "-01", "00", "1_000", "1e3", "1.5e3", "0x1F", "0o17", "0b1", "+1", "1.", ".5",
        "-.5", "--1", "-", "1.000.000", "1,5", "1 000", "12:30", "05334012", "1" * 19, "1" * 100_000,
        "1." + "0" * 19, "١٢", "²", "½", ".inf", "-.inf", ".nan", "NaN", "Infinity",
        "yes", "no", "on", "off", "y", "n", "Yes", "tRUE", "nULL", "None", "none", "nil",
        "2021-01-31", "2021-02-30", "2021-Q2", "2021-03", "2021-01-31T10:00:00", "=", "<<",
    ],
)  # fmt: skip
def test_everything_else_is_the_text_that_stands_there(text: str) -> None:
    assert resolve(text) == text


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.text(alphabet="0123456789.-+_eExXoO~ ", max_size=25))
def test_what_is_read_as_a_number_is_written_the_same_way(text: str) -> None:
    result = resolve(text)
    if isinstance(result, int | Decimal):
        assert str(result) == text or result == Decimal(text)
    elif result is not None:
        assert result == text

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digistrat.scoring import decimal_text, round_half_up


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        ("0.005", 2, "0.01"),
        ("0.004999", 2, "0.00"),
        ("2.345", 2, "2.35"),
        ("2.344999", 2, "2.34"),
        ("2.355", 2, "2.36"),
        ("1.005", 2, "1.01"),
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),
        ("0.5", 0, "1"),
        ("2.4", 2, "2.40"),
        ("2", 4, "2.0000"),
        ("0", 2, "0.00"),
        ("9.995", 2, "10.00"),
        ("1/3", 4, "0.3333"),
        ("2/3", 4, "0.6667"),
        ("-2.345", 2, "-2.35"),
        ("-2.344", 2, "-2.34"),
        ("-0.5", 0, "-1"),
        ("-0.004", 2, "0.00"),
        ("-1/1000000", 0, "0"),
        ("123456789012345678901234567890.125", 2, "123456789012345678901234567890.13"),
        ("-99999999999999999999.5", 0, "-100000000000000000000"),
    ],
)
def test_halves_are_rounded_away_from_zero(value: str, decimals: int, expected: str) -> None:
    assert f"{round_half_up(Fraction(value), decimals):f}" == expected


@pytest.mark.parametrize("value", ["0", "-0.004", "-1/1000"])
def test_a_zero_has_no_sign(value: str) -> None:
    rounded = round_half_up(Fraction(value), 2)
    assert not rounded.is_signed()
    assert rounded.as_tuple().exponent == -2


@settings(derandomize=True, max_examples=200)
@given(st.fractions(max_denominator=10**6), st.integers(min_value=0, max_value=10))
def test_rounding_moves_a_number_by_half_a_place_at_most(value: Fraction, decimals: int) -> None:
    rounded = Fraction(round_half_up(value, decimals))
    assert abs(rounded - value) * 2 * 10**decimals <= 1
    assert -rounded == Fraction(round_half_up(-value, decimals))


@settings(derandomize=True, max_examples=200)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=5))
def test_rounding_keeps_what_has_no_more_places(value: Decimal) -> None:
    assert round_half_up(Fraction(value), 5) == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0.4", "0.4"),
        ("0.40", "0.4"),
        ("0.05", "0.05"),
        ("12", "12"),
        ("120", "120"),
        ("0", "0"),
        ("1/3", "1/3"),
        ("5/6", "5/6"),
        ("-1/3", "-1/3"),
        ("-0.25", "-0.25"),
        ("1/1024", "0.0009765625"),
        ("3/125", "0.024"),
        ("1000000000000000000000.1", "1000000000000000000000.1"),
    ],
)
def test_exact_text_is_a_decimal_or_else_a_fraction(value: str, expected: str) -> None:
    assert decimal_text(Fraction(value)) == expected


@settings(derandomize=True, max_examples=200)
@given(st.fractions(max_denominator=10**4))
def test_exact_text_reads_back_as_the_same_number(value: Fraction) -> None:
    text = decimal_text(value)
    assert Fraction(text) == value
    assert "e" not in text.lower()

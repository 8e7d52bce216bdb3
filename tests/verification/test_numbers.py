"""Numbers as tables print them."""

from fractions import Fraction

import pytest

from digistrat.verification.numbers import printed


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2,85", ["2.85"]),
        ("2.850", ["2.850", "2850"]),
        ("1.234,50", ["1234.50"]),
        ("1,234.50", ["1234.50"]),
        ("1.234.567", ["1234567"]),
        ("85 %", ["85"]),
        ("−3", ["-3"]),
        ("2,8,5", []),
        ("x", []),
        ("", []),
    ],
)
def test_numbers_are_read_in_both_notations(text: str, values: list[str]) -> None:
    assert [str(number.value) for number in printed(text)] == values


@pytest.mark.parametrize(
    ("text", "decimals", "shown"),
    [("2.45", 0, True), ("2.4", 0, False), ("2.5", 0, True), ("2.5", 2, False), ("2.450", 2, True)],
)
def test_a_number_shows_another_at_its_decimals(text: str, decimals: int, shown: bool) -> None:
    (number,) = printed(text)[:1]
    assert number.shows(Fraction("2.45"), decimals) is shown

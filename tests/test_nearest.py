"""The word that was meant, and the hint that names it."""

import pytest

from digistrat.nearest import MAX_LISTED, did_you_mean, hint


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("rnak", "Did you mean “rank”?"),
        ("RANK", "Did you mean “rank”?"),
        ("Prioriti", "Did you mean “Priority”?"),
        ("zzz", "Possible here: rank, check."),
    ],
)
def test_a_word_that_is_not_known_has_a_hint(word: str, expected: str) -> None:
    assert str(hint(word, ["rank", "check"], ["Priority"])) == expected


def test_among_equally_near_words_a_single_wrong_letter_decides() -> None:
    assert str(did_you_mean("DS1O1", {"DS211": "", "DS101": "", "DS110": ""})) == (
        "Did you mean “DS101”?"
    )


def test_too_many_words_are_no_hint() -> None:
    words = [f"w{number}" for number in range(MAX_LISTED + 1)]
    assert hint("zzz", words) is None
    assert str(hint("zzz", words[1:])).startswith("Possible here: w1, ")
    assert hint("zzz", []) is None


def test_a_title_stands_for_its_id() -> None:
    titles = {"24a": "Offices", "it": "", "same": "same"}
    assert str(did_you_mean("Offices", titles)) == "Did you mean “24a” (Offices)?"
    assert str(did_you_mean("IT", titles)) == "Did you mean “it”?"
    assert str(did_you_mean("sane", titles)) == "Did you mean “same”?"
    assert did_you_mean("zzz", titles) is None

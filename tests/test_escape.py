"""Text of the strategy stays text, in a terminal, too."""

import pytest

from digistrat.escape import printable


@pytest.mark.parametrize(
    "char",
    ["\x1b", "\x07", "\x7f", "\x9b", "\t", "\u061c", "\u200b", "\u200e", "\u200f", "\u202a", "\u202e",
     "\u2060", "\u2066", "\u2069", "\ufeff"],
)  # fmt: skip
def test_what_a_terminal_obeys_or_hides_is_shown_as_a_mark(char: str) -> None:
    assert printable(f"a{char}b") == "a\ufffdb"


@pytest.mark.parametrize(
    "text", ["ä😀ß\n", "Team\u00adarbeit", "می\u200cخواهم", "👩\u200d💻", "a\u00a0b"]
)
def test_what_belongs_to_words_stays(text: str) -> None:
    assert printable(text) == text

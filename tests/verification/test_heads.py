"""Columns are known by their heads, in German and in English, or are said to be something."""

import pytest

from digistrat.model.published import Cell
from digistrat.verification.heads import HEADS, columns, head_of, plain
from tests.scoring.build import criterion, scheme

SCHEMES = (
    scheme(criterion("effect", title="Wirkung"), criterion("cost"), id="first"),
    scheme(criterion("cost"), criterion("risk"), criterion("effect"), id="second"),
)


def cells(*texts: str, line: int = 1) -> tuple[Cell, ...]:
    return tuple(Cell(text, line, n, n) for n, text in enumerate(texts, start=1))


def meanings(*heads: str, **meant: str) -> dict[str, str]:
    known = columns(cells(*heads), SCHEMES[:1], meant).meanings
    return {heads[place]: meaning for place, meaning in known.items()}


@pytest.mark.parametrize("name", HEADS)
def test_every_word_for_a_column_is_known_whatever_its_spelling(name: str) -> None:
    for head in HEADS[name]:
        for text in (head, head.upper(), f"{head.replace(' ', '-')}."):
            assert meanings("x", text) == {text: name}


def test_criteria_are_known_by_id_and_title() -> None:
    assert meanings("Nr.", "WIRKUNG", "Cost") == {"Nr.": "id", "WIRKUNG": "effect", "Cost": "cost"}


def test_what_a_column_is_said_to_be_comes_first() -> None:
    assert meanings("Nr.", "Gesamt", gesamt="score") == {"Nr.": "id", "Gesamt": "score"}
    assert meanings("Nr.", "Rang", "Platz", rang="score") == {
        "Nr.": "id", "Rang": "score", "Platz": "rank",
    }  # fmt: skip
    assert meanings("Nr.", "Cost", "Nutzen", nutzen="cost") == {"Nr.": "id", "Nutzen": "cost"}


def test_the_scheme_is_the_one_with_most_columns() -> None:
    for heads, scheme_id in ((("id", "risk", "cost"), "second"), (("id", "effect"), "first")):
        chosen = columns(cells(*heads), SCHEMES).scheme
        assert chosen is not None
        assert chosen.id == scheme_id


def test_the_head_is_the_row_with_most_known_columns() -> None:
    rows = [
        cells("Ranking"),
        cells("Title", "", ""),
        cells("Nr.", "Maßnahme", "Rang", line=3),
        cells("1", "Name", "1", line=4),
    ]
    assert head_of(rows, SCHEMES) == (2, 3)
    assert head_of(rows[:1], SCHEMES) == (0, 0)
    assert head_of([], SCHEMES) == (0, 0)
    assert head_of([cells("a", "b")], (), {plain("B."): "title"}) == (0, 1)

"""Values are found by the marks in the types of their fields, wherever these stand."""

from typing import Annotated

from digistrat.model import Measure
from digistrat.model.base import Model
from digistrat.model.strategy import About
from digistrat.model.types import Written
from digistrat.model.walk import Marked, marked


class Mark:
    """A mark of no meaning."""


MARK = Mark()
Found = Annotated[str, MARK]


class Part(Model):
    name: Found = ""
    plain: str = "x"


class Whole(Model):
    one: Found
    maybe: Found | None = None
    many: tuple[Found, ...] = ()
    parts: tuple[Part, ...] = ()
    by_name: dict[Found, Part] = {}  # noqa: RUF012 - pydantic copies defaults


def test_marked_values_are_found_with_their_keys() -> None:
    part = Part(name="p")
    whole = Whole(one="a", maybe="b", many=("c", "d"), parts=(part,), by_name={"k": part})
    assert list(marked(whole, Mark)) == [
        Marked(("one",), "a", MARK),
        Marked(("maybe",), "b", MARK),
        Marked(("many", 0), "c", MARK),
        Marked(("many", 1), "d", MARK),
        Marked(("parts", 0, "name"), "p", MARK),
        Marked(("by_name", "k"), "k", MARK, at_key=True),
        Marked(("by_name", "k", "name"), "p", MARK),
    ]


def test_an_empty_text_is_found_only_where_it_was_written() -> None:
    whole = Whole(one="", parts=(Part(), Part(name="")))
    assert [found.keys for found in marked(whole, Mark)] == [("one",), ("parts", 1, "name")]


def test_another_mark_finds_other_values() -> None:
    assert list(marked(Whole(one="a"), Written)) == []


def test_written_are_texts_but_neither_ids_nor_names() -> None:
    data = {
        "id": "1",
        "title": "T",
        "aliases": [{"id": "2", "title": "Printed"}],
        "ratings": {"c": {"level": "high", "reason": "R"}},
        "goals": ["g"],
        "status": "idea",
        "description": "D",
    }
    found = marked(Measure.model_validate(data), Written)
    assert {entry.value for entry in found} == {"T", "R", "D"}


def test_the_settings_of_rules_are_no_texts() -> None:
    about = About.model_validate({"format": 1, "title": "T", "check": {"DS209": {"words": ["x"]}}})
    assert [found.value for found in marked(about, Written)] == ["T"]

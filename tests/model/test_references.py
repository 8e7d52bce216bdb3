"""The references of an entity are found by the types of its fields, wherever they stand."""

from typing import Annotated, Any, get_args, get_origin

import pytest

from digistrat.model import Measure
from digistrat.model.entities import Ballot
from digistrat.model.references import Reference, references
from digistrat.model.strategy import About
from digistrat.model.types import Ref
from tests.model.fields import FILES, Spot, minimal, spots


def mark(annotation: Any) -> Ref | None:
    """Return the mark of a reference, if the type (or the type that may be None) has one."""
    if get_origin(annotation) is Annotated:
        return next((item for item in annotation.__metadata__ if isinstance(item, Ref)), None)
    members = get_args(annotation) if type(None) in get_args(annotation) else ()
    return next((found for member in members if (found := mark(member))), None)


MARKED = [
    pytest.param(kind, spot, mark(spot.annotation), id=f"{kind}:{spot.name}")
    for kind, model in FILES.items()
    for spot in spots(model)
    if mark(spot.annotation)
]


@pytest.mark.parametrize(("kind", "spot", "ref"), MARKED)
def test_every_reference_is_found_with_its_keys(kind: str, spot: Spot, ref: Ref) -> None:
    keys = (*spot.keys[:-1], "somewhere") if spot.at_key else spot.keys
    entity = FILES[kind].model_validate(spot.data("somewhere"))
    assert Reference(keys, ref.kind, "somewhere", spot.at_key) in list(references(entity))


@pytest.mark.parametrize("kind", FILES)
def test_nothing_else_is_taken_for_a_reference(kind: str) -> None:
    entity = FILES[kind].model_validate(minimal(FILES[kind]))
    assert list(references(entity)) == []


def test_the_references_of_a_measure_are_those_of_the_format() -> None:
    fields = {spot.keys[0] for spot in spots(Measure) if mark(spot.annotation)}
    assert fields == {
        "action_fields", "goals", "target_groups", "responsible", "contributors", "selected", "part_of",
        "depends_on", "conflicts_with", "related", "indicators", "success", "tags", "excluded",
    }  # fmt: skip


def test_references_come_in_the_order_of_the_fields() -> None:
    measure = Measure.model_validate(
        {
            "id": "1",
            "title": "A",
            "related": ["3", "2"],
            "goals": ["g"],
            "part_of": "4",
            "replaces": ["5"],
            "success": {"indicator": "i"},
            "tags": {"t": ["x"]},
        }
    )
    assert list(references(measure)) == [
        Reference(("tags", "t"), "taxonomy", "t", at_key=True),
        Reference(("goals", 0), "goal", "g"),
        Reference(("part_of",), "measure", "4"),
        Reference(("related", 0), "measure", "3"),
        Reference(("related", 1), "measure", "2"),
        Reference(("success", "indicator"), "indicator", "i"),
    ]


def test_the_measures_of_a_ballot_are_references_at_their_keys() -> None:
    ballot = Ballot.model_validate({"id": "a", "rater": "A", "ratings": {"44": {"kosten": 1}}})
    reference = Reference(("ratings", "44"), "measure", "44", at_key=True)
    assert list(references(ballot)) == [reference]


def test_the_chapters_of_the_document_are_references() -> None:
    chapters = ["a", {"chapter": "b", "sections": ["c", "d"]}]
    about = About.model_validate({"format": 1, "title": "A", "document": {"chapters": chapters}})
    assert list(references(about)) == [
        Reference(("document", "chapters", 0, "chapter"), "chapter", "a"),
        Reference(("document", "chapters", 1, "chapter"), "chapter", "b"),
        Reference(("document", "chapters", 1, "sections", 0), "chapter", "c"),
        Reference(("document", "chapters", 1, "sections", 1), "chapter", "d"),
    ]


def test_the_same_key_below_an_alias_is_written_as_in_yaml() -> None:
    keys = {spot.keys for spot in spots(Measure)}
    assert ("excluded", "from") in keys
    assert ("excluded", "from_") not in keys

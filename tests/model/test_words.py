"""The texts of an entity are found by the types of its fields, wherever they stand."""

from typing import Annotated, Any, get_args, get_origin

import pytest

from digistrat.model import Measure
from digistrat.model.base import Model
from digistrat.model.types import Markdown, Text, Words
from digistrat.model.walk import Keys, marked
from tests.model.fields import FILES, Spot, minimal, spots


def texts(model: Model) -> list[tuple[Keys, str]]:
    return [(found.keys, found.value) for found in marked(model, Words)]


def is_text(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated:
        return annotation in (Text, Markdown)
    members = get_args(annotation) if type(None) in get_args(annotation) else ()
    return any(is_text(member) for member in members)


TEXTS = [
    pytest.param(kind, spot, id=f"{kind}:{spot.name}")
    for kind, model in FILES.items()
    for spot in spots(model)
    # A criterion has levels or a scale, and the smallest one has levels; in a matrix the same words
    # stand in two places.
    if is_text(spot.annotation) and not spot.at_key and not {"scale", "matrix"} & {*spot.keys}
]


@pytest.mark.parametrize(("kind", "spot"), TEXTS)
def test_every_text_is_found_with_its_keys(kind: str, spot: Spot) -> None:
    data = spot.data("some words")
    assert (spot.keys, "some words") in texts(FILES[kind].model_validate(data))


@pytest.mark.parametrize("kind", FILES)
def test_nothing_else_is_taken_for_a_text(kind: str) -> None:
    found = {keys[-1] for keys, _text in texts(FILES[kind].model_validate(minimal(FILES[kind])))}
    assert found <= {"title", "rater"}


def test_texts_come_in_the_order_of_the_fields() -> None:
    measure = Measure.model_validate(
        {
            "id": "1",
            "title": "A",
            "summary": "B",
            "status": "planned",
            "ratings": {"x": {"level": "C", "reason": "D"}},
            "responsible": ["it"],
            "milestones": [{"id": "m", "title": "E", "note": "F"}],
            "source": {"document": "G"},
        }
    )
    assert texts(measure) == [
        (("title",), "A"),
        (("source", "document"), "G"),
        (("summary",), "B"),
        (("ratings", "x", "level"), "C"),
        (("ratings", "x", "reason"), "D"),
        (("milestones", 0, "title"), "E"),
        (("milestones", 0, "note"), "F"),
    ]

"""What all models share: they cannot be changed, know their keys, and sort naturally."""

from typing import Any

import pytest
from pydantic import ValidationError

from digistrat.model.base import Model, natural
from tests.model.fields import FILES, bare, is_model, minimal, spots

NESTED: dict[str, type[Model]] = {
    model.__name__: model
    for root in FILES.values()
    for model in [root, *(bare(spot.annotation) for spot in spots(root))]
    if is_model(model)
}


@pytest.mark.parametrize(
    ("ids", "ordered"),
    [
        (["12", "9", "100"], ["9", "12", "100"]),
        (["24b", "24", "24a", "3"], ["3", "24", "24a", "24b"]),
        (["B5+10", "B5+6", "5"], ["5", "B5+6", "B5+10"]),
        (["m10", "m9", "M9"], ["M9", "m9", "m10"]),
        (["1-10-x", "1-9-y", "01-1"], ["01-1", "1-9-y", "1-10-x"]),
        (["b", "1", "ä", "", "²", "٣"], ["", "1", "b", "²", "ä", "٣"]),
    ],
)
def test_numbers_inside_ids_sort_as_numbers(ids: list[str], ordered: list[str]) -> None:
    assert sorted(ids, key=natural) == ordered


def settable(model: type[Model]) -> Any:
    return model.model_validate(minimal(model))


@pytest.mark.parametrize("name", NESTED)
def test_no_model_can_be_changed(name: str) -> None:
    entity = settable(NESTED[name])
    field = next(iter(NESTED[name].model_fields))
    with pytest.raises(ValidationError):
        setattr(entity, field, None)


@pytest.mark.parametrize("name", sorted(set(NESTED) - {"RuleSettings"}))
def test_no_model_takes_a_key_it_does_not_know(name: str) -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        NESTED[name].model_validate({**minimal(NESTED[name]), "unheard_of": 1})


@pytest.mark.parametrize("name", NESTED)
def test_every_field_has_a_place_in_the_walk(name: str) -> None:
    keys = {field.alias or key for key, field in NESTED[name].model_fields.items()}
    assert {spot.keys[0] for spot in spots(NESTED[name])} == keys

"""Every key of the format and every word that it can be limited to says what it means."""

import subprocess
import sys
from collections.abc import Iterator
from typing import Annotated, Any, Literal, get_args, get_origin

import pytest
from pydantic import Field

from digistrat.i18n import N_
from digistrat.model.base import Item, Model
from digistrat.model.choices import CHOICES, meaning
from digistrat.model.descriptions import described, description
from digistrat.model.measure import Milestone
from digistrat.model.types import Text
from digistrat.rules import rules
from tests.model.fields import annotations

SETTINGS = [rule.settings for rule in rules() if rule.settings]


class Limits(Model):
    months: Annotated[Text, Field(description=N_("How many."))] = ""


def words(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
    else:
        for argument in get_args(annotation):
            yield from words(argument)


@pytest.mark.parametrize(("model", "name"), [*described()])
def test_every_key_has_a_line(model: type[Model], name: str) -> None:
    text = description(model, name)
    assert text.endswith(".")
    assert "\n" not in text
    assert len(text) <= 100


def test_the_line_of_the_nearest_class_counts() -> None:
    assert description(Milestone, "title") != description(Item, "title")
    assert description(Milestone, "id") == description(Item, "id")


def test_the_setting_of_a_rule_has_its_description_in_the_field() -> None:
    assert description(Limits, "months") == "How many."
    for settings in SETTINGS:
        assert all(description(settings, name) for name in settings.model_fields)


def test_every_choice_has_a_meaning_and_no_other_word_has() -> None:
    found = {
        word
        for model in {model for model, _ in described()}
        for hint in annotations(model).values()
        for word in words(hint)
    }
    assert found - {"1", "open"} == set(CHOICES)
    assert meaning("planned") == "planned"
    assert meaning(1) == ""


def test_descriptions_are_not_read_when_the_program_starts() -> None:
    code = "import sys, digistrat.project; sys.exit('digistrat.model.descriptions' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

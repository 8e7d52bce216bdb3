"""Which findings bring a fix along."""

import pytest

from digistrat.diagnostics import Edit, Fix, FixKind
from tests.conftest import Files, Repository, checked


def fixes(root: Repository, files: Files) -> list[Fix | None]:
    return [found.fix for found in checked(root(files))]


def measure(root: Repository, text: str) -> list[Fix | None]:
    return fixes(root, {"measures/1-a.yaml": f"id: 1\ntitle: A\n{text}"})


def test_a_misspelt_key_is_written_as_it_is_known(repository: Repository) -> None:
    edit = Edit(3, 1, 3, 9, "summary")
    assert measure(repository, "'sumary': x\n") == [Fix(FixKind.KEY, (edit,))]


@pytest.mark.parametrize(
    "text",
    [
        "sumary: x\nsummary: y\n",  # it is there
        "sumary: x\nsummary:\n",  # without a value, too
        "nothing_like_it: x\n",
        "refrences: []\nreference: []\n",  # two may be meant to be the same
    ],
)
def test_a_key_that_may_be_meant_otherwise_stays(repository: Repository, text: str) -> None:
    found = measure(repository, text)
    assert found
    assert not any(found)


def test_a_key_that_is_near_to_two_stays(repository: Repository) -> None:
    files = {"indicators/i.yaml": "id: i\ntitle: I\nmeasuremes: []\n"}
    assert fixes(repository, files) == [None]


def test_a_number_with_a_point_gets_quotes_with_all_its_zeros(repository: Repository) -> None:
    for text, quoted in (("2.10", '"2.10"'), ("-0.0000000", '"-0.0000000"')):
        edit = Edit(3, 11, 3, 11 + len(text), quoted)
        fix = Fix(FixKind.QUOTES, (edit,))
        assert measure(repository, f"related: [{text}]\n") == [fix]


def test_other_wrong_ids_stay(repository: Repository) -> None:
    assert measure(repository, "related: [a b]\n") == [None]


def test_a_file_is_named_by_its_id(repository: Repository) -> None:
    files = {"measures/2-a.yaml": "id: 1\ntitle: A\n"}
    assert fixes(repository, files) == [Fix(FixKind.FILE_NAME, rename="1-a.yaml")]


def test_no_file_becomes_hidden(repository: Repository) -> None:
    assert fixes(repository, {"measures/a.yaml": "id: .x\ntitle: A\n"}) == [None]

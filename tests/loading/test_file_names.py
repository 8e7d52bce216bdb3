"""A file is named after the id in it, and a wrong name is answered by a right one."""

from pathlib import Path

import pytest

from digistrat.loading.file_names import fits, possible_ids, proposal
from tests.conftest import Repository, checked, findings


@pytest.mark.parametrize(
    ("stem", "id_"),
    [("5", "5"), ("5-x", "5"), ("24a-x-y", "24a"), ("a-b-c", "a-b"), ("u\u0308-x", "ü")],
)
def test_a_name_begins_with_the_id(stem: str, id_: str) -> None:
    assert fits(stem, id_)


@pytest.mark.parametrize(
    ("name", "id_", "right"),
    [
        # the id stands there, but not as it should
        ("5_x.yaml", "5", "5-x.yaml"),
        ("5 x.yaml", "5", "5-x.yaml"),
        ("5.x.yaml", "5", "5-x.yaml"),
        ("5x.yaml", "5", "5-x.yaml"),
        ("5_-_x.yaml", "5", "5-x.yaml"),
        ("24A-x.yaml", "24a", "24a-x.yaml"),
        ("24A.yaml", "24a", "24a.yaml"),
        ("ziel_eins_x.yaml", "ziel-eins", "ziel-eins-x.yaml"),
        ("Ziel-Eins.yaml", "ziel-eins", "ziel-eins.yaml"),
        ("2-10-x.yaml", "2.10", "2.10-x.yaml"),
        ("x_y_z.yaml", "x", "x-y_z.yaml"),
        # the id of another entity stands there
        ("2-a.yaml", "1", "1-a.yaml"),
        ("24-a.yaml", "2", "2-a.yaml"),
        ("24-a.yaml", "24a", "24a-a.yaml"),
        ("24b-a.yaml", "24a", "24a-a.yaml"),
        ("B5+6-a-b.yaml", "7", "7-a-b.yaml"),
        ("7.yaml", "8", "8.yaml"),
        ("2021-bericht.yaml", "bericht", "bericht.yaml"),
        # no id stands there
        ("portal.yaml", "8", "8-portal.yaml"),
        ("neues-portal.yaml", "8", "8-neues-portal.yaml"),
        ("itsm.yaml", "it", "it-itsm.yaml"),
        ("covid19-hilfe.yaml", "hilfe", "hilfe-covid19-hilfe.yaml"),
        ("u\u0308ber.yaml", "8", "8-über.yaml"),
    ],
)
def test_a_wrong_name_is_answered_by_one_that_keeps_the_rest(
    name: str, id_: str, right: str
) -> None:
    assert proposal(Path(name), id_) == right
    assert fits(Path(right).stem, id_)


def test_the_right_name_is_in_the_hint(repository: Repository) -> None:
    root = repository({"measures/5_x.yaml": "id: 5\ntitle: A\n"})
    [diagnostic] = checked(root)
    assert diagnostic.code == "DS010"
    assert str(diagnostic.hint) == "Rename the file, for example to 5-x.yaml."


def test_an_id_that_has_to_change_says_nothing_about_the_name(repository: Repository) -> None:
    root = repository({"measures/5-x.yaml": 'id: "a b/c"\ntitle: A\n'})
    assert findings(root) == [("DS007", "measures/5-x.yaml", 1, 5)]


def test_a_name_may_stand_for_several_ids() -> None:
    assert possible_ids("24a-x-y") == {"24a", "24a-x", "24a-x-y", "a-x-y"}
    assert "ziele" in possible_ids("5-ziele")

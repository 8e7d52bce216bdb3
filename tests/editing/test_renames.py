from pathlib import Path

from digistrat.editing.renames import possible_renames


def renames(root: Path, names: list[str], wanted: dict[str, str]) -> dict[str, str]:
    """Return the renames that are possible in a folder with files of these names."""
    for name in names:
        (root / name).touch()
    possible, refused = possible_renames(root, wanted)
    assert possible.keys() | refused.keys() == wanted.keys()
    return possible


def test_a_free_name_is_possible(tmp_path: Path) -> None:
    assert renames(tmp_path, ["a", "c"], {"a": "b"}) == {"a": "b"}


def test_a_name_is_taken_whatever_its_case_and_its_composition(tmp_path: Path) -> None:
    assert renames(tmp_path, ["a", "B"], {"a": "b"}) == {}
    assert renames(tmp_path, ["x", "u\u0308.yaml"], {"x": "Ü.yaml"}) == {}


def test_a_change_of_case_alone_is_possible(tmp_path: Path) -> None:
    assert renames(tmp_path, ["A"], {"A": "a"}) == {"A": "a"}


def test_no_two_files_get_one_name(tmp_path: Path) -> None:
    assert renames(tmp_path, ["a", "b", "d"], {"a": "c", "b": "C", "d": "e"}) == {"d": "e"}


def test_a_name_that_is_set_free_can_be_used(tmp_path: Path) -> None:
    wanted = {"a": "b", "b": "c"}
    assert [*renames(tmp_path, ["a", "b"], wanted).items()] == [("b", "c"), ("a", "b")]


def test_names_are_not_swapped(tmp_path: Path) -> None:
    assert renames(tmp_path, ["a", "b"], {"a": "b", "b": "a"}) == {}


def test_other_folders_do_not_count(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a").touch()
    wanted = {"x/a": "b", "y/a": "b"}
    assert possible_renames(tmp_path, wanted) == (wanted, {})

from pathlib import Path

from digistrat.discovery import modules


def test_the_modules_of_a_folder_are_found_without_being_imported(tmp_path: Path) -> None:
    for name in ("b.py", "a.py", "_shared.py", "__init__.py", "text.txt"):
        (tmp_path / name).write_text("raise RuntimeError", encoding="utf-8")
    assert modules(tmp_path) == ("a", "b")

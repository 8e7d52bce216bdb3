"""Written schemas that are not those of the strategy are found, in one finding."""

from pathlib import Path

import pytest

from digistrat import i18n
from digistrat.diagnostics import Severity
from digistrat.project import Project
from tests.conftest import STRATEGY, Repository, checked, findings, messages, write

GOAL = {"goals.yaml": "- {id: access, title: Access}\n"}
TWO_GOALS = {"goals.yaml": "- {id: access, title: Access}\n- {id: trust, title: Trust}\n"}


def written(root: Path, language: str = "en") -> Path:
    """Write the schemas of a repository into it."""
    with i18n.use(language):
        return write(root, Project.open(root).schemas())


def test_a_repository_without_schemas_is_left_alone(repository: Repository) -> None:
    assert findings(repository(GOAL), "DS505") == []
    assert findings(repository({".digistrat/cache.json": "{}"}), "DS505") == []


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("shown", i18n.LANGUAGES)
def test_fresh_schemas_in_either_language_are_fine(
    repository: Repository, language: str, shown: str
) -> None:
    root = written(repository(GOAL), language)
    with i18n.use(shown):
        assert findings(root, "DS505") == []


def test_a_new_goal_makes_them_out_of_date_in_one_finding(repository: Repository) -> None:
    root = write(written(repository(GOAL)), TWO_GOALS)
    [found] = checked(root, "DS505")
    assert (found.location.path, found.location.line) == (".digistrat/action-field.schema.json", 1)
    assert found.severity is Severity.INFO
    assert str(found.message) == (
        "The schemas for editors are out of date: action-field, action-fields, goal, goals, "
        "indicator, indicators, measure, measures."
    )
    assert str(found.hint) == "Run “digistrat schema --write”."


def test_only_what_is_written_counts(repository: Repository) -> None:
    root = written(repository(GOAL))
    for path in (root / ".digistrat").glob("*.json"):
        if path.name != "goal.schema.json":
            path.unlink()
    assert findings(root, "DS505") == []
    write(root, TWO_GOALS)
    assert findings(root, "DS505") == [("DS505", ".digistrat/goal.schema.json", 1, 1)]


def test_what_no_kind_has_any_more_is_left_over(repository: Repository) -> None:
    root = write(written(repository(GOAL)), {".digistrat/wish.schema.json": "{}"})
    assert messages(root, "DS505") == ["The schemas for editors are out of date: wish."]


def test_line_ends_of_windows_are_no_difference(repository: Repository) -> None:
    root = written(repository(GOAL))
    for path in (root / ".digistrat").iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert findings(root, "DS505") == []


def test_a_file_that_is_no_text_is_out_of_date(repository: Repository) -> None:
    root = write(written(repository(GOAL)), {".digistrat/goal.schema.json": b"\xff\xfe"})
    assert messages(root, "DS505") == ["The schemas for editors are out of date: goal."]


def test_a_file_in_place_of_the_folder_is_none(repository: Repository) -> None:
    assert findings(repository({".digistrat": "x"}), "DS505") == []


def test_nothing_is_said_while_something_cannot_be_read(repository: Repository) -> None:
    root = write(written(repository(GOAL)), {**TWO_GOALS, "measures/1-a.yaml": "id: 1\n"})
    assert findings(root, "DS505") == [("DS006", "measures/1-a.yaml", 1, 1)]


def test_the_rule_can_be_switched_off(repository: Repository) -> None:
    root = repository(GOAL, strategy=f"{STRATEGY}check: {{DS505: off}}\n")
    assert findings(write(written(root), TWO_GOALS), "DS505") == []

"""The Python interface, as other programs use it."""

import doctest
from pathlib import Path

import pytest

import digistrat
import digistrat.project
from digistrat.diagnostics import Severity
from digistrat.project import Incomplete, NoScheme, NotARepository, Project, UnknownName
from digistrat.rules.engine import Choice
from digistrat.scoring import Ranked, Unranked
from tests.conftest import BASIC, STRATEGY, Repository, checked, write

ROOT = Path(__file__).resolve().parent.parent
BASICS = Choice(select=BASIC)

SCHEMES = """
format: 1
title: Test strategy
language: en
scoring:
  - id: first
    criteria:
      - {id: effect, levels: {high: 3, low: 1}}
  - id: second
    criteria:
      - {id: cost, scale: {min: 0, max: 10, better: lower}}
""".lstrip()

MEASURES = {
    "action-fields.yaml": "- {id: field, title: The field}\n- {id: other, title: Other}\n",
    "measures/1-a.yaml": "id: 1\ntitle: A\naction_fields: [field]\n"
    "ratings: {effect: low, cost: 2}\n",
    "measures/2-b.yaml": "id: 2\ntitle: B\naction_fields: [field, other]\n"
    "ratings: {effect: high, cost: 9}\n",
    "measures/3-c.yaml": "id: 3\ntitle: C\nratings: {effect: high}\n",
}


def _ids(project: Project, *, partial: bool = False) -> list[str]:
    return [entry.measure.id for entry in project.rank(partial=partial).ranked]


def test_the_example_in_the_docstring_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testmod(digistrat.project)
    assert (result.attempted, result.failed) == (2, 0)


def test_the_names_of_the_interface_exist() -> None:
    assert all(hasattr(digistrat.project, name) for name in digistrat.project.__all__)
    assert digistrat.__version__.count(".") == 2


def test_a_project_gives_strategy_and_language(repository: Repository) -> None:
    project = Project.open(repository(MEASURES, strategy=SCHEMES))
    assert project.language == "en"
    assert [measure.id for measure in project.strategy.measures] == ["1", "2", "3"]
    assert project.check(choice=BASICS) == ()
    assert project.lost == ()


def test_a_path_may_be_text(repository: Repository) -> None:
    root = repository()
    assert Project.open(str(root)).check(choice=BASICS) == ()
    with pytest.raises(NotARepository):
        Project.open(f"{root}/nowhere")


def test_the_first_scheme_ranks_unless_another_is_named(repository: Repository) -> None:
    project = Project.open(repository(MEASURES, strategy=SCHEMES))
    assert _ids(project) == ["2", "3", "1"]
    assert [entry.measure.id for entry in project.rank("second").ranked] == ["1", "2"]
    assert [entry.measure.id for entry in project.rank("second").unranked] == ["3"]


@pytest.mark.parametrize(("name", "expected"), [("field", ["2", "1"]), ("Other", ["2"])])
def test_a_field_is_named_by_id_or_title(
    repository: Repository, name: str, expected: list[str]
) -> None:
    ranking = Project.open(repository(MEASURES, strategy=SCHEMES)).rank(field=name)
    assert [entry.measure.id for entry in ranking.ranked] == expected


def test_top_keeps_ties(repository: Repository) -> None:
    project = Project.open(repository(MEASURES, strategy=SCHEMES))
    assert [entry.measure.id for entry in project.rank(top=1).ranked] == ["2", "3"]


def test_an_unknown_name_is_an_exception_that_knows_the_others(repository: Repository) -> None:
    project = Project.open(repository(MEASURES, strategy=SCHEMES))
    with pytest.raises(UnknownName) as scheme:
        project.rank("frist")
    assert (scheme.value.name, scheme.value.known) == ("frist", ("first", "second"))
    with pytest.raises(UnknownName) as field:
        project.rank(field="feld")
    assert (field.value.name, field.value.known) == ("feld", ("field", "other"))
    with pytest.raises(UnknownName) as measure:
        project.explain("4", project.rank())
    assert (measure.value.name, measure.value.known) == ("4", ("1", "2", "3"))
    assert "“4”" in str(measure.value.message)


def test_an_entry_is_explained_with_or_without_a_rank(repository: Repository) -> None:
    project = Project.open(repository(MEASURES, strategy=SCHEMES))
    ranking = project.rank("second")
    assert isinstance(project.explain("1", ranking), Ranked)
    assert isinstance(project.explain("3", ranking), Unranked)


def test_a_strategy_without_a_scheme_has_no_ranking(repository: Repository) -> None:
    project = Project.open(repository())
    assert project.check(choice=BASICS) == ()
    for scheme in (None, "first"):
        with pytest.raises(NoScheme) as raised:
            project.rank(scheme)
        assert "scoring" in str(raised.value.message)


def test_a_broken_measure_makes_the_ranking_incomplete(repository: Repository) -> None:
    files = {**MEASURES, "measures/4-d.yaml": "id: 4\ntitel: D\n"}
    project = Project.open(repository(files, strategy=SCHEMES))
    with pytest.raises(Incomplete) as raised:
        project.rank()
    assert {d.location.path for d in raised.value.diagnostics} == {"measures/4-d.yaml"}
    assert all(d.severity is Severity.ERROR for d in raised.value.diagnostics)
    assert _ids(project, partial=True) == ["2", "3", "1"]
    assert [*map(str, project.lost_for_ranking())] == ["measures/4-d.yaml (measure “4”)"]


def test_a_partial_ranking_lists_the_measures_that_cannot_be_read(repository: Repository) -> None:
    rows = "- {id: 5, title: E, action_fields: [f], foo: 1}\n- {id: 6, titel: F}\n- {titel: G}\n"
    fields = "- {id: f, title: F}\n- {id: g, title: G}\n"
    root = repository({**MEASURES, "action-fields.yaml": fields}, strategy=SCHEMES)
    (root / "measures.yaml").write_text(rows)
    project = Project.open(root)
    unread = [(u.measure.id, u.measure.title) for u in project.rank(partial=True).unranked]
    assert unread == [("5", "E"), ("6", "")]
    assert [*map(str, project.lost_for_ranking())] == [
        "measures.yaml (measure “5”)",
        "measures.yaml (measure “6”)",
        "measures.yaml:3",
    ]
    # What names no action field may belong to any: what is wrong may be the field.
    for field, ids in (("f", ["5", "6"]), ("g", ["6"])):
        ranking = project.rank(field=field, partial=True)
        assert [u.measure.id for u in ranking.unranked] == ids


def test_a_broken_scheme_leaves_nothing_to_go_on_with(repository: Repository) -> None:
    broken = SCHEMES.replace("high: 3", "high: three")
    project = Project.open(repository(MEASURES, strategy=broken))
    for partial in (False, True):
        with pytest.raises(Incomplete):
            project.rank(partial=partial)


@pytest.mark.parametrize(
    ("path", "content", "lost"),
    [
        ("stakeholders/a.yaml", "id: a\ntitel: A\n", "stakeholders/a.yaml (stakeholder “a”)"),
        ("chapters/1-a.md", "no front matter\n", "chapters/1-a.md"),
        ("indicators.yaml", "- {id: x}\n", "indicators.yaml (indicator “x”)"),
    ],
)
def test_a_fault_elsewhere_does_not_stop_the_ranking(
    repository: Repository, path: str, content: str, lost: str
) -> None:
    project = Project.open(repository({**MEASURES, path: content}, strategy=SCHEMES))
    assert _ids(project) == ["2", "3", "1"]
    assert [*map(str, project.lost)] == [lost]
    assert project.lost_for_ranking() == ()
    assert any(d.severity is Severity.ERROR for d in project.check())


def test_a_fault_in_the_vision_does_not_stop_the_ranking(repository: Repository) -> None:
    project = Project.open(repository(MEASURES, strategy=SCHEMES + "vision: [1, 2]\n"))
    assert _ids(project) == ["2", "3", "1"]


def test_findings_come_in_the_order_of_files_and_lines(repository: Repository) -> None:
    files = {
        "measures/2-b.yaml": "id: 2\ntitle: B\nrelated: [8, 9]\n",
        "measures/1-a.yaml": "id: 1\ntitle: A\nrelated: [9]\ntitel: A\n",
    }
    locations = [d.location for d in checked(repository(files))]
    assert locations == sorted(locations)
    assert len(locations) == 4


def test_a_finding_gives_its_source_line(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": "id: 1\ntitle: A\nrelated: [9]\n"})
    project = Project.open(root)
    assert [project.source_line(found) for found in project.check(choice=BASICS)] == [
        "related: [9]"
    ]


def test_the_repository_is_found_upwards(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = repository(MEASURES, strategy=SCHEMES)
    monkeypatch.chdir(root / "measures")
    assert Project.open().repository.root.samefile(root)


def test_a_folder_that_is_no_repository_is_an_exception(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "missing", tmp_path / "file"):
        with pytest.raises(NotARepository) as raised:
            Project.open(path)
        assert str(path) in str(raised.value.message)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NotARepository, match="name the repository with -C"):
        Project.open()


def test_reports_get_what_they_say_of_each_code(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    project = Project.open(write(tmp_path / "north", {"strategy.yaml": STRATEGY}))
    assert project.folder_in_git == "north/"
    texts = {text.code: text for text in project.rule_texts}
    assert (texts["DS005"].name, str(texts["DS005"].title)) == (
        "unknown-key",
        "A key is not known here.",
    )
    assert all(text.paragraphs for text in texts.values())

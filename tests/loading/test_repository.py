"""The whole repository in one pass: what is read, what is lost, and what hides nothing else."""

import os
from pathlib import Path

import pytest

from digistrat.diagnostics import Place
from digistrat.loading import Repository as Loaded
from digistrat.loading import load
from digistrat.loading.problem import Code
from digistrat.project import Incomplete, Project
from tests.conftest import STRATEGY, Repository, checked, findings, messages


def measures(root: Path) -> list[str]:
    return [measure.id for measure in load(root).strategy.measures]


def test_files_are_read_in_natural_order(repository: Repository) -> None:
    names = ["9", "12", "100", "24a", "24", "B5+6", "b", "1-x", "1-10", "1-9"]
    root = repository({f"measures/{name}.yaml": f"id: {name}\ntitle: A\n" for name in names})
    assert measures(root) == ["1-9", "1-10", "1-x", "9", "12", "24", "24a", "100", "B5+6", "b"]


def test_findings_come_in_the_plain_order_of_their_paths(repository: Repository) -> None:
    root = repository({f"measures/{n}.yaml": f"id: {n}\n" for n in (12, 9, 100)})
    paths = [path for _code, path, *_ in findings(root)]
    assert paths == sorted(paths)


def test_a_list_keeps_its_order_and_comes_before_the_files(repository: Repository) -> None:
    root = repository(
        {
            "measures.yaml": "- {id: 7, title: A}\n- {id: 3, title: B}\n",
            "measures/1-c.yaml": "id: 1\ntitle: C\n",
        }
    )
    assert measures(root) == ["7", "3", "1"]


def test_one_broken_file_hides_no_findings_of_others(repository: Repository) -> None:
    root = repository(
        {
            "measures/1-a.yaml": "id: [\n",
            "measures/2-b.yaml": "id: 2\ntitle: B\nstatus: new\n",
            "measures/3-c.yaml": "id: 3\ntitle: C\nrelated: [1, 2, 4]\n",
        }
    )
    assert [(code, path) for code, path, *_ in findings(root)] == [
        ("DS002", "measures/1-a.yaml"),
        ("DS008", "measures/2-b.yaml"),
        ("DS101", "measures/3-c.yaml"),
    ]
    assert measures(root) == ["3"]


def test_a_fault_in_a_list_costs_one_entry(repository: Repository) -> None:
    text = "- {id: 1, title: A}\n- {id: 2, titel: B}\n- {id: 3, title: C, title: D}\n- id: 4\n  title: E\n"
    root = repository({"measures.yaml": text})
    assert measures(root) == ["1", "4"]
    assert load(root).strategy.unread["measure"] == {"2", "3"}


def test_an_unknown_format_is_the_only_finding(repository: Repository) -> None:
    broken = {"measures/1-a.yaml": "id: [\n", "measures/2.yml": "x", "goal/a.yaml": "x"}
    root = repository(broken, strategy="format: 2\nunknown: key\n")
    assert findings(root) == [("DS013", "strategy.yaml", 1, 9)]
    assert messages(root) == ["This repository has the format 2; this program reads the format 1."]


@pytest.mark.parametrize("version", ["2", "0", "99", "1.1", "one", "[1]", "{a: 1}"])
def test_every_unknown_format_is_one_sentence(repository: Repository, version: str) -> None:
    root = repository(strategy=f"format: {version}\ntitle: A\n")
    assert [finding[1:] for finding in findings(root)] == [("strategy.yaml", 1, 9)]
    assert not set("[]{}'") & set(messages(root)[0])


def test_a_quoted_format_is_not_said_to_differ_from_itself(repository: Repository) -> None:
    root = repository(strategy='format: "1"\ntitle: A\n')
    sentence = "This repository has the format 1; this program reads the format 1."
    assert sentence not in messages(root)


def test_a_ranking_is_refused_when_the_format_is_unknown(repository: Repository) -> None:
    root = repository(strategy="format: 2\ntitle: A\n")
    with pytest.raises(Incomplete):
        Project.open(root).rank()


def test_a_missing_format_is_one_finding_and_the_rest_is_read(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": "id: 1\ntitle: A\n"}, strategy="title: A\n")
    assert [code for code, *_ in findings(root)] == ["DS006"]
    assert measures(root) == ["1"]


def test_a_fault_beside_the_scoring_leaves_the_scheme_usable(repository: Repository) -> None:
    scoring = "scoring: [{id: s, criteria: [{id: a, levels: {x: 1}}]}]\n"
    root = repository(strategy=f"{STRATEGY}visoin: x\nvalues: 7\n{scoring}")
    loaded = load(root)
    assert loaded.strategy.about.scoring[0].id == "s"
    assert loaded.strategy.about.title == "Test strategy"
    assert "scheme" not in loaded.lost


@pytest.mark.parametrize(
    "strategy",
    [
        "format: 1\ntitle: A\nscoring: [{id: s, criteria: []}]\n",
        "format: 1\ntitle: A: B\n",
        "- format: 1\n",
        "",
        "<<<<<<< HEAD\n",
        "format: 2\n",
    ],
)
def test_a_scheme_that_could_not_be_read_is_lost(repository: Repository, strategy: str) -> None:
    assert "scheme" in load(repository(strategy=strategy)).lost


def test_a_strategy_without_scoring_has_lost_nothing(repository: Repository) -> None:
    assert set(load(repository(strategy=f"{STRATEGY}visoin: x\n")).lost) == {"strategy"}


@pytest.mark.parametrize(
    "files",
    [
        {"measures/1-a.yaml": "id: 1\n"},
        {"measures/1-a.yaml": "id: [\n"},
        {"measures/1-a.yaml": b"\xff"},
        {"measures/1-a.yaml": "id: 1\ntitle: A\n", "measures/1-b.yaml": "id: 1\ntitle: B\n"},
        {"measures.yaml": "id: 1\n"},
        {"measures": "a file where a folder should be"},
        {"measures/1-a.yml": "id: 1\ntitle: A\n"},
    ],
)
def test_a_measure_that_could_not_be_read_is_lost(
    repository: Repository, files: dict[str, str | bytes]
) -> None:
    assert "measure" in load(repository(files)).lost


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_named_pipes_are_findings_and_are_not_waited_for(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": "id: 1\ntitle: A\nrelated: [2]\n"})
    os.mkfifo(root / "measures" / "2-b.yaml")
    os.mkfifo(root / "goals.yaml")
    os.mkfifo(root / "assessment.yaml")
    assert findings(root) == [
        ("DS001", "assessment.yaml", 1, 1),
        ("DS001", "goals.yaml", 1, 1),
        ("DS001", "measures/2-b.yaml", 1, 1),
    ]


@pytest.mark.parametrize(
    "name", ["strategy.yaml", "measures.yaml", "measures/2-b.yaml", "assessment.yaml"]
)
def test_a_link_that_leads_nowhere_is_a_finding(repository: Repository, name: str) -> None:
    root = repository({"measures/1-a.yaml": "id: 1\ntitle: A\n"})
    (root / name).unlink(missing_ok=True)
    (root / name).symlink_to("nowhere")
    assert findings(root) == [("DS001", name, 1, 1)]


def test_a_folder_that_is_a_link_to_nowhere_is_a_finding(repository: Repository) -> None:
    root = repository()
    (root / "measures").symlink_to("nowhere")
    assert findings(root) == [("DS001", "measures", 1, 1)]


def test_a_file_without_permission_hides_no_others(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def guarded(path: Path) -> bytes:
        if path.name == "1-a.yaml":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", guarded)
    root = repository(
        {
            "measures/1-a.yaml": "id: 1\ntitle: A\n",
            "measures/2-b.yaml": "id: 2\ntitle: B\nrelated: [1, 3]\n",
        }
    )
    assert findings(root) == [
        ("DS001", "measures/1-a.yaml", 1, 1),
        ("DS101", "measures/2-b.yaml", 3, 14),
    ]


def test_half_a_surrogate_in_a_key_can_be_shown(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": 'id: 1\ntitle: A\n"\\ud800": x\n'})
    assert [code for code, *_ in findings(root)]
    for message in messages(root):
        assert message.encode()


def test_a_place_is_located_in_the_file_of_its_entity(repository: Repository) -> None:
    loaded: Loaded = load(
        repository(
            {
                "measures/1-a.yaml": "id: 1\ntitle: A\nratings:\n  a: hoch\n  b: {level: x, reason: y}\n"
            }
        )
    )

    def place(*keys: str | int, at_key: bool = False) -> tuple[str, int, int]:
        location = loaded.locate(Place("measure", "1", keys, at_key))
        return location.path, location.line, location.column

    assert place() == ("measures/1-a.yaml", 1, 1)
    assert place("title") == ("measures/1-a.yaml", 2, 8)
    assert place("title", at_key=True) == ("measures/1-a.yaml", 2, 1)
    assert place("ratings", "a", "level") == ("measures/1-a.yaml", 4, 6)
    assert place("ratings", "b", "reason") == ("measures/1-a.yaml", 5, 25)
    assert place("status") == ("measures/1-a.yaml", 1, 1)


def test_a_diagnostic_names_its_entity(repository: Repository) -> None:
    root = repository(
        {
            "measures/1-a.yaml": "id: 1\ntitle: A\nrelated: [9]\n",
            "measures/2-b.yaml": "id: 2\n",
            "measures/3-c.yaml": "title: C\n",
        },
        strategy=f"{STRATEGY}unknown: key\n",
    )
    entities = [(d.code, d.entity) for d in checked(root)]
    assert entities == [
        ("DS101", "measure:1"),
        (Code.MISSING, "measure:2"),
        (Code.MISSING, None),
        (Code.UNKNOWN_KEY, "strategy"),
    ]


def test_a_second_id_names_the_place_of_the_first(repository: Repository) -> None:
    root = repository({"goals.yaml": "- {id: a, title: A}\n", "goals/a.yaml": "title: B\nid: a\n"})
    [diagnostic] = checked(root)
    [first] = diagnostic.related
    assert (diagnostic.location.path, diagnostic.location.line) == ("goals/a.yaml", 2)
    assert (first.location.path, first.location.line, first.location.column) == ("goals.yaml", 1, 8)


@pytest.mark.parametrize(
    ("entry", "place", "message"),
    [
        (" hello", (2, 3), "This entry must be a mapping (key: value), but here stands the text “hello”."),
        (" [a]", (2, 3), "This entry must be a mapping (key: value), but here stands a list."),
        (" 7", (2, 3), "This entry must be a mapping (key: value), but here stands the number 7."),
        ("", (2, 1), "This entry is empty."),
        ("   # later", (2, 1), "This entry is empty."),
        (" ~", (2, 3), "This entry is empty."),
    ],
)  # fmt: skip
def test_an_entry_that_is_none_is_told_from_a_file_that_is_none(
    repository: Repository, entry: str, place: tuple[int, int], message: str
) -> None:
    root = repository({"goals.yaml": f"- {{id: a, title: A}}\n-{entry}\n"})
    assert findings(root) == [("DS007", "goals.yaml", *place)]
    assert messages(root) == [message]


def test_an_id_that_is_taken_in_the_same_file_names_the_line(repository: Repository) -> None:
    root = repository(
        {"measures.yaml": "# all\n- title: A\n  id: 1\n- id: 1\n  title: B\n"},
    )
    [diagnostic] = checked(root)
    assert str(diagnostic.message) == "The id “1” is already taken by line 3 of this file."
    assert [related.location.line for related in diagnostic.related] == [3]


def test_an_id_that_is_taken_in_another_file_names_it(repository: Repository) -> None:
    root = repository(
        {"measures/1-a.yaml": "id: 1\ntitle: A\n", "measures/1-b.yaml": "id: 1\ntitle: B\n"}
    )
    assert messages(root) == ["The id “1” is already taken by measures/1-a.yaml."]


def test_a_finding_about_an_id_with_decomposed_letters_is_placed(repository: Repository) -> None:
    root = repository(
        {"goals.yaml": "- {id: u\u0308, title: A, parent: x}\n- {id: ü, title: B, parent: ü}\n"}
    )
    assert [code for code, *_ in findings(root)] == ["DS101", "DS009"]

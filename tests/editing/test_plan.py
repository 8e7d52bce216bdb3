"""What is to be changed, and that it is the same on paper and on the disk."""

from functools import partial
from pathlib import Path

import pytest

from digistrat.diagnostics import Diagnostic, Edit, Fix, FixKind, Location, Severity
from digistrat.editing import Plan, plan
from digistrat.i18n import msg
from digistrat.loading import load
from digistrat.project import Project
from digistrat.rules.engine import Choice
from tests.conftest import TODAY, Repository, findings, write


def planned(root: Path, *codes: str) -> Plan:
    return Project.open(root).fixes(TODAY, Choice(select=codes))


def after(root: Path, *codes: str) -> dict[str, str]:
    """Return the new texts by their new paths."""
    return {c.new_path: c.after.decode() for c in planned(root, *codes).changes}


def left(root: Path) -> list[str]:
    return [str(left.message) for left in planned(root).left]


def test_what_one_fix_brings_to_light_is_fixed_as_well(repository: Repository) -> None:
    text = "milestone:\n  - {id: 1.0, titel: x}\nid: 2.10\ntitel: A\n"
    files = {"measures/a.yaml": text}
    plan = planned(repository(files))
    (change,) = plan.changes
    assert change.new_path == "measures/2.10-a.yaml"
    assert change.after.decode() == (
        'id: "2.10"\ntitle: A\nmilestones:\n  - {id: "1.0", title: x}\n'
    )
    assert dict(plan.counts) == {
        FixKind.KEY: 3, FixKind.QUOTES: 2, FixKind.FILE_NAME: 1, FixKind.ORDER: 1,
    }  # fmt: skip


def test_a_plan_changes_nothing_until_it_is_applied(repository: Repository) -> None:
    root = repository({"measures/a.yaml": "titel: A\nid: 2.10\n"})
    project = Project.open(root)
    plan = project.fixes()
    assert [path.name for path in (root / "measures").iterdir()] == ["a.yaml"]
    assert project.apply(plan).done == plan.changes
    assert (root / "measures/2.10-a.yaml").read_text() == 'id: "2.10"\ntitle: A\n'
    assert [path.name for path in (root / "measures").iterdir()] == ["2.10-a.yaml"]
    assert findings(root) == []
    assert planned(root) == Plan(root, ())


def test_byte_order_mark_and_line_breaks_stay(repository: Repository) -> None:
    raw = "\ufeffid: 1\r\ntitel: Ä\r\n# x".encode()
    (change,) = planned(repository({"measures/1.yaml": raw})).changes
    assert change.after == raw.replace(b"titel", b"title")


def test_strategy_and_chapters_are_mended_too(repository: Repository) -> None:
    strategy = "format: 1\ntitle: T\norganization: x\n"
    chapter = "---\ntitle: A\nid: a\npart_: annex\n---\nid: b\npart_: c\n"
    root = repository({"chapters/1-a.md": chapter}, strategy=strategy)
    assert after(root) == {
        "strategy.yaml": "format: 1\ntitle: T\norganisation: x\n",
        "chapters/1-a.md": "---\nid: a\ntitle: A\npart: annex\n---\nid: b\npart_: c\n",
    }


def test_in_a_list_the_keys_stay_in_their_order(repository: Repository) -> None:
    root = repository({"goals.yaml": "- title: A\n  id: 1.0\n- {title: B, idd: b}\n"})
    assert after(root) == {"goals.yaml": '- title: A\n  id: "1.0"\n- {title: B, id: b}\n'}


def test_who_selects_findings_gets_their_fixes_alone(repository: Repository) -> None:
    root = repository({"measures/2-a.yaml": "title: A\nid: 1\n"})
    assert after(root, "DS010") == {"measures/1-a.yaml": "title: A\nid: 1\n"}
    assert after(root, "DS101") == {}


def test_a_finding_that_is_switched_off_is_not_fixed(repository: Repository) -> None:
    strategy = 'format: 1\ntitle: T\ncheck: {DS010: {severity: "off"}}\n'
    assert after(repository({"measures/2-a.yaml": "id: 1\ntitle: A\n"}, strategy=strategy)) == {}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("id: 1\ntitel: A\nid: 1\n", "its other faults have to be mended first"),
        (
            "titel: A\nid: 1\nsummary: 'a\u2028b'\n",
            "it has line breaks that only few programs know",
        ),
    ],
)
def test_a_file_with_other_faults_is_left_alone(
    repository: Repository, text: str, why: str
) -> None:
    root = repository({"measures/1-a.yaml": text})
    assert after(root) == {}
    assert left(root) == [f"measures/1-a.yaml: nothing is changed, because {why}."]


def test_a_doubt_about_a_comment_keeps_nothing_else_from_being_fixed(
    repository: Repository,
) -> None:
    root = repository({"measures/a.yaml": "titel: A\nid: 1\n# end\n"})
    assert after(root) == {"measures/1-a.yaml": "title: A\nid: 1\n# end\n"}
    assert left(root) == [
        "measures/a.yaml: the keys stay in their order, because it is not clear where a comment belongs."
    ]


def test_an_order_that_would_change_a_value_is_refused(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": "title: A\nsummary: |+\n  x\n\n\nid: 1\n"})
    assert after(root) == {}
    assert left(root) == [
        "measures/1-a.yaml: a change is left out, because something else would change with it."
    ]


def test_a_name_that_is_taken_stays(repository: Repository) -> None:
    files = {"measures/2-a.yaml": "id: 1\ntitle: A\n", "measures/1-A.yaml": "id: 3\ntitle: B\n"}
    root = repository({**files, "measures/3-A.yaml": "id: 4\ntitle: C\n", "measures/4-a.yaml": ""})
    assert after(root) == {}
    assert left(root)[1] == (
        "measures/2-a.yaml: the name stays, because another file has the name 1-a.yaml or is to get it."
    )


def test_what_lies_elsewhere_is_left_alone(repository: Repository, tmp_path: Path) -> None:
    root = repository() / "strategy"
    elsewhere = write(tmp_path / "elsewhere", {"1-a.yaml": "id: 1\ntitel: A\n"})
    write(root, {"strategy.yaml": "format: 1\ntitle: T\n"})
    (root / "measures").symlink_to(elsewhere, target_is_directory=True)
    assert after(root) == {}
    assert left(root) == []  # it is not even read
    assert (elsewhere / "1-a.yaml").read_text() == "id: 1\ntitel: A\n"


def always(found: list[Diagnostic], _: object) -> list[Diagnostic]:
    return found


def test_a_fix_that_would_do_harm_is_refused_once(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": "id: 1\ntitle: A\n"})
    place = Location("measures/1-a.yaml")
    for edit in (Edit(1, 5, 1, 6, "1\nstatus: done"), Edit(1, 2, 1, 3, ""), Edit(1, 5, 1, 6, "[")):
        fix = Fix(FixKind.KEY, (edit,))
        harmful = [Diagnostic("DS005", Severity.ERROR, msg("x"), place, fix=fix)]
        made = plan(load(root), partial(always, harmful))
        assert made.changes == ()
        assert len(made.left) == 1


def test_fixes_that_touch_the_same_text_are_made_one_after_the_other(
    repository: Repository,
) -> None:
    root = repository({"measures/1-a.yaml": "id: 1\ntitle: A\n"})
    place = Location("measures/1-a.yaml")
    rounds = iter(["B", "C", "", ""])

    def check(_: object) -> list[Diagnostic]:
        text = next(rounds)
        fixes = [Fix(FixKind.KEY, (Edit(2, 8, 2, 9, new),)) for new in text and ("B", "C")]
        return [Diagnostic("DS005", Severity.ERROR, msg("x"), place, fix=fix) for fix in fixes]

    (change,) = plan(load(root), check).changes
    assert change.after == b"id: 1\ntitle: B\n"


@pytest.mark.parametrize("content", [b"\xff", b"id: 1\n", None])
def test_a_file_that_is_changed_while_it_is_checked_is_no_crash(
    repository: Repository, content: bytes | None
) -> None:
    root = repository({"measures/1-a.yaml": "id: 1\ntitle: A\nsumary: x\n"})
    path = root / "measures/1-a.yaml"
    found = Project.open(root).check(TODAY)

    def check(_: object) -> list[Diagnostic]:
        if path.exists() and path.stat().st_size > 10:
            path.unlink()
            if content is not None:
                path.write_bytes(content)
            return [*found]
        return []

    assert plan(load(root), check).changes == ()

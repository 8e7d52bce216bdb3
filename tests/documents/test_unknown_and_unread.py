"""What a reference names and the strategy has not stays visible: the id, and why."""

import pytest

from digistrat import i18n
from digistrat.project import DocumentFault, Incomplete, Project
from tests.conftest import STRATEGY, Repository

SHEET = (
    "id: 1\ntitle: Portal\nselected: {}\naction_fields: [servces]\ngoals: [simple]\n"
    "target_groups: [all]\nresponsible: [apoo]\ncontributors: [it]\nrelated: [2, 3333]\n"
    "depends_on: [x]\nindicators: [share]\nsuccess: {indicator: rate}\n"
)
OTHER = {"measures/2-pads.yaml": "id: 2\ntitle: Pads\n"}
UNREAD = "id: 3\ntitle: Wifi\nstatus: nonsense\n"


def chapter(body: str) -> dict[str, str]:
    return {"chapters/1-a.md": f"---\nid: a\ntitle: A\n---\n\n{body}\n"}


def test_unknown_ids_stay_in_the_fact_sheet(repository: Repository) -> None:
    root = repository(OTHER | {"measures/1-portal.yaml": SHEET})
    text = Project.open(root).render(format_name="md")
    sheet = text[text.rindex("Fact sheet 1") :]
    for id_ in ("servces", "simple", "all", "apoo", "it", "3333", "x", "share", "rate"):
        assert f"{id_} (unknown)" in sheet
    assert "**Related:** Pads; 3333 (unknown)" in sheet


def test_the_catalogue_has_a_table_for_an_unknown_field(repository: Repository) -> None:
    root = repository(OTHER | {"measures/1-portal.yaml": SHEET})
    text = Project.open(root).render(format_name="md")
    unknown = text[text.rindex("servces (unknown)*") : text.rindex("Without an action field*")]
    assert "Portal" in unknown
    assert "Pads" not in unknown


def test_a_goal_below_an_unknown_one_says_so(repository: Repository) -> None:
    goals = "- {id: a, title: First, parent: pilar}\n- {id: b, title: Second, parent: a}\n"
    text = Project.open(repository({"goals.yaml": goals})).render(format_name="md")
    assert "**Parent goal:** pilar (unknown)" in text
    assert "**Second**" in text


def test_goals_in_a_circle_do_not_vanish(repository: Repository) -> None:
    goals = "- {id: a, title: First, parent: b}\n- {id: b, title: Second, parent: a}\n"
    text = Project.open(repository({"goals.yaml": goals})).render(format_name="md")
    assert "### 1.1 First" in text
    assert text.count("Second") == 1


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        ('measure("3").title', "3 (cannot be read)"),
        ('measure("3").id', "3"),
        ('goal("lost").description', "lost (cannot be read)"),
        ('ref("b")', "b (cannot be read)"),
        ('ref("goals")', "goals (cannot be read)"),
        ("ranking()", "(no ranking: the scoring scheme cannot be read)"),
    ],
)
def test_a_partial_document_shows_what_cannot_be_read(
    repository: Repository, expression: str, shown: str
) -> None:
    files = {
        **chapter(f"X {{{{ {expression} }}}} Y"),
        "measures/3-wifi.yaml": UNREAD,
        "goals.yaml": "- {id: lost}\n",
        "chapters/2-b.md": "---\nid: b\n---\n",
    }
    project = Project.open(repository(files, strategy=f"{STRATEGY}scoring: nonsense\n"))
    with pytest.raises(Incomplete):
        project.render(format_name="md")
    text = project.render(format_name="md", partial=True)
    assert f"X {shown} Y" in text.replace("\\", "")


@pytest.mark.parametrize("expression", ['measure("4")', 'goal("x")', 'ref("c")'])
def test_what_does_not_exist_is_a_fault_in_a_partial_document_too(
    repository: Repository, expression: str
) -> None:
    files = chapter(f"{{{{ {expression} }}}}") | {"measures/3-wifi.yaml": UNREAD}
    with pytest.raises(DocumentFault):
        Project.open(repository(files)).render(format_name="md", partial=True)


def test_the_words_are_german_in_a_german_document(repository: Repository) -> None:
    root = repository({"measures/1-portal.yaml": SHEET})
    with i18n.use("de"):
        assert "apoo (unbekannt)" in Project.open(root).render(format_name="md")

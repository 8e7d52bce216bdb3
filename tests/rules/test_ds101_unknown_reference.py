"""A reference to what does not exist is found, and the nearest that exists is named."""

import pytest

from digistrat import i18n
from digistrat.diagnostics import Severity
from digistrat.documents.outline import GENERATED
from tests.conftest import STRATEGY, Repository, checked, findings, messages


def hints(repository: Repository, measure: str, strategy: str = STRATEGY) -> list[str]:
    files = {
        "measures/1-a.yaml": f"id: 1\ntitle: A\n{measure}\n",
        "goals.yaml": "- {id: mobile-work, title: Work anywhere}\n- {id: 24a, title: Offices}\n",
        "stakeholders.yaml": "- {id: it, title: IT department, kind: administration}\n",
    }
    return [str(found.hint) for found in checked(repository(files, strategy=strategy))]


@pytest.mark.parametrize(
    ("measure", "hint"),
    [
        ("goals: [mobil-work]", "Did you mean “mobile-work” (Work anywhere)?"),
        ("goals: [Mobile-Work]", "Did you mean “mobile-work” (Work anywhere)?"),
        ("goals: [24b]", "None"),
        ("goals: [Offices]", "Did you mean “24a” (Offices)?"),
        ("responsible: [IT]", "Did you mean “it” (IT department)?"),
        ("goals: [it]", "None"),
        ("related: [mobile-work]", "None"),
    ],
)
def test_the_nearest_of_the_same_kind_is_named(
    repository: Repository, measure: str, hint: str
) -> None:
    assert hints(repository, measure) == [hint]


def test_an_id_and_its_title_are_not_named_twice(repository: Repository) -> None:
    strategy = f"{STRATEGY}taxonomies: {{skills: {{terms: [{{id: technical}}]}}}}\n"
    assert hints(repository, "tags: {skills: [tecnical]}", strategy) == [
        "Did you mean “technical”?"
    ]


def test_a_message_names_the_kind_and_the_id_in_both_languages(repository: Repository) -> None:
    text = "id: 1\ntitle: A\naction_fields: [x]\nresponsible: [y]\ntags: {z: []}\n"
    root = repository({"measures/1-a.yaml": text})
    assert sorted(messages(root)) == [
        "There is no action field “x”.",
        "There is no stakeholder “y”.",
        "There is no taxonomy “z”.",
    ]
    with i18n.use("de"):
        german = messages(root)
    assert all(name in " ".join(german) for name in ("Handlungsfeld", "Akteur", "Taxonomie"))


def test_a_broken_reference_is_an_error(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": "id: 1\ntitle: A\npart_of: 2\n"})
    [diagnostic] = checked(root)
    assert (diagnostic.severity, diagnostic.entity) == (Severity.ERROR, "measure:1")


def test_a_measure_that_was_replaced_need_not_exist(repository: Repository) -> None:
    assert findings(repository({"measures/1-a.yaml": "id: 1\ntitle: A\nreplaces: [7, 8]\n"})) == []


def test_an_alias_never_resolves_a_reference(repository: Repository) -> None:
    text = "id: 1\ntitle: A\naliases: [{id: 2}]\nrelated: [2]\n"
    assert findings(repository({"measures/1-a.yaml": text})) == [
        ("DS101", "measures/1-a.yaml", 4, 11)
    ]


def test_a_generated_chapter_needs_no_file(repository: Repository) -> None:
    chapters = ", ".join(GENERATED)
    strategy = f"{STRATEGY}document: {{chapters: [{chapters}, unheard-of]}}\n"
    assert [code for code, *_ in findings(repository(strategy=strategy))] == ["DS101"]


def test_a_taxonomy_without_terms_takes_every_word(repository: Repository) -> None:
    text = "id: 1\ntitle: A\ntags: {skills: [anything]}\n"
    root = repository(
        {"measures/1-a.yaml": text}, strategy=f"{STRATEGY}taxonomies: {{skills: {{}}}}\n"
    )
    assert findings(root) == []


def test_the_same_reference_is_reported_at_each_place(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": "id: 1\ntitle: A\nrelated: [2]\ndepends_on: [2]\n"})
    assert [finding[2:] for finding in findings(root)] == [(3, 11), (4, 14)]

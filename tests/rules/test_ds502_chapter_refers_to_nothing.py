"""What a chapter refers to must exist; what is wrong is found on its line, and all of it."""

import pytest

from tests.conftest import STRATEGY, Repository, checked, findings, messages

HEAD = "---\nid: a\ntitle: A\n---\n"
FILES = {
    "measures.yaml": "- {id: 1, title: One}\n- {id: 24a, title: Two}\n",
    "goals.yaml": "- {id: online, title: Online}\n",
}


def said(repository: Repository, body: str, **files: str) -> list[tuple[str, tuple[int, int, int]]]:
    root = repository({**FILES, "chapters/1-a.md": HEAD + body, **files})
    return [
        (str(d.message), (d.location.line, d.location.column, d.location.end_column))
        for d in checked(root, "DS502")
    ]


@pytest.mark.parametrize(
    "body",
    [
        '{{ measure("1").title }} and {{ measure(1) }} and {{ goal("online").title }}',
        '{{ ref("a") }} and {{ ref("goals") }} and {{ count("measures") }}',
        "[one](#n-1 is not here), `[x](#y)`\n\n    [x](#y)\n",
        "[a](#a) and [goals](#goals) and [content](#page__content) and [top](#)",
        "[out](https://example.org/#there) and [file](annex.pdf#page=3)",
        "{% raw %}{{ measure('9') }}{% endraw %} {# {{ measure('9') }} #}",
        "no expression { here }",
        "",
    ],
)
def test_what_exists_is_fine(repository: Repository, body: str) -> None:
    assert said(repository, body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('x {{ measure("9") }} y', [("There is no measure “9”.", (5, 3, 21))]),
        (
            'x\n\n{{ goal("on") }}\n\n{{ ref("b") }} {{ count("measures") }} {{ ref("c") }}\n',
            [
                ("There is no goal “on”.", (7, 1, 17)),
                ("There is no chapter “b”.", (9, 1, 15)),
                ("There is no chapter “c”.", (9, 40, 54)),
            ],
        ),
        ("{{ nothing }}", [("Chapters know no “nothing”.", (5, 1, 14))]),
        ("{{ measure(\n  '9') }} x\n", [("There is no measure “9”.", (5, 1, 12))]),
        ("\n {% if nothing() %}x{% endif %} ", [("Chapters know no “nothing”.", (6, 2, 32))]),
        (
            "{{ goal('x') }}{% if nothing() %}x{% endif %}",
            [("There is no goal “x”.", (5, 1, 46))],
        ),
    ],
)
def test_every_expression_that_leads_nowhere_is_found(
    repository: Repository, body: str, expected: list[tuple[str, tuple[int, int, int]]]
) -> None:
    assert said(repository, body) == expected


@pytest.mark.parametrize("body", ["{{ measure( }}", "{{ 1", "{% if %}", "{{ 1/0 }}"])
def test_an_expression_that_cannot_be_evaluated_is_found(repository: Repository, body: str) -> None:
    ((_message, place),) = said(repository, f"\n{body}\n")
    assert place[:2] == (6, 1)


def test_the_nearest_is_named(repository: Repository) -> None:
    body = "{{ measure('24') }} {{ goal('onlin') }} {{ ref('zzz') }}"
    root = repository({**FILES, "chapters/1-a.md": HEAD + body})
    assert [str(found.hint) for found in checked(root, "DS502")] == [
        "Did you mean “24a”?",
        "Did you mean “online”?",
        "None",
    ]


def test_a_chapter_that_the_document_leaves_out_cannot_be_named(repository: Repository) -> None:
    strategy = f"{STRATEGY}document: {{chapters: [a]}}\n"
    files = {
        "chapters/1-a.md": f"{HEAD}{{{{ ref('b') }}}}",
        "chapters/2-b.md": "---\nid: b\ntitle: B\n---\n",
    }
    assert messages(repository(files, strategy=strategy), "DS502") == ["There is no chapter “b”."]
    assert messages(repository(files), "DS502") == []


@pytest.mark.parametrize(
    ("name", "expression"),
    [
        ("measures/7-x.yaml", "measure('7')"),
        ("goals/x.yaml", "goal('x')"),
        ("chapters/2-x.md", "ref('x')"),
        ("indicators.yaml", "ref('scoring')"),
    ],
)
def test_what_could_not_be_read_may_exist(
    repository: Repository, name: str, expression: str
) -> None:
    files = {"chapters/1-a.md": f"{HEAD}{{{{ {expression} }}}} [x](#y)", name: "id: [\n"}
    assert "DS502" not in {code for code, *_ in findings(repository(files), "DS502")}


def test_the_ranking_is_not_missed_where_its_scheme_has_a_fault(repository: Repository) -> None:
    root = repository({"chapters/1-a.md": f"{HEAD}{{{{ ranking() }}}}"})
    assert len(messages(root, "DS502")) == 1
    broken = f"{STRATEGY}scoring: [{{id: x}}]\n"
    root = repository({"chapters/1-a.md": f"{HEAD}{{{{ ranking() }}}}"}, strategy=broken)
    assert {code for code, *_ in findings(root, "DS502")} == {"DS007"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("see [x](#b)", [("The document has no place “#b”.", (5, 9, 11))]),
        (
            "[x](#b) [y](#b)\nand\n[z](#ü)",
            [
                ("The document has no place “#b”.", (5, 5, 7)),
                ("The document has no place “#b”.", (5, 13, 15)),
                ("The document has no place “#ü”.", (7, 5, 7)),
            ],
        ),
        ("[x]\n\n[x]: #b\n", [("The document has no place “#b”.", (7, 6, 8))]),
        ("- [x](<#b>)\n", [("The document has no place “#b”.", (5, 8, 10))]),
    ],
)
def test_a_link_to_no_place_is_found(
    repository: Repository, body: str, expected: list[tuple[str, tuple[int, int, int]]]
) -> None:
    assert said(repository, body) == expected


def test_a_link_is_told_which_place_is_near(repository: Repository) -> None:
    root = repository({**FILES, "chapters/1-a.md": f"{HEAD}[x](#goal)"})
    (found,) = checked(root, "DS502")
    assert str(found.hint) == "Did you mean “#goals”?"

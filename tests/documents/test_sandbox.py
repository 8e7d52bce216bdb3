"""What strangers write into chapters and templates neither reads nor fills the memory."""

import tracemalloc
from pathlib import Path

import pytest

from digistrat import i18n
from digistrat.documents import assemble, environment
from digistrat.project import DocumentFault, Project
from tests.conftest import Repository

DOUBLE = "{% set a = a ~ a %}" * 40
NEST = "{% set a = [a, a] %}" * 40
LOOPS = "{% for x in 'aaaaaaaaaa' %}" * 15 + "{% endfor %}" * 15
MUCH = "more text or more steps"
NO = "cannot be used here"
NO_FILTER = "there is no filter"
NO_TEXT = "Only texts, numbers and dates"

BOMBS = [
    ('{{ "a" * 10**10 }}', MUCH),
    ("{{ [1] * 10**9 }}", MUCH),
    ("{{ 10**9 * (1,) }}", MUCH),
    ("{{ 10**(10**8) }}", "This number is too large."),
    ("{{ 1.5|round(10**9, 'ceil') }}", "This number is too large."),
    ('{{ "%0999999999d" % 1 }}', "“%” works on numbers only."),
    ('{{ "%0999999999d"|format(1) }}', NO_FILTER),
    ('{{ "x"|center(10**10) }}', NO_FILTER),
    ('{{ "x"|indent(10**10) }}', NO_FILTER),
    ('{{ "x y"|wordwrap(1, wrapstring="a") }}', NO_FILTER),
    ('{{ ["x"]|map("center", 10**10)|join }}', NO_FILTER),
    ('{{ "x".ljust(10**10) }}', NO),
    ('{{ "x"["ljust"](10**10) }}', NO),
    ('{{ "{:10000000000}".format(1) }}', NO),
    ("{{ (1).to_bytes(10**10, 'big') }}", NO),
    ("{{ ('a' * 10**5)|replace('a', 'b' * 10**5) }}", MUCH),
    ("{{ ('a' * 10**5)|replace('', 'b' * 10**5) }}", MUCH),
    ("{{ ('a' * 10**4)|join('b' * 10**6) }}", MUCH),
    ("{% set a = 'aaaaaaaaaa' %}" + DOUBLE, MUCH),
    ("{% set a = 'aaaaaaaaaa' %}" + DOUBLE.replace("~", "+"), MUCH),
    ("{% set a = 'aaaaaaaaaa' %}" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 40, MUCH),
    ("{% set a = [1] %}" + NEST + "{{ a }}", NO_TEXT),
    ("{% set a = [1] %}" + NEST + "{{ a ~ 1 }}", NO_TEXT),
    ("{% set a = [1] %}" + NEST + "{{ a|string }}", NO_TEXT),
    ("{% set a = [1] %}" + NEST + "{{ a|join }}", NO_TEXT),
    ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "goes round in a circle"),
    ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "goes round in a circle"),
    ("{% for x in 'a' %}" * 25 + "{% endfor %}" * 25, "nested too deeply"),
]


def fault(root: Path) -> str:
    tracemalloc.start()
    try:
        with pytest.raises(DocumentFault) as caught, i18n.use("en"):
            Project.open(root).render()
        assert tracemalloc.get_traced_memory()[1] < 512 * 1024**2
    finally:
        tracemalloc.stop()
    return str(caught.value.message)


def chapter(body: str) -> dict[str, str]:
    scheme = "format: 1\ntitle: T\nscoring: [{id: s, criteria: [{id: k, levels: {a: 1}}]}]\n"
    return {
        "strategy.yaml": scheme,
        "measures.yaml": "- {id: 1, title: A, ratings: {k: a}}\n",
        "chapters/1-a.md": f"---\nid: a\ntitle: A\n---\n{body}\n",
    }


@pytest.mark.parametrize(("body", "words"), BOMBS)
def test_a_bomb_in_a_chapter_is_named(repository: Repository, body: str, words: str) -> None:
    message = fault(repository(chapter(body)))
    assert message.startswith("chapters/1-a.md:5: ")
    assert words in message


@pytest.mark.parametrize(("body", "words"), BOMBS)
def test_a_bomb_in_a_template_is_named(repository: Repository, body: str, words: str) -> None:
    message = fault(repository({"templates/html/document.html.j2": body}))
    assert message.startswith("templates/html/document.html.j2:1: ")
    assert words in message


def test_steps_are_counted_in_all_chapters_together(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assemble, "BUDGET", 10_000)
    assert MUCH in fault(repository(chapter(LOOPS)))
    one = chapter("{% for x in 'a' * 2000 %}{% endfor %}")
    Project.open(repository(one)).render()
    text = one["chapters/1-a.md"]
    more = {f"chapters/{n}.md": text.replace("id: a", f"id: c{n}") for n in range(9)}
    assert MUCH in fault(repository(more))


def test_steps_are_counted_in_templates(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "BUDGET", 10_000)
    assert MUCH in fault(repository({"templates/html/document.html.j2": LOOPS}))


def test_inserted_tables_are_counted(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assemble, "BUDGET", 10_000)
    files = chapter("{% for x in 'a' * 100 %}{{ ranking() }}{{ count('measures') }}{% endfor %}")
    assert MUCH in fault(repository(files))


@pytest.mark.parametrize(
    "expression",
    [
        "document.about.parse_file('/etc/passwd')",
        "document.about.model_dump()",
        "document.about.model_fields_set.pop()",
        "document.sections.__class__",
    ],
)
def test_templates_use_data_and_no_methods(repository: Repository, expression: str) -> None:
    root = repository({"templates/html/document.html.j2": "{{ " + expression + " }}"})
    assert NO in fault(root)


@pytest.mark.parametrize("expression", ["document", "document.sections", "document.about"])
def test_no_name_of_python_is_shown(repository: Repository, expression: str) -> None:
    root = repository({"templates/html/document.html.j2": "{{ " + expression + " }}"})
    assert NO_TEXT in fault(root)


def test_slices_are_counted(repository: Repository) -> None:
    body = (
        "{% set ns = namespace(all=[]) %}{% set b = 'a' * 10**7 %}"
        "{% for x in range(10**5) %}{% set ns.all = ns.all + [b[1:]] %}{% endfor %}"
    )
    assert MUCH in fault(repository({"templates/html/document.html.j2": body}))


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ 5 % 3 }} {{ 2 * 3 }} {{ 2**3 }} {{ 1 + 1 }}", "2 6 8 2"),
        ("{{ 'a' ~ 1 ~ '<' }}", "a1&lt;"),
        ("{{ ('<' ~ 'b')|safe }}", "<b"),
        ("{{ ['b', 'a']|sort|join(', ') }}{{ 'abc'[1:] }}", "a, bbc"),
        ("{{ 'a b'|upper|replace('A', '<') }}", "&lt; B"),
        ("{{ [1, 2]|sum }} {{ 2.6|round|int }}", "3 3"),
        ("{{ 'a,b'.split(',')|first }}{{ {'x': 1}.items()|length }}", "a1"),
        ("{{ true }} {{ false }} {{ none }}|{{ about.version }}", "yes no |"),
        ("{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}", "ab"),
        ("{% for x in [1, 2] %}{{ loop.index }}{{ loop.cycle('a', 'b') }}{% endfor %}", "1a2b"),
        ("{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m('<') }}", "<&lt;>"),
    ],
)
def test_what_a_template_needs_goes_on_to_work(
    repository: Repository, template: str, text: str
) -> None:
    head = "{% set about = document.about %}"
    root = repository({"templates/html/document.html.j2": head + template})
    assert Project.open(root).render() == text

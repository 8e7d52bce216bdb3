"""`rank` by schemes that are more than a weighted sum, and of the measures with a tag."""

import json
from pathlib import Path

import pytest

from tests.commands.program import digistrat
from tests.conftest import Repository, write

SCHEMES = Path(__file__).resolve().parent.parent / "corpus" / "schemes"

IDS = ("benefit", "effort", "priority", "value", "by-kind", "goals")


def _ids(root: Path, *options: str) -> list[str]:
    text = digistrat("-C", str(root), "rank", "--format", "json", *options).result
    return [entry["id"] for entry in json.loads(text)["ranking"]]


@pytest.mark.parametrize("tag", ["kind=service", "Kind=Service", "kind=Service"])
def test_the_measures_with_a_tag_are_ranked_among_themselves(tag: str) -> None:
    assert _ids(SCHEMES, "--scheme", "goals", "--tag", tag) == ["1", "3"]


def test_a_tag_and_a_field_go_together() -> None:
    options = ("--scheme", "effort", "--tag", "kind=service", "--field")
    assert _ids(SCHEMES, *options, "services") == ["1", "3"]
    assert _ids(SCHEMES, *options, "office") == []


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ("kind", "--tag needs a taxonomy and a term: --tag TAXONOMY=TERM."),
        ("kind=", "--tag needs a taxonomy and a term: --tag TAXONOMY=TERM."),
        ("=service", "--tag needs a taxonomy and a term: --tag TAXONOMY=TERM."),
        ("knid=service", "There is no taxonomy “knid”. Did you mean “kind”?"),
        ("kind=servcie", "This taxonomy has no term “servcie”. Did you mean “service” (Service)?"),
    ],
)
def test_a_tag_that_does_not_exist_is_refused(tag: str, message: str) -> None:
    refused = digistrat("-C", str(SCHEMES), "rank", "--tag", tag).refusal()
    assert refused in (message, message.replace(" (Service)", ""))


def test_a_taxonomy_without_terms_takes_every_word_that_is_used(repository: Repository) -> None:
    strategy = (
        "format: 1\ntitle: T\nlanguage: en\ntaxonomies: {topic: {}}\n"
        "scoring: [{id: s, criteria: [{id: a, levels: {x: 1}}]}]\n"
    )
    measure = "{{id: {0}, title: M, ratings: {{a: x}}, tags: {{topic: [{1}]}}}}"
    measures = f"- {measure.format(1, 'roads')}\n- {measure.format(2, 'schools')}\n"
    root = repository({"measures.yaml": measures}, strategy=strategy)
    assert _ids(root, "--tag", "topic=schools") == ["2"]
    refused = digistrat("-C", str(root), "rank", "--tag", "topic=trees").refusal()
    assert refused == "This taxonomy has no term “trees”. Possible here: roads, schools."


def test_a_scheme_that_demands_ratings_refuses_without_them(repository: Repository) -> None:
    strategy = (
        "format: 1\ntitle: T\nlanguage: en\n"
        "scoring: [{id: s, title: Main, missing: error, criteria: [{id: a, levels: {x: 1}}]}]\n"
    )
    measures = "- {id: 1, title: Roads, ratings: {a: x}}\n- {id: 2, title: Trees}\n"
    root = repository({"measures.yaml": measures}, strategy=strategy)
    for options in ([], ["--partial"], ["--format", "json"], ["--explain", "1"]):
        assert digistrat("-C", str(root), "rank", *options).refusal(code=1) == (
            "There is no ranking by “Main” as long as ratings are missing: 2 Trees (not rated: a)."
        )
    write(root, {"measures.yaml": measures.replace("Trees", "Trees, ratings: {a: x}")})
    assert _ids(root) == ["1", "2"]


@pytest.mark.parametrize("scheme", ["goals", "both"])
def test_goals_that_cannot_be_read_are_missed_only_where_they_count(
    repository: Repository, scheme: str
) -> None:
    classes = "classes: [{id: c, from: 0}]"
    strategy = (
        "format: 1\ntitle: T\nlanguage: en\nscoring:\n"
        f"- {{id: sum, criteria: [{{id: a, levels: {{x: 1}}}}], {classes}}}\n"
        f"- {{id: goals, by_goals: true, {classes}}}\n"
        "- {id: both, matrix: {rows: sum, columns: goals, order: [p], cells: {c: {c: p}}}}\n"
    )
    files = {
        "goals.yaml": "- {id: g, title: G, weight: 1}\n- {id: h, title: H, wieght: 1}\n",
        "measures.yaml": "- {id: 1, title: A, ratings: {a: x}, goals: [g]}\n",
    }
    root = repository(files, strategy=strategy)
    assert _ids(root) == ["1"]
    outcome = digistrat("-C", str(root), "rank", "--scheme", scheme)
    assert (outcome.code, outcome.stdout) == (1, "")
    assert "goals.yaml:2:" in outcome.stderr
    assert "as long as goals cannot be read" in outcome.stderr
    partial = digistrat("-C", str(root), "rank", "--scheme", scheme, "--partial")
    assert partial.code == 0
    assert "goals.yaml" in partial.stderr


@pytest.mark.parametrize("scheme", IDS)
@pytest.mark.parametrize("width", ["40", "80", "140"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_any_scheme_fits_any_width(scheme: str, width: str, language: str) -> None:
    head = ("--lang", language, "-C", str(SCHEMES), "rank", "--scheme", scheme)
    for options in ([], ["--explain", "1"], ["--explain", "4"]):
        text = digistrat(*head, *options, env={"COLUMNS": width}).result
        assert max(map(len, text.splitlines())) <= int(width)
        assert {"Online", "Map"} & set(text.split())

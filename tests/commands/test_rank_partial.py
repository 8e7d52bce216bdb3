"""What `rank` does where something cannot be read: it refuses, or goes on and says what is missing."""

import json

import pytest

from tests.commands.program import digistrat
from tests.commands.repositories import (
    BROKEN_MEASURE,
    FIELDS,
    GOOD,
    SCHEME,
)
from tests.conftest import Repository


@pytest.mark.parametrize("path", ["measures/5-broken.yaml", "measures.yaml"])
def test_a_broken_measure_stops_the_ranking(repository: Repository, path: str) -> None:
    root = repository({**GOOD, path: BROKEN_MEASURE}, strategy=SCHEME)
    for options in ([], ["--format", "json"], ["--explain", "1"], ["--top", "1"]):
        outcome = digistrat("-C", str(root), "rank", *options)
        assert (outcome.code, outcome.stdout) == (1, "")
        assert f"{path}:" in outcome.stderr
        assert "error DS0" in outcome.stderr
        assert outcome.stderr.count("Error: ") == 1
        assert "--partial" in outcome.stderr.split("\n")[-2]


def test_a_partial_ranking_goes_on_and_says_what_is_missing(repository: Repository) -> None:
    root = repository({**GOOD, "measures/5-x.yaml": BROKEN_MEASURE}, strategy=SCHEME)
    outcome = digistrat("-C", str(root), "rank", "--partial")
    assert outcome.code == 0
    assert "Bikes" in outcome.stdout
    assert "  5: cannot be read, see measures/5-x.yaml" in outcome.stdout
    missing = "measures/5-x.yaml (measure “5”)"
    assert outcome.stderr == f"Left out, because it cannot be read: {missing}.\n"
    data = digistrat("-C", str(root), "rank", "--partial", "--format", "json")
    assert [entry["id"] for entry in json.loads(data.stdout)["ranking"]] == ["1", "2"]
    assert data.stderr == outcome.stderr


def test_even_a_quiet_partial_ranking_says_what_is_missing(repository: Repository) -> None:
    root = repository({**GOOD, "measures/5-x.yaml": BROKEN_MEASURE}, strategy=SCHEME)
    outcome = digistrat("-q", "-C", str(root), "rank", "--partial")
    assert "measures/5-x.yaml" in outcome.stderr


def test_a_partial_ranking_says_that_the_measure_cannot_be_read(repository: Repository) -> None:
    root = repository({**GOOD, "measures/5-x.yaml": BROKEN_MEASURE}, strategy=SCHEME)
    outcome = digistrat("-C", str(root), "rank", "--partial", "--explain", "5")
    assert "cannot be read, see measures/5-x.yaml" in outcome.stdout
    assert "measures/5-x.yaml" in outcome.stderr


@pytest.mark.parametrize("options", [[], ["--partial"]])
@pytest.mark.parametrize(
    "strategy",
    [
        SCHEME.replace("weight: 60", "weight: -1"),
        SCHEME.replace("weight: 60", "wieght: 60"),
        "",
        "title: [\n",
        "scoring: x\n" + SCHEME.partition("scoring")[0],
    ],
    ids=["negative weight", "unknown key", "empty file", "no yaml", "no list"],
)
def test_without_a_readable_scheme_there_is_no_ranking_at_all(
    repository: Repository, strategy: str, options: list[str]
) -> None:
    root = repository(GOOD, strategy=strategy)
    outcome = digistrat("-C", str(root), "--lang", "en", "rank", *options)
    assert (outcome.code, outcome.stdout) == (1, "")
    assert "strategy.yaml:" in outcome.stderr
    assert outcome.stderr.count("Error: ") == 1


def test_a_partial_ranking_without_a_scheme_does_not_recommend_itself(
    repository: Repository,
) -> None:
    root = repository(GOOD, strategy=SCHEME.replace("weight: 60", "weight: -1"))
    assert "--partial" not in digistrat("-C", str(root), "rank", "--partial").stderr


def test_an_unknown_format_version_is_refused_in_one_sentence(repository: Repository) -> None:
    root = repository(GOOD, strategy=SCHEME.replace("format: 1", "format: 2"))
    outcome = digistrat("-C", str(root), "--lang", "en", "rank")
    assert (outcome.code, outcome.stdout) == (1, "")
    assert "This repository has the format 2" in outcome.stderr
    assert "DS101" not in outcome.stderr


def test_an_action_field_that_cannot_be_read_is_not_called_missing(
    repository: Repository,
) -> None:
    broken = FIELDS.replace("title: The administration", "titel: The administration")
    root = repository({**GOOD, "action-fields.yaml": broken}, strategy=SCHEME)
    outcome = digistrat("-C", str(root), "rank", "--field", "inside")
    assert "There is no action field" not in outcome.stderr


def test_a_scheme_with_a_fault_in_its_yaml_is_not_ranked_by(repository: Repository) -> None:
    scheme = SCHEME.replace("scoring:", "scoring: &all", 1)
    outcome = digistrat("-C", str(repository(GOOD, strategy=scheme)), "rank", "--partial")
    assert outcome.code == 1
    assert "DS004" in outcome.stderr
    assert outcome.out == b""


def test_what_is_lost_is_named_as_exactly_as_it_is_known(repository: Repository) -> None:
    entries = "- {title: A}\n- {id: 7, title: B}\n- text\n- {id: 2, titel: C}\n- title: D\n"
    broken = {"measures.yaml": entries, "measures/9-x.yaml": "title: X\n", "measures/8.yaml": "["}
    root = repository({**GOOD, **broken}, strategy=SCHEME)
    outcome = digistrat("-C", str(root), "rank", "--partial")
    lost = outcome.stderr.removeprefix("Left out, because it cannot be read: ")
    assert lost == (
        "measures.yaml (measure “2”), measures.yaml:1, measures.yaml:3, measures.yaml:5, "
        "measures/2-trees.yaml (measure “2”), measures/8.yaml, measures/9-x.yaml.\n"
    )

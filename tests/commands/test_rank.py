import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from digistrat.cli import run
from tests.commands.program import EXAMPLE, digistrat
from tests.commands.repositories import (
    GERMAN,
    GOOD,
    SCHEME,
    WITHOUT_SCHEME,
)
from tests.conftest import STRATEGY, Repository


@pytest.fixture
def root(repository: Repository) -> Path:
    return repository(GOOD, strategy=SCHEME)


def _ids(root: Path, *options: str) -> list[str]:
    text = digistrat("-C", str(root), "rank", "--format", "json", *options).result
    return [entry["id"] for entry in json.loads(text)["ranking"]]


def test_the_ranking_of_the_example_is_printed() -> None:
    lines = digistrat("-C", str(EXAMPLE), "rank").result.split("\n")
    assert lines[0] == "Maßnahmenpriorisierung"
    assert lines[3].split() == [
        "1",
        "44",
        "Work",
        "Space",
        "Ausstattung",
        "3",
        "2",
        "3",
        "3",
        "3",
        "2,85",
    ]


def test_the_language_of_the_strategy_is_spoken_unless_another_is_asked_for() -> None:
    for env in ({}, {"LANG": "en_GB.UTF-8"}):
        assert "Rang" in digistrat("-C", str(EXAMPLE), "rank", env=env).result
        english = digistrat("-C", str(EXAMPLE), "--lang", "en", "rank", env=env).result
        assert "Rank" in english
        assert "2.85" in english


@pytest.mark.parametrize("form", ["json", "csv"])
def test_what_programs_read_is_the_same_in_any_language(form: str) -> None:
    outputs = {
        digistrat("--lang", lang, "-C", str(EXAMPLE), "rank", "--format", form).result
        for lang in ("de", "en")
    }
    assert len(outputs) == 1


def test_every_format_has_all_measures(root: Path) -> None:
    for form in ("text", "json", "csv", "markdown"):
        text = digistrat("-C", str(root), "rank", "--format", form).result
        assert all(title in text for title in ("Bikes", "Trees", "Ideas", "Law"))


def test_the_csv_can_be_read_back(root: Path) -> None:
    text = digistrat("-C", str(root), "rank", "--format", "csv").result
    table = [*csv.DictReader(StringIO(text))]
    assert [(row["rank"], row["id"], row["score"]) for row in table] == [
        ("1", "1", "4.80"), ("2", "2", "4.20"), ("", "3", ""), ("", "4", ""),
    ]  # fmt: skip


def test_a_scheme_is_chosen_by_its_id(root: Path) -> None:
    assert "Main ranking" in digistrat("-C", str(root), "rank").result
    assert "Quick look" in digistrat("-C", str(root), "rank", "--scheme", "quick").result


@pytest.mark.parametrize("name", ["inside", "The administration"])
def test_one_action_field_is_ranked_by_itself(root: Path, name: str) -> None:
    assert _ids(root, "--field", name) == ["1"]


@pytest.mark.parametrize(
    ("count", "number"), [("1", 1), ("2", 3), ("3", 3), ("11", 11), ("99", 46)]
)
def test_the_best_are_shown_and_ties_in_whole(count: str, number: int) -> None:
    assert len(_ids(EXAMPLE, "--top", count)) == number


def test_one_score_is_explained(root: Path) -> None:
    text = digistrat("-C", str(root), "rank", "--explain", "1").result
    assert text.startswith("1 Bikes\nMain ranking: rank 1 of 2, score 4.80\n")
    assert "not rated: Effect, Cost" in digistrat("-C", str(root), "rank", "--explain", "3").result
    data = json.loads(
        digistrat("-C", str(root), "rank", "--explain", "1", "--format", "json").result
    )
    assert (data["schema"], data["score"]) == ("digistrat.explanation/1", "4.80")


@pytest.mark.parametrize(("id_", "rank"), [("44", "1"), ("2", "15")])
def test_a_rank_is_explained_among_all_measures(id_: str, rank: str) -> None:
    text = digistrat("-C", str(EXAMPLE), "rank", "--explain", id_).result
    assert f"Rang {rank} von 46" in text


def test_a_measure_of_another_field_is_not_suggested_as_itself(root: Path) -> None:
    arguments = ("-C", str(root), "rank", "--field", "outside", "--explain")
    message = digistrat(*arguments, "1").refusal()
    assert "“1”" in message
    assert "Did you mean “1”" not in message


def test_a_strategy_without_measures_has_an_empty_ranking(repository: Repository) -> None:
    root = repository(strategy=SCHEME)
    assert "No measure has a score." in digistrat("-C", str(root), "rank").result
    assert _ids(root) == []


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--scheme", "mian"], "There is no scheme “mian”. Did you mean “main”?"),
        (["--scheme", "zzz"], "There is no scheme “zzz”. Possible here: main, quick."),
        (["--scheme", ""], "There is no scheme “”. Possible here: main, quick."),
        (["--field", "insde"], "There is no action field “insde”. Did you mean “inside”?"),
        (["--field", "zzz"], "There is no action field “zzz”. Possible here: inside, outside."),
        (["--format", "jsn"], "There is no format “jsn” here. Did you mean “json”?"),
        (["--format", "JSON"], "There is no format “JSON” here. Did you mean “json”?"),
        (["--format", "pdf"], "There is no format “pdf” here. Possible here: csv, json, markdown, text."),
        (["--explain", "1", "--format", "csv"], "There is no format “csv” here. Possible here: json, text."),
        (["--explain", "1", "--format", "markdown"], "There is no format “markdown” here. Possible here: json, text."),
        (["--explain", "1", "--top", "1"], "--explain and --top do not go together."),
        (["--fromat", "json"], "There is no option --fromat. Did you mean “--format”?"),
        (["--top"], "The option --top needs a value."),
        (["--scheme"], "The option --scheme needs a value."),
        (["--partial=yes"], "The option --partial takes no value."),
        (["--top", "0"], "--top needs a whole number from 1, not “0”."),
        (["--top", "-1"], "--top needs a whole number from 1, not “-1”."),
        (["--top", "x"], "--top needs a whole number from 1, not “x”."),
        (["--top", "2.5"], "--top needs a whole number from 1, not “2.5”."),
        (["--top", ""], "--top needs a whole number from 1, not “”."),
        (["--top", "٣"], "--top needs a whole number from 1, not “٣”."),
        (["extra"], "There are too many arguments. digistrat rank --help shows what is possible."),
    ],
)  # fmt: skip
def test_wrong_usage_is_refused_with_what_would_be_right(
    root: Path, options: list[str], expected: str
) -> None:
    assert digistrat("-C", str(root), "rank", *options).refusal() == expected


def test_a_field_may_be_misspelt_by_its_title_too(root: Path) -> None:
    message = digistrat("-C", str(root), "rank", "--field", "The towm").refusal()
    assert "The town" in message or "outside" in message
    assert "inside" not in message


def test_an_unknown_measure_is_refused_with_the_nearest(repository: Repository) -> None:
    measures = {f"measures/{id_}.yaml": f"id: {id_}\ntitle: T\n" for id_ in ("bikes", "trees")}
    root = repository(measures, strategy=SCHEME)
    message = digistrat("-C", str(root), "rank", "--explain", "bieks").refusal()
    assert "“bieks”" in message
    assert "Did you mean “bikes”?" in message


def test_an_unknown_measure_is_not_answered_with_a_wall_of_ids() -> None:
    assert len(digistrat("-C", str(EXAMPLE), "rank", "--explain", "nonsense").refusal()) < 160


def test_a_number_of_any_length_is_no_crash(root: Path) -> None:
    outcome = digistrat("-C", str(root), "rank", "--top", "9" * 5000)
    assert outcome.code in (0, 2)


@pytest.mark.parametrize("language", ["en", "de"])
def test_without_a_scheme_there_is_no_ranking(repository: Repository, language: str) -> None:
    root = repository(strategy=WITHOUT_SCHEME.format(language))
    expected = {
        "en": "This strategy has no scoring scheme; “scoring” in strategy.yaml declares one.",
        "de": "Diese Strategie hat kein Bewertungsschema; „scoring“ in der strategy.yaml legt eines fest.",
    }
    for options in ([], ["--partial"], ["--scheme", "main"], ["--explain", "1"]):
        outcome = digistrat("-C", str(root), "rank", *options)
        assert outcome.refusal(1) == expected[language]


def test_errors_are_told_in_the_language_of_the_strategy(repository: Repository) -> None:
    root = repository(GOOD, strategy=GERMAN)
    for option, start in (
        ("--scheme", "Ein Bewertungsschema „zz“ gibt es nicht."),
        ("--field", "Das Handlungsfeld „zz“ gibt es nicht."),
        ("--explain", "Eine Maßnahme „zz“ gibt es"),
        ("--format", "Das Format „zz“ gibt es hier nicht."),
    ):
        outcome = digistrat("-C", str(root), "rank", option, "zz", env={"LANG": "en_GB.UTF-8"})
        assert outcome.refusal().startswith(start)
        assert outcome.stderr.startswith("Fehler: ")
    outcome = digistrat("-C", str(root), "rank", "--top", "0", env={"LANG": "en_GB.UTF-8"})
    assert outcome.refusal() == "--top braucht eine ganze Zahl ab 1, nicht „0“."


def test_a_title_that_two_have_is_ambiguous(repository: Repository) -> None:
    files = {
        "action-fields.yaml": "- {id: f10, title: Field}\n- {id: f9, title: Field}\n",
        "measures/a.yaml": "id: a\ntitle: Bikes\nratings: {effect: low, cost: 1}\n",
        "measures/b.yaml": "id: b\ntitle: Bikes\nratings: {effect: low, cost: 2}\n",
        "measures/Bus.yaml": "id: Bus\ntitle: Line\nratings: {effect: low, cost: 2}\n",
        "measures/c.yaml": "id: c\ntitle: Bus\nratings: {effect: low, cost: 2}\n",
    }
    root = repository(files, strategy=SCHEME)
    assert digistrat("-C", str(root), "rank", "--field", "Field").refusal() == (
        "Several action fields have the title “Field”; give an id instead: f9, f10."
    )
    assert digistrat("-C", str(root), "rank", "--explain", "Bikes").refusal() == (
        "Several measures have the title “Bikes”; give an id instead: a, b."
    )
    explained = digistrat("-C", str(root), "rank", "--explain", "Bus").result
    assert explained.startswith("Bus Line\n"), "an id goes before a title"


def test_no_terminal_is_so_narrow_that_words_fall_into_letters() -> None:
    narrow = digistrat("-C", str(EXAMPLE), "rank", "--top", "3", env={"COLUMNS": "12"})
    assert (
        narrow.result
        == digistrat("-C", str(EXAMPLE), "rank", "--top", "3", env={"COLUMNS": "30"}).result
    )
    assert "Work Space" in narrow.result


def test_a_field_that_does_not_exist_is_told_even_quietly(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    scoring = "scoring: [{id: s, criteria: [{id: c, levels: {high: 3}}]}]\n"
    files = {
        "action-fields.yaml": "- {id: services, title: Services}\n",
        "measures/1-a.yaml": "id: 1\ntitle: A\naction_fields: [servces]\nrelated: [9]\n"
        "ratings: {c: high}\n",
        "measures/2-b.yaml": "id: 2\ntitle: B\naction_fields: [services]\nratings: {c: high}\n",
    }
    root = str(repository(files, strategy=STRATEGY + scoring))
    told = "A reference leads nowhere, at measures/1-a.yaml:3:17; see digistrat check.\n"
    assert run(["--lang", "en", "-q", "-C", root, "rank"]) == 0
    out, err = capsys.readouterr()
    assert "servces (unknown)" in " ".join(out.split())
    assert err == told
    assert run(["--lang", "en", "-q", "-C", root, "rank", "--field", "services"]) == 0
    assert capsys.readouterr().err == told

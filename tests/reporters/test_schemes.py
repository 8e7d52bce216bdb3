"""What schemes have besides criteria stands in every format: factors, divisor, classes, goals."""

from pathlib import Path
from typing import Any

import pytest

from digistrat.project import Project
from digistrat.reporters import Page, RankingView
from tests.reporters.sample import explanation, parsed, report, rows

SCHEMES = Path(__file__).resolve().parent.parent / "corpus" / "schemes"
PROJECT = Project.open(SCHEMES)


def _view(scheme: str) -> RankingView:
    return RankingView(PROJECT.strategy, PROJECT.rank(scheme))


def _entry(scheme: str, id_: str) -> Any:
    data = parsed(report("ranking", "json", _view(scheme)))
    return next(entry for entry in data["ranking"] if entry["id"] == id_)


@pytest.mark.parametrize(
    ("scheme", "more"),
    [
        ("benefit", {"class": "large"}),
        ("priority", {"classes": ["large", "easy"], "priority": "now"}),
        ("value", {"factors": [{"factor": "reach", "rating": "town", "points": "1.5"}], "divisor": "60"}),
        ("by-kind", {"profile": "services"}),
        ("goals", {"goals": [{"goal": "online", "share": "0.4"}, {"goal": "lean", "share": "0.4"}]}),
    ],
)  # fmt: skip
def test_json_has_further_keys_in_ranking_and_explanation(
    scheme: str, more: dict[str, object]
) -> None:
    usual = ["rank", "id", "title", "action_fields", "score", "score_exact", "contributions"]
    entry = _entry(scheme, "1")
    assert [*entry] == [*usual, *more]
    assert {key: entry[key] for key in more} == more
    explained = parsed(report("explanation", "json", explanation(_view(scheme), "1")))
    assert {key: explained[key] for key in more} == more


def test_json_names_what_does_not_apply_and_has_an_empty_rating_for_what_is_missing() -> None:
    assert _entry("by-kind", "3")["not_applicable"] == ["speed"]
    assert [part["rating"] for part in _entry("by-kind", "2")["contributions"]] == ["high", ""]


def test_json_has_no_weights_where_they_differ_by_measure() -> None:
    data = parsed(report("ranking", "json", _view("by-kind")))
    assert {entry["weight"] for entry in data["criteria"]} == {None}


@pytest.mark.parametrize(
    ("scheme", "head", "row"),
    [
        ("effort", ["months", "score", "score_exact", "class"], ["24", "2.00", "2", "easy"]),
        ("priority", ["score", "score_exact", "priority"], ["3.00", "3", "now"]),
        ("value", ["ease", "reach", "score", "score_exact", "divisor"],
         ["low", "town", "0.025", "1/40", "60"]),
        ("by-kind", ["people", "speed", "staff", "score", "score_exact", "profile"],
         ["many", "high", "", "3.00", "3", "services"]),
        ("goals", ["score", "score_exact", "goals"], ["0.80", "4/5", "online lean"]),
    ],
)  # fmt: skip
def test_csv_has_further_columns(scheme: str, head: list[str], row: list[str]) -> None:
    first, *body = rows(report("ranking", "csv", _view(scheme)))
    assert first[4:] == [*head, "reason"]
    assert next(cells for cells in body if cells[1] == "1")[4:] == [*row, ""]


@pytest.mark.parametrize(
    ("scheme", "head", "row"),
    [
        ("effort", "| Months (100 %) | Klasse | Ergebnis |", "| 24 | Easy | 2,00 |"),
        ("priority", "| Benefit | Ease of doing | Priorität |", "| Large benefit | Easy | now |"),
        ("value", "| Ease of use (100 %) | × Reach | ÷ Kosten | Ergebnis |", "| low | town | 60 | 0,025 |"),
        ("by-kind", "| People reached | Speed | Relief for staff | Ergebnis |", "| many | high | – | 3,00 |"),
        ("goals", "| Ziele | Ergebnis |", "| Services online, Lean administration | 0,80 |"),
    ],
)  # fmt: skip
def test_markdown_has_further_columns(scheme: str, head: str, row: str) -> None:
    lines = report("ranking", "markdown", _view(scheme), "de").splitlines()
    assert lines[0].endswith(head)
    assert next(line for line in lines if "Online portal" in line).endswith(row)
    assert len({line.replace("\\|", "").count("|") for line in lines if line.startswith("|")}) == 1


@pytest.mark.parametrize(
    ("scheme", "steps"),
    [
        ("benefit", ["Klasse „Large benefit“, ab 2."]),
        ("priority", ["Priority: Rang 1 von 3 (geteilt), Priorität now", "Benefit: 2,06, Klasse „Large benefit“", "= now"]),
        ("value", ["× Reach: 1,5 (town)", "÷ Kosten in Einheiten von 1.000: 60", "= 0,025"]),
        ("by-kind", ["Es gelten die Gewichte „For services“."]),
        ("goals", ["Trägt bei zu „Services online“: 40 %", "= 0,80"]),
    ],
)  # fmt: skip
def test_an_explanation_has_every_step(scheme: str, steps: list[str]) -> None:
    text = report("explanation", "text", explanation(_view(scheme), "1"), "de")
    assert [step for step in steps if step not in text.splitlines()] == []


@pytest.mark.parametrize(
    ("id_", "sentence"),
    [
        ("2", "Relief for staff: missing, counted as the worst."),
        ("3", "Speed: does not count for this measure."),
    ],
)
def test_an_explanation_says_what_was_made_of_a_missing_rating(id_: str, sentence: str) -> None:
    text = report("explanation", "text", explanation(_view("by-kind"), id_))
    assert sentence in text.splitlines()


def test_a_narrow_page_says_that_columns_are_left_out() -> None:
    text = report("ranking", "text", _view("goals"), page=Page(40))
    assert "Some columns are left out at this width." in " ".join(text.split())
    wide = report("ranking", "text", _view("goals"), page=Page(120))
    assert "Services online, Lean administration" in wide

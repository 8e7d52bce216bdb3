"""A published table is held against the repository, cell by cell."""

import shutil
from pathlib import Path

import pytest

from digistrat import i18n
from tests.conftest import EXAMPLE, STRATEGY, Repository, checked, findings, messages

SCHEME = f"""{STRATEGY}scoring:
  - id: first
    criteria:
      - {{id: effect, title: Wirkung, weight: 60, levels: {{high: 3, low: 1}}}}
      - {{id: cost, weight: 40, scale: {{min: 1, max: 5}}}}
"""

FILES = {
    "action-fields.yaml": (
        "- {id: f, title: Services / Portal}\n- {id: g, title: Work}\n- {id: h, title: Rest}\n"
    ),
    "measures.yaml": (
        "- {id: 1, title: Portal, action_fields: [f], ratings: {effect: high, cost: 3.5}}\n"
        "- {id: 2, title: File, action_fields: [f, g], ratings: {effect: high, cost: 2}}\n"
        "- {id: 3, title: Advice, action_fields: [g], ratings: {effect: high, cost: 2}}\n"
        "- {id: 24a, title: Training, ratings: {effect: low, cost: 1}}\n"
        "- {id: 5, title: Later, action_fields: [h]}\n"
    ),
}


def said(repository: Repository, table: str, strategy: str = SCHEME) -> list[str]:
    root = repository({**FILES, "published/a.csv": table}, strategy=strategy)
    return messages(root, "DS501")


def row(head: str, *rows: str) -> str:
    return "\n".join([f"Nr.;{head}", *rows])


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("Titel", "Portal"),
        ("Maßnahme", "Portal"),
        ("Handlungsfeld", "services / portal"),
        ("Action field", "f"),
        ("effect", "High"),
        ("Wirkung", "3"),
        ("cost", "3,5"),
        ("cost", "3.50"),
        ("cost", "–"),
        ("Score", "3.20"),
        ("Ergebnis", "3,2"),
        ("Punkte", "3 Punkte"),
        ("Rang", "1."),
        ("Position", "1"),
        ("Remarks", "anything"),
        ("effect;cost;Score;Rang", "high;;;"),
    ],
)
def test_a_value_can_be_printed_in_many_ways(repository: Repository, head: str, cells: str) -> None:
    rest = [f"{id_}{';' * cells.count(';')};" for id_ in ("2", "3", "24a", "5")]
    assert said(repository, row(head, f"1;{cells}", *rest)) == []


@pytest.mark.parametrize(
    ("head", "cell", "message"),
    [
        ("Titel", "Portals", "The table calls measure 1 “Portals”, the repository “Portal”."),
        (
            "Handlungsfeld",
            "Work",
            "For measure 1 the table prints “Work”, the repository has “Services / Portal”.",
        ),
        (
            "Wirkung",
            "low",
            "For measure 1 the table prints “low” for Wirkung, the repository has “high”.",
        ),
        (
            "cost",
            "3,4",
            "For measure 1 the table prints “3,4” for cost, the repository has “3.5”.",
        ),
        (
            "Score",
            "3,21",
            "The table prints the score 3,21 for measure 1, the repository gives 3.20.",
        ),
        (
            "Score",
            "high",
            "The table prints the score high for measure 1, the repository gives 3.20.",
        ),
        ("Rang", "2", "The table prints the rank 2 for measure 1, the repository gives 1."),
    ],
)
def test_a_value_that_differs_is_found(
    repository: Repository, head: str, cell: str, message: str
) -> None:
    assert said(repository, row(head, f"1;{cell}", "2;", "3;", "24a;", "5;")) == [message]


def test_a_finding_points_to_the_cell_and_to_the_repository(repository: Repository) -> None:
    table = "id,title\n1,\n2,\n3,\n24a,\n5,\n"
    root = repository({**FILES, "published/a.csv": table.replace("2,", '2,"Files"')})
    (found,) = checked(root, "DS501")
    assert (found.location.path, found.location.line) == ("published/a.csv", 3)
    assert (found.location.column, found.location.end_column) == (3, 10)
    (related,) = found.related
    assert (related.location.path, related.location.line) == ("measures.yaml", 2)


def test_one_cause_is_one_finding(repository: Repository) -> None:
    table = row("Wirkung;Score;Rang", "1;low;2,00;4", "2;;2.60;", "3;;2.60;", "24a;;;", "5;;;")
    assert said(repository, table) == [
        "For measure 1 the table prints “low” for Wirkung, the repository has “high”."
    ]


@pytest.mark.parametrize(
    ("ranks", "expected"),
    [
        ("1 2 3 4", []),  # numbered one after the other, in any order within a tie
        ("1 3 2 4", []),
        ("1 2 2 4", []),
        ("1 2 2 3", ["The table prints the rank 3 for measure 24a, the repository gives 4."]),
        ("2 1 3 4", ["1: 2", "2: 1"]),
        ("2 2 3 4", ["The table prints the rank 2 for measure 1, the repository gives 1."]),
    ],
)
def test_ties_may_be_shared_or_numbered(
    repository: Repository, ranks: str, expected: list[str]
) -> None:
    rows = [
        f"{id_};{rank}" for id_, rank in zip(["1", "2", "3", "24a"], ranks.split(), strict=True)
    ]
    found = said(repository, row("Rang", *rows, "5;"))
    assert len(found) == len(expected)
    assert all(len(text) < 9 or text in found for text in expected)


def test_ranks_within_the_measures_of_a_table_are_right_too(repository: Repository) -> None:
    assert said(repository, row("Rang", "2;1", "3;1", "24a;3", "1;", "5;")) != []
    strategy = f"{SCHEME}check: {{DS501: {{missing: false}}}}\n"
    assert said(repository, row("Rang", "2;1", "3;1", "24a;3"), strategy) == []
    assert said(repository, row("Rang", "2;2", "3;2", "24a;4"), strategy) == []


def test_where_most_of_a_column_differs_its_head_is_named(repository: Repository) -> None:
    measures = "".join(
        f"- {{id: {n}, title: M{n}, ratings: {{effect: high, cost: {n % 5 + 1}}}}}\n"
        for n in range(1, 9)
    )
    table = row("Titel;Score", *(f"{n};M{n};9.99" for n in range(1, 9)))
    files = {"measures.yaml": measures, "published/a.csv": table}
    root = repository(files, strategy=SCHEME)
    (found,) = checked(root, "DS501")
    assert str(found.message) == (
        "8 of 8 values in the column “Score” differ from the repository; the first one: "
        "The table prints the score 9.99 for measure 1, the repository gives 2.60."
    )
    assert (found.location.line, found.location.column) == (1, 11)


def test_a_rating_or_score_that_the_repository_lacks_is_found(repository: Repository) -> None:
    table = row("Wirkung;Score;Rang", "1;;;", "2;;;", "3;;;", "24a;;;", "5;high;;")
    assert said(repository, table) == [
        "For measure 5 the table prints “high” for Wirkung, the repository has no rating."
    ]
    table = row("Score", "1;", "2;", "3;", "24a;", "5;2.00")
    assert said(repository, table) == [
        "The table prints the score 2.00 for measure 5, the repository has none."
    ]
    table = row("Rang", "1;", "2;", "3;", "24a;", "5;5")
    assert said(repository, table) == [
        "The table prints the rank 5 for measure 5, the repository has none."
    ]


def test_unknown_and_doubled_ids_are_found(repository: Repository) -> None:
    table = row(
        "Titel", "1;Portal", "1;Portal", "2;", "3;", "24a;", "5;", "24aa;", "9;File", ";Sum"
    )
    root = repository({**FILES, "published/a.csv": table}, strategy=SCHEME)
    found = [(str(d.message), str(d.hint)) for d in checked(root, "DS501")]
    assert found == [
        ("The id “1” stands in this table twice.", "None"),
        ("There is no measure “24aa”, which the table lists.", "Did you mean “24a”?"),
        (
            "There is no measure “9”, which the table lists.",
            "“File” is measure 2; if the table numbers it in its own way, add an alias with "
            "“document: published/a.csv” there.",
        ),
    ]


@pytest.mark.parametrize(
    ("listed", "is_part"),
    [
        ("1 2 3 24a 5", True),
        ("1 2 3", True),  # the best three, and those of two action fields
        ("1 2", True),  # the best, cut through a tie
        ("2 3", False),
        ("5", True),  # one action field
        ("1 2 3 24a", True),  # all that have a rank
        ("1 24a 5", False),
    ],
)
def test_measures_are_missing_unless_the_table_is_about_a_part(
    repository: Repository, listed: str, is_part: bool
) -> None:
    rows = [f"{id_};" for id_ in listed.split()]
    found = said(repository, row("Titel", *rows))
    assert bool(found) is not is_part


def test_many_missing_measures_are_named_in_part(repository: Repository) -> None:
    measures = "".join(f"- {{id: {n}, title: M}}\n" for n in range(1, 21))
    root = repository({"measures.yaml": measures, "published/a.csv": "id\n1\n"})
    (text,) = messages(root, "DS501")
    assert text.startswith("19 of 20 measures are missing in the table: 2 M, 3 M, ")
    assert text.endswith(", 11 M, 9 more.")


def test_aliases_say_how_a_table_prints_a_measure(repository: Repository) -> None:
    measures = (
        "- {id: 1, title: A, aliases: [{id: 2, title: Ah, document: published/a.csv}]}\n"
        "- {id: 2, title: B, aliases: [{id: 1, document: published/a.csv}]}\n"
        "- {id: 3, title: C, aliases: [{title: Sea, document: published/b.csv}]}\n"
    )
    for table, expected in (
        ("id,title\n1,B\n2,Ah\n3,C\n", []),
        ("id,title\n1,B\n2,A\n3,C\n", ["The table calls measure 2 “A”, the repository “Ah”."]),
        ("id,title\n1,B\n2,Ah\n3,Sea\n", ["The table calls measure 3 “Sea”, the repository “C”."]),
    ):
        root = repository({"measures.yaml": measures, "published/a.csv": table})
        assert messages(root, "DS501") == expected


def test_a_row_about_another_measure_differs_for_that_reason_alone(
    repository: Repository,
) -> None:
    table = row("Titel;Score", "1;File;2.60", "2;Portal;3.20", "3;;", "24a;;", "5;;")
    assert said(repository, table) == [
        "The table calls measure 1 “File”, the repository “Portal”.",
        "The table calls measure 2 “Portal”, the repository “File”.",
    ]


def test_what_could_not_be_read_is_not_missing_and_shifts_no_rank(repository: Repository) -> None:
    files = {
        "measures/1-a.yaml": "id: 1\ntitle: A\nratings: {effect: low, cost: 1}\n",
        "measures/2-b.yaml": "id: 2\ntitel: B\n",
        "published/a.csv": "id,rank\n1,2\n2,1\n",
    }
    found = findings(repository(files, strategy=SCHEME), "DS501")
    assert {code for code, *_ in found} == {"DS005"}


def test_a_table_without_ids_is_compared_with_nothing_and_that_is_said(
    repository: Repository,
) -> None:
    assert said(repository, "title\nPortal\n") == [
        "The table has no column with the ids of measures; nothing is compared."
    ]
    skipped = f"{SCHEME}check: {{DS501: {{skip: [published/a.csv]}}}}\n"
    assert said(repository, "title\nPortal\n", skipped) == []


def test_a_strategy_without_measures_is_left_alone(repository: Repository) -> None:
    assert messages(repository({"published/a.csv": "id\n1\n"}), "DS501") == []


def test_the_messages_write_numbers_in_their_language(repository: Repository) -> None:
    table = row("Score", "1;3,21", "2;", "3;", "24a;", "5;")
    with i18n.use("de"):
        (text,) = said(repository, table)
    assert "3,20" in text


def test_the_example_agrees_with_its_published_tables_thanks_to_its_aliases(
    tmp_path: Path,
) -> None:
    assert findings(EXAMPLE, "DS501") == []
    root = Path(shutil.copytree(EXAMPLE, tmp_path / "example"))
    for path in root.glob("measures/*.yaml"):
        text = path.read_text("utf-8")
        path.write_text(text.replace("published/catalogue.csv", "elsewhere"), "utf-8")
    found = checked(root, "DS501")
    assert {diagnostic.location.path for diagnostic in found} == {"published/catalogue.csv"}
    assert len(found) == 10  # eight other numbers, two other titles


def test_scores_are_not_compared_where_the_scheme_has_no_ranking(repository: Repository) -> None:
    strategy = f"{SCHEME}    missing: error\n"
    table = row("effect;score;rank", "1;low;3.20;1", "2;high;9;9", "3;;;", "24a;;;", "5;;;")
    assert said(repository, table, strategy) == [
        "For measure 1 the table prints “low” for Wirkung, the repository has “high”."
    ]

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from tests.commands.program import EXAMPLE, digistrat
from tests.commands.repositories import BROKEN_MEASURE, FIELDS, GOOD, SCHEME
from tests.conftest import Repository, write
from tests.spreadsheets import Rows, ods, xlsx

ANNEX = EXAMPLE / "published" / "annex.csv"
CATALOGUE = EXAMPLE / "published" / "catalogue.csv"

TABLE = (
    "id,title,field,effect,cost,score\n1,Bikes,inside,high,2.5,4.80\n2,Trees,outside,low,1,4.20\n"
)


@pytest.fixture
def root(repository: Repository) -> Path:
    return repository(GOOD, strategy=SCHEME)


def verify(root: Path, *arguments: str, code: int = 0, lang: str = "en") -> str:
    outcome = digistrat("--lang", lang, "-C", str(root), "verify", *arguments)
    assert (outcome.code, outcome.stderr) == (code, "")
    return outcome.stdout


def refused(root: Path, *arguments: str) -> str:
    return digistrat("-C", str(root), "--lang", "en", "verify", *arguments).refusal()


def as_json(root: Path, *arguments: str, code: int = 1) -> dict[str, object]:
    text = verify(root, "--format", "json", *arguments, code=code)
    found = json.loads(text)
    assert isinstance(found, dict)
    return found


def test_the_published_ranking_of_the_example_is_reproduced() -> None:
    text = verify(EXAMPLE, str(ANNEX))
    assert "46 of 46 scores reproduced." in text
    assert text.endswith("\nNo difference.\n")
    assert "46 von 46 Ergebnissen bestätigt." in verify(EXAMPLE, str(ANNEX), lang="de")


def test_the_catalogue_of_the_example_has_eight_shifted_ids_and_two_other_titles() -> None:
    found = as_json(EXAMPLE, str(CATALOGUE))
    differences = found["differences"]
    assert isinstance(differences, list)
    by_kind = {
        kind: [(one["id"], one["here"], one["there"]) for one in differences if one["kind"] == kind]
        for kind in ("id", "title")
    }
    assert [id_ for id_, _here, _there in by_kind["id"]] == [str(n) for n in range(12, 20)]
    assert by_kind["id"][2] == ("14", "Agile Methoden", "Schulungsräume")
    assert by_kind["title"] == [
        ("1", "Rückmeldungen / Infos", "Rückmeldung / Information"),
        ("26", "iKFZ", "i-Kfz"),
    ]
    assert {one["known"] for one in differences} == {"alias"}
    assert len(differences) == 10


def test_without_arguments_all_published_tables_are_verified() -> None:
    text = verify(EXAMPLE, code=1)
    assert text.startswith("published/annex.csv\n")
    assert "\npublished/catalogue.csv\n" in text
    assert text.endswith("\n10 differences, 10 of them known.\n")


@pytest.mark.parametrize(("name", "make"), [("a.xlsx", xlsx), ("a.ods", ods)])
def test_a_spreadsheet_says_the_same_as_the_csv(
    tmp_path: Path, name: str, make: Callable[[dict[str, Rows]], bytes]
) -> None:
    lines = ANNEX.read_text("utf-8").splitlines()
    rows = [[_number(cell) for cell in row] for row in csv.reader(lines)]
    sheets: dict[str, Rows] = {"Deckblatt": [["Anlagen"]], "Liste 2021": [["Anlage 3"], [], *rows]}
    write(tmp_path, {name: make(sheets)})
    for table in (f"{tmp_path / name}", f"{tmp_path / name}#Liste 2021"):
        text = verify(EXAMPLE, table)
        assert f"{name}#Liste 2021\n" in text
        assert "46 of 46 scores reproduced." in text
    message = refused(EXAMPLE, f"{tmp_path / name}#Liste 2012")
    assert message.endswith("has no sheet “Liste 2012”. Did you mean “Liste 2021”?")
    assert "no column whose head" in refused(EXAMPLE, f"{tmp_path / name}#Deckblatt")


def _number(text: str) -> object:
    try:
        return float(text)
    except ValueError:
        return text


def test_paths_are_relative_to_the_working_folder(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(root, {"published/a.csv": TABLE})
    (root / "elsewhere").mkdir()
    monkeypatch.chdir(root / "elsewhere")
    assert verify(root, "../published/a.csv").startswith("../published/a.csv\n")
    message = refused(root, "published/a.csv")
    near = root / "published" / "a.csv"
    assert message == f"There is no file published/a.csv. Did you mean “{near}”?"


def test_columns_are_named_by_hand(root: Path) -> None:
    table = TABLE.replace("id,title", "Ziffer,Worum = geht").replace("score", "Wert")
    write(root, {"a.csv": table + "3,Ideas,inside,,,\n4,Law,,,,\n"})
    path = str(root / "a.csv")
    options = ("--map", "ziffer=id", "--map", "Worum = geht=title", "--map", "Wert=score")
    assert "2 of 2 scores reproduced." in verify(root, path, *options)
    assert "no column whose head" in refused(root, path)
    assert refused(root, path, "--map", "Ziffer") == (
        "--map needs a head and a field, not “Ziffer”. Such as: --map Gesamt=score."
    )
    assert refused(root, path, *options, "--map", "Wret=cost") == (
        "There is no column “Wret”. Did you mean “Wert”?"
    )
    assert refused(root, path, "--map", "Ziffer=ids") == (
        "No column can mean “ids”. Did you mean “id”?"
    )


def test_scheme_and_field_are_chosen(root: Path) -> None:
    table = "id,score\n1,3\n2,1\n3,\n4,\n"
    write(root, {"a.csv": table})
    path = str(root / "a.csv")
    assert "0 of 2 scores" in verify(root, path, code=1)
    assert "2 of 2 scores" in verify(root, path, "--scheme", "quick")
    assert "1 of 1 scores" in verify(root, path, "--scheme", "quick", "--field", "inside")
    assert refused(root, path, "--scheme", "quik") == (
        "There is no scheme “quik”. Did you mean “quick”?"
    )
    assert "There is no action field “insde”." in refused(root, path, "--field", "insde")


def test_every_format_has_all_differences(root: Path) -> None:
    write(
        root, {"a.csv": TABLE.replace("4.80", "4.81").replace("Trees", "=Tree\tand") + "3,Ideas\n"}
    )
    for form in ("text", "json", "csv", "markdown"):
        text = verify(root, str(root / "a.csv"), "--format", form, code=1)
        assert all(word in text for word in ("4.81", "Tree", "Law"))
    rows = [*csv.DictReader(StringIO(verify(root, str(root / "a.csv"), "--format", "csv", code=1)))]
    assert [(row["row"], row["kind"], row["there"]) for row in rows[:2]] == [
        ("2", "score", "4.81"),
        ("3", "title", "'=Tree and"),
    ]


def test_what_programs_read_is_the_same_in_any_language() -> None:
    for form in ("json", "csv"):
        texts = {verify(EXAMPLE, "--format", form, code=1, lang=lang) for lang in ("de", "en")}
        assert len(texts) == 1


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", b"", ": The table is empty."),
        ("a.csv", b"a,b\n1,2\n", " has no column whose head stands for ids or titles of measures."),
        ("a.csv", b"id,title\n1,2,85\n", ":2:5: This row has more cells than the head"),
        ("a.csv", bytes(range(256)), ": The file is no text in UTF-8 or Windows-1252."),
        ("a.xlsx", b"id\n1\n", ": This is no spreadsheet, or it is damaged or locked."),
        ("a.xlsx", xlsx({"A": []}), " is empty."),
        ("a.csv/x", b"", ": This is not a file."),
        ("b.csv", b"", "There is no file "),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(
    root: Path, name: str, content: bytes, message: str
) -> None:
    write(root, {name: content})
    assert message in refused(root, str(root / name.partition("/")[0].replace("b.csv", "c.csv")))


@pytest.mark.parametrize("name", ["\0", "x" * 5000, ""])
def test_what_is_no_name_of_a_file_is_said(root: Path, name: str) -> None:
    assert refused(root, name)


def test_a_repository_without_tables_is_told_so(root: Path) -> None:
    assert refused(root) == "There is no table in published/. Name the tables to be verified."


def test_nothing_is_verified_against_what_cannot_be_read(repository: Repository) -> None:
    files = {"action-fields.yaml": FIELDS, "measures/5-b.yaml": BROKEN_MEASURE}
    root = repository({**files, "published/a.csv": TABLE}, strategy=SCHEME)
    outcome = digistrat("-C", str(root), "verify")
    assert (outcome.code, outcome.stdout) == (1, "")
    assert "No table is verified as long as" in outcome.stderr


def test_a_hundred_thousand_rows_are_told_in_part(root: Path) -> None:
    rows = "".join(f"{n},Measure {n}\n" for n in range(10, 100_010))
    write(root, {"a.csv": f"id,title\n{rows}"})
    text = verify(root, str(root / "a.csv"), code=1)
    assert "99804 more; --format json and csv show all." in text
    assert len(text) < 100_000


def test_a_huge_cell_is_shortened(root: Path) -> None:
    write(root, {"a.csv": f"id,title\n1,{'x' * 3_000_000}\n2,Trees\n3,Ideas\n4,Law\n"})
    assert len(verify(root, str(root / "a.csv"), code=1)) < 1000


@pytest.mark.parametrize("width", ["40", "80", "200"])
@pytest.mark.parametrize("lang", ["de", "en"])
def test_no_line_is_wider_than_the_terminal(width: str, lang: str) -> None:
    outcome = digistrat(
        "--lang", lang, "-C", str(EXAMPLE), "verify", env={"COLUMNS": width}
    )  # fmt: skip
    assert max(map(len, outcome.stdout.splitlines())) <= int(width)

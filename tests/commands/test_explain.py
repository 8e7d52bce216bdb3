"""`explain` shows the page of a rule, in the user's language, inside and outside a repository."""

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from digistrat.rules import catalogue
from tests.commands.program import digistrat
from tests.conftest import STRATEGY, Repository

CODES = [entry.code for entry in catalogue()]


@pytest.fixture(autouse=True)
def outside(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder that is no repository."""
    folder = tmp_path_factory.mktemp("outside")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("width", ["40", "80"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_catalogue_lists_every_rule_and_fits(width: str, language: str) -> None:
    out = digistrat("--lang", language, "explain", env={"COLUMNS": width}).result
    assert [word for line in out.split("\n") for word in line.split(" ")[:1] if word in CODES] == [
        *CODES
    ]
    assert max(map(cell_len, out.split("\n"))) <= int(width)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_page_fits_a_narrow_terminal(code: str, language: str) -> None:
    out = digistrat("--lang", language, "explain", code, env={"COLUMNS": "40"}).result
    assert out.startswith(f"{code} ")
    assert max(map(cell_len, out.split("\n"))) <= 40


def test_a_page_says_all_there_is() -> None:
    out = digistrat("explain", "DS503").result
    assert out.startswith(
        "DS503 personal-data\n"
        "Personal data stands in a repository that may be public.\n"
        "Severity: warning\n"
        "\n"
        "A strategy in git is easily published,"
    )
    for part in (
        "\nWrong:\n    # measures/1-portal.yaml\n    id: 1\n",
        "\nRight:\n    # measures/1-portal.yaml\n",
        "\nSettings:\n    allowed: What is no personal data",
        "        default: [info@, post@,",
        "    # digistrat: ignore[DS503] reason\n",
        "    <!-- digistrat: ignore[DS503] reason -->\n",
        "    check: {DS503: off}\n",
    ):
        assert part in out


def test_a_fault_of_reading_cannot_be_silenced() -> None:
    out = digistrat("explain", "DS005").result
    assert "It cannot be silenced: something could not be read." in out
    assert "ignore[" not in out


@pytest.mark.parametrize(
    ("code", "ignorable", "optional"),
    [
        ("DS005", False, False),
        ("DS010", True, True),
        ("DS011", False, True),  # the file is not read, nor are its comments
        ("DS501", False, True),  # CSV has no comments
        ("DS504", True, True),
    ],
)
def test_it_is_said_how_a_finding_can_be_silenced(
    code: str, ignorable: bool, optional: bool
) -> None:
    (rule,) = json.loads(digistrat("explain", code, "--format", "json").result)["rules"]
    assert (rule["ignorable"], rule["optional"]) == (ignorable, optional)
    text = digistrat("explain", code).result
    assert (f"# digistrat: ignore[{code}] reason" in text) is ignorable
    assert (f"check: {{{code}: off}}" in text) is optional


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (("DS501",), ["DS501"]),
        (("ds101", "DS009"), ["DS101", "DS009"]),
        (("DS00",), [f"DS00{n}" for n in range(1, 10)]),
        (("DS103", "DS10"), ["DS103", "DS101", "DS102", "DS104", "DS105"]),
        (("unknown-key",), ["DS005"]),
    ],
)
def test_rules_are_named_by_code_beginning_or_name(
    names: tuple[str, ...], codes: list[str]
) -> None:
    data = json.loads(digistrat("explain", *names, "--format", "json").result)
    assert [rule["code"] for rule in data["rules"]] == codes
    text = digistrat("explain", *names).result
    assert [line.split()[0] for line in text.split("\n") if line[:5] in codes] == codes


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("DS5O1", "There is no rule “DS5O1”. Did you mean “DS501”?"),
        ("unknwon-key", "There is no rule “unknwon-key”. Did you mean “unknown-key”?"),
        ("zzz", "There is no rule “zzz”. digistrat explain lists all rules."),
        ("", "There is no rule “”. digistrat explain lists all rules."),
    ],
)
def test_an_unknown_rule_is_refused(name: str, sentence: str) -> None:
    assert digistrat("explain", "DS001", name).refusal() == sentence


def test_the_language_is_that_of_the_option_the_repository_or_the_environment(
    repository: Repository,
) -> None:
    root = str(repository(strategy="format: 1\ntitle: T\nlanguage: de\n"))
    german, english = "Einstufung: Fehler", "Severity: error"
    assert english in digistrat("explain", "DS101").result
    assert german in digistrat("explain", "DS101", env={"LANG": "de_DE.UTF-8"}).result
    assert german in digistrat("--lang", "de", "explain", "DS101").result
    assert german in digistrat("-C", root, "explain", "DS101").result
    assert english in digistrat("--lang", "en", "-C", root, "explain", "DS101").result


def test_inside_a_repository_its_settings_are_shown(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = "check: {DS101: off, DS503: {severity: error, allowed: ['@example.org']}}\n"
    root = repository(strategy=STRATEGY + settings)
    monkeypatch.chdir(root)
    out = digistrat("explain", "DS101", "DS503", "DS502").result
    assert "Severity: error; in this strategy: off\n" in out
    assert "Severity: warning; in this strategy: error\n" in out
    assert 'in this strategy: ["@example.org"]\n' in out
    assert "Severity: error\n" in out
    table = digistrat("explain").result
    assert "\nDS101 off      A reference leads nowhere" in table
    data = json.loads(digistrat("explain", "DS101", "DS503", "--format", "json").result)
    assert [rule["in_force"] for rule in data["rules"]] == ["off", "error"]
    assert data["rules"][1]["settings"][0]["value"] == ["@example.org"]


def test_a_broken_strategy_keeps_no_one_from_reading_about_it(repository: Repository) -> None:
    root = str(repository(strategy="format: [\n"))
    assert digistrat("-C", root, "explain", "DS002").result.startswith("DS002 syntax\n")


def test_a_folder_that_is_named_must_be_a_repository(outside: Path) -> None:
    assert "is not a strategy repository" in digistrat("-C", str(outside), "explain").refusal()


def test_the_json_is_complete_and_english() -> None:
    data = json.loads(digistrat("--lang", "de", "explain", "--format", "json").result)
    assert data["schema"] == "digistrat.rules/1"
    assert [rule["code"] for rule in data["rules"]] == CODES
    rule = next(rule for rule in data["rules"] if rule["code"] == "DS501")
    assert list(rule) == [
        "code", "name", "title", "severity", "in_force", "why", "bad", "good", "settings",
        "ignorable", "optional",
    ]  # fmt: skip
    assert rule["title"] == "A published table says something else than the repository."
    assert rule["severity"] == "warning"
    assert rule["in_force"] is None
    assert rule["settings"][1]["name"] == "missing"
    assert rule["settings"][1]["default"] is True
    assert rule["settings"][1]["value"] is None


def test_the_markdown_is_a_table_or_pages() -> None:
    table = digistrat("explain", "--format", "markdown").result
    assert "| DS101 | error | A reference leads nowhere: nothing has this id. |\n" in table
    page = digistrat("--lang", "de", "explain", "DS501", "--format", "markdown").result
    assert page.startswith("## DS501\n\n**Eine veröffentlichte Tabelle ")
    assert "\n`published-table-differs`. Einstufung: Warnung.\n" in page
    assert "\n```yaml\n# measures/1-portal.yaml\n" in page
    assert "\n- `missing`: " in page

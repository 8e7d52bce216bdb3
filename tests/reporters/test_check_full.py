"""Findings for people: where, what, the line with a caret, and what would be right."""

import re

import pytest
from rich.cells import cell_len

from digistrat.diagnostics import Diagnostic, Location, Related, Severity
from digistrat.i18n import Message, msg
from digistrat.project import Project
from digistrat.reporters import Findings, Page
from tests.conftest import Repository
from tests.reporters.sample import colours, report, widest, words
from tests.reporters.test_check_json import BROKEN

WIDTHS = (40, 60, 80, 120, 200)
PATH = "measures/1-a.yaml"


def _finding(
    location: Location,
    severity: Severity = Severity.ERROR,
    hint: Message | None = None,
    related: tuple[Related, ...] = (),
) -> Diagnostic:
    message = msg("There is no {kind} “{id}”.", kind=msg("goal"), id="x")
    return Diagnostic("DS101", severity, message, location, "measure:1", hint, related)


def _text(
    *found: Diagnostic, line: str | None = None, language: str = "en", width: int = 80
) -> str:
    findings = Findings(found, lambda _: line)
    return report("diagnostics", "full", findings, language, Page(width))


def _marked(text: str) -> str:
    """Return what the carets stand under, column of the terminal by column."""
    above, carets = re.findall(r"^(.*)\n( *\^+)$", text, re.MULTILINE)[0]
    cells = "".join(char + "\0" * (cell_len(char) - 1) for char in above)
    return cells[carets.index("^") : len(carets)].replace("\0", "")


def test_a_finding_has_place_line_caret_and_hint() -> None:
    found = _finding(Location(PATH, 3, 11, 3, 12), hint=msg("Did you mean “{near}”?", near="y"))
    assert _text(found, line="related: [x]") == (
        "measures/1-a.yaml:3:11: error DS101: There is no goal “x”.\n"
        "    related: [x]\n"
        "              ^\n"
        "    = Did you mean “y”?\n"
        "\n"
        "1 error, 0 warnings, 0 remarks.\n"
    )
    assert _text(found, line="related: [x]", language="de") == (
        "measures/1-a.yaml:3:11: Fehler DS101: Ziel „x“ gibt es nicht.\n"
        "    related: [x]\n"
        "              ^\n"
        "    = Ist „y“ gemeint?\n"
        "\n"
        "1 Fehler, 0 Warnungen, 0 Hinweise.\n"
    )


def test_a_related_place_is_named() -> None:
    related = (Related(msg("first here"), Location("measures/2-b.yaml", 4, 5, 4, 6)),)
    text = _text(_finding(Location(PATH, 1, 5, 1, 6), related=related), line="id: 1")
    assert "    = first here: measures/2-b.yaml:4:5\n" in text


@pytest.mark.parametrize("line", [None, "", "   "])
def test_without_a_source_line_there_is_no_caret(line: str | None) -> None:
    text = _text(_finding(Location(PATH, 1, 1, 1, 1)), line=line)
    assert "^" not in text
    assert text.startswith("measures/1-a.yaml:1:1: error DS101: There is no goal “x”.\n\n")


@pytest.mark.parametrize(
    ("line", "column", "end", "marked"),
    [
        ("related: [x]", 11, 12, "x"),
        ("related: [x]", 1, 8, "related"),
        ("title: Größe der Straße", 8, 13, "Größe"),
        ("\ttitle: x", 2, 7, "title"),
        ("title: 数字化 战略", 12, 14, "战略"),
        ("title: 🚲 Rad", 10, 13, "Rad"),
        ("title: x", 9, 9, ""),
        ("a: " + "b" * 300 + " here", 305, 309, "here"),
        ("here: " + "b" * 300, 1, 5, "here"),
        ("- " * 40 + "here" + " -" * 40, 81, 85, "here"),
    ],
)
@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_caret_stands_under_what_is_meant(
    line: str, column: int, end: int, marked: str, width: int
) -> None:
    text = _text(_finding(Location(PATH, 2, column, 2, end)), line=line, width=width)
    assert widest(text) <= width
    assert _marked(text) == marked


def test_a_place_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    text = _text(_finding(Location(PATH, 2, 4, 5, 2)), line="a: bcd")
    assert _marked(text) == "bcd"


def test_counts_choose_their_words() -> None:
    found = [_finding(Location(PATH, n, 1, n, 1), severity) for n, severity in enumerate(
        [Severity.ERROR, Severity.ERROR, Severity.WARNING, Severity.INFO], start=1)]  # fmt: skip
    assert _text(*found).endswith("\n2 errors, 1 warning, 1 remark.\n")
    assert _text(*found, language="de").endswith("\n2 Fehler, 1 Warnung, 1 Hinweis.\n")
    assert _text() == "0 errors, 0 warnings, 0 remarks.\n"


def test_severities_have_names_in_both_languages() -> None:
    for severity, english, german in (
        (Severity.ERROR, "error", "Fehler"),
        (Severity.WARNING, "warning", "Warnung"),
        (Severity.INFO, "info", "Hinweis"),
    ):
        found = _finding(Location(PATH), severity)
        assert f": {english} DS101:" in _text(found)
        assert f": {german} DS101:" in _text(found, language="de")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_no_line_is_longer_than_the_width_and_no_word_is_lost(
    repository: Repository, width: int, language: str
) -> None:
    project = Project.open(repository(BROKEN))
    findings = Findings(project.check(), project.source_line)
    text = report("diagnostics", "full", findings, language, Page(width))
    assert widest(text) <= width
    whole = report("diagnostics", "full", findings, language, Page(1000))
    heads = [line for line in whole.split("\n") if ": DS" in line or " DS0" in line]
    assert heads
    for line in heads:
        assert words(line) in words(text)


def test_a_line_is_used_to_its_end() -> None:
    found = _finding(Location("measures/1-" + "a" * 13 + ".yaml", 1, 1, 1, 1))
    (line, *_) = _text(found).split("\n")
    assert _text(found, width=len(line)).startswith(line + "\n")


def test_colours_are_there_only_if_the_page_has_them(repository: Repository) -> None:
    project = Project.open(repository(BROKEN))
    findings = Findings(project.check(), project.source_line)
    plain = report("diagnostics", "full", findings)
    coloured = report("diagnostics", "full", findings, page=Page(color=True))
    assert colours(plain) == []
    assert colours(coloured) != []
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_brackets_and_colons_are_no_markup() -> None:
    text = _text(_finding(Location(PATH, 1, 1, 1, 6)), line="a: [red]x[/red] :smile: [link=x]")
    assert "    a: [red]x[/red] :smile: [link=x]\n" in text


def test_control_characters_do_not_reach_the_terminal() -> None:
    found = Diagnostic("DS101", Severity.ERROR, msg("There is no scheme “{id}”.", id="\x1b[31mx\x07"),
                       Location(PATH))  # fmt: skip
    text = _text(found, line="id: \x1b]0;x\x07")
    assert not re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)

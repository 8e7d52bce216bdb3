"""Markdown is read back with a Markdown parser: what a reader sees must be what was meant."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.reporters.sample import LANGUAGES, example, report, view
from tests.scoring.build import criterion, five, measure, scheme

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])

NASTY = [
    "a | b", "a || b", "*bold* **x**", "_under_ __x__", "`code`", "<b>x</b>", "<!-- x -->",
    "[x](http://example.org)", "![x](y)", "a\\b", "a\\|b", "# x", "~~x~~", "a\nb", "  a  ", "a\n\nb",
    "&amp; & &lt;", "&#42;", "1. x", "- x", "+ x", "> x", "=== ", "---", "|", "\\", "`", "$x$", "数字 | 化",
    "a\tb", "http://example.org/a_b_c", "<http://example.org>",
]  # fmt: skip


def _seen(line: str) -> str:
    """Return what a reader sees of inline Markdown."""
    (token,) = MARKDOWN.parseInline(line)
    children = token.children or []
    assert {child.type for child in children} <= {"text", "text_special", "softbreak"}
    return "".join(child.content for child in children)


def _table(text: str) -> list[list[str]]:
    """Return the cells of the table in a Markdown text as a reader sees them."""
    found: list[list[str]] = []
    tokens = MARKDOWN.parse(text)
    for token, inner in pairwise(tokens):
        if token.type == "tr_open":
            found.append([])
        elif token.type in ("th_open", "td_open"):
            found[-1].append(_seen(inner.content))
    assert len({len(row) for row in found}) == 1
    return found


def _items(text: str) -> list[str]:
    """Return the entries of the one list in a Markdown text as a reader sees them."""
    tokens = MARKDOWN.parse(text)
    assert sum(token.type.endswith("list_open") for token in tokens) == 1
    starts = [index for index, token in enumerate(tokens) if token.type == "list_item_open"]
    return [_seen(tokens[index + 2].content) for index in starts]


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_the_table_has_all_measures_of_the_example() -> None:
    head, *body = _table(report("ranking", "markdown", example(), "de"))
    assert head == [
        "Rang", "ID", "Maßnahme", "Handlungsfeld", "Innenwirkung (40 %)", "Außenwirkung (15 %)",
        "Fallzahlen (5 %)", "Aufwand (20 %)", "Umsetzungsdauer (20 %)", "Ergebnis",
    ]  # fmt: skip
    assert len(body) == 46
    assert body[0] == [
        "1", "44", "Work Space", "Ausstattung", "hoch", "mittel", "hoch", "niedrig", "kurz", "2,85",
    ]  # fmt: skip


def test_the_table_speaks_english_as_well() -> None:
    text = report("ranking", "markdown", example())
    head, first, *_ = _table(text)
    assert head[:3] == ["Rank", "ID", "Measure"]
    assert head[4] == "Innenwirkung (40%)"
    assert first[-1] == "2.85"
    assert "Equal scores share a rank" in text


@pytest.mark.parametrize("title", NASTY)
def test_a_title_is_seen_as_it_is_written(title: str) -> None:
    of = view([measure("1", "hhhhh", title=title)], five())
    (_, row) = _table(report("ranking", "markdown", of))
    assert row[2] == _flat(title)


@pytest.mark.parametrize("title", NASTY)
def test_a_measure_without_a_rank_is_seen_as_it_is_written(title: str) -> None:
    of = view([measure("1", title=title, excluded={"reason": title})], five())
    (item,) = _items(report("ranking", "markdown", of))
    assert item == _flat(f"1 {title}: excluded: {title}")


@pytest.mark.parametrize("id_", ["1.", "2)", "-", "+", "24a", "B5+6", "_x_"])
def test_an_id_starts_no_list_of_its_own(id_: str) -> None:
    (item,) = _items(report("ranking", "markdown", view([measure(id_, title="T")], five())))
    assert item.startswith(f"{id_} T: ")


def test_titles_of_criteria_fields_and_levels_are_escaped_too() -> None:
    by = scheme(criterion("a", title="A | *b*", levels={"h|o_c_h": 1}))
    of = view([measure("1", {"a": "h|o_c_h"}, action_fields=["f"])], by, {"f": "F | `x`"})
    head, row = _table(report("ranking", "markdown", of))
    assert head[4] == "A | *b* (100%)"
    assert row[3:5] == ["F | `x`", "h|o_c_h"]


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.text("ab |\\`*_[]()<>#!~&;:.-+=1\n", min_size=1, max_size=12).filter(str.strip))
def test_any_title_is_seen_as_it_is_written(title: str) -> None:
    of = view([measure("1", "hhhhh", title=title)], five())
    (_, row) = _table(report("ranking", "markdown", of))
    assert row[2] == _flat(title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_ranking_says_so(language: str) -> None:
    text = report("ranking", "markdown", view([], five()), language)
    assert {"de": "Keine Maßnahme hat ein Ergebnis.", "en": "No measure has a score."}[
        language
    ] in text
    assert len(_table(text)) == 1


def test_without_ties_nothing_is_said_of_ties() -> None:
    text = report("ranking", "markdown", view([measure("1", "hhhhh")], five()))
    assert "share" not in text
    assert text.count("\n") == 3


def test_a_weight_that_is_not_whole_has_one_decimal() -> None:
    by = scheme(criterion("a"), criterion("b"), criterion("c"))
    assert "a (33,3 %)" in report("ranking", "markdown", view([], by), "de")
    assert "a (33.3%)" in report("ranking", "markdown", view([], by), "en")

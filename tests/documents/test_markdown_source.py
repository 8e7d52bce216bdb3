"""In a Markdown document, prose means what it means in the HTML document."""

import pytest
from markdown_it import MarkdownIt

from digistrat.documents.markdown import to_html
from digistrat.documents.markdown_source import below


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("a <b>x</b> <br> <!-- y -->", "a \\<b>x\\</b> \\<br> \\<!-- y -->"),
        ("<div>\n*a*\n</div>", "\\<div>\n*a*\n\\</div>"),
        ("`<b>` <https://example.org> \\<b>", "`<b>` <https://example.org> \\<b>"),
        ("    <b>\n\n```\n<b>\n```", "    <b>\n\n```\n<b>\n```"),
        ("![alt *x* <i>](y.png) z", "alt x \\<i\\> z"),
        ("![one\ntwo](y.png) z\nlast", "one two z\nlast"),
        ("![---](x)", "\\---"),
        ("![](x) a ![ ](data:image/svg+xml,x)", "\\[image\\] a \\[image\\]"),
        ("![a](data:image/svg+xml;base64,A) ![b](javascript:x)", "a b"),
        ("[![logo](x.png)](https://example.org)", "[logo](https://example.org)"),
        ("[x](javascript:alert(1)) [y](https://example.org)",
         "\\[x](javascript:alert(1)) [y](https://example.org)"),
        ("x[^1]\n\n[^1]: note", "x\\[^1]\n\n\\[^1]: note"),
        ("[a][1]\n\n[1]: https://example.org", "[a][1]\n\n[1]: https://example.org"),
        ("> a <i>\n> b <u>\nlazy <s>", "> a \\<i>\n> b \\<u>\nlazy \\<s>"),
        ("- [ ] task\n- <p>\n  <q>", "- [ ] task\n- \\<p>\n  \\<q>"),
        ("| `<b>` | <b> |\n|---|---|\n| a\\|<b> | <b> ![x\\|y](z) |",
         "| `<b>` | \\<b> |\n|---|---|\n| a\\|\\<b> | \\<b> x\\\\|y |"),
        ("# <b> #\n\ntext", "### \\<b>\n\ntext"),
        ("a <b>\nc\n=====\ntext", "### a \\<b> c\ntext"),
        ("> # a <b> ##", "> # a \\<b> ##"),
        ("hard  \nbreak <b>  \nend", "hard  \nbreak \\<b>  \nend"),
    ],
)  # fmt: skip
def test_html_and_images_become_text(source: str, shown: str) -> None:
    assert below(source, 2) == shown
    reader = MarkdownIt("commonmark", {"html": True, "xhtmlOut": False}).enable("table")
    page = reader.render(shown)
    assert "<img" not in page
    tokens = reader.parse(shown)
    inline = [child for token in tokens for child in token.children or []]
    assert not [t for t in tokens + inline if t.type in ("html_block", "html_inline", "image")]


def test_the_void_elements_are_those_of_html() -> None:
    assert to_html("a  \nb\n\n---\n", 2) == "<p>a<br>\nb</p>\n<hr>\n"


def test_a_table_is_a_group_named_after_its_columns() -> None:
    html = to_html("| A & B | *C* |\n|---|---|\n| 1 | 2 |\n", 2)
    assert html.startswith(
        '<div class="scroll" role="group" tabindex="0" aria-label="Table: A &amp; B, C"><table>'
    )


def test_a_sign_and_its_number_stay_on_one_line() -> None:
    text = to_html("Nach § 35a, §§ 3 und Abs. 2; `§ 1`", 2)
    assert text == "<p>Nach §\u00a035a, §§\u00a03 und Abs.\u00a02; <code>§ 1</code></p>\n"

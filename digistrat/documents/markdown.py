"""Markdown as strategies write it: parsed by markdown-it without HTML, rendered with our rules.

Raw HTML is shown as text and links to scripts are refused by the parser. Images would be
fetched from elsewhere, so only their alternative text is shown. Tables get a scope for every
head cell and a frame that can be scrolled by keyboard.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from digistrat.i18n import _

MAX_LEVEL = 6


class _Renderer(RendererHTML):
    """HTML for the tokens that markdown-it would write differently."""

    def image(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """Show the alternative text."""
        return escapeHtml(self.renderInlineAsText(tokens[idx].children or [], options, env))

    def table_open(self, *_arguments: object) -> str:
        """Open a region that can be focused and scrolled."""
        label = _("Table")
        return f'<section class="scroll" tabindex="0" aria-label="{label}"><table>\n'

    def table_close(self, *_arguments: object) -> str:
        """Close table and region."""
        return "</table></section>\n"

    def th_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """Say that a head cell heads a column."""
        tokens[idx].attrSet("scope", "col")
        return self.renderToken(tokens, idx, options, env)


@cache
def parser() -> MarkdownIt:
    """Return the parser for all Markdown of a strategy."""
    return MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer).enable(
        ["table", "strikethrough"]
    )


def to_html(markdown: str, level: int) -> str:
    """Render Markdown that stands under a heading of `level`; its headings go on from there."""
    tokens = parser().parse(markdown)
    shift_headings(tokens, level)
    return str(parser().renderer.render(tokens, parser().options, {}))


def below(markdown: str, level: int) -> str:
    """Return Markdown whose headings go on below a heading of `level`, each on one line."""
    tokens = parser().parse(markdown)
    titles = {i: tokens[i + 1].content for i, t in enumerate(tokens) if t.type == "heading_open"}
    shift_headings(tokens, level)
    rows = markdown.split("\n")
    for index, title in reversed(titles.items()):
        token = tokens[index]
        if token.map and token.level == 0:
            start, end = token.map
            rows[start:end] = [f"{'#' * int(token.tag[1])} {' '.join(title.split())}"]
    return "\n".join(rows)


def shift_headings(tokens: Sequence[Token], level: int) -> None:
    """Renumber headings so that the first is one below `level` and none is skipped."""
    used = sorted({token.tag for token in tokens if token.type == "heading_open"})
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(MAX_LEVEL, level + 1 + used.index(token.tag))}"


def plain_text(inline: Token) -> str:
    """Return the text of an inline token without its markup."""
    return "".join(child.content for child in inline.children or [])

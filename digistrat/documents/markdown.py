"""Markdown as strategies write it: parsed by markdown-it without HTML, rendered with our rules.

Raw HTML is shown as text and links to scripts are refused by the parser. Images would be
fetched from elsewhere, so only their alternative text is shown, whatever their address, or that
there is an image. Tables get a scope for every
head cell and a frame that can be scrolled by keyboard.
"""

from collections.abc import Mapping, Sequence
from copy import copy
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import image as image_rule
from markdown_it.token import Token

from digistrat.documents.blocks import WIDE
from digistrat.documents.typography import kept_together
from digistrat.i18n import _

MAX_LEVEL = 6

_ALIGNMENTS: Mapping[object, str] = {"text-align:right": "numeric", "text-align:center": "centre"}
"""What the parser says of the cells of a column, by the class for it; left is as usual."""


class _Renderer(RendererHTML):
    """HTML for the tokens that markdown-it would write differently."""

    def image(self, tokens: Sequence[Token], idx: int, *_others: object) -> str:
        """Show the alternative text."""
        return escapeHtml(alternative(tokens[idx]))

    def text(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """Keep together what a line break must not tear apart."""
        return kept_together(super().text(tokens, idx, options, env))

    def table_open(self, tokens: Sequence[Token], idx: int, *_others: object) -> str:
        """Open a group that can be focused and scrolled, named after the heads of the columns."""
        end = next(i for i in range(idx, len(tokens)) if tokens[i].type == "thead_close")
        heads = [plain_text(token) for token in tokens[idx:end] if token.type == "inline"]
        label = _("Table: {columns}").format(columns=", ".join(filter(None, heads)))
        wide = " wide" if len(heads) > WIDE else ""
        return (
            f'<div class="scroll{wide}" role="group" tabindex="0" aria-label="{escapeHtml(label)}">'
            "<table>\n"
        )

    def table_close(self, *_arguments: object) -> str:
        """Close table and group."""
        return "</table></div>\n"

    def th_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """Say that a head cell heads a column."""
        tokens[idx].attrSet("scope", "col")
        return self.td_open(tokens, idx, options, env)

    def td_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """Say by a class how a cell is aligned: the style sheet is in one place."""
        style = tokens[idx].attrs.pop("style", None)
        if style in _ALIGNMENTS:
            tokens[idx].attrSet("class", _ALIGNMENTS[style])
        return self.renderToken(tokens, idx, options, env)


@cache
def parser() -> MarkdownIt:
    """Return the parser for all Markdown of a strategy."""
    return make_parser()


def make_parser() -> MarkdownIt:
    """Return a parser of one's own, to which rules can be added."""
    options = {"html": False, "xhtmlOut": False}
    made = MarkdownIt("commonmark", options, renderer_cls=_Renderer)
    made.block.ruler.at("reference", _reference, {"alt": []})
    made.inline.ruler.at("image", image)
    return made.enable(["table", "strikethrough"])


def image(state: StateInline, silent: bool) -> bool:
    """Read an image with any address, as none is followed: `data:` in it would fill the page."""
    strict = state.md
    state.md = copy(strict)
    setattr(state.md, "validateLink", lambda _url: True)  # noqa: B010 - a method of the parser
    try:
        return image_rule(state, silent)
    finally:
        state.md = strict


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read the target of a link; a footnote, which looks like one, is text."""
    if state.src.startswith("[^", state.bMarks[start] + state.tShift[start]):
        return False
    return reference(state, start, end, silent)


def to_html(markdown: str, level: int) -> str:
    """Render Markdown that stands under a heading of `level`; its headings go on from there."""
    tokens = parser().parse(markdown)
    shift_headings(tokens, level)
    return str(parser().renderer.render(tokens, parser().options, {}))


def shift_headings(tokens: Sequence[Token], level: int) -> None:
    """Renumber headings so that the first is one below `level` and none is skipped."""
    used = sorted({token.tag for token in tokens if token.type == "heading_open"})
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(MAX_LEVEL, level + 1 + used.index(token.tag))}"


def plain_text(inline: Token) -> str:
    """Return the text of an inline token without its markup."""
    return "".join(map(_text, inline.children or []))


def alternative(image_token: Token) -> str:
    """Return the alternative text of an image or, where there is none, that there is one."""
    return plain_text(image_token).strip() or _("[image]")


def _text(token: Token) -> str:
    if token.type == "image":
        return alternative(token)
    return " " if token.type in ("softbreak", "hardbreak") else token.content

"""Reads a rendered page the way a checker would: headings, ids, links, tables."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote

_VOID = {"meta", "link", "img", "br", "hr", "input"}


@dataclass
class Table:
    """What a table says of itself."""

    captions: int = 0
    heads: list[str | None] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)


class Page(HTMLParser):
    """A parsed page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.ids: list[str] = []
        self.fragments: list[str] = []
        self.addresses: list[str] = []
        self.tags: list[str] = []
        self.tables: list[Table] = []
        self.roles: list[str] = []
        self.named_sections = 0
        self.language: str | None = None
        self.text = ""
        self._open: list[str] = []
        self.feed(text)
        assert self._open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append(tag)
        if tag not in _VOID:
            self._open.append(tag)
        if role := values.get("role"):
            self.roles.append(role)
        if tag == "section" and {"aria-label", "aria-labelledby"} & set(values):
            self.named_sections += 1
        if tag == "html":
            self.language = values.get("lang")
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.levels.append(int(tag[1]))
        if identifier := values.get("id"):
            self.ids.append(identifier)
        for name in ("href", "src", "srcset", "poster", "data", "action"):
            if address := values.get(name):
                self._address(address)
        self._table(tag, values)

    def _address(self, address: str) -> None:
        if address.startswith("#"):
            self.fragments.append(unquote(address[1:]))
        else:
            self.addresses.append(address)

    def _table(self, tag: str, values: dict[str, str | None]) -> None:
        if tag == "table":
            self.tables.append(Table())
        elif tag == "caption":
            self.tables[-1].captions += 1
        elif tag == "tr":
            self.tables[-1].rows.append(0)
        elif tag in ("td", "th"):
            self.tables[-1].rows[-1] += 1
            if tag == "th":
                self.tables[-1].heads.append(values.get("scope"))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, f"</{tag}> closes what it opened"

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in ("style", "script"):
            self.text += data

"""Rules as Markdown, for a wiki or a documentation: a table, or a page for each."""

from collections.abc import Iterator

from digistrat.i18n import _
from digistrat.reporters import Page, Rulebook, RulePage
from digistrat.reporters.rules._content import (
    as_yaml,
    not_ignorable,
    severity_name,
    severity_text,
    to_ignore,
)

FOR_PEOPLE = False


def report(book: Rulebook, _page: Page) -> str:
    """Return the rules in the language in use."""
    if book.listed:
        return table(book, linked=False)
    return "\n".join("\n".join(_page_of(rule)) for rule in book.rules)


def table(book: Rulebook, *, linked: bool) -> str:
    """Return the catalogue as a table, whose codes may lead to the pages below it."""
    rows = [f"| {_('Code')} | {_('Severity')} | {_('What is wrong')} |", "| --- | --- | --- |"]
    for rule in book.rules:
        code = f"[{rule.code}](#{rule.code.lower()})" if linked else rule.code
        severity = severity_name(rule.in_force or rule.severity)
        rows.append(f"| {code} | {severity} | {rule.title} |")
    return "\n".join(rows) + "\n"


def _page_of(rule: RulePage) -> Iterator[str]:
    """Yield the lines of a page; its heading is the code alone, so that links to it stay."""
    yield from (f"## {rule.code}", "", f"**{rule.title}**", "")
    yield from (f"`{rule.name}`. {severity_text(rule)}.", "")
    for paragraph in rule.why:
        yield from (str(paragraph), "")
    for head, snippet in ((_("Wrong:"), rule.bad), (_("Right:"), rule.good)):
        if snippet:
            yield from (head, "", *_code(snippet), "")
    if rule.settings:
        yield from (_("Settings:"), "")
        for setting in rule.settings:
            yield f"- `{setting.name}`: {setting.description}"
            yield "  " + _("default: {value}").format(value=f"`{as_yaml(setting.default)}`")
            if setting.value not in (None, setting.default):
                text = _("in this strategy: {value}").format(value=f"`{as_yaml(setting.value)}`")
                yield f"  {text}"
        yield ""
    if not to_ignore(rule):
        yield from (not_ignorable(), "")
    for text, code in to_ignore(rule):
        yield from (f"{text} `{code}`", "")


def _code(snippet: str) -> list[str]:
    return ["```yaml", *snippet.rstrip("\n").split("\n"), "```"]

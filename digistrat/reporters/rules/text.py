"""Rules for people: the catalogue as a table, or the pages of some."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from digistrat.i18n import _
from digistrat.reporters import Page, Rulebook, RulePage
from digistrat.reporters._layout import Column, hanging, render, table
from digistrat.reporters._severities import STYLES
from digistrat.reporters.rules._content import (
    as_yaml,
    not_ignorable,
    severity_name,
    severity_text,
    to_ignore,
)

FOR_PEOPLE = True


def report(book: Rulebook, page: Page) -> str:
    """Return the rules in the language in use."""
    if book.listed:
        return render(page, [_table(book.rules, page)], [_more(page)])
    groups: list[Sequence[RenderableType]] = []
    for number, rule in enumerate(book.rules):
        if number:
            groups.append([Text("─" * min(page.width, 40), "dim")])
        groups += _groups(rule, page)
    return render(page, *groups)


def _table(rules: Sequence[RulePage], page: Page) -> RenderableType:
    severities = [severity_name(rule.in_force or rule.severity) for rule in rules]
    columns = [
        Column(_("Code"), [rule.code for rule in rules]),
        Column(_("Severity"), severities, head_wraps=True),
        Column(_("What is wrong"), [str(rule.title) for rule in rules], wraps=True),
    ]
    return table(columns, page)


def _more(page: Page) -> Text:
    text = _("digistrat explain CODE says why a rule matters and how its findings are mended.")
    return hanging(Text(text), page, indent=0)


def _groups(rule: RulePage, page: Page) -> Iterator[list[RenderableType]]:
    yield [
        hanging(Text(f"{rule.code} {rule.name}", STYLES[rule.severity]), page),
        hanging(Text(str(rule.title), "bold"), page, indent=0),
        hanging(Text(severity_text(rule)), page),
    ]
    for paragraph in rule.why:
        yield [hanging(Text(str(paragraph)), page, indent=0)]
    for head, snippet in ((_("Wrong:"), rule.bad), (_("Right:"), rule.good)):
        if snippet:
            yield [Text(head, "bold"), *_code(snippet, page)]
    if rule.settings:
        yield [Text(_("Settings:"), "bold"), *_settings(rule, page)]
    if not to_ignore(rule):
        yield [hanging(Text(not_ignorable()), page, indent=0)]
        return
    parts: list[RenderableType] = []
    for text, code in to_ignore(rule):
        parts += [hanging(Text(text), page, indent=0), *_code(code, page)]
    yield parts


def _code(snippet: str, page: Page) -> Iterator[Text]:
    for line in snippet.rstrip("\n").split("\n"):
        yield hanging(Text(f"    {line}".rstrip(), "dim"), page, indent=8) if line else Text("")


def _settings(rule: RulePage, page: Page) -> Iterator[Text]:
    for setting in rule.settings:
        lines = [_("default: {value}").format(value=as_yaml(setting.default))]
        if setting.value not in (None, setting.default):
            lines.append(_("in this strategy: {value}").format(value=as_yaml(setting.value)))
        yield hanging(Text(f"    {setting.name}: {setting.description}"), page, indent=8)
        yield from (hanging(Text(f"        {line}"), page, indent=8) for line in lines)

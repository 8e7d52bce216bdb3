"""What is told of rules: their pages, and how a repository has set them."""

from collections.abc import Iterator, Sequence

from digistrat.i18n import Message
from digistrat.loading import Code, Repository
from digistrat.reporters import Rulebook, RulePage, RuleSetting
from digistrat.rules import Entry, Rule, catalogue
from digistrat.rules.engine import InForce
from digistrat.rules.loading import LOSE_NOTHING


class UnknownRule(Exception):
    """Nothing has this code or name, and no code begins so; `known` are the codes and names."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name
        entries = catalogue()
        self.known = [*(entry.code for entry in entries), *(entry.name for entry in entries)]


def explain(names: Sequence[str] = (), repository: Repository | None = None) -> Rulebook:
    """Return the rules with these codes, beginnings of codes or names; all without any.

    Raises `UnknownRule`.
    """
    entries = {e.code: e for name in names for e in _named(name)} if names else None
    chosen = catalogue() if entries is None else entries.values()
    in_force = InForce(repository) if repository else None
    return Rulebook([_page(entry, in_force) for entry in chosen], listed=not names)


def _named(name: str) -> list[Entry]:
    found = [
        entry
        for entry in catalogue()
        if name and (entry.code.startswith(name.upper()) or entry.name == name.casefold())
    ]
    if not found:
        raise UnknownRule(name)
    return found


def _page(entry: Entry, in_force: InForce | None) -> RulePage:
    return RulePage(
        entry.code,
        entry.name,
        Message(entry.page.title),
        tuple(Message(paragraph) for paragraph in entry.page.paragraphs),
        entry.severity,
        entry.page.bad,
        entry.page.good,
        tuple(_settings(entry, in_force)) if isinstance(entry, Rule) else (),
        entry.comments if isinstance(entry, Rule) else entry.code == Code.FILE_NAME,
        isinstance(entry, Rule) or entry.code in LOSE_NOTHING,
        (in_force.severity(entry.code, entry.severity) or "off") if in_force else None,
    )


def _settings(rule: Rule, in_force: InForce | None) -> Iterator[RuleSetting]:
    if rule.settings is None:
        return
    defaults = rule.settings()
    values = in_force.of(rule) or defaults if in_force else None
    for name, field in rule.settings.model_fields.items():
        description = Message(field.description or "")
        value = getattr(values, name, None)
        yield RuleSetting(name, description, getattr(defaults, name), value)

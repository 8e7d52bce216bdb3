"""Rules for programs; the schema is `digistrat.rules/1`."""

from digistrat.reporters import Page, Rulebook, RulePage
from digistrat.reporters._json import dump

FOR_PEOPLE = False


def report(book: Rulebook, _page: Page) -> str:
    """Return the rules as JSON; texts are English in any language."""
    return dump({"schema": "digistrat.rules/1", "rules": [_rule(rule) for rule in book.rules]})


def _rule(rule: RulePage) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "title": rule.title,
        "severity": rule.severity.value,
        "in_force": str(rule.in_force) if rule.in_force else None,
        "why": rule.why,
        "bad": rule.bad or None,
        "good": rule.good or None,
        "settings": [
            {
                "name": setting.name,
                "description": setting.description,
                "default": setting.default,
                "value": setting.value,
            }
            for setting in rule.settings
        ],
        "ignorable": rule.ignorable,
        "optional": rule.optional,
    }

"""The JSON Schemas of a strategy, with the rules and the generated chapters that they name.

Exporters know neither rules nor documents; the command that writes the schemas and the rule that
watches over the written files get them from here.
"""

from digistrat import rules
from digistrat.documents.outline import GENERATED
from digistrat.exporters import json_schema as exporter
from digistrat.exporters.json_schema import CheckRule
from digistrat.model import Strategy
from digistrat.rules.loading import LOSE_NOTHING


def schemas(strategy: Strategy) -> dict[str, str]:
    """Return all schemas by their paths, in the language in use."""
    return exporter.json_schemas(strategy, _rules(), GENERATED)


def _rules() -> list[CheckRule]:
    return [
        CheckRule(entry.code, entry.page.shown_title, getattr(entry, "settings", None))
        for entry in rules.catalogue()
        if isinstance(entry, rules.Rule) or entry.code in LOSE_NOTHING
    ]

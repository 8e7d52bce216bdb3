"""Findings for programs; the schema is `digistrat.check/1`."""

from digistrat.diagnostics import Diagnostic, Location, Severity
from digistrat.reporters import Findings, Page
from digistrat.reporters._json import dump

FOR_PEOPLE = False


def report(findings: Findings, _page: Page) -> str:
    """Return the findings as JSON; messages are English in any language."""
    return dump(
        {
            "schema": "digistrat.check/1",
            "diagnostics": [_diagnostic(diagnostic) for diagnostic in findings.diagnostics],
            "summary": {severity.value: findings.count(severity) for severity in Severity},
            "hidden": findings.hidden,
        }
    )


def _diagnostic(diagnostic: Diagnostic) -> dict[str, object]:
    related = [{"message": r.message, **_place(r.location)} for r in diagnostic.related]
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        **_place(diagnostic.location),
        "entity": diagnostic.entity,
        "hint": diagnostic.hint,
        "related": related,
    }


def _place(location: Location) -> dict[str, object]:
    return {
        "path": location.path,
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
    }

"""Findings as SARIF 2.1.0, for code scanning and for editors."""

from urllib.parse import quote

from digistrat import __version__, i18n
from digistrat.diagnostics import Diagnostic, Location, Severity
from digistrat.fingerprint import fingerprints
from digistrat.reporters import Findings, Page, RuleText
from digistrat.reporters._json import dump

FOR_PEOPLE = False

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def report(findings: Findings, _page: Page) -> str:
    """Return the report in the language in use; paths are relative to the root of git."""
    driver = {
        "name": "digistrat",
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in findings.rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": i18n.language(),
        "columnKind": "unicodeCodePoints",
        "results": _results(findings),
    }
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: RuleText) -> dict[str, object]:
    texts = [str(paragraph) for paragraph in rule.paragraphs]
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": str(rule.title)},
        "fullDescription": {"text": "\n\n".join(texts) or str(rule.title)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _results(findings: Findings) -> list[dict[str, object]]:
    numbers = {rule.code: number for number, rule in enumerate(findings.rules)}
    marks = fingerprints(findings.diagnostics, findings.folder)
    return [
        _result(diagnostic, mark, numbers, findings.folder)
        for diagnostic, mark in zip(findings.diagnostics, marks, strict=True)
    ]


def _result(
    diagnostic: Diagnostic, mark: str, numbers: dict[str, int], folder: str
) -> dict[str, object]:
    hint = str(diagnostic.hint) if diagnostic.hint else ""
    result: dict[str, object] = {"ruleId": diagnostic.code}
    if diagnostic.code in numbers:
        result["ruleIndex"] = numbers[diagnostic.code]
    result |= {
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": "\n".join(filter(None, [str(diagnostic.message), hint]))},
        "locations": [_location(diagnostic.location, folder)],
        "partialFingerprints": {"digistrat/v1": mark},
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            _location(related.location, folder) | {"message": {"text": str(related.message)}}
            for related in diagnostic.related
        ]
    return result


def _location(location: Location, folder: str) -> dict[str, object]:
    region = {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
    }
    return {
        "physicalLocation": {
            "artifactLocation": {
                "uri": quote(folder + location.path, errors="replace"),
                "uriBaseId": "%SRCROOT%",
            },
            "region": region,
        }
    }

"""Findings as a Code Quality report, which GitLab shows in merge requests."""

import json

from digistrat.diagnostics import Severity
from digistrat.escape import one_line, printable
from digistrat.fingerprint import fingerprints
from digistrat.reporters import Findings, Page
from digistrat.reporters.diagnostics._content import explained

FOR_PEOPLE = False

# GitLab knows five severities. The outer two are left to what breaks running systems.
_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report(findings: Findings, _page: Page) -> str:
    """Return the report in the language in use; paths are relative to the root of git."""
    marks = fingerprints(findings.diagnostics, findings.folder)
    entries = [
        {
            "description": printable(one_line(explained(diagnostic, findings.folder))),
            "check_name": diagnostic.code,
            "fingerprint": mark,
            "severity": _SEVERITIES[diagnostic.severity],
            "location": {
                "path": findings.folder + diagnostic.location.path,
                "lines": {"begin": diagnostic.location.line, "end": diagnostic.location.end_line},
            },
        }
        for diagnostic, mark in zip(findings.diagnostics, marks, strict=True)
    ]
    return json.dumps(entries, indent=2, ensure_ascii=False) + "\n"

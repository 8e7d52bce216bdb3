"""Findings as JUnit XML, which Jenkins and most other servers show as test results.

A file is a suite and a finding a test case: failed if it makes the check fail, otherwise passed
with the finding as its output. Without findings there is one case that passed, since servers
take a report without cases for a mistake.
"""

from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree as ET

from digistrat.diagnostics import Diagnostic
from digistrat.escape import one_line, printable, xml
from digistrat.i18n import _
from digistrat.reporters import Findings, Page
from digistrat.reporters.diagnostics._content import explained, name, where

FOR_PEOPLE = False


def report(findings: Findings, _page: Page) -> str:
    """Return the report in the language in use; paths are relative to the root of git."""
    root = ET.Element("testsuites", {"name": "digistrat check"} | _counts(findings, None))
    by_file = groupby(findings.diagnostics, key=lambda diagnostic: diagnostic.location.path)
    for path, found in by_file:
        _suite(root, path, findings, list(found))
    if not findings.diagnostics:
        _suite(root, "strategy.yaml", findings, [])
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(root: ET.Element, path: str, findings: Findings, found: Sequence[Diagnostic]) -> None:
    file = _text(findings.folder + path)
    suite = ET.SubElement(root, "testsuite", {"name": file} | _counts(findings, found))
    for diagnostic in found:
        line = _text(f"{diagnostic.code} {where(diagnostic.location, findings.folder)}")
        case = ET.SubElement(suite, "testcase", {"name": line, "classname": file})
        text = _text(explained(diagnostic, findings.folder))
        if findings.fails(diagnostic):
            values = {"type": name(diagnostic.severity), "message": _text(str(diagnostic.message))}
            ET.SubElement(case, "failure", values).text = text
        else:
            ET.SubElement(case, "system-out").text = f"{name(diagnostic.severity)}: {text}"
    if not found:
        ET.SubElement(suite, "testcase", {"name": _("no findings"), "classname": file})


def _counts(findings: Findings, found: Sequence[Diagnostic] | None) -> dict[str, str]:
    """Return what suites count; cases are at least one."""
    counted = findings.diagnostics if found is None else found
    failures = sum(map(findings.fails, counted))
    return {"tests": str(len(counted) or 1), "failures": str(failures), "errors": "0"}


def _text(text: str) -> str:
    """Return a text that XML can hold, with the line breaks it has on purpose."""
    return xml("\n".join(printable(one_line(line)) for line in text.split("\n")))

"""What findings say in words, the same in every format that people read."""

from collections.abc import Sequence

from digistrat.diagnostics import Diagnostic, Location, Severity
from digistrat.i18n import _, plural
from digistrat.reporters import Findings
from digistrat.reporters._severities import NAMES


def name(severity: Severity) -> str:
    """Return the name of a severity in the language in use."""
    return _(NAMES[severity])


def where(location: Location, folder: str = "") -> str:
    """Write a place as editors read it."""
    return f"{folder}{location.path}:{location.line}:{location.column}"


def notes(diagnostic: Diagnostic, folder: str = "") -> Sequence[str]:
    """Return the other places that belong to a finding, and what would be right."""
    related = [f"{r.message}: {where(r.location, folder)}" for r in diagnostic.related]
    return [*related, str(diagnostic.hint)] if diagnostic.hint else related


def explained(diagnostic: Diagnostic, folder: str = "") -> str:
    """Return all that a finding says, one thing per line."""
    return "\n".join([str(diagnostic.message), *notes(diagnostic, folder)])


def summary(findings: Findings) -> str:
    """Count the findings by severity, and those that a baseline hides."""
    counts = [
        plural("{count} error", "{count} errors", findings.count(Severity.ERROR)),
        plural("{count} warning", "{count} warnings", findings.count(Severity.WARNING)),
        plural("{count} remark", "{count} remarks", findings.count(Severity.INFO)),
    ]
    text = ", ".join(counts) + "."
    if findings.hidden:
        hidden = plural(
            "The baseline hides {count} finding.",
            "The baseline hides {count} findings.",
            findings.hidden,
        )
        text = f"{text} {hidden}"
    return text

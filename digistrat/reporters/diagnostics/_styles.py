"""The colours of findings on a terminal."""

from rich.text import Text

from digistrat.diagnostics import Severity
from digistrat.reporters import Findings
from digistrat.reporters._severities import STYLES
from digistrat.reporters.diagnostics._content import summary


def closing(findings: Findings) -> Text:
    """Return the line that counts the findings, in the colour of the worst."""
    worst = next((s for s in Severity if findings.count(s)), None)
    return Text(summary(findings), STYLES[worst] if worst else "bold green")

"""Findings for the formats of forges: awkward texts, places and paths."""

from dataclasses import replace

from digistrat.diagnostics import Diagnostic, Location, Related, Severity
from digistrat.i18n import Message, msg
from digistrat.project import Project
from digistrat.reporters import Findings, RuleText
from tests.conftest import EXAMPLE

AWKWARD = "measures/2 a,b:c%[x](y)ü.yaml"


def found(
    severity: Severity = Severity.ERROR,
    location: Location | None = None,
    message: Message | None = None,
    related: tuple[Related, ...] = (),
    hint: Message | None = None,
) -> Diagnostic:
    """Return a finding; what is not given is harmless."""
    place = location or Location("measures/1-a.yaml", 3, 11, 3, 14)
    said = message or msg("There is no {kind} “{id}”.", kind=msg("goal"), id="x")
    return Diagnostic("DS101", severity, said, place, "measure:1", hint, related)


ERROR = found(hint=msg("Did you mean “{near}”?", near="y"))
WARNING = found(Severity.WARNING, Location(AWKWARD, 2, 1, 5, 3))
REMARK = found(
    Severity.INFO,
    Location("strategy.yaml"),
    msg("100 % of {x}\r\n::error::, so: <b> & “|” \x1b[31m\ufffe", x="a\nb"),
    (Related(msg("first here"), Location(AWKWARD, 4, 5, 4, 6)),),
)
RULES = Project.open(EXAMPLE).rule_texts


def findings(
    *diagnostics: Diagnostic, folder: str = "north/", rules: tuple[RuleText, ...] = RULES
) -> Findings:
    """Return findings of a strategy in a folder of a git repository, by default one of each kind."""
    return Findings(diagnostics or (ERROR, WARNING, REMARK), folder=folder, rules=rules)


def without_rules() -> Findings:
    """Return findings of which no rule is known."""
    return replace(findings(), rules=())

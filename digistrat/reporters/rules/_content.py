"""What all reporters for rules say in the same words."""

from digistrat.diagnostics import Severity
from digistrat.i18n import _
from digistrat.reporters import RulePage
from digistrat.reporters._severities import NAMES


def severity_name(severity: Severity | str) -> str:
    """Name a severity, or that a rule is switched off."""
    return _(NAMES[severity]) if isinstance(severity, Severity) else _("off")


def severity_text(rule: RulePage) -> str:
    """Name the default severity, and that in force where it is another."""
    default = severity_name(rule.severity)
    if rule.in_force in (None, rule.severity):
        return _("Severity: {severity}").format(severity=default)
    text = _("Severity: {severity}; in this strategy: {in_force}")
    return text.format(severity=default, in_force=severity_name(rule.in_force or ""))


def as_yaml(value: object) -> str:
    """Write the value of a setting as it is written in strategy.yaml."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(as_yaml, value))}]"
    text = str(value)
    return f'"{text}"' if text[:1] in "@`%&*!|>" and text else text


def to_ignore(rule: RulePage) -> list[tuple[str, str]]:
    """Return how findings are silenced, if they can be: what to do, and what to write."""
    ways = []
    if rule.ignorable:
        comment = f"digistrat: ignore[{rule.code}] {_('reason')}"
        ways += [
            (_("To silence one finding, behind its line or above it:"), f"# {comment}"),
            (_("In a chapter:"), f"<!-- {comment} -->"),
        ]
    if rule.optional:
        ways.append(
            (_("To switch the rule off, in strategy.yaml:"), f"check: {{{rule.code}: off}}")
        )
    return ways


def not_ignorable() -> str:
    """Say why findings cannot be silenced."""
    return _("It cannot be silenced: something could not be read.")

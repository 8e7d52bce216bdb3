"""The rules of `check`: one module per rule, found by walking this package.

A rule module is named after its code (`ds101_unknown_reference.py`) and has

- a docstring, which is the rule's page: what is wrong, why it matters, a bad and a good snippet
  (see `page`);
- `SEVERITY`: the default severity;
- `check(context)`: yields a :class:`digistrat.diagnostics.Finding` for each fault, at a symbolic
  place;
- `Settings`, where it has thresholds: a model whose fields have defaults and descriptions;
  `check(context, settings)` gets them;
- `COMMENTS = False`, where its findings stand in files that have no comments;
- `LAST = True`, where it judges what the other rules have found, and so must run after them.

Rules are pure: they see the :class:`Context` and nothing else. What makes a rule speak only of
faults: it is silent about a kind that the strategy does not use at all, and about what cannot be
known because something could not be read (`context.complete`).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from digistrat.diagnostics import Finding, Severity
from digistrat.model.base import Model
from digistrat.rules import loading
from digistrat.rules.context import Context
from digistrat.rules.page import Page
from digistrat.rules.page import page as page_of

__all__ = ["Context", "Entry", "Rule", "catalogue", "entry", "rule_of", "rules"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the catalogue says of a code: its name, its default severity and its page."""

    code: str
    name: str
    severity: Severity
    page: Page


@dataclass(frozen=True, slots=True)
class Rule(Entry):
    """A rule as its module describes it."""

    check: Callable[..., Iterator[Finding]]
    settings: type[Model] | None = None
    last: bool = False
    comments: bool = True

    def run(self, context: Context, settings: Model | None = None) -> Iterator[Finding]:
        """Yield what the rule finds; without `settings` its defaults hold."""
        if self.settings is None:
            return self.check(context)
        return self.check(context, settings or self.settings())


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules, in the order of their codes."""
    return tuple(map(_rule, _names()))


def rule_of(code: str) -> Rule:
    """Return the rule with this code, without loading the others."""
    return _rule(next(name for name in _names() if name.startswith(f"{code.lower()}_")))


def _names() -> list[str]:
    names = sorted(module.name for module in iter_modules(__path__))
    return [name for name in names if re.match("ds[0-9]{3}_", name)]


def _rule(module_name: str) -> Rule:
    module = import_module(f"{__name__}.{module_name}")
    code, _, name = module_name.partition("_")
    return Rule(
        code.upper(),
        name.replace("_", "-"),
        module.SEVERITY,
        page_of(module.__doc__ or ""),
        module.check,
        getattr(module, "Settings", None),
        getattr(module, "LAST", False),
        getattr(module, "COMMENTS", True),
    )


@cache
def catalogue() -> tuple[Entry, ...]:
    """Return what can be found: the faults that keep something from being read, and the rules."""
    faults = (
        Entry(code, name, severity, page_of(text)) for code, name, severity, text in loading.PAGES
    )
    return (*faults, *rules())


def entry(code: str) -> Entry | None:
    """Return what the catalogue says of a code; None if there is no such code."""
    return next((found for found in catalogue() if found.code == code.upper()), None)

"""The rules of `check`: one module per rule, found by walking this package.

A rule module is named after its code (`ds101_unknown_reference.py`) and has

- a docstring: what is wrong and why it matters;
- `SEVERITY`: the default severity;
- `check(strategy)`: yields a :class:`digistrat.diagnostics.Finding` for each fault, at a symbolic
  place.

Rules are pure: they see the model and nothing else.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from digistrat.diagnostics import Finding, Severity
from digistrat.model import Strategy


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its module describes it."""

    code: str
    severity: Severity
    docs: str
    check: Callable[[Strategy], Iterator[Finding]]


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules, in the order of their codes."""
    names = sorted(module.name for module in iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return tuple(
        Rule(name.partition("_")[0].upper(), module.SEVERITY, module.__doc__ or "", module.check)
        for name, module in zip(names, modules, strict=True)
    )


def run(strategy: Strategy) -> Iterator[Finding]:
    """Yield what all rules find."""
    for rule in rules():
        yield from rule.check(strategy)

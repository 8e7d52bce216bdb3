"""A comment that is to silence a finding silences nothing.

A finding that is silenced needs a reason, so that whoever reads the file later can tell whether it
still holds. A comment without one, or with a code that does not exist, has no effect.

A comment that stays although the fault was mended hides the next fault on the same line. What
keeps a file from being read cannot be silenced at all.

Bad:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    related: [2]  # digistrat: ignore[DS101]

Good:

    # measures/1-portal.yaml
    id: 1
    title: Portal
    related: [2]  # digistrat: ignore[DS101] measure 2 follows in spring
"""

from collections.abc import Iterator

from digistrat.diagnostics import Finding, Severity
from digistrat.i18n import N_, Message, msg
from digistrat.loading import Ignore
from digistrat.nearest import nearest
from digistrat.rules.context import Context

SEVERITY = Severity.WARNING
LAST = True  # only then is known which ignores were needed


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each ignore that has no effect."""
    idle = set(context.ignores.idle())
    for ignore in context.ignores.ignores:
        if not ignore.codes:
            hint = msg("Write the code of the finding between the brackets, such as [DS101].")
            yield Finding(msg("This comment names no code to silence."), ignore.location, hint)
            continue
        faults = {code: fault for code in ignore.codes if (fault := _fault(ignore, code))}
        yield from faults.values()
        rest = [code for code in ignore.codes if code not in faults]
        if rest and not ignore.reason:
            hint = msg("Write the reason behind the brackets.")
            message = msg("Without a reason {codes} is not silenced here.", codes=rest)
            yield Finding(message, ignore.location, hint)
            continue
        for code in rest:
            if (ignore, code) in idle:
                text = N_("There is no {code} to silence on line {line}.")
                message = msg(text, code=code, line=ignore.target)
                yield Finding(message, ignore.location, msg("Delete the comment."))


def _fault(ignore: Ignore, code: str) -> Finding | None:
    """Say what keeps a code from being silenced anywhere."""
    from digistrat.rules import Rule, catalogue, entry
    from digistrat.rules.loading import LOSE_NOTHING

    known = entry(code)
    if known is None or known.code != code:
        near = known.code if known else nearest(code, [each.code for each in catalogue()])
        hint: Message | None = msg("Did you mean “{near}”?", near=near) if near else None
        return Finding(msg("There is no rule “{code}”.", code=code), ignore.location, hint)
    if not isinstance(known, Rule) and code not in LOSE_NOTHING:
        message = msg("{code} cannot be silenced: something could not be read.", code=code)
        return Finding(message, ignore.location, msg("Mend what it reports."))
    return None

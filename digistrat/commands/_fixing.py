"""`check --fix` and `check --diff`: what can be mended without a human decision."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from digistrat.commands._session import Session, report, tell
from digistrat.diagnostics import FixKind
from digistrat.escape import printable
from digistrat.i18n import N_, msg, plural

if TYPE_CHECKING:
    from digistrat.editing import Left, Plan
    from digistrat.project import Project


def show_fixes(current: Session, plan: "Plan") -> None:
    """Print what would be changed, as a patch."""
    report("changes", "diff", plan, current.page())
    _tell(current, N_("To be fixed: {what}."), plan.counts, plan.left)


def make_fixes(current: Session, project: "Project", plan: "Plan") -> tuple["Project", bool]:
    """Mend what can be mended; return the project as it is then, and whether a change failed."""
    from digistrat.editing import count

    outcome = project.apply(plan)
    left = (*plan.left, *outcome.failed)
    _tell(current, N_("Fixed: {what}."), count(outcome.done), left)
    return project.open(project.repository.root), bool(outcome.failed)


def _tell(
    current: Session, text: str, counts: Mapping[FixKind, int], files: Sequence["Left"]
) -> None:
    """Say what is fixed, and what is not: whoever relies on a fix must not miss that."""
    for left in files:
        tell(f"{printable(str(left.message))}\n")
    if counts:
        current.note(msg(text, what=words(counts)))
    elif not files:
        current.note(msg("There is nothing that can be fixed without a decision."))


def words(counts: Mapping[FixKind, int]) -> list[str]:
    """Say how many fixes of each kind there are."""
    forms = {
        FixKind.KEY: lambda n: plural("{count} misspelt key", "{count} misspelt keys", n),
        FixKind.QUOTES: lambda n: plural(
            "{count} id without quotes", "{count} ids without quotes", n
        ),
        FixKind.FILE_NAME: lambda n: plural("{count} file name", "{count} file names", n),
        FixKind.ORDER: lambda n: plural(
            "the order of keys in {count} file", "the order of keys in {count} files", n
        ),
    }
    return [forms[kind](number) for kind, number in counts.items()]

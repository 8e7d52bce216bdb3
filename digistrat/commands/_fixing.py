"""`check --fix` and `check --diff`: what can be mended without a human decision."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from digistrat.commands._session import Session, report, tell
from digistrat.diagnostics import FixKind
from digistrat.escape import printable
from digistrat.i18n import Message, msg, plural

if TYPE_CHECKING:
    from digistrat.editing import Left, Plan
    from digistrat.project import Project


def show_fixes(current: Session, plan: "Plan") -> None:
    """Print what would be changed, as a patch."""
    report("changes", "diff", plan, current.page())
    _refuse(plan.left)
    current.note(_summary(msg("To be fixed: {what}.", what=words(plan.counts)), plan.counts))


def make_fixes(current: Session, project: "Project", plan: "Plan") -> tuple["Project", bool]:
    """Mend what can be mended; return the project as it is then, and whether a change failed."""
    from digistrat.editing import count

    outcome = project.apply(plan)
    _refuse((*plan.left, *outcome.failed))
    counts = count(outcome.done)
    current.note(_summary(msg("Fixed: {what}.", what=words(counts)), counts))
    return project.open(project.repository.root), bool(outcome.failed)


def _summary(said: Message, counts: Mapping[FixKind, int]) -> Message:
    return said if counts else msg("There is nothing that can be fixed without a decision.")


def _refuse(files: Iterable["Left"]) -> None:
    """Say what stays as it is; whoever relies on a fix must not miss that."""
    for left in files:
        tell(f"{printable(str(left.message))}\n")


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

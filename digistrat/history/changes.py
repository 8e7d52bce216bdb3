"""Which files differ from a revision."""

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from digistrat.diagnostics import Diagnostic
from digistrat.history.git import HistoryFault, git_root, run_git
from digistrat.i18n import msg


def changed_files(folder: Path, revision: str) -> frozenset[str]:
    """Return the files below a folder that changed since the work left a revision.

    Committed or not, new files that git does not know yet included; what git ignores is not.
    Compared is the commit that the revision and the present state have in common, so that what
    others did on a branch in the meantime does not count; without one (in a clone of few
    commits) it is the revision itself. Paths are relative to the folder.
    """
    if git_root(folder) is None:
        raise HistoryFault(msg("{path} is in no git repository.", path=folder))
    base = _base(folder, _commit(folder, revision))
    listing = ("diff", "--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z", base)
    changed = _paths(run_git(folder, *listing, "--"))
    new = _paths(run_git(folder, "ls-files", "--others", "--exclude-standard", "-z"))
    return frozenset(changed | new)


def in_files(
    diagnostics: Sequence[Diagnostic], files: frozenset[str] | None
) -> tuple[Diagnostic, ...]:
    """Return the findings that are in one of the files, or that name a place in one.

    A finding about a folder is in the files below it. None stands for all files.
    """
    if files is None:
        return tuple(diagnostics)
    folders = {str(parent) for file in files for parent in PurePosixPath(file).parents}
    return tuple(
        diagnostic
        for diagnostic in diagnostics
        if not {
            diagnostic.location.path,
            *(r.location.path for r in diagnostic.related),
        }.isdisjoint(files | folders)
    )


def _commit(folder: Path, revision: str) -> str:
    """Return the full name of a commit, which no option can be mistaken for."""
    message = msg("git knows no revision “{revision}” here.", revision=revision)
    if not revision or revision.startswith("-") or "\0" in revision:
        raise HistoryFault(message)
    name = f"{revision}^{{commit}}"
    found = run_git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    if not found:
        hint = msg("In a clone of few commits it may be missing; git fetch gets it.")
        raise HistoryFault(message, hint)
    return found.decode("ascii").split()[-1]


def _base(folder: Path, commit: str) -> str:
    found = run_git(folder, "merge-base", commit, "HEAD")
    return found.decode("ascii").split()[0] if found else commit


def _paths(listing: bytes | None) -> set[str]:
    return {path.decode("utf-8", "replace") for path in (listing or b"").split(b"\0") if path}

"""Files written whole or not at all, and a plan carried out, file by file."""

import errno
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from digistrat.editing.plan import Change, Left, Plan
from digistrat.i18n import N_, msg
from digistrat.reasons import reason

_CHANGED = msg("nothing is changed, because someone else has changed it just now")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a plan: what was done, and what could not be and why."""

    done: tuple[Change, ...]
    failed: tuple[Left, ...]


def carry_out(plan: Plan) -> Outcome:
    """Make the changes of a plan; one that cannot be made keeps none of the others from it."""
    done: list[Change] = []
    failed: list[Left] = []
    for change in plan.changes:
        path = plan.root / change.path
        try:
            _check_unchanged(path, change)
            _write(path, change)
            done.append(change)
        except _Stale:
            failed.append(Left(change.path, _CHANGED))
        except OSError as error:
            text = N_("nothing is changed, because it cannot be written ({reason})")
            failed.append(Left(change.path, msg(text, reason=reason(error))))
    return Outcome(tuple(done), tuple(failed))


class _Stale(Exception):
    """A file no longer holds what the change was made for."""


def _check_unchanged(path: Path, change: Change) -> None:
    if path.read_bytes() != change.before:
        raise _Stale


def _write(path: Path, change: Change) -> None:
    """Change content and name of a file; the content first, because the name follows from it."""
    content = path.resolve()  # a link stays a link, its target is written
    if change.after != change.before:
        _check_writable(content)
        replace(content, change.after)
    if change.rename is None:
        return
    new = path.with_name(change.rename)
    # Where case does not count, the file itself is found under a name that differs by it only.
    if os.path.lexists(new) and not new.samefile(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    path.rename(new)


def _check_writable(path: Path) -> None:
    """Refuse what is read-only: a file can be replaced even so, but that is not what was meant."""
    may = path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    if not may or not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def replace(path: Path, content: bytes) -> None:
    """Write a file in one step, with the permissions that it has.

    The content goes into a temporary file beside the target, which then takes its place: a crash
    or a full disk leaves the old file as it was.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Return the mask for new files, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask

"""Git itself: where its root is, and how its command is run."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from digistrat.i18n import Message, msg

# A hook of git sets these for the repository that it runs in; the one in question is named by
# the folder alone.
_STEERING = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")


class HistoryFault(Exception):
    """Git cannot tell what was asked; the message says why, the hint what helps."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.text)
        self.message = message
        self.hint = hint


def git_root(folder: Path) -> Path | None:
    """Return the nearest folder upwards that git keeps; None if there is none.

    `.git` is a file where the folder is a further work tree or a submodule.
    """
    start = folder.resolve()
    return next((path for path in (start, *start.parents) if (path / ".git").exists()), None)


def folder_in_git(folder: Path) -> str:
    """Return where a folder lies below the root of git: empty, or with a slash at its end."""
    root = git_root(folder)
    if root is None or root == folder.resolve():
        return ""
    return folder.resolve().relative_to(root).as_posix() + "/"


def run_git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git prints in a folder; None if it fails without a word.

    Raises `HistoryFault` if git is not there or refuses to work.
    """
    done = _completed(folder, arguments)
    if done.returncode == 0:
        return done.stdout
    words = done.stderr.decode("utf-8", "replace").strip()
    if not words:
        return None
    reason = words.splitlines()[0].removeprefix("fatal: ").rstrip(".")
    raise HistoryFault(
        msg("git cannot read the history of {path}: {reason}.", path=folder, reason=reason)
    )


def _completed(folder: Path, arguments: Sequence[str]) -> "subprocess.CompletedProcess[bytes]":
    environment = {name: value for name, value in os.environ.items() if name not in _STEERING}
    # Reasons in English, and no lock on the index that another git may need.
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        return subprocess.run(  # noqa: S603 - no shell, and the one free argument is checked
            ["git", *arguments],  # noqa: S607 - git is wherever the user has it
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        message = msg("The program git is not installed, or not in PATH.")
        raise HistoryFault(message, msg("Without it no changes can be told.")) from None

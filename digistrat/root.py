"""The root of a strategy repository: where it is, what lies inside it, which language it names.

Nothing heavy is imported here: the language of help and of wrong usage is found by it, too.
"""

import os
import re
import stat
from pathlib import Path

from digistrat.i18n import DEFAULT_OF_A_STRATEGY, N_, Message, msg

STRATEGY_FILE = "strategy.yaml"
_MISNAMED = ("strategy.yml", "strategie.yaml", "strategie.yml")

_HEAD = 64 * 1024
"""How many bytes of `strategy.yaml` are searched for its language."""

_LANGUAGE = re.compile(
    rb"""^["']?language["']?[ \t]*:[ \t]*["']?(de|en)["']?[ \t]*(?:#|\r?$)""", re.MULTILINE
)


class NotARepository(Exception):
    """There is no strategy where one was looked for; `message` says what would be right."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text)
        self.message = message


def find_root() -> Path:
    """Return the nearest folder upwards from the working folder that holds `strategy.yaml`."""
    try:
        start = Path.cwd()
    except FileNotFoundError:
        raise NotARepository(msg("The working folder does not exist any more.")) from None
    for folder in (start, *start.parents):
        if _exists(folder / STRATEGY_FILE):
            return check_root(folder)
    text = N_("There is no {file} in {folder} or above it; name the repository with -C.")
    raise NotARepository(msg(text, file=STRATEGY_FILE, folder=start))


def check_root(folder: Path) -> Path:
    """Return `folder` if it is the root of a strategy repository."""
    values = {"folder": folder, "file": STRATEGY_FILE}
    try:
        folder.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise NotARepository(msg("The folder {folder} does not exist.", **values)) from None
    except (OSError, ValueError):  # no permission, a name that is too long or no name at all
        raise NotARepository(msg("The folder {folder} cannot be read.", **values)) from None
    if not folder.is_dir():
        raise NotARepository(msg("{folder} is not a folder.", **values))
    if not os.access(folder, os.R_OK | os.X_OK):
        raise NotARepository(msg("The folder {folder} cannot be read.", **values))
    if not _exists(folder / STRATEGY_FILE):
        if misnamed := next((name for name in _MISNAMED if _exists(folder / name)), None):
            text = N_("The file {misnamed} in {folder} must be called {file}.")
            raise NotARepository(msg(text, misnamed=misnamed, **values))
        text = N_("{folder} is not a strategy repository: it holds no {file}.")
        raise NotARepository(msg(text, **values))
    return folder


def _exists(path: Path) -> bool:
    return os.path.lexists(path)  # a broken link is there, and reading it says what is wrong


def leads_out(root: Path, path: Path) -> bool:
    """Whether a link on the way from `root` to `path`, which lies below it, leads out of it.

    Strangers propose changes and see what `check` says of them. So a link must not show them
    files of the machine, nor what git keeps: there, services leave their access tokens.
    """
    steps = [path, *path.parents][: len(path.relative_to(root).parts)]
    if not any(map(os.path.islink, steps)):
        return False
    real_root, target = Path(os.path.realpath(root)), Path(os.path.realpath(path))
    if not target.is_relative_to(real_root):
        return True
    return any(part.casefold() == ".git" for part in target.relative_to(real_root).parts)


def stated_language(root: Path) -> str | None:
    """Return the language that `strategy.yaml` names, or the one that holds where it names none.

    The file is only glanced at; None if that does not tell.
    """
    path = root / STRATEGY_FILE
    try:
        if leads_out(root, path) or not stat.S_ISREG(path.stat().st_mode):
            return None  # a device or a pipe must not be opened at all
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return None
    if match := _LANGUAGE.search(head):
        return match[1].decode("ascii")
    return DEFAULT_OF_A_STRATEGY if 0 < len(head) < _HEAD else None

"""Git repositories for tests, kept apart from the settings of whoever runs them."""

import os
import subprocess
from pathlib import Path

from tests.conftest import Files, write

_SETTINGS = (
    "user.name=Test", "user.email=test@example.org", "init.defaultBranch=main",
    "commit.gpgsign=false", "core.autocrlf=false", "core.excludesFile=", "core.hooksPath=",
)  # fmt: skip


def git(root: Path, *arguments: str) -> str:
    """Run git in a folder and return what it prints."""
    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    done = subprocess.run(
        ["git", *settings, *arguments],  # noqa: S607
        cwd=root,
        env=environment | {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull},
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().strip()


def commit(root: Path, files: Files, message: str = "Change") -> str:
    """Write files, commit everything and return the name of the commit."""
    if not (root / ".git").exists():
        git(root, "init", "--quiet")
    write(root, files)
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", message)
    return git(root, "rev-parse", "HEAD")

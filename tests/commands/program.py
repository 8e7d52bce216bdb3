"""Runs the program, in this process or in one of its own, and holds what came out."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from digistrat import cli

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLE = ROOT / "examples" / "viersen"

# What changes language, width or colours and must not come from whoever runs the tests.
_FOREIGN = (
    "LANG", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANGUAGE", "COLUMNS", "LINES", "NO_COLOR",
    "FORCE_COLOR", "CLICOLOR_FORCE", "TERM", "PYTHONIOENCODING", "PYTHONUTF8", "PYTHONHASHSEED",
    "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY",
)  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """How the program ended and what it wrote."""

    code: int
    out: bytes
    err: bytes

    @property
    def stdout(self) -> str:
        """The result."""
        return self.out.decode()

    @property
    def stderr(self) -> str:
        """Everything else."""
        return self.err.decode()

    @property
    def result(self) -> str:
        """The result of a run that went well and had nothing else to say."""
        assert (self.code, self.stderr) == (0, "")
        return self.stdout

    def refusal(self, code: int = 2) -> str:
        """Return the one sentence, without its beginning, by which the program refused."""
        assert (self.code, self.stdout) == (code, "")
        (line,) = self.stderr.removesuffix("\n").split("\n")
        assert line.startswith(("Error: ", "Fehler: "))
        assert re.search(r"[.?!]$|: digistrat .*$", line)
        return line.partition(": ")[2]


def digistrat(
    *arguments: str, env: Mapping[str, str] | None = None, encoding: str = "utf-8"
) -> Outcome:
    """Run the program in this process; what goes wrong in it fails the test."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding, newline="") for _ in range(2))
    with _environment(env or {}), redirect_stdout(out), redirect_stderr(err):
        code = cli.run(arguments)
    out.flush()
    err.flush()
    outcome = Outcome(code, _bytes(out), _bytes(err))
    assert b"Traceback" not in outcome.out + outcome.err
    return outcome


def spawn(
    *arguments: str | bytes,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    within: str | None = None,
) -> Outcome:
    """Run the program in a process of its own, or `within` a line of shell: `{} | head -n 1`."""
    command: list[str | bytes] = [sys.executable, "-m", "digistrat", *arguments]
    if within is not None:
        command = ["/bin/sh", "-c", within.format('"$0" "$@"'), *command]
    done = subprocess.run(
        command,
        env={**_clean(), "PYTHONPATH": str(ROOT), **(env or {})},
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    outcome = Outcome(done.returncode, done.stdout, done.stderr)
    assert b"Traceback" not in outcome.out + outcome.err, outcome.stderr
    assert b"Exception ignored" not in outcome.err, outcome.stderr
    return outcome


def _bytes(stream: io.TextIOWrapper) -> bytes:
    buffer = stream.detach()
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue()


def _clean() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _FOREIGN}


@contextmanager
def _environment(env: Mapping[str, str]) -> Iterator[None]:
    with mock.patch.dict(os.environ, {**_clean(), **env}, clear=True):
        yield

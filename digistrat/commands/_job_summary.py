"""The summary of a job that GitHub shows: a file that each step may add Markdown to.

GitHub shows few annotations of a step; here all findings stand.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from digistrat.commands._usage import Failure
from digistrat.i18n import msg
from digistrat.reasons import reason

if TYPE_CHECKING:
    from digistrat.reporters import Findings

VARIABLE = "GITHUB_STEP_SUMMARY"

LIMIT = 1024 * 1024
"""How many bytes GitHub takes from a step; of a larger file it shows nothing."""


def add_to_job_summary(findings: "Findings") -> None:
    """Add the findings to the summary, if the environment names its file."""
    from digistrat.reporters.diagnostics import markdown

    name = os.environ.get(VARIABLE)
    if not name:
        return
    path = Path(name)
    try:
        used = path.stat().st_size if path.exists() else 0
        title = f"## digistrat check{': ' + findings.folder.rstrip('/') if findings.folder else ''}"
        text = f"{title}\n\n{markdown.within(findings, LIMIT - used - len(title.encode()) - 3)}\n"
        if used + len(text.encode("utf-8")) <= LIMIT:
            with path.open("a", encoding="utf-8", newline="\n") as file:
                file.write(text)
    except OSError as error:
        raise Failure(
            msg("{path} cannot be written: {reason}.", path=name, reason=reason(error))
        ) from None

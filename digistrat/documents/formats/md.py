"""Markdown as GitLab and GitHub show it."""

import re

AUTOESCAPE = False
TEMPLATE = "md/document.md.j2"


def finish(text: str) -> str:
    """Leave one blank line between blocks, however many the templates left."""
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"

"""One self-contained HTML file: no request to anywhere, readable without a script."""

AUTOESCAPE = True
TEMPLATE = "html/document.html.j2"


def finish(text: str) -> str:
    """Return the page as the template wrote it."""
    return text

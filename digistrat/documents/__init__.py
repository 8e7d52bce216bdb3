"""Documents: a strategy becomes blocks, and blocks become Markdown or HTML.

Chapters (`chapters/`, one module each) build format-neutral blocks; `assemble` orders and
numbers them; a format (`formats/`) turns them into text by Jinja templates.
"""

from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from digistrat.documents.faults import ChapterFault, TemplateFault
from digistrat.i18n import Message
from digistrat.model import Strategy

__all__ = [
    "DOCUMENTS",
    "ChapterFault",
    "TemplateFault",
    "format_names",
    "render",
    "unused_templates",
]

DOCUMENTS = ("strategy",)
"""The documents that can be rendered."""


def format_names() -> tuple[str, ...]:
    """Return the names of the formats that documents can have."""
    folder = Path(__file__).parent / "formats"
    return tuple(sorted(module.name for module in iter_modules([str(folder)])))


def render(strategy: Strategy, root: Path, format_name: str, as_of: date | None = None) -> str:
    """Return the strategy as a document, in the language in use.

    `root` is the repository, whose `templates/` can replace the built-in ones.
    """
    from digistrat.documents.assemble import strategy_document
    from digistrat.documents.environment import environment, fill

    form = import_module(f"{__name__}.formats.{format_name}")
    document = strategy_document(strategy, as_of)
    templates = environment(root, strategy, autoescape=form.AUTOESCAPE)
    text: str = form.finish(fill(templates, root, form.TEMPLATE, document))
    return text


def unused_templates(root: Path) -> tuple[Message, ...]:
    """Return what is to be said of files in `templates/` of a repository that nothing uses."""
    from digistrat.documents.environment import unused

    return tuple(unused(root))

"""The Jinja environment for document templates: sandboxed, strict, replaceable.

A repository can put a file of the same name into its `templates/` folder to replace a built-in
template, and extend the original as `builtin/<name>`.
"""

import traceback
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from digistrat import __version__, i18n
from digistrat.documents import markdown
from digistrat.documents.assemble import Document
from digistrat.documents.blocks import Link, Own
from digistrat.documents.faults import TemplateFault
from digistrat.escape import markdown as escape_markdown
from digistrat.i18n import Message, msg


def builtin_templates() -> Path:
    """Return the folder of the built-in templates: inside a wheel, or beside the package."""
    package = Path(__file__).parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def environment(
    repository: Path, language: str, *, autoescape: bool
) -> ImmutableSandboxedEnvironment:
    """Return the environment for documents of a strategy that is written in `language`."""
    builtin = FileSystemLoader(builtin_templates())
    loaders: list[BaseLoader] = [builtin, PrefixLoader({"builtin": builtin})]
    own = repository / "templates"
    if own.is_dir():
        loaders.insert(0, FileSystemLoader(own))
    made = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader(loaders),
        autoescape=autoescape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(i18n._, i18n.plural, newstyle=False)  # type: ignore[attr-defined]
    made.filters.pop("random")  # the same repository gives the same bytes
    made.globals.pop("lipsum")
    made.globals = {**made.globals, "version": __version__, "language": i18n.language()}
    made.filters |= {
        "day": i18n.day,
        "markdown": _markdown,
        "below": markdown.below,
        "md": lambda text: escape_markdown(str(text)),
        "own": lambda text: _in_its_language(text, language),
    }
    made.tests["link"] = lambda value: isinstance(value, Link)
    made.tests["several"] = lambda value: isinstance(value, tuple)
    return made


# What a template can raise besides Jinja's own errors; it may be written by anyone.
_FAULTS = (TemplateError, ArithmeticError, AttributeError, TypeError, ValueError, LookupError,
           OSError, RecursionError)  # fmt: skip


def fill(templates: ImmutableSandboxedEnvironment, name: str, document: Document) -> str:
    """Render a template; raises `TemplateFault` with the file and line that are wrong."""
    try:
        return templates.get_template(name).render(document=document)
    except TemplateSyntaxError as error:
        raise TemplateFault(error.name or name, error.lineno, _reason(error)) from None
    except TemplateNotFound as error:
        raise TemplateFault(str(error.name), 1, msg("This template does not exist.")) from None
    except _FAULTS as error:
        wrong, line = _place(error, name)
        raise TemplateFault(wrong, line, _reason(error)) from None


def _place(error: Exception, name: str) -> tuple[str, int]:
    """Return the innermost template that an error went through, and its line."""
    frames = traceback.extract_tb(error.__traceback__)
    frame = next((frame for frame in reversed(frames) if frame.filename.endswith(".j2")), None)
    if frame is None:
        return name, 1
    return Path(frame.filename).as_posix().rpartition("/templates/")[2], frame.lineno or 1


def _reason(error: Exception) -> Message:
    reason = str(getattr(error, "message", None) or error).rstrip(".")
    return msg("The template cannot be used: {reason}.", reason=reason)


def _in_its_language(text: str, language: str) -> Markup:
    """Mark the strategy's own words where the document is in another language."""
    if isinstance(text, Own) and language != i18n.language():
        return Markup('<span lang="{}">{}</span>').format(language, text)
    return escape(text)


def _markdown(text: str, level: int) -> Markup:
    """Render Markdown; the parser has turned all HTML in it into text."""
    return Markup(markdown.to_html(text, level))  # noqa: S704

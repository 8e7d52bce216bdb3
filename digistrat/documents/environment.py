"""The Jinja environment for document templates: sandboxed, strict, replaceable.

A repository can put a file of the same name into its `templates/` folder to replace a built-in
template, and extend the original as `builtin/<name>`.
"""

import os
import traceback
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.loaders import split_template_path
from markupsafe import Markup, escape

from digistrat import __version__, i18n
from digistrat.documents import markdown, markdown_source, typography
from digistrat.documents.assemble import Document
from digistrat.documents.blocks import Link, Own
from digistrat.documents.budget import Budget
from digistrat.documents.faults import Refused, TemplateFault
from digistrat.documents.sandbox import Sandbox
from digistrat.documents.wording import FAULTS, wording
from digistrat.escape import markdown as escape_markdown
from digistrat.i18n import N_, Message, msg
from digistrat.loading.text import read_text
from digistrat.model import Strategy
from digistrat.nearest import nearest
from digistrat.root import leads_out

BUDGET = 100_000_000
PER_MEASURE = 100_000
"""What filling the templates of a document may cost: about five times what the built-in ones do."""

FOLDER = "templates"


def builtin_templates() -> Path:
    """Return the folder of the built-in templates: inside a wheel, or beside the package."""
    package = Path(__file__).parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


class _OwnTemplates(BaseLoader):
    """The templates of a repository: text files inside it."""

    def __init__(self, repository: Path) -> None:
        self._folder = repository / FOLDER
        self._repository = repository

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:  # noqa: ARG002
        """Return the text of a template; raises `TemplateFault` for one that is no text."""
        path = self._folder.joinpath(*split_template_path(template))
        if leads_out(self._repository, self._folder) or not os.path.lexists(path):
            raise TemplateNotFound(template)
        text = read_text(path, self._repository)
        if not isinstance(text, str):
            raise TemplateFault(template, text.span.line + 1, text.message)
        return text, str(path), None


def environment(repository: Path, strategy: Strategy, *, autoescape: bool) -> Sandbox:
    """Return the environment for documents of a strategy."""
    language = strategy.about.language
    builtin = FileSystemLoader(builtin_templates())
    loaders: list[BaseLoader] = [builtin, PrefixLoader({"builtin": builtin})]
    loaders.insert(0, _OwnTemplates(repository))
    made = Sandbox(
        Budget(BUDGET + PER_MEASURE * len(strategy.measures)),
        methods=[Document.label],
        loader=ChoiceLoader(loaders),
        autoescape=autoescape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals |= {"_": i18n._, "version": __version__, "language": i18n.language()}
    made.filters |= {
        "day": _day,
        "markdown": lambda text, level: _markdown(made.shown(text), level),
        "below": lambda text, level: markdown_source.below(made.shown(text), level),
        "md": lambda text: escape_markdown(str(made.shown(text))),
        "own": lambda text: _in_its_language(made.shown(text), language),
    }
    made.tests["link"] = lambda value: isinstance(value, Link)
    made.tests["several"] = lambda value: isinstance(value, tuple)
    return made


def fill(templates: Sandbox, repository: Path, name: str, document: Document) -> str:
    """Render a template; raises `TemplateFault` with the file and line that are wrong."""
    try:
        return templates.get_template(name).render(document=document)
    except FAULTS as error:
        wrong, line = _place(error, repository / FOLDER, name)
        raise TemplateFault(wrong, line, wording(error, _unknown)) from None


def unused(repository: Path) -> Iterator[Message]:
    """Yield what is to be said of files in `templates/` that nothing uses.

    Such a file replaces no built-in template, and no other file names it: it may be misspelt.
    """
    folder = repository / FOLDER
    builtin = {name for name, _path in _files(builtin_templates())}
    own = {} if leads_out(repository, folder) else dict(_files(folder))
    read = {name: read_text(path, repository) for name, path in own.items()}
    texts = {name: text for name, text in read.items() if isinstance(text, str)}
    if leads_out(repository, folder):
        yield msg("{path} is a link that leads out of the strategy and is not read.", path=FOLDER)
    elif os.path.lexists(folder) and not folder.is_dir():
        yield msg("{path} is not a folder and is not read.", path=FOLDER)
    for name in sorted(set(own) - builtin):
        if any(name in text for other, text in texts.items() if other != name):
            continue
        path = f"{FOLDER}/{name}"
        if near := nearest(name, sorted(builtin)):
            text = N_("{path} replaces no built-in template. Did you mean “{near}”?")
            yield msg(text, path=path, near=f"{FOLDER}/{near}")
        else:
            yield msg("{path} replaces no built-in template, and no template names it.", path=path)


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files below a folder with their names as templates; hidden ones are none."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if not path.is_dir() and not any(part.startswith(".") for part in name.parts):
            yield name.as_posix(), path


def _place(error: Exception, own: Path, name: str) -> tuple[str, int]:
    """Return the innermost template of the repository that an error went through, and its line."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [(frame.filename, frame.lineno or 1) for frame in frames]
    if isinstance(error, TemplateSyntaxError):  # it did not get as far as to run
        places.append((error.filename or "", error.lineno))
    for file, line in reversed(places):
        if Path(file).is_relative_to(own):
            return Path(file).relative_to(own).as_posix(), line
    return name, 1


def _unknown(name: str) -> Message:
    return msg("Templates know no “{name}”.", name=name)


def _day(value: object) -> str:
    if not isinstance(value, date):
        raise Refused(
            msg("“day” needs a date, and there is none; as_of in strategy.yaml can state it.")
        )
    return i18n.day(value)


def _in_its_language(text: str, language: str) -> str:
    """Mark the strategy's own words where the document is in another language."""
    shown = Markup(typography.kept_together(str(escape(text))))  # noqa: S704 - escaped before
    if isinstance(text, Own) and language != i18n.language():
        return Markup('<span lang="{}">{}</span>').format(language, shown)
    return shown


def _markdown(text: str, level: int) -> Markup:
    """Render Markdown; the parser has turned all HTML in it into text."""
    return Markup(markdown.to_html(text, level))  # noqa: S704

"""The Jinja expressions in prose chapters, evaluated in a sandbox.

The functions that a chapter can use are documented in `docs/chapters.md`; they see no files,
no environment and no Python. References to chapters and blocks made from data are put in as
marks (in characters of Unicode's private use), because numbers are known only when the whole
document stands; `prose` replaces them.
"""

import re
import traceback
from dataclasses import dataclass, field

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, Undefined, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from digistrat.documents.blocks import Block
from digistrat.documents.chapters import ranking as ranking_chapter
from digistrat.documents.faults import ChapterFault
from digistrat.documents.subject import Subject
from digistrat.escape import markdown as escape
from digistrat.i18n import Message, msg
from digistrat.model import Chapter

BLOCK_MARK = "\ue000block:{}\ue001"
REF_MARK = "\ue000ref:{}\ue001"


class _Unknown(Exception):
    """An expression names something that does not exist."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text)
        self.message = message


@dataclass(frozen=True, slots=True)
class View:
    """What a chapter sees of a measure or goal: plain texts, safe to put into Markdown."""

    id: str
    title: str
    summary: str = ""
    description: str = ""

    def __str__(self) -> str:
        """Return the title, the most likely thing to be meant."""
        return self.title


@dataclass
class _Functions:
    """The functions that expressions can call."""

    subject: Subject
    chapters: frozenset[str]
    blocks: list[Block] = field(default_factory=list)

    def measure(self, id_: object) -> View:
        """Return a measure."""
        found = self.subject.measures.get(str(id_))
        if found is None:
            raise _Unknown(msg("There is no {kind} “{id}”.", kind=msg("measure"), id=id_))
        return View(escape(found.id), escape(found.title), escape(found.summary or ""))

    def goal(self, id_: object) -> View:
        """Return a goal."""
        found = self.subject.goals.get(str(id_))
        if found is None:
            raise _Unknown(msg("There is no {kind} “{id}”.", kind=msg("goal"), id=id_))
        return View(escape(found.id), escape(found.title), description=found.description or "")

    def ref(self, chapter: object) -> str:
        """Return a link to a chapter, such as "Kapitel 5"."""
        if str(chapter) not in self.chapters:
            raise _Unknown(msg("There is no {kind} “{id}”.", kind=msg("chapter"), id=chapter))
        return REF_MARK.format(chapter)

    def count(self, collection: str, **conditions: object) -> int:
        """Return how many entities there are: `count("measures", selected=true)`."""
        entities = getattr(self.subject.strategy, str(collection).replace("-", "_"), None)
        if not isinstance(entities, tuple):
            raise _Unknown(msg("There is no collection “{id}”.", id=collection))
        return sum(all(_meets(entity, c) for c in conditions.items()) for entity in entities)

    def ranking(self, top: int | None = None) -> str:
        """Return the ranking as a table."""
        ranking = self.subject.ranking
        if ranking is None:
            raise _Unknown(
                msg("This strategy has no scoring scheme; “scoring” in strategy.yaml declares one.")
            )
        shown = ranking if top is None else ranking.top(int(top))
        self.blocks.append(ranking_chapter.table(self.subject, shown))
        return f"\n\n{BLOCK_MARK.format(len(self.blocks) - 1)}\n\n"


def _meets(entity: object, condition: tuple[str, object]) -> bool:
    name, wanted = condition
    if not hasattr(entity, name):
        raise _Unknown(msg("There is no key “{name}” here.", name=name))
    value = getattr(entity, name)
    if isinstance(wanted, bool):
        return bool(value) is wanted
    return str(wanted) in value if isinstance(value, tuple) else value == wanted


def evaluate(
    chapter: Chapter, subject: Subject, chapters: frozenset[str]
) -> tuple[str, list[Block]]:
    """Return a chapter's Markdown with marks, and the blocks that its marks stand for.

    `chapters` are the ids that `ref` can name. Raises `ChapterFault` with the line that is wrong.
    """
    functions = _Functions(subject, chapters)
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, keep_trailing_newline=True, finalize=_shown
    )
    environment.filters.pop("random")  # the same repository gives the same bytes
    names = ("measure", "goal", "ref", "count", "ranking")
    environment.globals = {name: getattr(functions, name) for name in names}
    try:
        return environment.from_string(chapter.body).render(), functions.blocks
    except TemplateSyntaxError as error:
        message = msg("This expression is not complete ({reason}).", reason=error.message)
        raise _fault(chapter, error.lineno, message) from None
    except UndefinedError as error:
        raise _fault(chapter, _line(error), _undefined(error)) from None
    except _Unknown as error:
        raise _fault(chapter, _line(error), error.message) from None
    except SecurityError as error:
        message = msg("This is not allowed in a chapter ({reason}).", reason=error)
        raise _fault(chapter, _line(error), message) from None
    except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError) as error:
        message = msg("This expression cannot be evaluated ({reason}).", reason=error)
        raise _fault(chapter, _line(error), message) from None


def _shown(value: object) -> object:
    """Refuse to show what is no text or number: a function that was not called."""
    if callable(value) and not isinstance(value, Undefined):
        raise _Unknown(
            msg("A function needs brackets: {name}(…).", name=getattr(value, "__name__", ""))
        )
    return value


def _undefined(error: UndefinedError) -> Message:
    """Name what does not exist; Jinja quotes it last in its English sentence."""
    quoted = re.findall(r"'([^']*)'", error.message or "")
    return msg("Chapters know no “{name}”.", name=quoted[-1] if quoted else "?")


def _fault(chapter: Chapter, line: int, message: Message) -> ChapterFault:
    return ChapterFault(chapter.id, chapter.body_line + line - 1, message)


def _line(error: Exception) -> int:
    """Return the line of the template on which an error arose."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno or 1 for frame in frames if frame.filename == "<template>"]
    return lines[-1] if lines else 1

"""The Jinja expressions in prose chapters, evaluated in a sandbox.

The functions that a chapter can use are documented in `docs/chapters.md`; they see no files,
no environment and no Python. References to chapters and blocks made from data are put in as
marks (in characters of Unicode's private use), because numbers are known only when the whole
document stands; `prose` replaces them.
"""

import traceback
from dataclasses import dataclass, field

from jinja2 import DictLoader, TemplateSyntaxError

from digistrat.documents.blocks import Block
from digistrat.documents.budget import Budget
from digistrat.documents.chapters import ranking as ranking_chapter
from digistrat.documents.faults import ChapterFault, Refused
from digistrat.documents.outline import GENERATED
from digistrat.documents.sandbox import Sandbox
from digistrat.documents.subject import Subject
from digistrat.documents.wording import FAULTS, wording
from digistrat.escape import markdown as escape
from digistrat.i18n import N_, Message, _, msg
from digistrat.model import Chapter
from digistrat.model.kinds import KINDS
from digistrat.model.strategy import CANNOT_BE_READ

BUDGET = 20_000_000
"""What the expressions of all chapters of a document may cost; a large book has two million characters."""

BLOCK_MARK = "\ue000block:{}\ue001"
REF_MARK = "\ue000ref:{}\ue001"

_CELL = 20
"""What a cell of a table costs, compared with a character of a text."""


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
    budget: Budget
    blocks: list[Block] = field(default_factory=list)

    def measure(self, id_: object) -> View:
        """Return a measure."""
        found = self.subject.measures.get(str(id_))
        if found is None:
            return self._unread("measure", id_)
        return View(escape(found.id), escape(found.title), escape(found.summary or ""))

    def goal(self, id_: object) -> View:
        """Return a goal."""
        found = self.subject.goals.get(str(id_))
        if found is None:
            return self._unread("goal", id_)
        return View(escape(found.id), escape(found.title), description=found.description or "")

    def _unread(self, kind: str, id_: object) -> View:
        """Return what stands for an entity that cannot be read; one that is none is refused."""
        strategy = self.subject.strategy
        if not strategy.is_unread(kind, str(id_)):
            label = msg(KINDS[kind].label)
            raise Refused(msg("There is no {kind} “{id}”.", kind=label, id=id_))
        words = escape(self.subject.stand_in(kind, str(id_)))
        return View(escape(str(id_)), words, words, words)

    def ref(self, chapter: object) -> str:
        """Return a link to a chapter, such as "Kapitel 5"."""
        if str(chapter) in self.chapters:
            return REF_MARK.format(chapter)
        strategy = self.subject.strategy
        if str(chapter) in GENERATED and (strategy.unread or strategy.incomplete):
            return escape(str(msg(CANNOT_BE_READ, id=chapter)))  # its data may be what is lost
        return self._unread("chapter", chapter).title

    def count(self, collection: str, **conditions: object) -> int:
        """Return how many entities there are: `count("measures", selected=true)`."""
        entities = getattr(self.subject.strategy, str(collection).replace("-", "_"), None)
        if not isinstance(entities, tuple):
            raise Refused(msg("There is no collection “{id}”.", id=collection))
        self.budget.spend(len(entities))
        return sum(all(_meets(entity, c) for c in conditions.items()) for entity in entities)

    def ranking(self, top: object = None) -> str:
        """Return the ranking as a table."""
        ranking = self.subject.ranking
        if ranking is None and "scheme" in self.subject.strategy.incomplete:
            return escape(_("(no ranking: the scoring scheme cannot be read)"))
        if ranking is None:
            raise Refused(
                msg("This strategy has no scoring scheme; “scoring” in strategy.yaml declares one.")
            )
        if ranking.refusal:
            raise Refused(ranking.refusal)
        if top is not None:
            if type(top) is not int or top < 1:
                text = N_("“top” needs a whole number from 1, not “{top}”.")
                raise Refused(msg(text, top=top))
            ranking = ranking.top(top)
        table = ranking_chapter.table(self.subject, ranking)
        self.budget.spend(_CELL * len(table.columns) * len(table.rows))
        self.blocks.append(table)
        return f"\n\n{BLOCK_MARK.format(len(self.blocks) - 1)}\n\n"


def _meets(entity: object, condition: tuple[str, object]) -> bool:
    name, wanted = condition
    if not hasattr(entity, name):
        raise Refused(msg("There is no key “{name}” here.", name=name))
    value = getattr(entity, name)
    if isinstance(wanted, bool):
        return bool(value) is wanted
    return str(wanted) in value if isinstance(value, tuple) else value == wanted


def evaluate(
    chapter: Chapter, subject: Subject, chapters: frozenset[str], budget: Budget
) -> tuple[str, list[Block]]:
    """Return a chapter's Markdown with marks, and the blocks that its marks stand for.

    `chapters` are the ids that `ref` can name. Raises `ChapterFault` with the line that is wrong.
    """
    functions = _Functions(subject, chapters, budget)
    environment = Sandbox(budget, texts=[View], loader=DictLoader({}), keep_trailing_newline=True)
    names = ("measure", "goal", "ref", "count", "ranking")
    environment.globals = {name: getattr(functions, name) for name in names}
    try:
        return environment.from_string(chapter.body).render(), functions.blocks
    except FAULTS as error:
        line = chapter.body_line + _line(error) - 1
        raise ChapterFault(chapter.id, line, wording(error, _unknown)) from None


def _unknown(name: str) -> Message:
    return msg("Chapters know no “{name}”.", name=name)


def _line(error: Exception) -> int:
    """Return the line of the chapter on which an error arose."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno or 1 for frame in frames if frame.filename == "<template>"]
    return lines[-1] if lines else 1

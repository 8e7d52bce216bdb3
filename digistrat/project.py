"""The Python interface: open a repository, then check, mend, rank, verify and render it.

>>> project = Project.open(Path("examples/viersen"))
>>> project.rank(top=3).ranked[0].measure.title
'Work Space'
"""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from digistrat import documents, editing
from digistrat.diagnostics import Diagnostic, Finding, Place
from digistrat.history import folder_in_git
from digistrat.i18n import N_, Message, msg
from digistrat.loading import (
    Lost,
    NotARepository,
    Repository,
    check_root,
    find_root,
    load,
    source_lines,
)
from digistrat.model import Measure, Scheme, Strategy
from digistrat.model.base import Entity, natural
from digistrat.model.kinds import KINDS
from digistrat.refusals import (
    AmbiguousName,
    DocumentFault,
    Incomplete,
    NoRanking,
    NoScheme,
    TableFault,
    UnknownName,
)
from digistrat.scoring import Ranked, Ranking, Unranked, rank
from digistrat.verification import Comparison, Opener, compare

if TYPE_CHECKING:
    from digistrat.reporters import RuleText
    from digistrat.rules.engine import Choice

__all__ = [
    "AmbiguousName",
    "DocumentFault",
    "Incomplete",
    "NoRanking",
    "NoScheme",
    "NotARepository",
    "Project",
    "TableFault",
    "UnknownName",
]


def _lost_name(lost: Lost) -> Message | str:
    """Name what could not be read, for people."""
    if lost.line:
        return f"{lost.path}:{lost.line}"
    if not lost.id:
        return lost.path
    label = msg(KINDS[lost.kind].label)
    return msg("{path} ({kind} “{id}”)", path=lost.path, kind=label, id=lost.id)


_Named = TypeVar("_Named", bound=Entity)


@dataclass(frozen=True)
class Project:
    """A strategy repository that has been read."""

    repository: Repository

    @classmethod
    def open(cls, path: str | os.PathLike[str] | None = None) -> "Project":
        """Read the repository at `path`, or the nearest one upwards from the working folder.

        Raises `NotARepository` if there is none. Faults in its files are no exception: they
        are findings of :meth:`check`.
        """
        root = find_root() if path is None else check_root(Path(path))
        return cls(load(root))

    @property
    def strategy(self) -> Strategy:
        """The strategy as far as it could be read."""
        return self.repository.strategy

    @property
    def language(self) -> str | None:
        """The language of the strategy, `de` or `en`; None if nothing of it could be read."""
        known = ("strategy", "") in self.repository.origins
        return self.strategy.about.language if known else None

    @property
    def lost(self) -> tuple[Message | str, ...]:
        """What could not be read: files, with the entity in them where it is known."""
        return tuple(map(_lost_name, self.repository.losses()))

    def lost_for_ranking(self, scheme: str | None = None) -> tuple[Message | str, ...]:
        """Name the measures, and goals if they count, or files with them, that cannot be read."""
        chosen = self.strategy.scheme(scheme)
        kinds = self._ranking_kinds(chosen) if chosen else ("measure",)
        return tuple(map(_lost_name, self.repository.losses(*kinds)))

    def _ranking_kinds(self, scheme: Scheme) -> tuple[str, ...]:
        """Return the kinds of entities that a ranking by a scheme is made from."""
        matrix = scheme.matrix
        pair = (
            [self.strategy.scheme(id_) for id_ in (matrix.rows, matrix.columns)] if matrix else []
        )
        by_goals = any(one.by_goals for one in (scheme, *pair) if one)
        return ("measure", "goal") if by_goals else ("measure",)

    @cached_property
    def missing_chapters(self) -> tuple[Diagnostic, ...]:
        """The chapters that `document.chapters` names and that do not exist."""
        return self._broken(_is_outline)

    @cached_property
    def unlisted_chapters(self) -> tuple[Diagnostic, ...]:
        """The chapters that `document.chapters` leaves out, and so every document."""
        from digistrat.rules import engine

        return engine.run_alone(self.repository, "DS507")

    @property
    def broken_references(self) -> tuple[Diagnostic, ...]:
        """The references that lead nowhere, but for those to chapters."""
        return self._broken(lambda finding: not _is_outline(finding))

    @property
    def broken_references_for_ranking(self) -> tuple[Diagnostic, ...]:
        """The references of measures to action fields that do not exist."""
        return self._broken(
            lambda finding: (
                isinstance(finding.place, Place)
                and finding.place.kind == "measure"
                and finding.place.keys[0] == "action_fields"
            )
        )

    def _broken(self, concerns: Callable[[Finding], bool]) -> tuple[Diagnostic, ...]:
        from digistrat.rules import engine

        return engine.run_alone(self.repository, "DS101", concerns)

    def _incomplete(self, message: Message, *kinds: str) -> Incomplete:
        return Incomplete(message, self.repository.errors(self.repository.lost_paths(*kinds)))

    def check(
        self, today: date | None = None, choice: "Choice | None" = None
    ) -> tuple[Diagnostic, ...]:
        """Return the findings that are wanted, sorted by file, line, column and code.

        `today` is the date that plans and reviews are checked against, by default the real one.
        """
        from digistrat.rules import engine

        return engine.run(self.repository, today or date.today(), choice or engine.EVERYTHING)

    @property
    def folder_in_git(self) -> str:
        """Where the repository lies below the root of git: empty, or with a slash at its end."""
        return folder_in_git(self.repository.root)

    @property
    def rule_texts(self) -> "tuple[RuleText, ...]":
        """What reports say of all that :meth:`check` can find."""
        from digistrat.reporters import RuleText
        from digistrat.rules import catalogue

        return tuple(
            RuleText(
                e.code, e.name, e.severity, msg(e.page.title), tuple(map(msg, e.page.paragraphs))
            )
            for e in catalogue()
        )

    def fixes(self, today: date | None = None, choice: "Choice | None" = None) -> editing.Plan:
        """Return the changes that put right what needs no human decision; nothing is written.

        They mend findings of :meth:`check` that are wanted. Where all are, the keys of entities
        are put in the order of the format, too.
        """
        from digistrat.rules import engine

        day, wanted = today or date.today(), choice or engine.EVERYTHING
        return editing.plan(
            self.repository, lambda drafts: engine.run(drafts, day, wanted), order=not wanted.select
        )

    def apply(self, plan: editing.Plan) -> editing.Outcome:
        """Make changes; open the project anew to see what came of them."""
        return editing.carry_out(plan)

    def source_line(self, diagnostic: Diagnostic) -> str | None:
        """Return the line that a diagnostic points to; None if its file is no text."""
        location = diagnostic.location
        if location.path not in self._lines:
            self._lines[location.path] = source_lines(self.repository.root, location.path)
        rows = self._lines[location.path]
        if rows is None:
            return None
        return rows[location.line - 1] if location.line <= len(rows) else ""

    @cached_property
    def _lines(self) -> dict[str, list[str] | None]:
        """The lines of files that findings point to, each file read once."""
        return {}

    def rank(
        self,
        scheme: str | None = None,
        field: str | None = None,
        top: int | None = None,
        tag: tuple[str, str] | None = None,
        *,
        partial: bool = False,
    ) -> Ranking:
        """Rank measures by a scheme (the first by default): all, those of one field, or with a tag.

        `tag` is a taxonomy and one of its terms. Raises `Incomplete` if a measure, a goal that
        counts or the scheme cannot be read, unless `partial`; `NoScheme` if the strategy has none;
        `NoRanking` if the scheme demands ratings that are missing; `UnknownName` for a scheme,
        field, taxonomy or term that is none, `AmbiguousName` for a title that several have.
        """
        if self.repository.lost_paths("scheme"):
            raise self._incomplete(
                msg("There is no ranking as long as the scoring scheme cannot be read."), "scheme"
            )
        chosen = self.strategy.scheme(scheme)
        if not partial:
            self._refuse_losses(*(self._ranking_kinds(chosen) if chosen else ("measure",)))
        if chosen is None:
            raise self._no_scheme(scheme)
        measures = self.strategy.measures
        unread = self._unread_measures()
        if field is not None:
            field_id = self._field_id(field)
            measures = tuple(m for m in measures if field_id in m.action_fields)
            # One that names no field may belong to this one: what is wrong may be the field.
            unread = [u for u in unread if field_id in (u.measure.action_fields or (field_id,))]
        if tag is not None:
            key, term = self._term(*tag)
            measures = tuple(m for m in measures if term in m.tags.get(key, ()))
            unread = [u for u in unread if term in u.measure.tags.get(key, (term,))]
        ranking = rank(measures, chosen, self.strategy)
        if ranking.refusal:
            raise NoRanking(ranking.refusal)
        unranked = sorted((*ranking.unranked, *unread), key=lambda u: natural(u.measure.id))
        ranking = replace(ranking, unranked=tuple(unranked))
        return ranking if top is None else ranking.top(top)

    def _refuse_losses(self, *kinds: str) -> None:
        text = N_(
            "There is no ranking as long as measures cannot be read; --partial goes on without."
        )
        if not self.repository.losses("measure"):
            text = N_(
                "There is no ranking as long as goals cannot be read; --partial goes on without."
            )
        if self.repository.losses(*kinds):
            raise self._incomplete(msg(text), *kinds)

    def verify(
        self,
        tables: Sequence[str] = (),
        scheme: str | None = None,
        field: str | None = None,
        meant: Mapping[str, str] | None = None,
    ) -> tuple[Comparison, ...]:
        """Hold tables against the repository: those named, or all in `published/`.

        A name is a path from the working folder, with `#` and a sheet behind it if wanted.
        `scheme` is the one of scores and ratings, by default the one whose criteria the table has;
        `field` is the action field that is compared alone; `meant` says what heads of columns mean.
        Raises `TableFault` if a table cannot be read, `Incomplete` if a measure, a goal that counts
        or the scheme cannot, and for `scheme` and `field` what :meth:`rank` does.
        """
        text = N_("No table is verified as long as measures or the scoring scheme cannot be read.")
        if self.repository.losses("scheme", "measure"):
            raise self._incomplete(msg(text), "scheme", "measure")
        chosen = self.strategy.scheme(scheme)
        if scheme is not None and chosen is None:
            raise self._no_scheme(scheme)
        schemes = (chosen,) if scheme and chosen else self.strategy.about.scoring
        opened = Opener(self.repository.root, schemes, meant or {}).open(tables)
        used = [one.columns.scheme for one in opened if one.columns.scheme]
        if self.repository.losses("goal") and any("goal" in self._ranking_kinds(s) for s in used):
            text = N_("No table is verified as long as goals that count cannot be read.")
            raise self._incomplete(msg(text), "goal")
        field_id = None if field is None else self._field_id(field)
        return tuple(compare(one, self.strategy, field_id) for one in opened)

    @property
    def document_formats(self) -> tuple[str, ...]:
        """The formats that :meth:`render` can give a document."""
        return documents.format_names()

    def render(
        self,
        document: str = "strategy",
        format_name: str = "html",
        as_of: date | None = None,
        *,
        partial: bool = False,
    ) -> str:
        """Return a document as text, in the language in use.

        Raises `Incomplete` if anything in the repository cannot be read or a chapter that
        `document.chapters` names does not exist, unless `partial`, and in any case if there is
        no title because of `strategy.yaml`; `DocumentFault` for a wrong expression in a chapter or a wrong template; `UnknownName`
        for a document that does not exist.
        """
        if document not in documents.DOCUMENTS:
            message = msg("There is no document “{name}”.", name=document)
            raise UnknownName(message, document, [*documents.DOCUMENTS])
        if not self.strategy.about.title and self.repository.lost_paths("strategy"):
            message = msg("There is no document as long as strategy.yaml cannot be read.")
            raise self._incomplete(message, "strategy")
        if self.lost and not partial:
            message = msg(
                "There is no document as long as something cannot be read; --partial goes on without."
            )
            raise self._incomplete(message)
        if self.missing_chapters and not partial:
            message = msg(
                "There is no document as long as chapters are missing that strategy.yaml lists; --partial goes on without."
            )
            raise Incomplete(message, self.missing_chapters)
        try:
            return documents.render(self.strategy, self.repository.root, format_name, as_of)
        except documents.ChapterFault as fault:
            path = self.repository.origins["chapter", fault.chapter].path
            raise DocumentFault(path, fault.line, fault.message) from None
        except documents.TemplateFault as fault:
            raise DocumentFault(f"templates/{fault.name}", fault.line, fault.message) from None

    @property
    def unused_templates(self) -> tuple[Message, ...]:
        """What is to be said of files in `templates/` that nothing uses."""
        return documents.unused_templates(self.repository.root)

    def schema(self, name: str) -> str:
        """Return the JSON Schema with this name as text, in the language in use.

        Raises `UnknownName` if there is no such schema, `Incomplete` as :meth:`schemas` does.
        """
        from digistrat.exporters.json_schema import SCHEMAS

        if name not in SCHEMAS:
            raise UnknownName(msg("There is no schema “{name}”.", name=name), name, [*SCHEMAS])
        return self.schemas()[SCHEMAS[name].path]

    def schemas(self) -> dict[str, str]:
        """Return all JSON Schemas by their paths in the repository, in the language in use.

        Raises `Incomplete` if what `strategy.yaml` declares cannot be read: they would lack it.
        """
        from digistrat.rules import schemas

        declared = ("scheme", "resolution", "taxonomy")
        if self.repository.lost_paths(*declared):
            message = msg("There are no schemas as long as strategy.yaml cannot be read.")
            raise self._incomplete(message, *declared)
        return schemas.schemas(self.strategy)

    def explain(self, name: str, ranking: Ranking) -> Ranked | Unranked:
        """Return what a ranking says of the measure with this id or title.

        Raises `UnknownName` if the ranking has no such measure, `AmbiguousName` if several have
        the title, `Incomplete` if it cannot be read.
        """
        entries: list[Ranked | Unranked] = [*ranking.ranked, *ranking.unranked]
        text = N_("Several measures have the title “{title}”; give an id instead: {ids}.")
        if measure := _named(name, [entry.measure for entry in entries], text):
            return next(entry for entry in entries if entry.measure is measure)
        if name in self.strategy.unread.get("measure", ()):
            raise self._incomplete(msg("The measure “{id}” cannot be read.", id=name), "measure")
        measures = sorted((entry.measure for entry in entries), key=lambda m: natural(m.id))
        message = msg("There is no measure “{id}” in this ranking.", id=name)
        raise UnknownName(message, name, [m.id for m in measures], [m.title for m in measures])

    def _unread_measures(self) -> list[Unranked]:
        """Return the measures of which only a part could be read; they cannot have a rank."""
        unread = []
        for id_, part in self.strategy.faulty.get("measure", ()):
            if isinstance(part, Measure):
                path = self.repository.origins["measure", id_].path
                measure = part.model_copy(update={"id": id_})
                unread.append(Unranked(measure, msg("cannot be read, see {path}", path=path)))
        return unread

    def _no_scheme(self, scheme: str | None) -> Exception:
        known = [entry.id for entry in self.strategy.about.scoring]
        if scheme is not None and known:
            return UnknownName(msg("There is no scheme “{id}”.", id=scheme), scheme, known)
        return NoScheme(
            msg("This strategy has no scoring scheme; “scoring” in strategy.yaml declares one.")
        )

    def _field_id(self, name: str) -> str:
        """Return the id of an action field that was named by id or title."""
        fields = self.strategy.action_fields
        text = N_("Several action fields have the title “{title}”; give an id instead: {ids}.")
        if field := _named(name, fields, text):
            return field.id
        if name in self.strategy.unread.get("action-field", ()):
            return name  # it is there, and the measures that name it can be ranked
        message = msg("There is no action field “{id}”.", id=name)
        raise UnknownName(message, name, [f.id for f in fields], [f.title for f in fields])

    def _term(self, taxonomy: str, term: str) -> tuple[str, str]:
        """Return the ids of a taxonomy and of one of its terms, named by id or title."""
        declared = self.strategy.about.taxonomies
        ids = [i for i in declared if i == taxonomy] or [
            i for i, one in declared.items() if one.title == taxonomy
        ]
        if not ids:
            titles = [one.title for one in declared.values() if one.title]
            message = msg("There is no taxonomy “{id}”.", id=taxonomy)
            raise UnknownName(message, taxonomy, [*declared], titles)
        terms = {one.id: one.label for one in declared[ids[0]].terms}
        if not terms:  # a taxonomy that lists no terms takes every word
            used = {word for m in self.strategy.measures for word in m.tags.get(ids[0], ())}
            terms = {word: word for word in sorted(used)}
        found = [i for i in terms if i == term] or [i for i, t in terms.items() if t == term]
        if not found:
            message = msg("This taxonomy has no term “{id}”.", id=term)
            raise UnknownName(message, term, [*terms], [*terms.values()])
        return ids[0], found[0]


def _is_outline(finding: Finding) -> bool:
    """Say whether a finding is about the chapters that `strategy.yaml` lists."""
    place = finding.place
    return isinstance(place, Place) and place.keys[:2] == ("document", "chapters")


def _named(name: str, entities: Sequence[_Named], ambiguous: str) -> _Named | None:
    """Return the one with this id or, where no id is meant, with this title."""
    found = [e for e in entities if e.id == name] or [e for e in entities if e.title == name]
    if len(found) > 1:
        ids = sorted((entity.id for entity in found), key=natural)
        raise AmbiguousName(msg(ambiguous, title=name, ids=ids))
    return found[0] if found else None

"""A reference leads nowhere: nothing has this id.

A measure that names an action field which does not exist is missing from that field's
chapter, its count and its ranking, and no one notices. Most often the id is misspelt or was
renamed in one place only.

Bad:

    # action-fields.yaml
    - {id: services, title: Services}

    # measures/1-portal.yaml
    id: 1
    title: Portal
    action_fields: [servces]

Good:

    # action-fields.yaml
    - {id: services, title: Services}

    # measures/1-portal.yaml
    id: 1
    title: Portal
    action_fields: [services]
"""

from collections.abc import Iterable, Iterator, Mapping

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.documents.outline import GENERATED
from digistrat.i18n import N_, msg
from digistrat.model import About, Strategy
from digistrat.model.base import Entity
from digistrat.model.kinds import KINDS
from digistrat.model.references import references
from digistrat.nearest import did_you_mean
from digistrat.rules.context import Context

SEVERITY = Severity.ERROR

# A sentence for each kind, as their names differ in gender in other languages.
_MESSAGES = {
    "goal": N_("There is no goal “{id}”."),
    "action-field": N_("There is no action field “{id}”."),
    "measure": N_("There is no measure “{id}”."),
    "stakeholder": N_("There is no stakeholder “{id}”."),
    "indicator": N_("There is no indicator “{id}”."),
    "chapter": N_("There is no chapter “{id}”."),
    "resolution": N_("There is no resolution “{id}”."),
    "scheme": N_("There is no scoring scheme “{id}”."),
    "taxonomy": N_("There is no taxonomy “{id}”."),
    "term": N_("This taxonomy has no term “{id}”."),
}

_Titles = Mapping[str, str]
"""What exists of a kind: titles by id. An entity that could not be read exists without a title."""

_Tag = tuple[str, str, tuple[str | int, ...]]
"""A taxonomy, a term of it, and the keys that lead to the term."""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each reference to an id that does not exist."""
    strategy = context.strategy
    known = _known(strategy)
    for kind, id_, holder in context.holders():
        for reference in references(holder):
            if reference.kind in strategy.incomplete:
                continue
            if reference.id not in known[reference.kind]:
                place = Place(kind, id_, reference.keys, reference.at_key)
                yield _finding(place, reference.kind, reference.id, known[reference.kind])
        if isinstance(holder, Entity):
            yield from _unknown_terms(strategy, kind, id_, _tags(holder))
        if isinstance(holder, About):
            yield from _unknown_terms(strategy, kind, id_, _profile_tags(holder))


def _known(strategy: Strategy) -> dict[str, _Titles]:
    about = strategy.about
    known: dict[str, dict[str, str]] = {
        "resolution": {resolution.id: resolution.label for resolution in about.resolutions},
        "scheme": {"ranking": ""} | {scheme.id: scheme.label for scheme in about.scoring},
        "taxonomy": {id_: taxonomy.title or "" for id_, taxonomy in about.taxonomies.items()},
    }
    for kind in KINDS.values():
        titles = dict.fromkeys(strategy.unread.get(kind.name, ()), "")
        for entity in getattr(strategy, kind.attribute):
            titles[entity.id] = getattr(entity, "title", "")
        known[kind.name] = titles
    known["chapter"] |= dict.fromkeys(GENERATED, "")
    return dict(known)


def _tags(entity: Entity) -> Iterator[_Tag]:
    for taxonomy, terms in entity.tags.items():
        yield from ((taxonomy, term, ("tags", taxonomy, i)) for i, term in enumerate(terms))


def _profile_tags(about: About) -> Iterator[_Tag]:
    """Yield the tags by which measures get a profile of weights."""
    for index, scheme in enumerate(about.scoring):
        for number, profile in enumerate(scheme.profiles):
            route = ("scoring", index, "profiles", number, "when")
            yield from (
                (taxonomy, term, (*route, taxonomy)) for taxonomy, term in profile.when.items()
            )


def _unknown_terms(
    strategy: Strategy, kind: str, id_: str, tags: Iterable[_Tag]
) -> Iterator[Finding]:
    """Yield tags that their taxonomy does not list; one that lists no terms takes every word."""
    for taxonomy_id, term, keys in tags:
        taxonomy = strategy.about.taxonomies.get(taxonomy_id)
        titles = {entry.id: entry.label for entry in taxonomy.terms} if taxonomy else {}
        if titles and term not in titles:
            yield _finding(Place(kind, id_, keys), "term", term, titles)


def _finding(place: Place, kind: str, id_: str, known: _Titles) -> Finding:
    message = msg(_MESSAGES[kind], id=id_)
    return Finding(message, place, did_you_mean(id_, known))

"""What a strategy has that its files can refer to: ids with titles, levels, terms, rules.

Editors offer these as completions. They are no limit: the id of a measure that was added a
minute ago is right, too, and what does not exist is found by `check`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from digistrat.model import Strategy
from digistrat.model.base import Item, Model, natural
from digistrat.model.kinds import KINDS
from digistrat.model.scheme import Rated

Titles = Mapping[str, str]
"""Titles by id, empty where there is none."""


@dataclass(frozen=True, slots=True)
class CheckRule:
    """A rule as `check` in `strategy.yaml` can name it; `title` is in the language in use."""

    code: str
    title: str
    settings: type[Model] | None = None


@dataclass(frozen=True, slots=True)
class Offers:
    """What can be referred to: titles by kind and id, terms by taxonomy, criteria, rules."""

    titles: Mapping[str, Titles]
    terms: Mapping[str, Titles]
    criteria: Mapping[str, tuple[Rated, ...]]
    rules: tuple[CheckRule, ...]


def offers(strategy: Strategy, rules: Sequence[CheckRule], generated: Iterable[str]) -> Offers:
    """Collect what a strategy offers; `generated` are the names of chapters made from data."""
    about = strategy.about
    titles = {
        "resolution": _labels(about.resolutions),
        "scheme": {"ranking": "", **_labels(about.scoring)},
        "taxonomy": {id_: taxonomy.title or "" for id_, taxonomy in about.taxonomies.items()},
        **{kind: _titles(strategy, kind) for kind in KINDS},
    }
    titles["chapter"] |= dict.fromkeys(generated, "")
    terms = {id_: _labels(taxonomy.terms) for id_, taxonomy in about.taxonomies.items()}
    return Offers(titles, terms, _criteria(strategy), tuple(rules))


def as_yaml(id_: str) -> str | int:
    """Return an id as people write it: a number without quotes where YAML reads it back as such."""
    return int(id_) if re.fullmatch("-?(0|[1-9][0-9]{0,15})", id_) and id_ != "-0" else id_


def _labels(items: Iterable[Item]) -> dict[str, str]:
    return {item.id: item.title for item in items}


def _titles(strategy: Strategy, kind: str) -> dict[str, str]:
    titles = dict.fromkeys(strategy.unread.get(kind, ()), "")
    for entity in getattr(strategy, KINDS[kind].attribute):
        titles[entity.id] = getattr(entity, "title", "")
    return {id_: titles[id_] for id_ in sorted(titles, key=natural)}


def _criteria(strategy: Strategy) -> dict[str, tuple[Rated, ...]]:
    """Return the criteria of all schemes; one that stands in several comes once from each."""
    found: dict[str, tuple[Rated, ...]] = {}
    for scheme in strategy.about.scoring:
        for criterion in scheme.rated:
            found[criterion.id] = (*found.get(criterion.id, ()), criterion)
    return found

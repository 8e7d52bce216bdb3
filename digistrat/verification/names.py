"""Under which ids and titles a table may print the measures: their own, and those of aliases."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from digistrat.model import Measure
from digistrat.model.base import Alias
from digistrat.verification.texts import folded, letters


@dataclass(frozen=True)
class Names:
    """The names of measures for the table `document`, by its path in the repository."""

    measures: Sequence[Measure]
    document: str

    @cached_property
    def by_id(self) -> Mapping[str, Measure]:
        """The measures by their own ids."""
        return {measure.id: measure for measure in self.measures}

    @cached_property
    def by_alias_id(self) -> Mapping[str, Measure]:
        """The measures by the ids that aliases for this table give them."""
        return {
            alias.id: measure
            for measure in self.measures
            for _index, alias in self.aliases(measure)
            if alias.id
        }

    @cached_property
    def printed(self) -> Mapping[str, Measure]:
        """The measures by the ids under which this table may print them.

        A measure with an alias id for this table goes by that one alone: its own id may be the
        alias of another.
        """
        renamed = {measure.id for measure in self.by_alias_id.values()}
        own = {id_: measure for id_, measure in self.by_id.items() if id_ not in renamed}
        return {**own, **self.by_alias_id}

    @cached_property
    def by_title(self) -> Mapping[str, Measure]:
        """The measures by title, whatever the case; a title that two bear names neither."""
        return _unique((folded(measure.title), measure) for measure in self.measures)

    @cached_property
    def by_letters(self) -> Mapping[str, Measure]:
        """The measures by the letters of their titles and, where no title has them, of aliases."""
        own = _unique((letters(measure.title), measure) for measure in self.measures)
        titles = {letters(measure.title) for measure in self.measures}
        aliases = _unique(
            (letters(alias.title), measure)
            for measure in self.measures
            for alias in measure.aliases
            if alias.title and letters(alias.title) not in titles
        )
        return {key: measure for key, measure in (own | aliases).items() if key}

    def aliases(self, measure: Measure) -> Iterator[tuple[int, Alias]]:
        """Yield the aliases for this table, with their place in the list."""
        for index, alias in enumerate(measure.aliases):
            if alias.document == self.document:
                yield index, alias


def _unique(pairs: Iterable[tuple[str, Measure]]) -> dict[str, Measure]:
    """Return what names one measure; the same name may come for it more than once."""
    known = [*{(key, measure.id): (key, measure) for key, measure in pairs}.values()]
    count = Counter(key for key, _measure in known)
    return {key: measure for key, measure in known if count[key] == 1}

"""What a document is about: the strategy, looked up by id, and its ranking."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from digistrat.documents.blocks import Inline, Link, Own
from digistrat.i18n import _
from digistrat.model import ActionField, Goal, Measure, Strategy
from digistrat.model.base import Item
from digistrat.model.kinds import KINDS
from digistrat.scoring import Ranked, Ranking, rank


@dataclass(frozen=True)
class Subject:
    """The strategy as chapters see it. All titles come back as the strategy's own words."""

    strategy: Strategy

    @cached_property
    def rankings(self) -> tuple[Ranking, ...]:
        """The rankings by all schemes, in their order."""
        strategy = self.strategy
        return tuple(rank(strategy.measures, scheme, strategy) for scheme in strategy.about.scoring)

    @property
    def ranking(self) -> Ranking | None:
        """The ranking by the first scheme; None if the strategy has no scheme."""
        return self.rankings[0] if self.rankings else None

    @cached_property
    def ranked(self) -> Mapping[str, Ranked]:
        """The entries of the ranking by the id of their measure."""
        return {entry.measure.id: entry for entry in self.ranking.ranked} if self.ranking else {}

    @cached_property
    def fields(self) -> Mapping[str, ActionField]:
        """The action fields by id."""
        return {field.id: field for field in self.strategy.action_fields}

    @cached_property
    def goals(self) -> Mapping[str, Goal]:
        """The goals by id."""
        return {goal.id: goal for goal in self.strategy.goals}

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """The measures by id."""
        return {measure.id: measure for measure in self.strategy.measures}

    @cached_property
    def selected(self) -> tuple[Measure, ...]:
        """The selected measures, best first; those without a rank stand last."""
        order = {id_: position for position, id_ in enumerate(self.ranked)}
        chosen = [measure for measure in self.strategy.measures if measure.selected]
        return tuple(sorted(chosen, key=lambda measure: order.get(measure.id, len(order))))

    def field_titles(self, measure: Measure) -> tuple[Inline, ...]:
        """Return the titles of a measure's action fields."""
        return tuple(self.title("action-field", id_) for id_ in measure.action_fields)

    def goal_titles(self, ids: Iterable[str]) -> tuple[Inline, ...]:
        """Return the titles of goals."""
        return tuple(self.title("goal", id_) for id_ in ids)

    def stakeholder_titles(self, ids: Iterable[str]) -> tuple[Inline, ...]:
        """Return the titles of stakeholders."""
        return tuple(self.title("stakeholder", id_) for id_ in ids)

    def measure_links(self, ids: Iterable[str]) -> tuple[Inline, ...]:
        """Return the titles of measures, linked to their fact sheets."""
        return tuple(
            self.measure_link(self.measures[id_])
            if id_ in self.measures
            else self.stand_in("measure", id_)
            for id_ in ids
        )

    def stand_in(self, kind: str, id_: str) -> str:
        """Return what is shown for something that is named and is not there.

        Nobody would miss a name that is left out: so the id stays, and says that it leads nowhere.
        """
        return str(self.strategy.stand_in(kind, id_))

    def title(self, kind: str, id_: str) -> str:
        """Return the title of anything that a reference can name."""
        title = self._titles.get((kind, id_))
        return self.stand_in(kind, id_) if title is None else Own(title)

    @cached_property
    def _titles(self) -> Mapping[tuple[str, str], str]:
        about = self.strategy.about
        declared: dict[str, Iterable[Item]] = {
            "scheme": about.scoring,
            "resolution": about.resolutions,
        }
        titles = {(kind, item.id): item.label for kind, items in declared.items() for item in items}
        titles |= {("taxonomy", id_): entry.title or id_ for id_, entry in about.taxonomies.items()}
        titles["scheme", "ranking"] = _("all rankings")
        for kind in KINDS.values():
            for entity in getattr(self.strategy, kind.attribute):
                titles[kind.name, entity.id] = getattr(entity, "title", entity.id)
        return titles

    def measure_link(self, measure: Measure) -> Inline:
        """Return a measure's title, linked to its fact sheet; `links` drops a link without target."""
        return Link(Own(measure.title), anchor(measure))


def anchor(measure: Measure) -> str:
    """Return the place of a measure's fact sheet in a document: `m-44`."""
    return f"m-{measure.id}"

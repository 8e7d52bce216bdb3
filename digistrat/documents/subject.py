"""What a document is about: the strategy, looked up by id, and its ranking."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from digistrat.documents.blocks import Inline, Link, Own
from digistrat.model import ActionField, Goal, Measure, Strategy
from digistrat.scoring import Ranked, Ranking, rank


@dataclass(frozen=True)
class Subject:
    """The strategy as chapters see it. All titles come back as the strategy's own words."""

    strategy: Strategy

    @cached_property
    def ranking(self) -> Ranking | None:
        """The ranking by the first scheme; None if the strategy has no scheme."""
        scheme = self.strategy.scheme()
        return rank(self.strategy.measures, scheme) if scheme else None

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
        return tuple(
            Own(self.fields[id_].title) for id_ in measure.action_fields if id_ in self.fields
        )

    def goal_titles(self, ids: Iterable[str]) -> tuple[Inline, ...]:
        """Return the titles of goals."""
        return tuple(Own(self.goals[id_].title) for id_ in ids if id_ in self.goals)

    def stakeholder_titles(self, ids: Iterable[str]) -> tuple[Inline, ...]:
        """Return the titles of stakeholders."""
        titles = {stakeholder.id: stakeholder.title for stakeholder in self.strategy.stakeholders}
        return tuple(Own(titles[id_]) for id_ in ids if id_ in titles)

    def measure_link(self, measure: Measure) -> Inline:
        """Return a measure's title, linked to its fact sheet; `links` drops a link without target."""
        return Link(Own(measure.title), anchor(measure))


def anchor(measure: Measure) -> str:
    """Return the place of a measure's fact sheet in a document: `m-44`."""
    return f"m-{measure.id}"

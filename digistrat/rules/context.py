"""What a rule sees: the strategy, today's date, and what several rules would look up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from digistrat.model import ActionField, Goal, Indicator, Measure, Stakeholder, Strategy
from digistrat.model.base import Model
from digistrat.model.kinds import KINDS
from digistrat.rules.ignores import IgnoreBook
from digistrat.scoring import Ranking, rank


@dataclass(frozen=True)
class Context:
    """The strategy and what is known about it; `today` is the date to check against.

    `generated` are the texts of the files that the program itself wrote, by path.
    """

    strategy: Strategy
    today: date
    ignores: IgnoreBook = field(default_factory=IgnoreBook)
    generated: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """The measures by id."""
        return {measure.id: measure for measure in self.strategy.measures}

    @cached_property
    def goals(self) -> Mapping[str, Goal]:
        """The goals by id."""
        return {goal.id: goal for goal in self.strategy.goals}

    @cached_property
    def lowest_goals(self) -> tuple[Goal, ...]:
        """The goals that no other goal lies below: what holds for them holds for those above."""
        parents = {goal.parent for goal in self.strategy.goals if goal.parent != goal.id}
        return tuple(goal for goal in self.strategy.goals if goal.id not in parents)

    @cached_property
    def action_fields(self) -> Mapping[str, ActionField]:
        """The action fields by id."""
        return {field.id: field for field in self.strategy.action_fields}

    @cached_property
    def stakeholders(self) -> Mapping[str, Stakeholder]:
        """The stakeholders by id."""
        return {stakeholder.id: stakeholder for stakeholder in self.strategy.stakeholders}

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """The indicators by id."""
        return {indicator.id: indicator for indicator in self.strategy.indicators}

    @cached_property
    def selected(self) -> tuple[Measure, ...]:
        """The selected measures."""
        return tuple(measure for measure in self.strategy.measures if measure.selected)

    @cached_property
    def rankings(self) -> tuple[Ranking, ...]:
        """A ranking by each scheme, in the order of the schemes."""
        measures = self.strategy.measures
        return tuple(
            rank(measures, scheme, self.strategy) for scheme in self.strategy.about.scoring
        )

    def complete(self, *kinds: str) -> bool:
        """Say whether all entities of these kinds could be read, so that what is not there is missing.

        `scheme`, `resolution` and `taxonomy`, which `strategy.yaml` declares, are kinds, too, and
        `strategy` is that file as a whole.
        """
        strategy = self.strategy
        return not any(strategy.unread.get(k) or k in strategy.incomplete for k in kinds)

    def holders(self) -> Iterator[tuple[str, str, Model]]:
        """Yield all that can hold references, with kind and id: also what is right of the faulty."""
        yield "strategy", "", self.strategy.about
        for kind in KINDS.values():
            for entity in getattr(self.strategy, kind.attribute):
                yield kind.name, entity.id, entity
            for id_, part in self.strategy.faulty.get(kind.name, ()):
                yield kind.name, id_, part

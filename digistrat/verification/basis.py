"""What a table is held against: the measures, and how they rank."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digistrat.model import ActionField, Measure, Strategy
from digistrat.refusals import NoRanking
from digistrat.scoring import Ranking, rank
from digistrat.verification.heads import Columns


@dataclass(frozen=True, slots=True)
class Basis:
    """What a table is held against.

    `rankings` are those that its ranks can mean: among all measures and, where only those of one
    action field are `wanted`, among them.
    """

    measures: Sequence[Measure]
    fields: Mapping[str, ActionField]
    rankings: tuple[Ranking, ...] = ()
    wanted: frozenset[str] | None = None

    def wants(self, measure: Measure) -> bool:
        """Say whether a measure is to be compared."""
        return self.wanted is None or measure.id in self.wanted


def basis_of(strategy: Strategy, columns: Columns, field: str | None = None) -> Basis:
    """Return what a table with these columns is held against; `field` is compared alone.

    Raises `NoRanking` if the table has scores or ranks and the scheme demands missing ratings.
    """
    measures = strategy.measures
    fields = {entry.id: entry for entry in strategy.action_fields}
    of_field = tuple(m for m in measures if field is None or field in m.action_fields)
    scheme = columns.scheme
    pools = (measures,) if field is None else (measures, of_field)
    rankings = tuple(rank(pool, scheme, strategy) for pool in pools) if scheme else ()
    if columns.score is not None or columns.rank is not None:
        for ranking in rankings:
            if ranking.refusal:
                raise NoRanking(ranking.refusal)
    wanted = None if field is None else frozenset(measure.id for measure in of_field)
    return Basis(measures, fields, rankings, wanted)

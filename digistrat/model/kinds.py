"""The kinds of entity, and the collection of files that each lives in.

One row here makes a kind known everywhere: the loader reads its files, rules resolve
references to it, exporters list it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from digistrat.i18n import N_
from digistrat.model.base import Model
from digistrat.model.entities import (
    ActionField,
    Ballot,
    Chapter,
    Goal,
    Indicator,
    Participation,
    Stakeholder,
)
from digistrat.model.measure import Measure


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entity.

    `collection` is the folder `<collection>/` and, for one file with a list, the file
    `<collection>.yaml`; with `_` for `-` it is also the attribute of :class:`Strategy`.
    `label` is its English name in sentences. With `id_from_file` the file name is the id, where no other is stated.
    """

    name: str
    collection: str
    model: type[Model]
    label: str
    suffix: str = ".yaml"
    id_from_file: bool = False

    @property
    def attribute(self) -> str:
        """The attribute of :class:`digistrat.model.strategy.Strategy` that holds this kind."""
        return self.collection.replace("-", "_")

    @property
    def named_by_id(self) -> bool:
        """Whether file names begin with the id; those of chapters begin with their order."""
        return self.suffix == ".yaml" and not self.id_from_file


_KINDS = (
    Kind("goal", "goals", Goal, N_("goal")),
    Kind("action-field", "action-fields", ActionField, N_("action field")),
    Kind("measure", "measures", Measure, N_("measure")),
    Kind("stakeholder", "stakeholders", Stakeholder, N_("stakeholder")),
    Kind("indicator", "indicators", Indicator, N_("indicator")),
    Kind("participation", "participation", Participation, N_("participation format")),
    Kind("ballot", "ballots", Ballot, N_("ballot"), id_from_file=True),
    Kind("chapter", "chapters", Chapter, N_("chapter"), suffix=".md"),
)

KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _KINDS})

"""References between entities, declared where they stand: in the type of the field.

`depends_on: Ids[MeasureId]` says that each value is the id of a measure. Whoever needs
the references (the rule that looks for broken ones, a rename, a schema for editors) walks them
with :func:`references` and never lists fields by hand.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from digistrat.model.types import Ref
from digistrat.model.walk import Keys, marked

__all__ = ["Keys", "Reference", "references"]


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: the keys that lead to it, the kind it points to, and the id it names."""

    keys: Keys
    kind: str
    id: str
    at_key: bool = False


def references(model: BaseModel) -> Iterator[Reference]:
    """Yield all references in `model`, in the order of its fields."""
    for found in marked(model, Ref):
        yield Reference(found.keys, found.mark.kind, found.value, found.at_key)

"""A rating does not fit the scoring scheme.

A measure that is rated “hihg”, or by a criterion that no scheme has, drops out of the ranking or
loses what it was given there. In the table of a decision paper that looks as if nobody had rated
it. The same goes for a number outside of its scale, for a number where the scheme has levels, and
for a level where it has a scale. Where a strategy has several schemes, a rating has to fit one of
them.

Bad:

    # strategy.yaml
    format: 1
    title: Test
    language: en
    scoring:
      - id: a
        criteria: [{id: effect, levels: {high: 3, low: 1}}]

    # measures/1-portal.yaml
    id: 1
    title: Portal
    ratings: {effect: hihg}

Good:

    # strategy.yaml
    format: 1
    title: Test
    language: en
    scoring:
      - id: a
        criteria: [{id: effect, levels: {high: 3, low: 1}}]

    # measures/1-portal.yaml
    id: 1
    title: Portal
    ratings: {effect: high}
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digistrat.diagnostics import Finding, Place, Severity
from digistrat.i18n import N_, Message, msg
from digistrat.model import Rating
from digistrat.model.scale import Scale
from digistrat.model.scheme import Rated
from digistrat.nearest import nearest
from digistrat.rules.context import Context

SEVERITY = Severity.ERROR

MAX_LISTED = 12
"""As many are named when none is near; more would be no help."""

_Criteria = Mapping[str, list[Rated]]
"""The criteria by id: as many as there are schemes that have one of this id."""


@dataclass(frozen=True, slots=True)
class _Stated:
    """A rating, the criterion it is stated for, and where."""

    criterion: str
    rating: Rating
    kind: str
    id: str
    keys: tuple[str, ...]

    def place(self, *keys: str) -> Place:
        """Return the place of the rating, or of a value in it."""
        return Place(self.kind, self.id, (*self.keys, *keys), at_key=not keys)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each rating that fits no scheme."""
    schemes = context.strategy.about.scoring
    if not schemes or not context.complete("scheme"):
        return
    criteria: dict[str, list[Rated]] = {}
    for criterion in (criterion for scheme in schemes for criterion in scheme.rated):
        criteria.setdefault(criterion.id, []).append(criterion)
    for stated in _stated(context):
        finding = _fault(stated, criteria)
        if finding:
            yield finding


def _stated(context: Context) -> Iterator[_Stated]:
    for measure in context.strategy.measures:
        for criterion, rating in measure.ratings.items():
            yield _Stated(criterion, rating, "measure", measure.id, ("ratings", criterion))
    for ballot in context.strategy.ballots:
        for id_, ratings in ballot.ratings.items():
            for criterion, rating in ratings.items():
                keys = ("ratings", id_, criterion)
                yield _Stated(criterion, rating, "ballot", ballot.id, keys)


def _fault(stated: _Stated, criteria: _Criteria) -> Finding | None:
    known = criteria.get(stated.criterion)
    if known is None:
        message = msg("No scoring scheme has a criterion “{id}”.", id=stated.criterion)
        titles = {id_: same[0].title for id_, same in criteria.items()}
        return Finding(message, stated.place(), _hint(stated.criterion, titles))
    if stated.rating.missing or any(_fits(stated.rating, criterion) for criterion in known):
        return None
    levels = [name for criterion in known for name in criterion.levels or {}]
    scale = next((criterion.scale for criterion in known if criterion.scale), None)
    if scale and not (levels and stated.rating.level):
        return _off_scale(stated, known[0].label, scale)
    return _no_level(stated, known[0].label, dict.fromkeys(levels, ""))


def _fits(rating: Rating, criterion: Rated) -> bool:
    if scale := criterion.scale:
        return rating.value is not None and scale.min <= rating.value <= scale.max
    return _level(rating) in (criterion.levels or {})


def _level(rating: Rating) -> str:
    """Return the level; it may have a number for its name, which YAML reads as a number."""
    return rating.level if rating.level is not None else str(rating.value)


def _off_scale(stated: _Stated, criterion: str, scale: Scale) -> Finding:
    rating, values = stated.rating, {"criterion": criterion, "min": scale.min, "max": scale.max}
    if rating.value is not None:
        text = N_("“{criterion}” goes from {min} to {max}, but here stands {value}.")
        return Finding(msg(text, **values, value=rating.value), stated.place("value"))
    text = N_("“{criterion}” needs a number from {min} to {max}, not the text “{level}”.")
    return Finding(msg(text, **values, level=rating.level), stated.place("level"))


def _no_level(stated: _Stated, criterion: str, levels: Mapping[str, str]) -> Finding:
    rating, hint = stated.rating, _hint(_level(stated.rating), levels)
    if rating.level is not None:
        message = msg(
            "“{criterion}” has no level “{level}”.", criterion=criterion, level=rating.level
        )
        return Finding(message, stated.place("level"), hint)
    text = N_("“{criterion}” needs one of its levels, not the number {value}.")
    return Finding(msg(text, criterion=criterion, value=rating.value), stated.place("value"), hint)


def _hint(word: str, known: Mapping[str, str]) -> Message | None:
    """Name the nearest; people also write the title where the id belongs."""
    by_title = {title: id_ for id_, title in known.items() if title}
    if near := by_title.get(word) or nearest(word, known):
        return msg("Did you mean “{near}”?", near=near)
    few = len(known) <= MAX_LISTED
    return msg("Possible here: {known}.", known=list(known)) if few else None

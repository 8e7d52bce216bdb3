"""A priority read from the classes that two other schemes give, as in a risk matrix."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from digistrat.i18n import Message, msg
from digistrat.model import Measure, Scheme
from digistrat.model.scheme import PriorityMatrix
from digistrat.scoring.score import Graded, Score, Unrated

Scorer = Callable[[Measure], Score | Unrated]


def score(
    measure: Measure,
    matrix: PriorityMatrix,
    schemes: Mapping[str, Scheme],
    scorers: Mapping[str, Scorer],
) -> Score | Unrated:
    """Score a measure by its place in the order of priorities; the best one counts most.

    `schemes` are those of the strategy, `scorers` the ways to score by the two of the matrix.
    """
    pair: list[Graded] = []
    for id_ in (matrix.rows, matrix.columns):
        if id_ not in scorers:
            return Unrated(msg("there is no scheme “{id}”", id=id_))
        scheme = schemes[id_]
        result = scorers[id_](measure)
        if isinstance(result, Unrated):
            return Unrated(_of(scheme, result.reason), result.fatal)
        if result.class_ is None:
            return Unrated(_of(scheme, msg("its score is below all classes")))
        pair.append(Graded(scheme, result, result.class_))
    row, column = (graded.class_.id for graded in pair)
    priority = matrix.cells[row][column]
    total = Fraction(len(matrix.order) - matrix.order.index(priority))
    return Score(total, pair=tuple(pair), priority=priority)


def _of(scheme: Scheme, reason: Message) -> Message:
    return msg("{scheme}: {reason}", scheme=scheme.label, reason=reason)

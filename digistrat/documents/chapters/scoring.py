"""The scoring schemes: criteria, weights, what each level is worth, and what comes of the sum."""

from collections.abc import Iterator

from digistrat.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Own,
    Paragraph,
    Prose,
    Section,
    Table,
)
from digistrat.documents.subject import Subject
from digistrat.i18n import N_, _, number
from digistrat.model import Scheme
from digistrat.model.scheme import PriorityMatrix, Rated, Reason
from digistrat.scoring import percent, weights

PART = "measures"
POSITION = 2

_SUM = N_(
    "A measure's score is the sum over all criteria of the points for its rating times the weight of the criterion."
)
_GOALS = N_("A measure's score is the share of all weighted goals that it serves.")
_MATRIX = N_("The priority of a measure is read from its classes in two other rankings.")
_MISSING = {
    "error": N_("there is no ranking until it is there"),
    "worst": N_("it counts as the worst"),
    "zero": N_("it counts as 0 points"),
    "not-applicable": N_("the criterion does not count, and its weight is spread over the others"),
    "unrated": N_("the measure has no rank"),
}
_REASONS = {
    "not-applicable": N_("not applicable: {policy}"),
    "not-rated": N_("not rated yet: {policy}"),
    "uncertain": N_("uncertain: {policy}"),
}
_DIVIDED = {
    "costs": N_("The result is divided by the costs (per {per} of their currency)."),
    "effort": N_("The result is divided by the staff it takes (per {per} full-time equivalents)."),
    "duration": N_("The result is divided by the duration (per {per} months)."),
}


def build(subject: Subject) -> Section | None:
    """Return what each scheme says, in words and tables."""
    schemes = subject.strategy.about.scoring
    if not schemes:
        return None
    blocks: list[Block] = []
    for scheme in schemes:
        content = tuple(_scheme(scheme, subject))
        several = len(schemes) > 1
        blocks += (
            [Section(f"scoring__{scheme.id}", Own(scheme.label), content)] if several else content
        )
    return Section("scoring", _("How measures are rated"), tuple(blocks))


def _scheme(scheme: Scheme, subject: Subject) -> Iterator[Block]:
    if scheme.description:
        yield Prose(scheme.description)
    if scheme.matrix is not None:
        yield Paragraph(_(_MATRIX))
        yield _matrix(scheme, scheme.matrix, subject)
        return
    if scheme.by_goals:
        yield Paragraph(_(_GOALS))
    if scheme.criteria:
        yield Paragraph(_(_SUM))
        yield _criteria(scheme)
        yield from _profiles(scheme, subject)
        yield Paragraph(_missing(scheme))
    if scheme.factors:
        yield Paragraph(_("The sum is multiplied by each of these factors."))
        yield _factors(scheme)
    if scheme.divide:
        yield Paragraph(_(_DIVIDED[scheme.divide.by]).format(per=number(scheme.divide.per)))
    if scheme.classes:
        rows = tuple((Own(c.label), number(c.from_)) for c in reversed(scheme.classes))
        columns = (Column(_("Class")), Column(_("from a score of"), numeric=True))
        yield Table(_("Classes: {scheme}").format(scheme=scheme.label), columns, rows)


def _profiles(scheme: Scheme, subject: Subject) -> Iterator[Block]:
    """Yield which measures have which weights."""
    if not scheme.profiles:
        return
    yield Paragraph(_("The tags of a measure decide which weights hold; the first that fit count."))
    taxonomies = subject.strategy.about.taxonomies
    entries = []
    for profile in scheme.profiles:
        tags = []
        for key, term in profile.when.items():
            taxonomy = taxonomies.get(key)
            titles = {entry.id: entry.label for entry in taxonomy.terms} if taxonomy else {}
            name = (taxonomy.title if taxonomy else None) or key
            tags.append(f"{name}: {titles.get(term, term)}")
        entries.append(Own(f"{profile.label} ({', '.join(tags)})"))
    yield Bullets(tuple(entries))


def _missing(scheme: Scheme) -> str:
    """Return what a missing rating means, by reason where that differs."""
    reasons: list[Reason] = ["not-applicable", "not-rated", "uncertain"]
    policies = {reason: scheme.default_policy(reason) for reason in reasons}
    if len(set(policies.values())) == 1:
        policy = policies["not-rated"]
        return _("If a rating is missing, {policy}.").format(policy=_(_MISSING[policy]))
    parts = [
        _(_REASONS[reason]).format(policy=_(_MISSING[policy]))
        for reason, policy in policies.items()
    ]
    return _("If a rating is missing – {policies}.").format(policies="; ".join(parts))


def _criteria(scheme: Scheme) -> Table:
    """Return the criteria with their groups, and a column of weights for each profile."""
    groups = {
        leaf.id: [group.label for group in scheme.tree if group.criteria and leaf in group.leaves]
        for leaf in scheme.leaves
    }
    grouped = any(groups.values())
    asked = any(leaf.question for leaf in scheme.leaves)
    shares = [weights(scheme, profile) for profile in scheme.profiles] or [weights(scheme)]
    heads = [profile.label for profile in scheme.profiles] or [_("Weight")]
    columns = (
        *([Column(_("Group"))] if grouped else []),
        Column(_("Criterion")),
        *([Column(_("Question"))] if asked else []),
        *(Column(head, numeric=True) for head in heads),
        Column(_("Levels and points")),
    )
    rows = tuple(
        (
            *([Own(" › ".join(groups[leaf.id]))] if grouped else []),
            Own(leaf.label),
            *([Own(leaf.question or "")] if asked else []),
            *(percent(share[leaf.id]) if leaf.id in share else "–" for share in shares),
            _levels(leaf),
        )
        for leaf in scheme.leaves
    )
    caption = _("Criteria: {scheme}").format(scheme=scheme.label)
    return Table(caption, columns, rows, row_header=1 if grouped else 0)


def _factors(scheme: Scheme) -> Table:
    columns = (Column(_("Factor")), Column(_("Question")), Column(_("Levels and points")))
    rows = tuple((Own(f.label), Own(f.question or ""), _levels(f)) for f in scheme.factors)
    return Table(_("Factors: {scheme}").format(scheme=scheme.label), columns, rows)


def _matrix(scheme: Scheme, matrix: PriorityMatrix, subject: Subject) -> Table:
    """Return the priorities by the classes of the two schemes."""
    schemes = {other.id: other for other in subject.strategy.about.scoring}
    rows, columns = (schemes.get(id_) for id_ in (matrix.rows, matrix.columns))
    row_titles = {c.id: c.label for c in rows.classes} if rows else {}
    column_titles = {c.id: c.label for c in columns.classes} if columns else {}
    head = f"{rows.label if rows else matrix.rows} / {columns.label if columns else matrix.columns}"
    body: list[tuple[Cell, ...]] = [
        (Own(title), *(Own(matrix.cells[id_][column]) for column in column_titles))
        for id_, title in row_titles.items()
    ]
    heads = (Column(Own(head)), *(Column(Own(title)) for title in column_titles.values()))
    return Table(_("Priorities: {scheme}").format(scheme=scheme.label), heads, tuple(body))


def _levels(rated: Rated) -> Own | str:
    if rated.levels:
        levels = (f"{name} {number(points)}" for name, points in rated.levels.items())
        return Own(", ".join(levels))
    scale = rated.scale
    if scale is None:
        return ""
    unit = f" {scale.unit}" if scale.unit else ""
    if scale.thresholds:
        steps = (
            _("from {value}{unit}: {points}").format(
                value=number(step.from_), unit=unit, points=number(step.points)
            )
            for step in scale.thresholds
        )
        return ", ".join(steps)
    text = _("{min} to {max}{unit}, higher is better")
    if scale.better == "lower":
        text = _("{min} to {max}{unit}, lower is better")
    words = text.format(min=number(scale.min), max=number(scale.max), unit=unit)
    if scale.worst is None or scale.best is None:
        return words
    ends = _("worth {worst} to {best}").format(worst=number(scale.worst), best=number(scale.best))
    return f"{words}; {ends}"

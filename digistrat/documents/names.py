"""What readers call the keys of the format, and which of the values are assumptions.

One table serves fact sheets and the annex on assumptions, so that both use the same words.
"""

from digistrat.i18n import N_, _
from digistrat.model import About
from digistrat.model.base import Entity

NAMES = {
    "action_fields": N_("Action field"),
    "actual": N_("Actual period"),
    "as_of": N_("As of"),
    "attitude": N_("Attitude"),
    "audience": N_("Audience"),
    "background": N_("Background and aim"),
    "baseline": N_("Baseline"),
    "baseline.date": N_("Date of the baseline"),
    "baseline.value": N_("Value of the baseline"),
    "benefit": N_("Benefit"),
    "better": N_("Desired direction"),
    "conflicts_with": N_("In conflict with"),
    "context": N_("Context"),
    "context.existing_services": N_("Existing services"),
    "context.municipalities": N_("Municipalities"),
    "context.officer": N_("Office in charge"),
    "context.sponsor": N_("Sponsor"),
    "context.strategies": N_("Other strategies and laws"),
    "contributes": N_("Contribution"),
    "contributors": N_("Contributors"),
    "convince": N_("To be convinced"),
    "costs": N_("Costs"),
    "could_block": N_("Could block"),
    "county_roles": N_("Role of the county"),
    "cross_cutting": N_("Cross-cutting theme"),
    "cumulative": N_("Cumulative"),
    "cycle": N_("Review"),
    "dates": N_("Dates"),
    "depends_on": N_("Builds on"),
    "depth": N_("Depth of participation"),
    "description": N_("Description"),
    "duration": N_("Duration"),
    "effort": N_("Staff"),
    "engagement": N_("Engagement"),
    "excluded": N_("Outside the ranking"),
    "expectations": N_("Expectations"),
    "funding": N_("Funding"),
    "goals": N_("Goals"),
    "good_practice": N_("Good practice, other municipalities"),
    "indicators": N_("Indicator"),
    "influence": N_("Influence"),
    "inform": N_("To be informed"),
    "interest": N_("Interest"),
    "interval": N_("Interval"),
    "kind": N_("Kind"),
    "measurements": N_("Measurements"),
    "measures": N_("Measures"),
    "milestones": N_("Milestones"),
    "needs": N_("Needs"),
    "order": N_("Order"),
    "organisation": N_("Organisation"),
    "parent": N_("Parent goal"),
    "part": N_("Part of the strategy"),
    "part_of": N_("Part of"),
    "period": N_("Period"),
    "period.note": N_("On the period"),
    "perspective": N_("Perspective"),
    "prior_knowledge": N_("Prior knowledge"),
    "priority": N_("Priority"),
    "ratings": N_("Rating"),
    "references": N_("Other registers"),
    "related": N_("Related"),
    "replaces": N_("Replaces"),
    "resolutions": N_("Resolutions"),
    "resources": N_("Resources"),
    "responsible": N_("Responsible"),
    "result": N_("Result"),
    "role": N_("Role"),
    "scoring": N_("Scoring scheme"),
    "selected": N_("Selected"),
    "selected.reason": N_("Why selected"),
    "selected.since": N_("Selected since"),
    "stage": N_("Stage"),
    "status": N_("Status"),
    "success": N_("Done when"),
    "summary": N_("In short"),
    "swot": N_("Strengths and weaknesses"),
    "target_groups": N_("Target groups"),
    "targets": N_("Targets"),
    "title": N_("Title"),
    "unit": N_("Unit"),
    "values": N_("Values"),
    "version": N_("Version"),
    "vision": N_("Vision"),
    "weight": N_("Weight"),
}
"""Names by route of keys; a deeper route has the name of the nearest one above it."""


def name(key: str) -> str:
    """Return what readers call the value at a dotted route of keys."""
    route = key
    while route not in NAMES and "." in route:
        route = route.rpartition(".")[0]
    return _(NAMES.get(route, key))


def assumed(stated: Entity | About, key: str) -> bool:
    """Return whether the value at `key` is an assumption, in part or as part of a larger one."""
    return any(
        _lies_in(key, assumption.key) or _lies_in(assumption.key, key)
        for assumption in stated.assumptions
    )


def label(stated: Entity | About, key: str) -> str:
    """Return the name of a value, marked if the value is an assumption."""
    return marked(name(key), stated, key)


def marked(text: str, stated: Entity | About, key: str) -> str:
    """Return `text`, marked if the value at `key` is an assumption."""
    return _("{label} (assumed)").format(label=text) if assumed(stated, key) else text


def _lies_in(inner: str, outer: str) -> bool:
    return inner == outer or inner.startswith(f"{outer}.")

"""What readers call the choices of the format, wherever a document shows one."""

from collections.abc import Mapping
from types import MappingProxyType

from digistrat.i18n import N_
from digistrat.model.choices import CHOICES

WORDS: Mapping[str, str] = MappingProxyType(
    {
        **CHOICES,
        # where a cell of a document asks for another word than an editor's list of choices
        "internal": N_("inward"),
        "external": N_("outward"),
        "inform": N_("inform"),
        "consult": N_("consult"),
        "involve": N_("involve"),
        "collaborate": N_("collaborate"),
        "empower": N_("empower"),
        "input": N_("input"),
        "output": N_("output"),
        "outcome": N_("outcome"),
        "impact": N_("impact"),
        "month": N_("monthly"),
        "quarter": N_("quarterly"),
        "half-year": N_("half-yearly"),
        "year": N_("yearly"),
        "yearly": N_("yearly"),
        "executing": N_("executing"),
        "steering": N_("steering"),
        "mediating": N_("mediating"),
        "networking": N_("networking"),
        "not-rated": N_("not rated"),
        "uncertain": N_("uncertain"),
        "open": N_("without end"),
        "foreword": N_("Foreword"),
        "introduction": N_("Introduction"),
        "context": N_("Context"),
        "approach": N_("Approach"),
        "starting-position": N_("Starting position"),
        "vision": N_("Vision"),
        "values": N_("Values"),
        "goals": N_("Goals"),
        "action-fields": N_("Action fields"),
        "measures": N_("Measures"),
        "implementation": N_("Implementation"),
        "monitoring": N_("Monitoring"),
        "roadmap": N_("Roadmap"),
        "outlook": N_("Outlook"),
        "annex": N_("Annex"),
    }
)
"""Words by choice; the same choice under several keys means the same."""

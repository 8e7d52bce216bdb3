"""What readers call the choices of the format, wherever a document shows one."""

from digistrat.i18n import N_

WORDS = {
    "pillar": N_("pillar"), "goal": N_("goal"), "core-goal": N_("core goal"),
    "internal": N_("inward"), "external": N_("outward"),
    "inform": N_("inform"), "consult": N_("consult"), "involve": N_("involve"),
    "collaborate": N_("collaborate"), "empower": N_("empower"),
    "administration": N_("administration"), "politics": N_("politics"),
    "municipality": N_("municipality"), "citizens": N_("citizens"), "business": N_("business"),
    "science-education": N_("science and education"), "association": N_("association"),
    "culture-media": N_("culture and media"), "it-provider": N_("IT provider"),
    "other": N_("other"),
    "low": N_("low"), "medium": N_("medium"), "high": N_("high"),
    "input": N_("input"), "output": N_("output"), "outcome": N_("outcome"), "impact": N_("impact"),
    "higher": N_("higher is better"), "lower": N_("lower is better"),
    "month": N_("monthly"), "quarter": N_("quarterly"), "half-year": N_("half-yearly"),
    "year": N_("yearly"), "yearly": N_("yearly"), "once": N_("once"),
    "own": N_("own funds"), "third-party": N_("third-party funds"), "grant": N_("grant"),
    "applied": N_("applied for"), "granted": N_("granted"), "spent": N_("spent"),
    "idea": N_("idea"), "proposed": N_("proposed"), "planned": N_("planned"),
    "in-progress": N_("in progress"), "operating": N_("operating"), "done": N_("done"),
    "paused": N_("paused"), "rejected": N_("rejected"), "superseded": N_("superseded"),
    "draft": N_("draft"), "adopted": N_("adopted"), "published": N_("published"),
    "archived": N_("archived"),
    "executing": N_("executing"), "steering": N_("steering"), "mediating": N_("mediating"),
    "networking": N_("networking"),
    "not-applicable": N_("not applicable"), "not-rated": N_("not rated"),
    "uncertain": N_("uncertain"), "open": N_("without end"),
    "de": N_("German"), "en": N_("English"),
    "foreword": N_("Foreword"), "introduction": N_("Introduction"), "context": N_("Context"),
    "approach": N_("Approach"), "starting-position": N_("Starting position"),
    "vision": N_("Vision"), "values": N_("Values"), "goals": N_("Goals"),
    "action-fields": N_("Action fields"), "measures": N_("Measures"),
    "implementation": N_("Implementation"), "monitoring": N_("Monitoring"),
    "roadmap": N_("Roadmap"), "outlook": N_("Outlook"), "annex": N_("Annex"),
}  # fmt: skip
"""Words by choice; the same choice under several keys means the same."""

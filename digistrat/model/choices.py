"""What the words mean that a key can be limited to, such as `planned` or `core-goal`.

In files they are English; readers and editors show what stands here. A word means the same
wherever it stands.
"""

from collections.abc import Mapping
from types import MappingProxyType

from digistrat.i18n import N_, _

CHOICES: Mapping[str, str] = MappingProxyType(
    {
        # how far a measure has come
        "idea": N_("idea"),
        "proposed": N_("proposed"),
        "planned": N_("planned"),
        "in-progress": N_("in progress"),
        "operating": N_("operating"),
        "done": N_("done"),
        "paused": N_("paused"),
        "rejected": N_("rejected"),
        "superseded": N_("superseded"),
        # how far a strategy has come
        "draft": N_("draft"),
        "adopted": N_("adopted"),
        "published": N_("published"),
        "archived": N_("archived"),
        # degrees of priority, influence and interest
        "low": N_("low"),
        "medium": N_("medium"),
        "high": N_("high"),
        # why there is no rating, and answers to questions
        "not-applicable": N_("not applicable"),
        "not-rated": N_("not rated yet"),
        "uncertain": N_("not known well enough"),
        # what a missing rating means
        "worst": N_("as the worst that is possible"),
        "zero": N_("as no points"),
        "unrated": N_("without a rank"),
        # what a score is divided by
        "costs": N_("the costs"),
        "effort": N_("the staff it takes"),
        "duration": N_("the months it takes"),
        "yes": N_("yes"),
        "no": N_("no"),
        "partly": N_("partly"),
        # money
        "once": N_("once"),
        "yearly": N_("in each year"),
        "own": N_("own funds"),
        "third-party": N_("third-party funds"),
        "grant": N_("grant"),
        "applied": N_("applied for"),
        "granted": N_("granted"),
        "spent": N_("spent"),
        # what a county does in a measure, and which way it works
        "executing": N_("carries it out"),
        "steering": N_("steers"),
        "mediating": N_("mediates"),
        "networking": N_("brings others together"),
        "internal": N_("inside the administration"),
        "external": N_("towards the outside"),
        # goals
        "pillar": N_("pillar"),
        "goal": N_("goal"),
        "core-goal": N_("core goal"),
        # groups of stakeholders, and how far they are drawn in
        "administration": N_("administration"),
        "politics": N_("politics"),
        "municipality": N_("municipality"),
        "citizens": N_("citizens"),
        "business": N_("business"),
        "science-education": N_("science and education"),
        "association": N_("association"),
        "culture-media": N_("culture and media"),
        "it-provider": N_("IT provider"),
        "other": N_("other"),
        "inform": N_("is told"),
        "consult": N_("is asked"),
        "involve": N_("works along"),
        "collaborate": N_("decides with others"),
        "empower": N_("decides alone"),
        # indicators
        "input": N_("means put in"),
        "output": N_("what is delivered"),
        "outcome": N_("effect on the target groups"),
        "impact": N_("lasting change"),
        "higher": N_("higher is better"),
        "lower": N_("lower is better"),
        "month": N_("every month"),
        "quarter": N_("every quarter"),
        "half-year": N_("every half year"),
        "year": N_("every year"),
        # parts of a strategy
        "foreword": N_("foreword"),
        "introduction": N_("introduction"),
        "context": N_("context"),
        "approach": N_("approach"),
        "starting-position": N_("starting position"),
        "vision": N_("vision"),
        "values": N_("values"),
        "goals": N_("goals"),
        "action-fields": N_("action fields"),
        "measures": N_("measures"),
        "implementation": N_("implementation"),
        "monitoring": N_("monitoring"),
        "roadmap": N_("roadmap"),
        "outlook": N_("outlook"),
        "annex": N_("annex"),
        # languages, and how serious a finding is
        "de": N_("German"),
        "en": N_("English"),
        "error": N_("an error, which must be mended"),
        "warning": N_("should be looked at"),
        "info": N_("a remark"),
        "off": N_("switched off"),
    }
)


def meaning(word: object) -> str:
    """Return what a word means, in the language in use; nothing for what is no such word."""
    return _(CHOICES.get(str(word), ""))

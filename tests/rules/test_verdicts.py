"""Several rankings must agree on a measure before it is reported."""

from digistrat.diagnostics import Finding, Place
from digistrat.i18n import msg
from digistrat.model import Measure, Scheme
from digistrat.rules.verdicts import Verdict, unanimous
from digistrat.scoring import Ranking, rank

MEASURES = [Measure.model_validate({"id": id_, "title": id_}) for id_ in "abc"]


def ranking(id_: str) -> Ranking:
    criteria = [{"id": "c", "scale": {"min": 0, "max": 1}}]
    return rank(MEASURES, Scheme.model_validate({"id": id_, "criteria": criteria}))


def verdict(judged: str, found: str, word: str) -> Verdict:
    return Verdict(
        frozenset(judged), {id_: Finding(msg(word), Place("measure", id_)) for id_ in found}
    )


def test_who_judges_must_agree_and_the_first_words_it() -> None:
    verdicts = {
        "one": verdict("ab", "ab", "first"),
        "two": verdict("bc", "c", "second"),
        "three": verdict("ac", "ac", "third"),
        "four": verdict("", "", "fourth"),
    }
    rankings = [ranking(id_) for id_ in verdicts]
    found = list(unanimous(rankings, lambda given: verdicts[given.scheme.id]))
    assert [(str(finding.message), finding.place) for finding in found] == [
        ("first", Place("measure", "a")),
        ("second", Place("measure", "c")),
    ]

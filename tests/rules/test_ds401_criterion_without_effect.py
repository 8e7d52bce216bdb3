"""A criterion by which all ranked measures get the same points is found."""

import pytest

from tests.conftest import STRATEGY, Repository, findings, messages

SCHEME = f"""{STRATEGY}scoring:
  - id: prioritisation
    criteria:
      - {{id: effect, title: Effect, weight: WEIGHT, levels: {{high: 3, great: 3, low: 1}}}}
      - {{id: effort, weight: 1, scale: {{min: 0, max: 9}}}}
"""


def files(*effects: str) -> dict[str, str]:
    rows = [
        f"- {{id: {n}, title: A, ratings: {{effect: {effect}, effort: {n}}}}}\n"
        for n, effect in enumerate(effects, start=1)
    ]
    return {"measures.yaml": "".join(rows)}


@pytest.mark.parametrize(
    ("effects", "weight", "found"),
    [
        (["high", "high", "high"], 1, True),
        (["high", "great", "high"], 1, True),
        (["high", "high", "low"], 1, False),
        (["high", "high"], 1, False),
        (["high", "high", "{missing: not-rated}"], 1, False),
        (["high", "high", "high", "{missing: not-rated}"], 1, True),
        (["high", "high", "high"], 0, False),
    ],
)
def test_what_counts_are_the_points_of_the_ranked(
    repository: Repository, effects: list[str], weight: int, found: bool
) -> None:
    root = repository(files(*effects), strategy=SCHEME.replace("WEIGHT", str(weight)))
    assert findings(root, "DS401") == [("DS401", "strategy.yaml", 7, 14)] * found


def test_the_message_names_criterion_and_count(repository: Repository) -> None:
    root = repository(files("low", "low", "low"), strategy=SCHEME.replace("WEIGHT", "1"))
    assert messages(root, "DS401") == [
        "The criterion “Effect” gives all 3 ranked measures the same points."
    ]


def test_the_number_of_measures_is_a_setting(repository: Repository) -> None:
    strategy = SCHEME.replace("WEIGHT", "1")
    two = repository(
        files("high", "high"), strategy=f"{strategy}check: {{DS401: {{at_least: 2}}}}\n"
    )
    assert len(findings(two, "DS401")) == 1
    three = repository(
        files("high", "high", "high"), strategy=f"{strategy}check: {{DS401: {{at_least: 4}}}}\n"
    )
    assert findings(three, "DS401") == []


def test_a_measure_that_could_not_be_read_may_differ(repository: Repository) -> None:
    broken = {"measures/9-b.yaml": "id: 9\n"}
    root = repository(
        files("high", "high", "high") | broken, strategy=SCHEME.replace("WEIGHT", "1")
    )
    assert [code for code, *_ in findings(root, "DS401")] == ["DS006"]

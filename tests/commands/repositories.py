"""Small repositories that the tests of the commands share."""

SCHEME = """\
format: 1
title: Test strategy
language: en
scoring:
  - id: main
    title: Main ranking
    criteria:
      - {id: effect, title: Effect, weight: 60, levels: {high: 3, medium: 2, low: 1}}
      - {id: cost, title: Cost, weight: 40, scale: {min: 0, max: 10, better: lower}}
  - id: quick
    title: Quick look
    criteria:
      - {id: effect, title: Effect, levels: {high: 3, medium: 2, low: 1}}
"""

QUIET = "check: {DS204: off, DS210: off, DS211: off}\n"
"""Silences what `GOOD` leaves open: a measure without ratings, one without field, most chapters."""

GERMAN = SCHEME.replace("language: en", "language: de")

WITHOUT_SCHEME = "format: 1\ntitle: Test strategy\nlanguage: {}\n"

FIELDS = "- {id: inside, title: The administration}\n- {id: outside, title: The town}\n"

GOOD = {
    "action-fields.yaml": FIELDS,
    "measures/1-bikes.yaml": (
        "id: 1\ntitle: Bikes\naction_fields: [inside]\nratings: {effect: high, cost: 2.5}\n"
    ),
    "measures/2-trees.yaml": (
        "id: 2\ntitle: Trees\naction_fields: [outside]\nratings: {effect: low, cost: 1}\n"
    ),
    "measures/3-ideas.yaml": "id: 3\ntitle: Ideas\naction_fields: [inside]\n",
    "measures/4-law.yaml": (
        "id: 4\ntitle: Law\nratings: {effect: low, cost: 10}\nexcluded: {reason: It is a duty}\n"
    ),
}

BROKEN_MEASURE = "id: 5\ntitel: Broken\n"

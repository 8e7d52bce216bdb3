"""Reads `strategy.yaml` and `assessment.yaml`, the files that hold no entities."""

import os
from decimal import Decimal
from typing import Any

from digistrat.i18n import N_, msg
from digistrat.loading.composer import Node
from digistrat.loading.ledger import Ledger
from digistrat.loading.problem import Code, Problem
from digistrat.loading.repository import Origin
from digistrat.loading.strays import ASSESSMENT_FILE
from digistrat.loading.validate import salvage, validate
from digistrat.model.entities import Assessment
from digistrat.model.strategy import FORMAT, About
from digistrat.root import STRATEGY_FILE

STRATEGY = "strategy"
"""The kind of `strategy.yaml` itself in places and diagnostics; it has no id."""

STAND_IN = About.model_construct(format=FORMAT, title="")
"""Stands for a `strategy.yaml` of which nothing could be read."""

_KINDS = {"scoring": "scheme", "resolutions": "resolution", "taxonomies": "taxonomy"}
"""What `strategy.yaml` declares besides the strategy itself, by key."""


def read_about(ledger: Ledger) -> About | None:
    """Read `strategy.yaml` as far as possible; None if the repository has another format version."""
    path = ledger.root / STRATEGY_FILE
    composed = ledger.compose(path, STRATEGY)
    if composed is None:
        ledger.incomplete.add(STRATEGY)
        _lose(ledger, *_KINDS)
        return STAND_IN
    ledger.origins[STRATEGY, ""] = Origin(STRATEGY_FILE, composed.node)
    data = composed.value
    if isinstance(data, dict) and not _is_ours(data.get("format", FORMAT)):
        ledger.report(_other_format(data["format"], composed.node), path)
        ledger.lose(STRATEGY, path)
        ledger.incomplete.add(STRATEGY)
        _lose(ledger, *_KINDS)
        return None
    if composed.problems:  # a value may be missing or doubled anywhere in the file
        _lose(ledger, *_KINDS)
    about, problems = validate(About, data, composed.node)
    for problem in problems:
        ledger.report(problem, path, STRATEGY)
    if problems or composed.problems:
        ledger.lose(STRATEGY, path)
        ledger.incomplete.add(STRATEGY)
    if about is not None:
        return about
    about, lost = salvage(About, data)
    _lose(ledger, *lost)
    return about or STAND_IN


def _lose(ledger: Ledger, *keys: str) -> None:
    """Remember which kinds of things that `strategy.yaml` declares could not be read."""
    for kind in (_KINDS[key] for key in keys if key in _KINDS):
        ledger.lose(kind, ledger.root / STRATEGY_FILE)
        ledger.incomplete.add(kind)


def _is_ours(version: Any) -> bool:
    return version == FORMAT and not isinstance(version, bool)  # YAML's true equals 1


def _other_format(version: Any, node: Node) -> Problem:
    text = N_(
        "This repository has a format that this program does not know; it reads the format {known}."
    )
    if isinstance(version, int | Decimal):
        text = N_(
            "This repository has the format {version}; this program reads the format {known}."
        )
    newer = isinstance(version, int) and version > FORMAT
    hint = N_("Install a newer version of digistrat.") if newer else N_("Write “format: {known}”.")
    message = msg(text, version=str(version), known=FORMAT)
    return Problem(Code.FORMAT_VERSION, message, node.find(("format",)), msg(hint, known=FORMAT))


def read_assessment(ledger: Ledger) -> Assessment:
    """Read `assessment.yaml`, which need not exist."""
    path = ledger.root / ASSESSMENT_FILE
    if not os.path.lexists(path):
        return Assessment()
    composed = ledger.compose(path, "assessment")
    if composed is None:
        return Assessment()
    assessment, problems = validate(Assessment, composed.value, composed.node)
    for problem in problems:
        ledger.report(problem, path)
    if problems or composed.problems:
        ledger.lose("assessment", path)
    return assessment or Assessment()

"""Write an entity as YAML, read it, and show its problems as short tuples."""

import json
from decimal import Decimal
from typing import Any

from digistrat.loading.composer import compose
from digistrat.loading.problem import Problem
from digistrat.loading.validate import validate
from digistrat.model.base import Model
from tests.model.fields import FILES


def yaml(value: Any) -> str:
    """Return a value as YAML in one line."""
    match value:
        case dict():
            pairs = (f"{json.dumps(key)}: {yaml(item)}" for key, item in value.items())
            return "{" + ", ".join(pairs) + "}"
        case list():
            return "[" + ", ".join(yaml(item) for item in value) + "]"
        case Decimal():
            return str(value)
        case _:
            return json.dumps(value, ensure_ascii=False)


def read(kind: str, text: str) -> tuple[Model | None, list[Problem]]:
    """Return the entity that `text` describes, and all problems in the order of their places."""
    composed = compose(text)
    model, problems = validate(FILES[kind], composed.value, composed.node)
    return model, sorted([*composed.problems, *problems], key=lambda problem: problem.span)


def measure(rest: str) -> tuple[Model | None, list[Problem]]:
    """Read a measure whose first two lines are its id and title."""
    return read("measure", f"id: 1\ntitle: A\n{rest}")


def said(problem: Problem) -> tuple[str, int, int, str, str | None]:
    """Return code, line and column from 1, message and hint of a problem."""
    hint = str(problem.hint) if problem.hint else None
    line, column = problem.span.line + 1, problem.span.column + 1
    return problem.code.value, line, column, str(problem.message), hint

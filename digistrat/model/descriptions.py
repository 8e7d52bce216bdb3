"""What the keys of the format mean, in a line each: the docstrings below the fields of the models.

Pydantic can read them when it builds a class, but that would make every start of the program
slower; here they are read from the source when someone asks. The settings of rules, which are
models of their own, carry their descriptions as `Field(description=…)`.
"""

import ast
import inspect
import sys
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any, get_args, get_type_hints

from digistrat.model.base import Model
from digistrat.model.entities import Assessment, FrontMatter
from digistrat.model.kinds import KINDS
from digistrat.model.strategy import About

FILES: dict[str, type[Model]] = {
    "strategy": About,
    "assessment": Assessment,
    **{kind.name: kind.model for kind in KINDS.values()},
    "chapter": FrontMatter,
}
"""What stands in the files of a repository, by kind; of a chapter that is its front matter."""


def description(model: type[Model], name: str) -> str:
    """Return what a field means, in English; the nearest class that declares the field counts."""
    if text := model.model_fields[name].description:
        return text
    texts = (_docstrings(base.__module__).get((base.__name__, name)) for base in model.__mro__)
    return next(filter(None, texts), "")


def described() -> Iterator[tuple[type[Model], str]]:
    """Yield all fields that can stand in a file, with the model that has them."""
    for model in dict.fromkeys(found for file in FILES.values() for found in models(file)):
        for name in model.model_fields:
            yield model, name


def models(annotation: Any) -> tuple[type[Model], ...]:
    """Return the models that a type is or holds, each once; a model may hold itself."""
    found: dict[type[Model], None] = {}
    _collect(annotation, found)
    return tuple(found)


def _collect(annotation: Any, found: dict[type[Model], None]) -> None:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        if annotation not in found:
            found[annotation] = None
            hints = get_type_hints(annotation, include_extras=True)
            for name in annotation.model_fields:
                _collect(hints[name], found)
        return
    for argument in get_args(annotation):
        _collect(argument, found)


@cache
def _docstrings(module: str) -> dict[tuple[str, str], str]:
    """Return the texts below the fields of a module's classes, by class and field."""
    if not module.startswith("digistrat."):
        return {}
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {
        (owner.name, target): inspect.cleandoc(text).replace("\n", " ")
        for owner in tree.body
        if isinstance(owner, ast.ClassDef)
        for field, below in pairwise(owner.body)
        for target, text in _text_below(field, below)
    }


def _text_below(field: ast.stmt, below: ast.stmt) -> Iterator[tuple[str, str]]:
    match field, below:
        case (
            ast.AnnAssign(target=ast.Name(id=name)),
            ast.Expr(value=ast.Constant(value=str() as text)),
        ):
            yield name, text

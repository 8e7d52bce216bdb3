"""The Jinja environment for everything that a repository may contain: chapters and templates.

A merge request can come from anyone. Jinja's own sandbox keeps expressions away from Python;
this one also keeps them from filling the memory: only methods and filters of a list can be
used, what grows is paid for from a budget, and so is every pass through a block.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import wraps
from inspect import signature
from types import FunctionType, MethodType
from typing import Any

from jinja2 import StrictUndefined, Undefined, nodes, pass_context, pass_eval_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import do_join, do_replace, do_round, do_sum
from jinja2.nodes import EvalContext
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, markup_join, str_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler

from digistrat.documents import budget as costs
from digistrat.documents.budget import Budget, size
from digistrat.documents.faults import Refused
from digistrat.i18n import _, msg
from digistrat.model.period import Moment

_FILTERS = (
    "abs", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "float",
    "groupby", "int", "items", "last", "length", "list", "lower", "map", "max", "min",
    "reject", "rejectattr", "reverse", "safe", "select", "selectattr", "sort", "string",
    "striptags", "title", "trim", "truncate", "unique", "upper", "urlencode", "wordcount",
)  # fmt: skip
# These take a text; of anything else they would take what Python calls it.
_OF_TEXT = (
    "capitalize", "e", "escape", "lower", "safe", "string", "striptags", "title", "trim",
    "truncate", "upper", "urlencode", "wordcount",
)  # fmt: skip
_METHODS = (
    "capitalize", "casefold", "count", "endswith", "find", "get", "index", "isalnum",
    "isalpha", "isdecimal", "isdigit", "islower", "isnumeric", "isspace", "istitle",
    "isupper", "items", "keys", "lower", "lstrip", "partition", "removeprefix",
    "removesuffix", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith",
    "strip", "swapcase", "title", "upper", "values",
)  # fmt: skip
_TEXTS = (str, int, float, Decimal, Fraction, date, Moment)
_MAX_PRECISION = 30
_FROM_JINJA = ("_loop_vars", "_block_vars")
"""What compiled templates add to every call; Jinja takes it away again."""


class _Generator(CodeGenerator):
    """Compiles templates so that steps, slices and `~` are paid for."""

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """Let every pass through a block cost as much as stands in it."""
        inside = list(nodes)
        self.writeline(f"environment.budget.spend({1 + sum(map(_weight, inside))})")
        super().blockvisit(inside, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Join by a function of the environment."""
        self.write("environment.joined(context, (")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        """Let a slice cost as much as what it is cut from."""
        if isinstance(node.arg, nodes.Slice):
            self.write("environment.paid(")
            self.visit(node.node, frame)
            self.write(")[")
            self.visit(node.arg, frame)
            self.write("]")
        else:
            super().visit_Getitem(node, frame)


def _weight(node: nodes.Node) -> int:
    """Return how much stands in a part of a template."""
    texts = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
    consts = sum(size(const.value) for const in node.find_all(nodes.Const))
    return 1 + sum(1 for _node in node.find_all(nodes.Node)) + texts + consts


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment for one document, whose templates share a budget.

    `texts` are further types that can be shown, besides texts, numbers and dates; `methods` are
    those of our own classes that can be called.
    """

    code_generator_class = _Generator
    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(
        self,
        budget: Budget,
        texts: Sequence[type] = (),
        methods: Sequence[Callable[..., Any]] = (),
        **options: Any,
    ) -> None:
        # Without Jinja's optimizer, which would evaluate constant expressions unpaid.
        super().__init__(undefined=StrictUndefined, finalize=_finalize, optimized=False, **options)
        self.budget = budget
        self._texts = (*_TEXTS, *texts)
        self._methods = tuple(methods)
        self.globals.pop("lipsum")  # the same repository gives the same bytes
        own: dict[str, Callable[..., Any]] = {
            "join": self._join, "replace": self._replace, "round": _round, "sum": _sum,
        }  # fmt: skip
        self.filters = {name: self._paid_filter(name) for name in _FILTERS} | own

    def shown(self, value: object) -> Any:
        """Return a value as text, paid for; None, which states nothing, gives nothing."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, Undefined):  # says what is wrong when it is used
            return value
        if not isinstance(value, self._texts):
            if callable(value):
                name = getattr(value, "__name__", None) or getattr(value, "name", "")
                raise Refused(msg("A function needs brackets: {name}(…).", name=name))
            raise Refused(msg("Only texts, numbers and dates can be shown."))
        text = value if isinstance(value, str) else str(value)
        self.budget.spend(len(text))
        return text

    def paid(self, value: Any) -> Any:
        """Return a value, of which a copy is to be made, paid for."""
        self.budget.spend(size(value))
        return value

    def joined(self, context: Context, parts: Sequence[object]) -> str:
        """Return what `~` gives."""
        join = markup_join if context.eval_ctx.autoescape else str_join
        return join([self.shown(part) for part in parts])

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Allow data of any object, and of its methods only those that cannot do harm."""
        if not super().is_safe_attribute(obj, attr, value):
            return False
        if not callable(value) or isinstance(value, Macro | BlockReference):
            return True
        if isinstance(obj, LoopContext | Cycler) or getattr(value, "__func__", 0) in self._methods:
            return True
        return attr in _METHODS and isinstance(obj, str | list | tuple | dict)

    def wrap_str_format(self, value: Any) -> None:  # noqa: ARG002
        """Treat `str.format` like any other method: it is not on the list."""
        return

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Pay for the result of an operator before it is made."""
        match operator:
            case "*":
                self.budget.spend(costs.product(left, right))
            case "**":
                self.budget.spend(costs.power(left, right))
            case "%" if isinstance(left, str | bytes):
                raise Refused(msg("“%” works on numbers only."))
            case _:
                self.budget.spend(size(left) + size(right))
        return super().call_binop(context, operator, left, right)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call a function; it and what it gives are paid for."""
        owner = getattr(__obj, "__self__", None)
        __self.budget.spend(8 * size(owner))  # a text can become a list
        if isinstance(__obj, FunctionType | MethodType):
            _check_arguments(__obj, args, kwargs)
        result = super().call(__context, __obj, *args, **kwargs)
        __self.budget.spend(size(result))
        return result

    def _paid_filter(self, name: str) -> Callable[..., Any]:
        original = self.filters[name]
        position = 1 if hasattr(original, "jinja_pass_arg") else 0

        @wraps(original)
        def paid(*args: Any, **kwargs: Any) -> Any:
            value = args[position]
            if name in _OF_TEXT:
                value = self.shown(value)
                args = (*args[:position], value, *args[position + 1 :])
            self.budget.spend((8 if name == "list" else 1) * size(value))
            result = original(*args, **kwargs)
            self.budget.spend(size(result))
            return result

        return paid

    @property
    def _join(self) -> Callable[..., Any]:
        @pass_eval_context
        def join(context: EvalContext, value: Iterable[object], d: object = "") -> str:
            items = [self.shown(item) for item in self.paid(value)]
            between = self.shown(d)
            self.budget.spend(len(items) * len(between) + sum(map(len, items)))
            joined: str = do_join(context, items, between)
            return joined

        return join

    @property
    def _replace(self) -> Callable[..., Any]:
        @pass_eval_context
        def replace(context: EvalContext, s: object, old: object, new: object) -> str:
            text, before, after = self.shown(s), self.shown(old), self.shown(new)
            self.budget.spend(len(text) + text.count(before) * len(after))
            return do_replace(context, text, before, after)

        return replace


@pass_context
def _finalize(context: Context, value: object) -> object:
    """Return what `{{ }}` shows; Jinja asks for it once for each."""
    environment = context.environment
    assert isinstance(environment, Sandbox)  # noqa: S101 - the only one that has this function
    return environment.shown(value)


def _round(value: float, precision: int = 0, method: Any = "common") -> float:
    if abs(precision) > _MAX_PRECISION:
        raise Refused(msg("This number is too large."))
    return do_round(value, precision, method)


@pass_context
def _sum(context: Context, value: Iterable[Any], attribute: str | None = None) -> Any:
    """Add numbers; Jinja's filter would also chain lists."""
    return do_sum(context.environment, value, attribute)


def _check_arguments(function: Any, args: Sequence[Any], kwargs: dict[str, Any]) -> None:
    """Refuse what a function does not take, in words without the names of Python."""
    if hasattr(function, "jinja_pass_arg"):  # its first value comes from Jinja
        return
    given = {name: value for name, value in kwargs.items() if name not in _FROM_JINJA}
    try:
        signature(function).bind(*args, **given)
    except TypeError:
        name = function.__name__
        raise Refused(msg("{name}(…) does not take these values.", name=name)) from None

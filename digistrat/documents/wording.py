"""What Jinja says of wrong templates and expressions, in the language of the reader."""

import re
from collections.abc import Callable, Mapping

from jinja2 import TemplateError, TemplateNotFound, UndefinedError
from jinja2.exceptions import SecurityError

from digistrat.documents.faults import Refused
from digistrat.i18n import N_, Message, msg

# What can go wrong while a template of a stranger is compiled and runs, besides Jinja's errors.
FAULTS = (
    Refused, TemplateError, ArithmeticError, AssertionError, AttributeError, LookupError,
    MemoryError, OSError, RuntimeError, SyntaxError, TypeError, ValueError,
)  # fmt: skip

# Jinja's sentences, and what they mean; the names are those of the groups.
_SYNTAX = (
    (r"unexpected end of template.*block that needs to be closed is '(?P<tag>\w+)'",
     N_("“{{% {tag} %}}” has no end")),
    (r"unexpected end of template", N_("the end is missing")),
    (r"encountered unknown tag '(?P<tag>\w+)'.*block that needs to be closed is '(?P<open>\w+)'",
     N_("“{{% {tag} %}}” does not fit here; “{{% {open} %}}” has no end yet")),
    (r"encountered unknown tag '(?P<tag>\w+)'", N_("there is no tag “{tag}” here")),
    (r"expected token '(?P<expected>.+)', got '(?P<got>.+)'$",
     N_("there should be “{expected}” where “{got}” stands")),
    (r"unexpected char ['\"](?P<got>.+)['\"] at", N_("“{got}” does not fit here")),
    (r"unexpected '(?P<got>.+)'$", N_("“{got}” does not fit here")),
    (r"no filter named '(?P<name>.+)'", N_("there is no filter “{name}” here")),
    (r"no test named '(?P<name>.+)'", N_("there is no test “{name}” here")),
    (r"tag name expected", N_("the name of a tag is missing")),
    (r"missing end of comment", N_("a comment has no end")),
    (r"missing end of raw", N_("“{% raw %}” has no end")),
    (r"block '(?P<name>.+)' defined twice", N_("there are two blocks “{name}”")),
)  # fmt: skip

_TOKENS = {
    "begin of print statement": "{{",
    "end of print statement": "}}",
    "begin of statement block": "{%",
    "end of statement block": "%}",
    "name": N_("a name"),
    "string": N_("a text"),
    "integer": N_("a number"),
    "float": N_("a number"),
    "end of template": N_("the end"),
}

_RUNTIME: Mapping[type[BaseException], str] = {
    ZeroDivisionError: N_("This divides by zero."),
    OverflowError: N_("This number is too large."),
    RecursionError: N_("This goes round in a circle."),
    MemoryError: N_("This takes more text or more steps than a document needs."),
    SyntaxError: N_("This is nested too deeply."),
}


def wording(error: Exception, unknown: Callable[[str], Message]) -> Message:
    """Return what is wrong as a sentence; `unknown` words a name that does not exist."""
    match error:
        case Refused():
            return error.message
        case TemplateNotFound():
            return msg("There is no template “{name}”.", name=error.name or "")
        case SecurityError():
            return msg("“{name}” cannot be used here.", name=_last_quoted(error, "'(\\w+)' of '"))
        case UndefinedError():
            return unknown(_last_quoted(error, "'([^']*)'"))
        case TemplateError():
            reason = _syntax(error) or _quoted(error)
            return msg("This is not complete or not correct: {reason}.", reason=reason)
    return _of_python(error)


def _of_python(error: Exception) -> Message:
    for kind, text in _RUNTIME.items():
        if isinstance(error, kind):
            return msg(text)
    return msg("This expression cannot be evaluated: the values do not fit what is done with them.")


def _quoted(error: TemplateError) -> Message:
    return msg("Jinja says “{reason}”", reason=" ".join(str(error.message).split()).rstrip("."))


def _syntax(error: TemplateError) -> Message | None:
    """Return what a sentence of Jinja means; None for one that is rare."""
    text = " ".join(str(error.message).split())
    for pattern, words in _SYNTAX:
        if found := re.search(pattern, text, re.IGNORECASE):
            return msg(words, **{name: _token(word) for name, word in found.groupdict().items()})
    return None


def _token(word: str) -> Message | str:
    known = _TOKENS.get(word, word)
    return msg(known) if known[0].isalpha() and word in _TOKENS else known


def _last_quoted(error: Exception, pattern: str) -> str:
    """Return the name in Jinja's English sentence; it quotes the name last."""
    quoted = re.findall(pattern, str(error))
    return quoted[-1] if quoted else "?"

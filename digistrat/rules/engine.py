"""Runs the rules over a repository, as the strategy's settings and the user's choice say."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from digistrat.diagnostics import Diagnostic, Finding, Severity
from digistrat.i18n import N_, msg
from digistrat.loading import STRATEGY_FILE, Code, Problem, Repository, generated, validate
from digistrat.model.base import Model
from digistrat.model.strategy import RuleSettings
from digistrat.nearest import did_you_mean
from digistrat.rules import Rule, catalogue, entry, rule_of, rules
from digistrat.rules.context import Context
from digistrat.rules.ignores import IgnoreBook
from digistrat.rules.loading import LOSE_NOTHING

_ORDER = tuple(Severity)  # from the worst to the least


@dataclass(frozen=True, slots=True)
class Choice:
    """Which findings are wanted: codes or their beginnings, and the least severity.

    What keeps a file from being read is always reported: without it the rest says little.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity = Severity.INFO

    def wants(self, code: str) -> bool:
        """Say whether findings with this code are wanted."""
        chosen = not self.select or code.startswith(self.select)
        return chosen and not (self.ignore and code.startswith(self.ignore))

    def shows(self, severity: Severity) -> bool:
        """Say whether findings of this severity are wanted."""
        return _ORDER.index(severity) <= _ORDER.index(self.severity)


EVERYTHING = Choice()


def run(repository: Repository, today: date, choice: Choice = EVERYTHING) -> tuple[Diagnostic, ...]:
    """Return what loading and the rules find, sorted by file, line, column and code."""
    settings = InForce(repository)
    book = IgnoreBook(repository.ignores)
    context = Context(repository.strategy, today, book, generated(repository.root))
    found = [*_loading(repository, settings, choice, book), *settings.diagnostics]
    judged = _judged(repository, choice)
    for rule in sorted(rules(), key=lambda rule: rule.last):
        severity = settings.severity(rule.code, rule.severity)
        wanted = severity and choice.wants(rule.code) and choice.shows(severity)
        if severity is None or not (wanted or rule.code in judged):
            continue
        for finding in rule.run(context, settings.of(rule)):
            diagnostic = repository.diagnose(rule.code, severity, finding)
            if not book.silences(diagnostic) and wanted:
                found.append(diagnostic)
        book.ran.add(rule.code)
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.order))


def run_alone(
    repository: Repository, code: str, concerns: Callable[[Finding], bool] = lambda _: True
) -> tuple[Diagnostic, ...]:
    """Return what one rule finds that concerns a result, as :func:`run` would.

    The other rules are not loaded, so that a ranking stays fast. The rule must be one without
    settings of its own, and must not depend on the date.
    """
    rule = rule_of(code)
    severity = _severity(repository.strategy.about.check, code, rule.severity)
    if severity is None:
        return ()
    book = IgnoreBook(repository.ignores)
    found = rule.run(Context(repository.strategy, date.min, book))
    diagnosed = [repository.diagnose(code, severity, each) for each in found if concerns(each)]
    return tuple(sorted((d for d in diagnosed if not book.silences(d)), key=lambda d: d.order))


def _severity(
    settings: Mapping[str, RuleSettings], code: str, default: Severity
) -> Severity | None:
    """Return the severity of findings with this code; None if they are switched off."""
    stated = settings[code].severity if code in settings else None
    if stated == "off":
        return None
    return Severity(stated) if stated else default


def _judged(repository: Repository, choice: Choice) -> frozenset[str]:
    """Return the rules that must run, shown or not, so that their ignores can be judged."""
    if not any(rule.last and choice.wants(rule.code) for rule in rules()):
        return frozenset()
    return frozenset(code for ignore in repository.ignores for code in ignore.codes)


def _loading(
    repository: Repository, settings: "InForce", choice: Choice, book: IgnoreBook
) -> Iterator[Diagnostic]:
    """Yield what loading found; only what loses nothing can be switched off."""
    for diagnostic in repository.diagnostics:
        if diagnostic.severity is Severity.ERROR:
            yield diagnostic
            continue
        severity = settings.severity(diagnostic.code, diagnostic.severity)
        silenced = book.silences(diagnostic)
        if severity is None or not choice.wants(diagnostic.code) or not choice.shows(severity):
            continue
        if not silenced:
            yield diagnostic.with_severity(severity)
    book.ran.update(code for code in LOSE_NOTHING if settings.severity(code, Severity.WARNING))


class InForce:
    """What `check` in `strategy.yaml` says of the rules, and what is wrong with it."""

    def __init__(self, repository: Repository) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._settings = repository.strategy.about.check
        self._models: dict[str, Model] = {}
        self._repository = repository
        for code in self._settings:
            self._read(code)

    def severity(self, code: str, default: Severity) -> Severity | None:
        """Return the severity of findings with this code; None if they are switched off."""
        return _severity(self._settings, code, default)

    def of(self, rule: Rule) -> Model | None:
        """Return the settings of a rule; None where its defaults hold."""
        return self._models.get(rule.code)

    def _read(self, code: str) -> None:
        top = self._repository.origins["strategy", ""].node
        key, node = top.find(("check", code), key=True), top.at(("check", code)) or top
        known = entry(code)
        if known is None or known.code != code:
            message = msg("There is no rule “{code}”.", code=code)
            hint = did_you_mean(code, {entry.code: "" for entry in catalogue()})
            self._report(Problem(Code.UNKNOWN_KEY, message, key, hint))
            return
        if not isinstance(known, Rule) and code not in LOSE_NOTHING:
            text = N_("{code} is always an error: something could not be read.")
            self._report(Problem(Code.UNKNOWN_CHOICE, msg(text, code=code), key))
        data: Mapping[str, object] = self._settings[code].model_extra or {}
        model = known.settings if isinstance(known, Rule) else None
        settings, problems = validate(model or _NoSettings, dict(data), node)
        for problem in problems:
            self._report(problem)
        if settings is not None and model is not None:
            self._models[code] = settings

    def _report(self, problem: Problem) -> None:
        self.diagnostics.append(problem.diagnostic(STRATEGY_FILE, "strategy"))


class _NoSettings(Model):
    """The settings of a rule that has none of its own."""

"""Files and folders beside the collections that look like a part of the strategy and are none."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from digistrat.diagnostics import Severity
from digistrat.i18n import Message, msg
from digistrat.loading.composer import compose
from digistrat.loading.problem import Code, Problem
from digistrat.loading.text import read_text, unreadable
from digistrat.model.kinds import KINDS
from digistrat.nearest import nearest
from digistrat.root import STRATEGY_FILE

ASSESSMENT_FILE = "assessment.yaml"
PUBLISHED_FOLDER = "published"
SUFFIXES = (".yaml", ".yml")

_GERMAN: Mapping[str, tuple[str, ...]] = {
    "goals": ("ziel", "ziele"),
    "action-fields": ("handlungsfeld", "handlungsfelder"),
    "measures": ("massnahme", "massnahmen"),
    "stakeholders": ("akteur", "akteure"),
    "indicators": ("kennzahl", "kennzahlen", "indikator", "indikatoren"),
    "participation": ("beteiligung", "beteiligungen", "beteiligungsformat", "beteiligungsformate"),
    "ballots": ("stimmzettel",),
    "chapters": ("kapitel",),
    PUBLISHED_FOLDER: ("veroeffentlicht", "veroeffentlichungen"),
    Path(STRATEGY_FILE).stem: ("strategie",),
}
"""What people who write in German call the parts of a strategy; the format is English."""

_TRANSLATED = {word: name for name, words in _GERMAN.items() for word in words}
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "-": None, "_": None, " ": None})


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that is not read although it may belong to the strategy.

    `kind` is the kind of entity that is lost by it; None if it does not look like one.
    """

    path: Path
    problem: Problem
    kind: str | None = None


def not_read(hint: Message, severity: Severity = Severity.ERROR) -> Problem:
    """Return the problem that something is not read."""
    message = msg("This is not read as part of the strategy.")
    return Problem(Code.UNREAD_FILE, message, hint=hint, severity=severity)


def strays(root: Path) -> Iterator[Unread]:
    """Yield what looks like a part of the strategy: `measure/`, `goal.yaml`, `maßnahmen/`."""
    kinds = {kind.collection: kind.name for kind in KINDS.values()}
    parts = {kind.collection for kind in KINDS.values() if kind.suffix in SUFFIXES}
    files = {f"{name}.yaml" for name in parts} | {STRATEGY_FILE, ASSESSMENT_FILE}
    folders = {*kinds, PUBLISHED_FOLDER}
    stems = {Path(name).stem for name in files} | folders
    try:
        paths = sorted(root.iterdir())
    except OSError as error:
        yield Unread(root, unreadable(error))
        return
    for path in paths:
        is_folder = path.is_dir()
        read = files | folders if is_folder else files  # a folder of such a name is refused there
        if path.name.startswith(".") or path.name in read:
            continue
        if is_folder:
            near = _meant(path.name, folders)
        elif path.suffix.casefold() in SUFFIXES:
            near = _meant(path.stem, stems)
        else:
            continue
        if near:
            right = f"{near}/" if is_folder or f"{near}.yaml" not in files else f"{near}.yaml"
            hint = msg("Did you mean “{near}”?", near=right)
            yield Unread(path, not_read(hint), kinds.get(near))
        elif not is_folder and _holds_an_entity(root, path):
            text = msg("Put it into the folder of its kind, such as measures/.")
            yield Unread(path, not_read(text, Severity.WARNING))


def _meant(name: str, parts: set[str]) -> str | None:
    """Return the part of the strategy that a name is a slip of, or the German word for."""
    folded = unicodedata.normalize("NFC", name).casefold().translate(_UMLAUTS)
    translated = _TRANSLATED.get(folded)
    return translated if translated in parts else nearest(name, sorted(parts))


def _holds_an_entity(root: Path, path: Path) -> bool:
    """Whether a YAML file has the keys of an entity: foreign ones do not have both."""
    if path.stem.upper() == "README":
        return False
    text = read_text(path, root)
    if not isinstance(text, str) or "id:" not in text or "title:" not in text:
        return False
    value = compose(text).value
    first = value[0] if isinstance(value, list) and value else value
    return isinstance(first, dict) and {"id", "title"} <= first.keys()

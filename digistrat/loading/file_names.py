"""Names of files and the ids in them: `24a-open-data.yaml` holds the entity `24a`."""

import re
import unicodedata
from pathlib import Path

_SEPARATOR = "[-_ .]"
# What looks like the number of another entity: 7, 24a, B5+6; a word with a digit in it does not.
_OTHER_ID = re.compile(rf"[A-Za-z]{{0,2}}[0-9](?:(?!{_SEPARATOR}).)*(?={_SEPARATOR}|$)")


def fits(stem: str, id_: str) -> bool:
    """Whether the name of a file without its suffix begins with an id."""
    name = unicodedata.normalize("NFC", stem)  # some systems take letters apart
    return name == id_ or name.startswith(f"{id_}-")


def proposal(path: Path, id_: str) -> str:
    """Return a name that begins with `id_` and keeps what else the name of the file says."""
    stem = unicodedata.normalize("NFC", path.stem)
    slug = _without(_same_id(id_), stem)
    if slug == stem:
        slug = _without(_same_id(id_), _without(_OTHER_ID, stem))
    return f"{id_}-{slug}{path.suffix}" if slug else f"{id_}{path.suffix}"


def _without(beginning: re.Pattern[str], name: str) -> str:
    """Return a name without what it begins with, and without the separators behind that."""
    match = beginning.match(name)
    return name[match.end() :].lstrip("-_ .") if match else name


def _same_id(id_: str) -> re.Pattern[str]:
    """Return what matches an id at the start of a name, whatever its case and separators."""
    words = _SEPARATOR.join(re.escape(word) for word in re.split(_SEPARATOR, id_))
    follows_on = "[0-9]" if id_[-1:].isdigit() else r"[^\W_]"
    return re.compile(rf"{words}(?!{follows_on})", re.IGNORECASE)


def possible_ids(stem: str) -> set[str]:
    """Return the ids that a name may stand for: `24a-x-y` may be 24a, 24a-x and 24a-x-y."""
    words = stem.split("-")
    ids = {"-".join(words[:count]) for count in range(1, len(words) + 1)}
    # The name of a chapter begins with its place: 5-ziele is ziele.
    return ids | {stem.lstrip("0123456789").lstrip("-")}

"""Collect all strings, merge them into the German catalogue and compile it.

Run `python tools/translations.py` after a string was added or changed, then fill in what the
command lists as untranslated in `digistrat/locale/de/LC_MESSAGES/digistrat.po` and run it
again. With `--check` nothing is written; the exit code says whether something would change.
"""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from digistrat.model.descriptions import described, description
from digistrat.rules import catalogue as entries

ROOT = Path(__file__).resolve().parent.parent
PO = ROOT / "digistrat" / "locale" / "de" / "LC_MESSAGES" / "digistrat.po"
NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
KEYWORDS = {"_": None, "N_": None, "msg": None, "plural": (1, 2), "gettext": None}
SOURCES: tuple[tuple[Path, list[tuple[str, str]], dict[str, dict[str, str]]], ...] = (
    (ROOT / "digistrat", [("**.py", "python")], {}),
    (ROOT / "templates", [("**.j2", "jinja2")], {"**.j2": {"trimmed": "true"}}),
)


def extracted() -> Catalog:
    """Return all strings of the program and its templates, in a fixed order."""
    catalogue = Catalog(project="digistrat", locale="de", domain="digistrat")
    for folder, methods, options in SOURCES:
        found = extract_from_dir(folder, methods, options, KEYWORDS, strip_comment_tags=True)
        for path, line, message, comments, _context in sorted(found, key=lambda f: (f[0], f[1])):
            place = (folder / path).relative_to(ROOT).as_posix()
            catalogue.add(message, None, [(place, line)], auto_comments=comments)
    for entry in entries():  # the pages of rules are their docstrings
        for text in entry.page.texts:
            catalogue.add(text)
    for model, field in described():  # and what keys mean stands below the fields
        catalogue.add(description(model, field))
    return catalogue


def merged() -> Catalog:
    """Return the German catalogue with today's strings; strings that are gone are dropped."""
    template = extracted()
    with PO.open("rb") as file:
        catalogue = read_po(file, locale="de", domain="digistrat")
    catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False)
    catalogue.obsolete.clear()
    catalogue.creation_date = catalogue.revision_date = NO_DATE  # the same strings, the same bytes
    return catalogue


def po_bytes(catalogue: Catalog) -> bytes:
    """Return the catalogue as text without line numbers, which would change with every edit."""
    out = io.BytesIO()
    write_po(out, catalogue, omit_header=False, sort_output=True, no_location=True, width=100)
    return out.getvalue()


def mo_bytes(catalogue: Catalog) -> bytes:
    """Return the catalogue as the program reads it."""
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def untranslated(catalogue: Catalog) -> list[str]:
    """Return the strings that have no German text."""
    entries = [message for message in catalogue if message.id]
    return [
        str(message.id)
        for message in entries
        if not all(message.string if isinstance(message.string, tuple | list) else [message.string])
    ]


def stale() -> bool:
    """Return whether the catalogues on disk are not those of today's strings."""
    catalogue = merged()
    outdated = PO.read_bytes() != po_bytes(catalogue)
    return outdated or PO.with_suffix(".mo").read_bytes() != mo_bytes(catalogue)


def main() -> int:
    """Write the catalogues, or check them."""
    if "--check" in sys.argv:
        return int(stale() or bool(untranslated(merged())))
    catalogue = merged()
    PO.write_bytes(po_bytes(catalogue))
    PO.with_suffix(".mo").write_bytes(mo_bytes(catalogue))
    for text in untranslated(catalogue):
        print(f"untranslated: {text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

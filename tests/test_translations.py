"""The German catalogue is complete, in step with the strings, and says what the strings say."""

import re
import runpy
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog

from digistrat import i18n

ROOT = Path(__file__).resolve().parent.parent

# Forms that leave out women, and the neutral word to use instead.
NOT_NEUTRAL = {
    r"\bBürger\b(?!innen|meister)": "Bürgerinnen und Bürger",
    r"\bBürgern\b": "Bürgerinnen und Bürgern",
    r"\bMitarbeiter(n|s)?\b": "Beschäftigte",
    r"\bNutzern?\b": "Nutzende",
    r"\bBenutzern?\b": "wer das Programm nutzt",
    r"\bAnwendern?\b": "Anwendende",
    r"\bBearbeitern?\b": "wer es bearbeitet",
    r"\bAnsprechpartner\b": "zuständige Stelle",
    r"\bLesern?\b": "wer es liest",
    r"\bAutoren?\b": "Verfasst von",
    r"\bTeilnehmern?\b": "Teilnehmende",
    r"\bExperten\b": "Fachleute",
    r"\bEntwicklern?\b": "wer es entwickelt",
}

# What the project calls otherwise, and forms of address, which it does without.
NOT_OUR_WORDS = {
    r"\bStakeholder": "Akteur",
    r"\bRanking": "Priorisierung",
    r"\bScore": "Ergebnis",
    r"\bIndikator": "Kennzahl",
    r"\bRepository": "Ordner der Strategie",
    r"\bVerzeichnis": "Ordner",
    r"\b[Dd](u|ich|ir|eine?[mnrs]?)\b": "impersonal",
    r"(?<=[a-zäöüß,] )(Sie|Ihre?[mnrs]?)\b": "impersonal",
}


@cache
def _tool() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "tools" / "translations.py"))


@cache
def _catalogue() -> Catalog:
    catalogue = _tool()["merged"]()
    assert isinstance(catalogue, Catalog)
    return catalogue


def _texts(value: object) -> list[str]:
    parts = value if isinstance(value, list | tuple) else [value]
    return [str(part) for part in parts if part]


def _pairs() -> Iterator[tuple[list[str], list[str]]]:
    """Yield all forms of each source string and all forms of its translation."""
    for message in _catalogue():
        if message.id:
            yield _texts(message.id), _texts(message.string)


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)[^{}]*\}", text))


def test_every_string_has_a_german_text() -> None:
    assert _tool()["untranslated"](_catalogue()) == []


def test_the_catalogues_on_disk_are_those_of_the_strings() -> None:
    assert not _tool()["stale"]()


def test_the_catalogue_depends_on_the_strings_and_not_on_the_time() -> None:
    stamps = re.compile(r"[A-Z]+-[A-Za-z]+-Date: .*")
    on_disk = _tool()["PO"].read_text(encoding="utf-8")
    today = _tool()["po_bytes"](_catalogue()).decode()
    assert stamps.findall(today) == stamps.findall(on_disk)


def test_strings_are_found_in_the_program() -> None:
    sources = {form for forms, _ in _pairs() for form in forms}
    assert {"Rank", "Usage:", "There is no scheme “{id}”.", "{count} error"} <= sources


def test_a_translation_has_the_placeholders_of_its_source() -> None:
    for sources, translations in _pairs():
        wanted = set.union(*map(_placeholders, sources))
        for translation in translations:
            assert _placeholders(translation) == wanted, sources[0]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_text_can_be_filled_in(language: str) -> None:
    with i18n.use(language):
        for sources, _ in _pairs():
            for source in sources:
                values = dict.fromkeys(_placeholders(source), "¤")
                shown = str(i18n.Message(source, values))
                assert shown.count("¤") >= len(values)
                assert not _placeholders(shown)


def test_no_sentence_is_left_in_english() -> None:
    for sources, translations in _pairs():
        if len(re.findall(r"\b[a-z]{2,}\b", re.sub(r"\{\w+\}", "", sources[0]))) > 1:
            assert sources[0] not in translations


@pytest.mark.parametrize("words", [NOT_NEUTRAL, NOT_OUR_WORDS], ids=["neutral", "our words"])
def test_german_texts_choose_their_words(words: dict[str, str]) -> None:
    for _, translations in _pairs():
        for text in translations:
            for pattern, better in words.items():
                assert not re.search(pattern, text), f"“{text}”: rather “{better}”"


def test_quotes_are_those_of_the_language() -> None:
    for sources, translations in _pairs():
        for text in sources:
            assert text.count("“") == text.count("”"), text
            assert "„" not in text, text
        for text in translations:
            assert text.count("„") == text.count("“"), text
            assert "”" not in text, text


def test_a_translation_ends_as_its_source_does() -> None:
    for sources, translations in _pairs():
        for text in translations:
            for mark in ".:!?":
                assert text.endswith(mark) == sources[0].endswith(mark), text

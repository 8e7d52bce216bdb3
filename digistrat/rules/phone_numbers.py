"""German telephone numbers in running text.

Many other numbers of an administration look alike: file references, papers of the council,
standards, bank accounts, dates, sums. So a number counts only if it begins like one (+49, or an
area or mobile code with its zero) and is grouped like one; 0800 and 0180 belong to no person.
"""

import re
from collections.abc import Iterator

_DIGITS = range(7, 16)

_NUMBER = re.compile(
    r"""
    (?<![\w.,:/+\-])                                    # the middle of another number or word
    (?:
        (?:\+|00)49 [ /.-]* (?:\(0\))? [ /.-]* \(?[1-9]\d{1,4}\)?   # +49 2162, 0049 (0) 2162
      | \(? 0 (?: 1[567]\d{1,2} | [2-9]\d{1,4} ) \)?    # 02162, (02162), 0171
    )
    (?P<separator> [ ]?[/-][ ]? | [ ] | (?<=\)) )
    (?P<rest> (?> [1-9]\d* (?: [ ]?[-/][ ]?\d+ | [ ]\d+ )* ) )
    (?! [\w%€] | [.,:/-]\d | [ ](?:%|€|Euro|EUR) )    # goes on as something else
    """,
    re.VERBOSE,
)

_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,4})?\b")
_URL = re.compile(r"\b(?:https?://|www\.)\S+")

# What stands before the numbers of files, papers, standards, accounts and places.
_OTHER_NUMBER = re.compile(
    r"(?:\b(?:Az|Aktenzeichen|Gz|Geschäftszeichen|Drucksachen?|Drs|Vorlagen?|Beschluss\w*|Nr|No|"
    r"Nummer|Number|DIN|EN|ISO|IEC|VDE|VDI|RFC|ISBN|ISSN|PLZ|AGS|BLZ|Konto\w*|Kto|IBAN|ID|"
    r"Produkt\w*|Kostenstelle|Haushaltsstelle|Sachkonto|Leistung\w*|file|reference|ref)"
    r"(?:[ ](?:EN|ISO|IEC|VDE|Nr|No))*[.:]*[ ]*)$",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?:Tel|Telefon|Durchwahl|Mobil|Handy|Fax|Ruf|Phone|Rufnummer|Telefonnummer)\W*(?:Nr|No)?[.:]*\s*$",
    re.IGNORECASE,
)
_NO_ONES = re.compile(r"\(?0(?:800|180|900|137)")
_YEAR = re.compile(r"(?:19|20)\d{2}(?!\d)")
_TERM = re.compile(r"\d{2}[ ]?[-/][ ]?\d{2}$")


def phone_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each number that is most likely a telephone number."""
    if not re.search(r"\+49|0\d", text):
        return
    bare = _IBAN.sub(_hidden, _URL.sub(_hidden, text))
    for match in _NUMBER.finditer(bare):
        if len(digits(match[0])) in _DIGITS and not _is_another(bare, match):
            yield match.span()


def digits(text: str) -> str:
    """Return the digits of a number as it is dialled within Germany, however it is written."""
    bare = re.sub(r"\D", "", text.replace("(0)", ""))
    return re.sub(r"^(?:0049|49(?=.{7}))", "0", bare)


def _is_another(text: str, match: re.Match[str]) -> bool:
    number, rest = match[0], match["rest"]
    if _NO_ONES.match(number):
        return True
    before = text[max(0, match.start() - 40) : match.start()]
    if number.startswith(("+49", "0049")) or _PHONE.search(before):
        return False
    if _OTHER_NUMBER.search(before):
        return True
    # 0234/2021 and 0234/20-25 are papers of a council, 0211 2020 2021 a row of figures.
    return bool(_YEAR.match(rest) or ("/" in match["separator"] and _TERM.fullmatch(rest)))


def _hidden(match: re.Match[str]) -> str:
    return "x" * len(match[0])

"""Addresses, telephone numbers and confidential keys are found; other numbers are left alone."""

import pytest

from tests.conftest import STRATEGY, Repository, checked, findings, messages

TELEPHONE = [
    "+49 2162 391234",
    "+49 (0)2162 39-1234",
    "+49(0)2162/391234",
    "+49-2162-39-1234",
    "+49 171 1234567",
    "0049 2162 391234",
    "02162 39-1234",
    "02162/391234",
    "02162 / 39 - 12 34",
    "(02162) 391234",
    "(02162)391234",
    "0211-123456",
    "030 1234567",
    "030 12 34 56 78",
    "0171 1234567",
    "0171/1234567",
    "0160-12345678",
    "02162 391-0",
]

OTHER = [
    "02162 2021",
    "0123/2021",
    "0234/2020-2025",
    "0234/20-25",
    "Vorlage 0234/567-8",
    "Az. 0234/56789",
    "Aktenzeichen: 0234 56789",
    "DIN VDE 0800-21",
    "DIN 0276-1000",
    "VDE 0298 1234567",
    "IBAN DE02 3205 0000 0000 2020 51",
    "DE02320500000000202051",
    "01.02.2021 und 02.03.2022",
    "01/02/2021",
    "2020-01-31",
    "2020/2021 2022",
    "0,50 Euro und 0.25",
    "020 000 000 Euro",
    "1.234.567,89 Euro",
    "PLZ 04109 1234567",
    "41747 Viersen, 04109 Leipzig",
    "05166000",
    "05 1 66 000",
    "0800 1234567",
    "0180 5 123456",
    "115",
    "10:00-12:00, 08:30-16:00 Uhr",
    "99036008000000",
    "007 und 0815",
    "https://example.org/0211/123456",
    "v0211 123456",
    "3.0211 123456",
    "45-0211-123456",
    "0211 123456,78",
    "0211 12345 %",
    "0211 123 456 Euro",
    "ISBN 030 1234567",
    "Kostenstelle 0300 12345",
]


def measure(text: str) -> dict[str, str]:
    return {"measures/1-a.yaml": f"id: 1\ntitle: A\nsummary: |\n  Text {text} more.\n"}


@pytest.mark.parametrize("number", TELEPHONE)
def test_a_telephone_number_is_found(repository: Repository, number: str) -> None:
    expected = [f"“{number}” may be the telephone number of a person."]
    assert messages(repository(measure(number)), "DS503") == expected
    assert messages(repository(measure(f"(Tel. {number}).")), "DS503") == expected


@pytest.mark.parametrize("number", OTHER)
def test_other_numbers_are_none(repository: Repository, number: str) -> None:
    assert messages(repository(measure(number)), "DS503") == []


@pytest.mark.parametrize(
    "address", ["erika.muster@example.org", "e_m+x@kreis.example.de", "müller@straße.de"]
)
def test_an_address_is_found(repository: Repository, address: str) -> None:
    expected = [f"“{address}” may be the address of a person."]
    assert messages(repository(measure(address)), "DS503") == expected
    assert messages(repository(measure(f"[x](mailto:{address})")), "DS503") == expected


@pytest.mark.parametrize(
    "text", ["info@kreis.de", "Poststelle@kreis.de", "Digitalakademie@bw der", "@kreis", "a @ b.de"]
)
def test_a_mailbox_or_a_name_with_an_at_is_none(repository: Repository, text: str) -> None:
    assert messages(repository(measure(text)), "DS503") == []


@pytest.mark.parametrize(
    "allowed",
    ["erika.muster@", "erika.muster@amt.example.org", "'@example.org'", "'@amt.example.org'"],
)
def test_the_strategy_can_allow_more(repository: Repository, allowed: str) -> None:
    strategy = f"{STRATEGY}check:\n  DS503: {{allowed: [{allowed}, 02162 39-1234]}}\n"
    text = "erika.muster@amt.example.org, +49 (0)2162 391234"
    assert messages(repository(measure(text), strategy=strategy), "DS503") == []
    assert len(messages(repository(measure("info@x.de"), strategy=strategy), "DS503")) == 1


def test_every_text_is_searched_and_the_place_is_exact(repository: Repository) -> None:
    files = {
        "measures/1-a.yaml": "id: 1\ntitle: A\nmilestones:\n- {id: m, title: B, note: x@y.de}\n",
        "goals.yaml": "- {id: g, title: x@y.de}\n",
        "chapters/1-a.md": "---\nid: a\ntitle: A\n---\n\nText\nask x@y.de or\n030 1234567.\n",
    }
    strategy = f"{STRATEGY}vision: x@y.de\n"
    assert findings(repository(files, strategy=strategy), "DS503") == [
        ("DS503", "chapters/1-a.md", 7, 5),
        ("DS503", "chapters/1-a.md", 8, 1),
        ("DS503", "goals.yaml", 1, 18),
        ("DS503", "measures/1-a.yaml", 4, 27),
        ("DS503", "strategy.yaml", 4, 9),
    ]


def test_the_imprint_must_say_how_to_reach_the_publisher(repository: Repository) -> None:
    strategy = f"{STRATEGY}document: {{imprint: 'x@y.de, 030 1234567'}}\n"
    assert findings(repository(strategy=strategy), "DS503") == []


def test_what_someone_thinks_belongs_into_private(repository: Repository) -> None:
    text = "id: a\ntitle: A\nkind: other\nattitude: against\ncould_block: false\n"
    root = repository({"stakeholders/a.yaml": text})
    assert [
        (d.location.line, d.location.column, str(d.message)) for d in checked(root, "DS503")
    ] == [
        (4, 1, "“attitude” of the stakeholder a A must not become public."),
        (5, 1, "“could_block” of the stakeholder a A must not become public."),
    ]


def test_what_could_not_be_read_is_not_searched(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": "id: 1\ntitel: x@y.de\n"})
    assert {code for code, *_ in findings(root, "DS503")} == {"DS005"}


def test_long_texts_are_searched_in_no_time(repository: Repository) -> None:
    text = "0 1 2 3 4 5 6 7 8 9 " * 50_000 + "a." * 50_000 + " @ 02162 " + "1 " * 10_000
    assert messages(repository(measure(text)), "DS503") == []

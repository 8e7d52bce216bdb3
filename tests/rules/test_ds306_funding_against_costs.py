"""Funding that does not add up to the costs is found, with exact sums."""

import pytest

from digistrat import i18n
from tests.conftest import STRATEGY, Repository, checked, findings, messages

COSTS = "costs: [{amount: 50000, year: 2026}]"


def found(
    repository: Repository, funding: str, costs: str = COSTS, strategy: str = STRATEGY
) -> list[str]:
    text = f"id: 1\ntitle: A\n{costs}\nfunding: [{funding}]\n"
    return messages(repository({"measures/1-a.yaml": text}, strategy=strategy), "DS306")


def lacking(funding: str, costs: str, rest: str) -> str:
    return f"The funding of {funding} does not cover the costs of {costs}: {rest} is missing."


@pytest.mark.parametrize(
    ("funding", "sum_", "rest"),
    [
        ("{source: own, amount: 40000}", "40,000", "10,000"),
        ("{source: grant, rate: 80}", "40,000", "10,000"),
        ("{source: grant, rate: 33.33}, {source: own, rate: 50}", "41,665", "8,335"),
        ("{source: grant, rate: 80, amount: 30000}", "30,000", "20,000"),
        ("{source: grant, rate: 80, year: 2026}", "40,000", "10,000"),
        ("{source: own, amount: 100.55}", "100.55", "49,899.45"),
        ("{source: own, amount: 1, currency: CHF}", "0", "50,000"),
    ],
)
def test_what_is_missing_is_found(
    repository: Repository, funding: str, sum_: str, rest: str
) -> None:
    message = lacking(f"{sum_} EUR", "50,000 EUR", f"{rest} EUR")
    assert found(repository, funding) == [message]


def test_what_is_too_much_is_found(repository: Repository) -> None:
    funding = "{source: own, amount: 20000}, {source: grant, rate: 80}"
    assert found(repository, funding) == [
        "The funding of 60,000 EUR exceeds the costs of 50,000 EUR by 10,000 EUR."
    ]


@pytest.mark.parametrize(
    "funding",
    [
        "{source: own, amount: 50000}",
        "{source: own, amount: 49500}",  # within one percent
        "{source: own, amount: 50500}",
        "{source: grant, rate: 80}, {source: own, rate: 20}",
        "{source: grant, rate: 80}, {source: own}",  # own funds pay whatever is left
        "{source: grant, rate: 80, year: 2025}",  # no costs are known for the year
        "{source: own}",
    ],
)
def test_what_adds_up_or_may_is_left_alone(repository: Repository, funding: str) -> None:
    assert found(repository, funding) == []


def test_open_funding_does_not_hide_what_is_too_much(repository: Repository) -> None:
    assert len(found(repository, "{source: own}, {source: grant, amount: 60000}")) == 1


GRANT = "{source: grant, programme: P, amount: %s, year: %s, state: %s}"


@pytest.mark.parametrize(
    ("entries", "sum_"),
    [
        ([(50000, 2026, "applied"), (40000, 2026, "granted")], "40,000"),
        ([(40000, 2026, "granted"), (10000, 2026, "spent")], "40,000"),
        ([(40000, 2026, "granted"), (10000, 2027, "spent")], "40,000"),
        ([(30000, 2026, "granted"), (40000, 2026, "spent")], "40,000"),
        ([(40000, 2026, "applied"), (10000, 2026, "spent")], "40,000"),
        ([(20000, 2026, "granted"), (20000, 2026, "granted")], "40,000"),
        ([(20000, 2026, "granted"), (20000, 2027, "applied")], "40,000"),
        ([(40000, "", "granted"), (50000, 2026, "applied")], "40,000"),
        ([(10000, 2026, ""), (30000, 2026, "granted"), (5000, 2026, "spent")], "40,000"),
    ],
)
def test_the_same_money_counts_once(
    repository: Repository, entries: list[tuple[int, object, str]], sum_: str
) -> None:
    [message] = found(repository, ", ".join(GRANT % entry for entry in entries))
    assert message.startswith(f"The funding of {sum_} EUR ")


@pytest.mark.parametrize(
    ("granted", "message"),
    [
        (40000, None),  # with what is applied for it is too much, without it too little
        (15000, lacking("45,000 EUR", "50,000 EUR", "5,000 EUR")),
        (60000, "The funding of 60,000 EUR exceeds the costs of 50,000 EUR by 10,000 EUR."),
    ],
)
def test_without_a_programme_it_may_be_the_same_money_or_not(
    repository: Repository, granted: int, message: str | None
) -> None:
    funding = (
        "{source: grant, amount: 30000, year: 2026, state: applied}, "
        f"{{source: grant, amount: {granted}, year: 2026, state: granted}}"
    )
    assert found(repository, funding) == ([message] if message else [])


def test_different_programmes_and_sources_are_different_money(repository: Repository) -> None:
    funding = (
        "{source: grant, programme: P, amount: 20000, state: applied}, "
        "{source: grant, programme: Q, amount: 20000, state: granted}, "
        "{source: own, amount: 10000, state: spent}"
    )
    assert found(repository, funding) == []


@pytest.mark.parametrize(
    ("costs", "sum_"),
    [
        ("[{amount: 1000, year: 2026, until: 2029, kind: yearly}]", "4,000"),
        ("[{amount: 1000, year: 2026, until: 2029}]", "1,000"),
        ("[{amount: 1000.10, year: 2026}, {amount: 0.20, year: 2030}]", "1,000.30"),
        ("[{amount: 5000}, {amount: 700, year: 2026, until: 2026, kind: yearly}]", "5,700"),
        ("[{amount: 700, currency: EUR}, {amount: 900, currency: USD}]", "700"),
    ],
)
def test_costs_count_over_all_years(repository: Repository, costs: str, sum_: str) -> None:
    first, *_rest = found(repository, "{source: own, amount: 1}", f"costs: {costs}")
    assert f"the costs of {sum_} EUR" in first


@pytest.mark.parametrize(
    "costs",
    [
        "[{amount: 1000, year: 2026, kind: yearly}]",
        "[{amount: 1000, until: 2026, kind: yearly}]",
        "[{amount: 1000, year: 2026, until: 2020, kind: yearly}]",
        "[{amount: 1000}, {amount: 10, kind: yearly}]",
    ],
)
def test_costs_without_an_end_have_no_sum(repository: Repository, costs: str) -> None:
    assert found(repository, "{source: own, amount: 1}", f"costs: {costs}") == []


@pytest.mark.parametrize(
    ("costs", "years", "sum_"),
    [
        ("[{amount: 100, year: 2026}, {amount: 300, year: 2027}]", (2026, 2027), "200"),
        ("[{amount: 100, year: 2026, until: 2028, kind: yearly}]", (2026, 2027, 2028), "150"),
    ],
)
def test_a_rate_with_a_year_is_a_share_of_the_costs_of_that_year(
    repository: Repository, costs: str, years: tuple[int, ...], sum_: str
) -> None:
    funding = ", ".join(f"{{source: grant, rate: 50, year: {year}}}" for year in years)
    [message] = found(repository, funding, f"costs: {costs}")
    assert message.startswith(f"The funding of {sum_} EUR ")


def test_costs_that_are_spread_over_years_somehow_have_no_share_of_a_year(
    repository: Repository,
) -> None:
    costs = "costs: [{amount: 100, year: 2026, until: 2028}]"
    assert found(repository, "{source: grant, rate: 50, year: 2026}", costs) == []


def test_a_rate_for_a_year_after_the_costs_is_not_known(repository: Repository) -> None:
    costs = "costs: [{amount: 100, year: 2026, until: 2027, kind: yearly}]"
    assert found(repository, "{source: grant, rate: 50, year: 2028}", costs) == []


def test_each_currency_is_compared(repository: Repository) -> None:
    costs = "costs: [{amount: 100}, {amount: 50, currency: CHF}, {amount: 7, currency: USD}]"
    funding = "{source: own, amount: 90}, {source: own, amount: 60, currency: CHF}, {source: own, amount: 7, currency: USD}"
    assert found(repository, funding, costs) == [
        lacking("90 EUR", "100 EUR", "10 EUR"),
        "The funding of 60 CHF exceeds the costs of 50 CHF by 10 CHF.",
    ]


@pytest.mark.parametrize(("percent", "count"), [("0", 1), ("1.9", 1), ("2", 0), ("100", 0)])
def test_the_tolerance_can_be_set(repository: Repository, percent: str, count: int) -> None:
    strategy = f"{STRATEGY}check: {{DS306: {{tolerance_percent: {percent}}}}}\n"
    funding = "{source: own, amount: 49000}"
    assert len(found(repository, funding, strategy=strategy)) == count


def test_the_sums_are_written_as_the_language_does(repository: Repository) -> None:
    with i18n.use("de"):
        assert found(repository, "{source: own, amount: 40000.50}") == [
            "Die Finanzierung von 40.000,50 EUR deckt die Kosten von 50.000 EUR nicht: "
            "Es fehlen 9.999,50 EUR."
        ]


def test_the_funding_is_pointed_at_and_the_costs_are_shown(repository: Repository) -> None:
    text = f"id: 1\ntitle: A\n{COSTS}\nfunding: [{{source: own, amount: 1}}]\n"
    [diagnostic] = checked(repository({"measures/1-a.yaml": text}), "DS306")
    assert (diagnostic.location.line, diagnostic.location.column) == (4, 1)
    assert [related.location.line for related in diagnostic.related] == [3]


FUNDED = "- {id: 9, title: Z, funding: [{source: own, amount: 1}]}\n"


def without(repository: Repository, measures: str) -> list[tuple[str, str, int, int]]:
    return findings(repository({"measures.yaml": FUNDED + measures}), "DS306")


@pytest.mark.parametrize("status", ["planned", "in-progress", "operating", "done"])
def test_costs_without_any_funding_are_found(repository: Repository, status: str) -> None:
    measures = f"- {{id: 1, title: A, status: {status}, costs: [{{amount: 5}}]}}\n"
    column = len(f"- {{id: 1, title: A, status: {status}, ") + 1
    assert without(repository, measures) == [("DS306", "measures.yaml", 2, column)]


@pytest.mark.parametrize(
    ("costs", "message"),
    [
        (
            "{amount: 5000}, {amount: 1.5, currency: CHF}",
            "There is no funding for the costs of 5,000 EUR, 1.50 CHF.",
        ),
        ("{amount: 5000, kind: yearly}", "There is no funding for these costs."),
    ],
)
def test_the_costs_are_named_if_their_sum_is_known(
    repository: Repository, costs: str, message: str
) -> None:
    measures = f"- {{id: 1, title: A, selected: {{}}, costs: [{costs}]}}\n"
    assert messages(repository({"measures.yaml": FUNDED + measures}), "DS306") == [message]


@pytest.mark.parametrize(
    "measures",
    [
        "- {id: 1, title: A, costs: [{amount: 5}]}\n",
        "- {id: 1, title: A, status: idea, costs: [{amount: 5}]}\n",
        "- {id: 1, title: A, status: proposed, costs: [{amount: 5}]}\n",
        "- {id: 1, title: A, status: rejected, selected: {}, costs: [{amount: 5}]}\n",
        "- {id: 1, title: A, status: planned, costs: [{amount: 0}]}\n",
        "- {id: 1, title: A, status: planned}\n",
        "- {id: 1, title: A, status: planned, part_of: 9, costs: [{amount: 5}]}\n",
        "- {id: 1, title: A, status: planned, part_of: 2, costs: [{amount: 5}]}\n"
        "- {id: 2, title: B, part_of: 9}\n",
        "- {id: 1, title: A, status: planned, costs: [{amount: 5}]}\n"
        "- {id: 2, title: B, part_of: 1, funding: [{source: own}]}\n",
    ],
)
def test_where_no_funding_is_needed_or_it_stands_elsewhere_nothing_is_found(
    repository: Repository, measures: str
) -> None:
    assert without(repository, measures) == []


@pytest.mark.parametrize(("part_of", "count"), [(9, 0), (1, 1), (7, 1)])
def test_a_part_may_be_funded_by_the_measure_around_it(
    repository: Repository, part_of: int, count: int
) -> None:
    part = f"- {{id: 1, title: A, part_of: {part_of}, costs: [{{amount: 5}}], funding: [{{source: own, amount: 3}}]}}\n"
    found = without(repository, f"{part}- {{id: 7, title: B}}\n")
    assert [code for code, *_ in found] == ["DS306"] * count


def test_a_strategy_that_states_no_funding_is_left_alone(repository: Repository) -> None:
    text = "id: 1\ntitle: A\nstatus: planned\ncosts: [{amount: 5}]\n"
    assert findings(repository({"measures/1-a.yaml": text}), "DS306") == []


def test_nothing_is_missing_while_a_measure_cannot_be_read(repository: Repository) -> None:
    measures = (
        "- {id: 1, title: A, status: planned, costs: [{amount: 5}]}\n- {id: 2, foo: 1, title: B}\n"
    )
    assert [code for code, *_ in without(repository, measures)] == ["DS005"]


def test_measures_that_are_part_of_each_other_are_no_endless_search(
    repository: Repository,
) -> None:
    measures = (
        "- {id: 1, title: A, part_of: 2, status: planned, costs: [{amount: 5}]}\n"
        "- {id: 2, title: B, part_of: 3}\n- {id: 3, title: C, part_of: 2}\n"
        "- {id: 4, title: D, part_of: 4, status: planned, costs: [{amount: 5}]}\n"
    )
    assert [line for *_, line, _column in without(repository, measures)] == [2, 5]

"""What an indicator lacks is one finding with all parts."""

import pytest

from tests.conftest import Repository, checked, messages

CODE = "DS208"
BASELINE = "baseline: {date: 2024-12-31, value: 0}"
TARGET = "targets: [{date: 2026-12-31, value: 50}]"
SOURCE = "source: {document: D}"
MEASURED = "measurements: [{date: 2025-12-31, value: 1}, {date: 2026-01-01, value: 2, source: S}]"


@pytest.mark.parametrize(
    ("lines", "missing"),
    [
        ([BASELINE, TARGET, SOURCE], None),
        ([BASELINE, TARGET, MEASURED], None),
        ([TARGET, SOURCE], "the baseline"),
        ([BASELINE, SOURCE], "a target"),
        ([BASELINE, TARGET], "the source of the numbers"),
        ([BASELINE, TARGET, MEASURED.replace(", source: S", "")], "the source of the numbers"),
        ([], "the baseline, a target, the source of the numbers"),
    ],
)
def test_an_indicator_needs_three_things(
    repository: Repository, lines: list[str], missing: str | None
) -> None:
    text = "\n".join(["id: i", "title: Share", *lines]) + "\n"
    expected = [f"The indicator “Share” lacks: {missing}."] if missing else []
    assert messages(repository({"indicators/i.yaml": text}), CODE) == expected


def test_it_is_found_at_the_id_and_the_keys_are_named(repository: Repository) -> None:
    [found] = checked(repository({"indicators.yaml": "- {id: i, title: I}\n"}), CODE)
    assert (found.location.line, found.location.column) == (1, 8)
    assert str(found.hint) == "Keys for it: baseline, targets, source."

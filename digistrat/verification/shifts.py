"""Why ids differ: numbers that are shifted as a whole, because one moved, came or went."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digistrat.i18n import N_, Message, msg
from digistrat.verification.differences import Difference, Kind

_NUMBERED = re.compile(r"(\D{0,20})([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Shift:
    """The measures `first` to `last` have numbers in a table that are higher `by` so many.

    `moved` is the one whose number closes the gap: first its own, then that of the table.
    """

    first: int
    last: int
    by: int
    prefix: str = ""
    moved: tuple[int, int] | None = None

    @property
    def span(self) -> tuple[str, str]:
        """The lowest and the highest id that the shift concerns."""
        ends = [self.first, self.last, self.first + self.by, self.last + self.by]
        return f"{self.prefix}{min(ends)}", f"{self.prefix}{max(ends)}"

    @property
    def message(self) -> Message:
        """What is probable, in words."""
        low, high = self.span
        values: dict[str, object] = {"low": low, "high": high, "by": abs(self.by)}
        numbers = {"first": self.first, "last": self.last}
        values |= {name: f"{self.prefix}{number}" for name, number in numbers.items()}
        values |= {f"{n}_there": f"{self.prefix}{v + self.by}" for n, v in numbers.items()}
        if self.moved is None:
            text = N_(
                "Probably the numbering shifted by {by} from {low} to {high}: {first} to {last} here are {first_there} to {last_there} there."
            )
            return msg(text, **values)
        own, there = (f"{self.prefix}{number}" for number in self.moved)
        text = N_(
            "Probably the numbering shifted by {by} from {low} to {high}: {first} to {last} here are {first_there} to {last_there} there, and {own} here is {there} there."
        )
        return msg(text, own=own, there=there, **values)


def shifts(differences: Sequence[Difference]) -> Iterator[Shift]:
    """Yield the shifts that explain two or more ids in a row, the lowest first."""
    pairs: dict[tuple[str, int], int] = {}
    for difference in differences:
        if difference.kind is Kind.ID and difference.measure is not None:
            own = _NUMBERED.fullmatch(difference.measure.id)
            there = _NUMBERED.fullmatch(difference.id)
            if own and there and own[1] == there[1]:
                pairs[own[1], int(own[2])] = int(there[2])
    for prefix, numbers in _runs(pairs):
        by = pairs[prefix, numbers[0]] - numbers[0]
        gap = (numbers[-1] + by, numbers[0]) if by > 0 else (numbers[0] + by, numbers[-1])
        moved = gap if abs(by) == 1 and pairs.get((prefix, gap[0])) == gap[1] else None
        yield Shift(numbers[0], numbers[-1], by, prefix, moved)


def _runs(pairs: dict[tuple[str, int], int]) -> Iterator[tuple[str, list[int]]]:
    """Yield the numbers that follow each other and are shifted alike, where there are several."""
    run: list[int] = []
    before = ""
    for prefix, number in [*sorted(pairs), ("", -1)]:
        goes_on = (
            run
            and prefix == before
            and number == run[-1] + 1
            and pairs[prefix, number] - number == pairs[prefix, run[-1]] - run[-1]
        )
        if not goes_on:
            if len(run) > 1:
                yield before, run
            run, before = [], prefix
        run.append(number)

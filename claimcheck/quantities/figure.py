"""A figure while it is being read: what the steps of the scan hand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from claimcheck.locales.figures import FigureWords
from claimcheck.locales.phrases import Phrases
from claimcheck.model import Bound


@dataclass(frozen=True, slots=True)
class Line:
    """The text that is read, its folded form (of equal length), and the words of its locale."""

    text: str
    folded: str
    words: FigureWords

    def skip_space(self, at: int) -> int:
        """The offset after the spaces at an offset; line breaks are not spaces."""
        folded, size = self.folded, len(self.folded)
        while at < size and folded[at] == " ":
            at += 1
        return at

    def back_over_space(self, at: int) -> int:
        """The offset before the spaces that end at an offset."""
        while at > 0 and self.folded[at - 1] == " ":
            at -= 1
        return at

    def is_alone(self, start: int, end: int) -> bool:
        """Whether nothing else stands in the line of a stretch, as in a cell of a table."""
        first, last = self.back_over_space(start), self.skip_space(end)
        return (first == 0 or self.folded[first - 1] == "\n") and self.folded[last : last + 1] in ("", "\n")


class Figure(NamedTuple):
    """A figure being read; every step makes a new one, so that it is a tuple, which is made fastest.

    `start` to `end` is all of it so far, `number` to `end_of_number` the number and its scale words alone. `step` is the
    worth of the last printed digit, scaled. `scale` is the product of the scale words; 1 where there are none. `codes`
    are the currencies that a generic name may mean, `worth` how much of the currency one of the unit is, where it is a part
    of one (a cent). `rule` says what read the number: `digits`, `words`, `one` (an article), `single`, `fraction`,
    `multiple`, `measured` (a measure in one word), `age`, `definite` (a number with its article) or `ordinal`.
    """

    start: int
    end: int
    number: int
    end_of_number: int
    value: Decimal
    step: Decimal
    scale: Decimal
    rule: str
    high: Decimal | None = None
    unit: str | None = None
    kind: str | None = None
    codes: tuple[str, ...] = ()
    bound: Bound = Bound.EXACT
    worth: Decimal = Decimal(1)
    alternatives: tuple[Decimal, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether nothing but the number is known: no scale, no unit."""
        return self.unit is None and self.scale == 1


def ends_there(line: Line, at: int) -> bool:
    """Whether nothing that could be counted follows an offset: the end, a stop, or a word such as "in"."""
    at = line.skip_space(at)
    rest = line.folded[at : at + 1]
    if not rest or not rest.isalnum():
        return rest != "%" and rest != "-"
    return line.words.elision.longest(line.folded, line.text, at) is not None


def gap_is(line: Line, first: Figure, second: Figure, phrases: Phrases[None]) -> bool:
    """Whether nothing but one of the phrases stands between two figures."""
    start, end = line.skip_space(first.end), line.back_over_space(second.start)
    found = phrases.longest(line.folded, line.text, start) if start < end else None
    return found is not None and found.end == end

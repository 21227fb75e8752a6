"""How far apart two stretches of a text are, as a reader feels it: figures and clause marks between them count extra."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.model import Span
from claimcheck.text import runs_on

# What a clause mark or another figure between two words adds to their distance, in characters.
_CLAUSE_MARK = 12
_FIGURE = 30
# A character of a script without spaces carries about as much as a short syllable of the others.
_DENSE = 3
_CLAUSE_MARKS = frozenset(",;:(—–|，、；：（。「」")
# What stands in brackets belongs to what stands before them.
_CLOSING = frozenset(")）")
_CLOSED = 40


@dataclass(frozen=True, slots=True)
class Terrain:
    """A text with what lies in the way between its words: the figures, in order, and the weight of each prefix."""

    figures: tuple[Span, ...]
    starts: tuple[int, ...]
    costs: tuple[int, ...]

    def distance(self, one: Span, other: Span) -> int:
        """How far two stretches are apart; 0 where they touch or overlap.

        >>> text = "17 dead, 9 injured"
        >>> ground = terrain(text, (Span(0, 2), Span(9, 10)))
        >>> ground.distance(Span(9, 10), Span(11, 18)), ground.distance(Span(0, 2), Span(11, 18))
        (1, 51)
        """
        first, last = (one, other) if one.start <= other.start else (other, one)
        if first.end >= last.start:
            return 0
        cost = self.costs[last.start] - self.costs[first.end]
        between = bisect_left(self.starts, last.start) - bisect_right(self.starts, first.end - 1)
        return cost + _FIGURE * max(0, between)


def terrain(text: str, figures: Sequence[Span]) -> Terrain:
    """The text's terrain: one pass over its characters."""
    costs = [0]
    total = 0
    for character in text:
        if character in _CLAUSE_MARKS:
            total += _CLAUSE_MARK
        elif character in _CLOSING:
            total += _CLOSED
        total += _DENSE if runs_on(character) else 1
        costs.append(total)
    ordered = tuple(sorted(figures))
    return Terrain(ordered, tuple(figure.start for figure in ordered), tuple(costs))

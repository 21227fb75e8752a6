"""A sentence that goes through several things with their figures -> which figures belong to which thing.

"Peru got 11 %, and Chile, 12 %": the country nearest to the first figure is Chile, and yet nobody reads it so, because each
country comes before its figure. A sentence that lists keeps one direction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from claimcheck.claims.nearby import Terrain
from claimcheck.model import Span

# Where a list may be read both ways, one way has to be nearer by so many characters a row.
_CLEARLY = 5
_FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Rows:
    """The things of one sort that a sentence lists, and for each of its figures those that it belongs to."""

    things: frozenset[Span]
    own: Mapping[Span, frozenset[Span]]

    def part(self, thing: Span, figure: Span) -> bool:
        """Whether a thing belongs to other figures than this one."""
        return thing in self.things and figure in self.own and thing not in self.own[figure]


def rows_of(ground: Terrain, figures: Sequence[Span], things: Sequence[Span]) -> Rows | None:
    """The rows of a sentence; None where its figures and things do not take turns, each row in the same direction.

    `figures` and `things` (countries, months, or what is measured) are in the order of the text. A figure that stands before
    the first row, or behind the last one, belongs to none of them.

    >>> from claimcheck.claims.nearby import terrain
    >>> text = "Peru got 11 %, and Chile, 12 %"
    >>> figures, things = [Span(9, 13), Span(26, 30)], [Span(0, 4), Span(19, 24)]
    >>> rows = rows_of(terrain(text, figures), figures, things)
    >>> rows.part(things[1], figures[0]), rows.part(things[1], figures[1])
    (True, False)
    """
    if min(len(figures), len(things)) < _FEWEST_ROWS:
        return None
    turns = _turns(figures, things)
    if sum(not turn.figures for turn in turns) < _FEWEST_ROWS:
        return None
    # A list of things each before its figure ends with a figure, one of figures each before its thing begins with one.
    ahead, back = turns[-1].figures, turns[0].figures
    if ahead and back:
        gain = _cost(ground, turns[::-1]) - _cost(ground, turns)
        if abs(gain) <= _CLEARLY * (len(turns) // 2):
            return None
        ahead = gain > 0
    elif not ahead and not back:
        return None
    return Rows(frozenset(things), _own(turns if ahead else turns[::-1]))


@dataclass(frozen=True, slots=True)
class _Turn:
    """Neighbours of one sort: figures, or things."""

    figures: bool
    spans: tuple[Span, ...]


def _turns(figures: Sequence[Span], things: Sequence[Span]) -> list[_Turn]:
    ordered = sorted([(span, True) for span in figures] + [(span, False) for span in things])
    return [_Turn(sort, tuple(span for span, _ in run)) for sort, run in groupby(ordered, key=lambda item: item[1])]


def _cost(ground: Terrain, turns: Sequence[_Turn]) -> int:
    """How far the things are from the figures of the next turn."""
    return sum(
        min(ground.distance(one.spans[-1], other.spans[0]), ground.distance(one.spans[0], other.spans[-1]))
        for one, other in pairwise(turns)
        if not one.figures
    )


def _own(turns: Sequence[_Turn]) -> dict[Span, frozenset[Span]]:
    """Each figure with the things of the turn before its own."""
    own: dict[Span, frozenset[Span]] = {}
    things: frozenset[Span] = frozenset()
    for turn in turns:
        if turn.figures:
            own.update(dict.fromkeys(turn.spans, things))
        else:
            things = frozenset(turn.spans)
    return own

"""Which pairs of figures are worth comparing: same kind, two articles, and values not worlds apart."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from claimcheck.align.figures import Figure
from claimcheck.locales.rates import log_worth

# Two figures whose ratio is beyond e ** 2.5, about 12, are not compared, but for those that a mistaken scale word sets a
# thousand or a million times apart ("million" for "billion"): the same digits, two of them at least.
_REACH = 2.5
_SLIPS = (math.log(1e3), math.log(1e6))
_TELLING_DIGITS = 2
_NO_DISTANCE = 1e-9
# Of a figure's neighbours in size only this many on each side are compared: enough for any story, and a bound on the work
# where an article is a table of figures.
_MOST_NEIGHBOURS = 400
_FEWEST_NEIGHBOURS = 40
# About how many pairs of one kind a story may cost; beyond, figures meet fewer neighbours, but those of their own measure apart.
_MOST_PAIRS = 80_000


def by_kind(figures: Sequence[Figure]) -> dict[str, list[int]]:
    """The places of the figures of each kind, kinds in order."""
    kinds: defaultdict[str, list[int]] = defaultdict(list)
    for at, figure in enumerate(figures):
        kinds[figure.kind].append(at)
    return dict(sorted(kinds.items()))


def pairs(figures: Sequence[Figure], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pairs of one kind worth comparing, each once, with the smaller place first; figures of one article among them.

    Money is sorted by its rough worth, whatever its currency; a currency whose worth is not known meets only itself. In a
    large story, where not all neighbours in size can be met, those that have the same measure are met first.
    """
    most = max(_FEWEST_NEIGHBOURS, min(_MOST_NEIGHBOURS, _MOST_PAIRS // max(1, len(places))))
    lines: defaultdict[tuple[str, str], list[tuple[float, int]]] = defaultdict(list)
    for place in places:
        figure = figures[place]
        worth = _worth(figure)
        line, size = ("", worth) if worth is not None else (str(figure.unit), figure.size)
        for measure in ("", *(figure.nearest if most < _MOST_NEIGHBOURS else ())):
            lines[line, measure].append((size, place))
    seen: set[tuple[int, int]] = set()
    for key in sorted(lines):
        members = sorted(lines[key])
        telling = [(size, place) for size, place in members if figures[place].digits >= _TELLING_DIGITS]
        for pair in chain(_within_reach(members, most), _slipped(telling)):
            if pair not in seen:
                seen.add(pair)
                yield pair


def within_reach(left: Figure, right: Figure) -> bool:
    """Whether two figures of one kind are near enough in size to be compared, had each of them few neighbours."""
    one, other = _worth(left), _worth(right)
    if one is None or other is None:
        return left.unit == right.unit
    gap = abs(one - other)
    return gap <= _REACH or any(abs(gap - slip) <= _NO_DISTANCE for slip in _SLIPS)


def _worth(figure: Figure) -> float | None:
    """The logarithm of a figure's size, for money of its rough worth; None for a currency whose worth is not known."""
    if figure.kind != "money" or figure.unit is None:
        return figure.size
    worth = log_worth(figure.unit)
    return None if worth is None else figure.size + worth


def _slipped(members: list[tuple[float, int]]) -> Iterator[tuple[int, int]]:
    sizes = [size for size, _ in members]
    for size, left in members:
        for slip in _SLIPS:
            first = bisect_left(sizes, size + slip - _NO_DISTANCE)
            last = min(bisect_right(sizes, size + slip + _NO_DISTANCE), first + _FEWEST_NEIGHBOURS)
            for _, right in members[first:last]:
                yield (left, right) if left < right else (right, left)


def _within_reach(members: list[tuple[float, int]], most: int) -> Iterator[tuple[int, int]]:
    sizes = [size for size, _ in members]
    for at, (size, left) in enumerate(members):
        last = min(bisect_right(sizes, size + _REACH), at + 1 + most)
        for _, right in members[at + 1 : last]:
            yield (left, right) if left < right else (right, left)

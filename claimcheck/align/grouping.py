"""Beliefs between pairs -> groups, by average link: two groups join while the mean log-odds of their pairs are high enough."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from claimcheck.align.weights import WEIGHTS

Pair = tuple[int, int]
Apart = Callable[[int, int], bool]
"""Whether two places can be in no group together."""

_NOTHING_TIED: Mapping[int, int] = MappingProxyType({})
_LEAST, _MOST = 1e-6, 1 - 1e-6


def logit(belief: float) -> float:
    """The natural log-odds of a belief, kept finite.

    >>> logit(0.5)
    0.0
    """
    kept = min(_MOST, max(_LEAST, belief))
    return math.log(kept / (1 - kept))


def _never(_one: int, _other: int) -> bool:
    return False


def group(
    places: Sequence[int],
    beliefs: Mapping[Pair, float],
    tied: Mapping[int, int] = _NOTHING_TIED,
    apart: Apart = _never,
) -> tuple[tuple[int, ...], ...]:
    """The places in groups, each and all in order. Pairs without a belief count as strangers.

    Two places that are `apart` are never in one group, whatever a third has to do with both of them.

    Draws are settled by place, so the same beliefs give the same groups in any order. `tied` leads a place to the one
    that stands for it: they are one from the start, and what is believed of one of them is believed of both.

    >>> group([0, 1, 2], {(0, 1): 0.9, (1, 2): 0.02, (0, 2): 0.02})
    ((0, 1), (2,))
    >>> group([0, 1, 2], {(0, 1): 0.9, (1, 2): 0.02, (0, 2): 0.02}, {2: 0})
    ((0, 1, 2),)
    """
    bar = logit(WEIGHTS.threshold)
    excess: dict[Pair, float] = {}
    for (left, right), belief in beliefs.items():
        one, other = tied.get(left, left), tied.get(right, right)
        if one != other:
            pair = (min(one, other), max(one, other))
            worth = logit(belief) - bar
            if pair not in excess or worth > excess[pair]:
                excess[pair] = worth
    standing: defaultdict[int, list[int]] = defaultdict(list)
    for place in places:
        standing[tied.get(place, place)].append(place)

    def kept_apart(one: int, other: int) -> bool:
        return any(apart(left, right) for left in standing[one] for right in standing[other])

    groups = average_link(sorted(standing), excess, stranger=logit(WEIGHTS.unlinked) - bar, apart=kept_apart)
    return tuple(sorted(tuple(sorted(place for one in group for place in standing[one])) for group in groups))


def average_link(
    places: Sequence[int], excess: Mapping[Pair, float], *, stranger: float, apart: Apart = _never
) -> tuple[tuple[int, ...], ...]:
    """Groups joined, best first, while the mean over their pairs is above zero and no two of them are `apart`.

    `stranger` is the worth of a pair not given.

    >>> average_link([0, 1, 2], {(0, 1): 0.5, (1, 2): 0.1}, stranger=-0.3)
    ((0, 1), (2,))
    """
    return _Clusters(places, excess, stranger, apart).merged()


class _Clusters:
    """Average-link clustering over a sparse graph: for each pair of clusters the sum of what its pairs are worth."""

    def __init__(self, places: Sequence[int], excess: Mapping[Pair, float], stranger: float, apart: Apart) -> None:
        self._stranger = stranger
        self._apart = apart
        self._members: dict[int, tuple[int, ...]] = {place: (place,) for place in places}
        self._excess: dict[int, dict[int, float]] = {place: {} for place in places}
        for (left, right), worth in sorted(excess.items()):
            # Only how much better than a stranger a pair is has to be kept: what is absent counts as a stranger.
            gain = worth - self._stranger
            self._excess[left][right] = self._excess[right][left] = gain
        self._heap: list[tuple[float, int, int, int, int]] = []
        for left, others in sorted(self._excess.items()):
            for right in sorted(others):
                if left < right:
                    self._offer(left, right)

    def merged(self) -> tuple[tuple[int, ...], ...]:
        while self._heap:
            _, left, right, left_size, right_size = heapq.heappop(self._heap)
            current = left in self._members and right in self._members
            sizes = (len(self._members[left]), len(self._members[right])) if current else ()
            if sizes == (left_size, right_size) and not self._kept_apart(left, right):
                self._join(left, right)
        return tuple(sorted(self._members.values()))

    def _kept_apart(self, left: int, right: int) -> bool:
        return any(self._apart(one, other) for one in self._members[left] for other in self._members[right])

    def _mean(self, left: int, right: int) -> float:
        pairs = len(self._members[left]) * len(self._members[right])
        return self._stranger + self._excess[left][right] / pairs

    def _offer(self, left: int, right: int) -> None:
        one, other = min(left, right), max(left, right)
        mean = self._mean(one, other)
        if mean > 0:
            heapq.heappush(
                self._heap, (-round(mean, 9), one, other, len(self._members[one]), len(self._members[other]))
            )

    def _join(self, left: int, right: int) -> None:
        self._members[left] = tuple(sorted(self._members[left] + self._members.pop(right)))
        mine, theirs = self._excess[left], self._excess.pop(right)
        for other, gain in theirs.items():
            if other != left:
                mine[other] = mine.get(other, 0.0) + gain
        mine.pop(right, None)
        for other in sorted(mine):
            edges = self._excess[other]
            edges.pop(right, None)
            edges[left] = mine[other]
            self._offer(left, other)

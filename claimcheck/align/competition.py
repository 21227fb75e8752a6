"""Scores -> beliefs: a figure has few partners in another article, so rivals share the belief."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.align.figures import Figure
from claimcheck.align.weights import WEIGHTS

Pair = tuple[int, int]
_LARGEST_SCORE = 30.0


def beliefs(figures: list[Figure], scores: Mapping[Pair, float], inside: Mapping[Pair, float]) -> dict[Pair, float]:
    """The belief in each compared pair of figures of two articles, by their places in `figures`.

    Of the pair's odds o, the share that remains beside the odds of everything else that the other article offers, taken
    from both sides. What an article repeats is one offer: each figure counts as a rival as far as it is another thing
    than the figure itself and than the better offers, and `inside` are the beliefs within articles that tell. Equal
    values that stand for two things, as ten gifts of 100 million do, are rivals.
    """
    odds = {pair: math.exp(min(score, _LARGEST_SCORE)) for pair, score in scores.items()}
    distinct = _distinct(inside)
    offers: defaultdict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    for (left, right), odd in odds.items():
        offers[left, figures[right].claim.article].append((odd, right))
        offers[right, figures[left].claim.article].append((odd, left))
    shares: dict[Pair, float] = {}
    for (one, _), offered in offers.items():
        shares.update(((one, other), share) for other, share in _shares(offered, distinct))
    return {(left, right): math.sqrt(shares[left, right] * shares[right, left]) for left, right in odds}


def _distinct(inside: Mapping[Pair, float]) -> dict[int, dict[int, float]]:
    """For each figure, how far those that its article may repeat it by are other things than it, from 0 to 1."""
    found: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (left, right), belief in inside.items():
        found[left][right] = found[right][left] = (1 - belief) ** WEIGHTS.repeats
    return found


def _shares(
    offered: Sequence[tuple[float, int]], distinct: Mapping[int, Mapping[int, float]]
) -> list[tuple[int, float]]:
    """What remains for each figure that an article offers to a figure of another, beside the rest of its offer.

    >>> [(at, round(share, 2)) for at, share in _shares([(1.0, 5), (1.0, 6)], {})]
    [(5, 0.48), (6, 0.48)]
    >>> [(at, round(share, 2)) for at, share in _shares([(1.0, 5), (1.0, 6)], {5: {6: 0.0}, 6: {5: 0.0}})]
    [(5, 0.91), (6, 0.91)]
    """
    best_first = sorted(offered, key=lambda offer: (-offer[0], offer[1]))
    worth: dict[int, float] = {}  # of each offer the odds, as far as it is none of the better ones
    said: dict[int, float] = {}  # of each offer the part of the better ones that it is itself
    for odd, at in best_first:
        fresh, same = odd, 0.0
        for other, apart in distinct.get(at, {}).items():
            better = worth.get(other)
            if better is not None:
                fresh *= apart
                same += better * (1 - apart)
        worth[at], said[at] = fresh, same
    total = math.fsum(worth.values())
    return [(at, odd / (WEIGHTS.doubt + odd + max(0.0, total - worth[at] - said[at]))) for odd, at in best_first]

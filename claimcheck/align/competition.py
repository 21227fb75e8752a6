"""Scores -> beliefs: a figure has few partners in another article, so rivals share the belief."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from claimcheck.align.figures import Figure
from claimcheck.align.weights import WEIGHTS

Pair = tuple[int, int]
_LARGEST_SCORE = 30.0


def beliefs(figures: list[Figure], scores: Mapping[Pair, float], inside: Mapping[Pair, float]) -> dict[Pair, float]:
    """The belief in each compared pair of figures of two articles, by their places in `figures`.

    Of the pair's odds o, the share that remains beside the best odds of everything else that the other article offers,
    taken from both sides. What an article seems to repeat is one offer: `inside` are the beliefs within articles. Equal
    values that stand for two things, as ten gifts of 100 million do, are rivals.
    """
    odds = {pair: math.exp(min(score, _LARGEST_SCORE)) for pair, score in scores.items()}
    offers: defaultdict[tuple[int, str], dict[_Slot, float]] = defaultdict(dict)
    slots = _slots(figures, inside)
    for (left, right), odd in odds.items():
        for one, other in ((left, right), (right, left)):
            mine = offers[one, figures[other].claim.article]
            slot = slots[other]
            mine[slot] = max(mine.get(slot, 0.0), odd)
    totals = {key: math.fsum(mine.values()) for key, mine in offers.items()}
    found = {}
    for (left, right), odd in odds.items():
        shares = []
        for one, other in ((left, right), (right, left)):
            key = (one, figures[other].claim.article)
            rivals = max(0.0, totals[key] - offers[key][slots[other]])
            shares.append(odd / (WEIGHTS.doubt + odd + rivals))
        found[left, right] = math.sqrt(shares[0] * shares[1])
    return found


_Slot = tuple[str, int]


def _slots(figures: list[Figure], inside: Mapping[Pair, float]) -> list[_Slot]:
    """For each figure what it offers in its article: itself, with all mentions that the article seems to repeat it by."""
    leader = list(range(len(figures)))
    for (left, right), belief in sorted(inside.items()):
        if belief >= WEIGHTS.one_offer:
            one, other = sorted((_find(leader, left), _find(leader, right)))
            leader[other] = one
    return [(figure.claim.article, _find(leader, at)) for at, figure in enumerate(figures)]


def _find(leader: list[int], at: int) -> int:
    while leader[at] != at:
        leader[at] = leader[leader[at]]
        at = leader[at]
    return at

"""What a careful reader would soften a contradiction by: bounds, rounding, and times."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from claimcheck.align.figures import Figure
from claimcheck.model import Bound, Caveat, Claim

_LOWER = (Bound.MORE_THAN, Bound.AT_LEAST)
_UPPER = (Bound.LESS_THAN, Bound.AT_MOST)


def caveat_of(parts: Sequence[Sequence[Figure]]) -> Caveat | None:
    """What softens a contradiction: only what softens every pair of its readings, and then what the outermost pair has."""
    found = [_pair_caveat(left, right) for left, right in combinations(parts, 2)]
    if any(caveat is None for caveat in found):
        return None
    return _pair_caveat(parts[0], parts[-1])


def _pair_caveat(left: Sequence[Figure], right: Sequence[Figure]) -> Caveat | None:
    if _other_times(left, right):
        return Caveat.PERIOD
    if bounding(left, right) is not None:
        return Caveat.BOUND
    if any(_rounds_to(one, other) for one in left for other in right):
        return Caveat.ROUNDING
    return None


def _other_times(left: Sequence[Figure], right: Sequence[Figure]) -> bool:
    """Whether both readings say what time they are about, and no time of the one overlaps one of the other."""
    ours = [figure.claim.period for figure in left if figure.claim.period is not None]
    theirs = [figure.claim.period for figure in right if figure.claim.period is not None]
    if not ours or not theirs:
        return False
    return all(one.last < other.first or other.last < one.first for one in ours for other in theirs)


def bounding(left: Sequence[Figure], right: Sequence[Figure]) -> tuple[Claim, Figure] | None:
    """A mention whose bound admits the other reading, and the figure that it admits."""
    for bounded, others in ((left, right), (right, left)):
        for figure in bounded:
            for other in others:
                if _admits(figure, other):
                    return figure.claim, other
    return None


def _admits(bounded: Figure, other: Figure) -> bool:
    if bounded.unit != other.unit:
        return False
    bound = bounded.claim.bound
    if bound in _LOWER:
        return other.low > bounded.low
    if bound in _UPPER:
        return other.high < bounded.high
    quantity = bounded.claim.quantity
    return bound is Bound.APPROX and quantity.low <= other.claim.value <= quantity.up


def _rounds_to(one: Figure, other: Figure) -> bool:
    """Whether two figures differ by no more than the coarser one's last printed digit."""
    step = max(one.step, other.step)
    return one.unit == other.unit and max(one.low - other.high, other.low - one.high) <= step

"""What a careful reader would soften a contradiction by: bounds, rounding, and times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from claimcheck.align.figures import Figure
from claimcheck.locales.measures import measures
from claimcheck.model import Bound, Caveat, Claim

Published = Mapping[str, dt.date | None]
"""The dates of articles, by their names."""

_UNDATED: Published = MappingProxyType({})
_LOWER = (Bound.MORE_THAN, Bound.AT_LEAST)
_UPPER = (Bound.LESS_THAN, Bound.AT_MOST)
# Relative to the larger figure.
_MOST_ROUNDED_OFF = Decimal("0.1")


def caveat_of(parts: Sequence[Sequence[Figure]], published: Published = _UNDATED) -> Caveat | None:
    """What softens a contradiction: only what softens every pair of its readings, and then what the outermost pair has.

    `published` are the dates of the articles, by their names, as far as they are known.
    """
    found = [_pair_caveat(left, right, published) for left, right in combinations(parts, 2)]
    if any(caveat is None for caveat in found):
        return None
    return _pair_caveat(parts[0], parts[-1], published)


def days_of(part: Sequence[Figure], published: Published) -> tuple[dt.date, ...]:
    """The days on which the articles of a reading came out; empty unless all are known."""
    days = [published.get(figure.claim.article) for figure in part]
    known = sorted({day for day in days if day is not None})
    return tuple(known) if None not in days else ()


def _pair_caveat(left: Sequence[Figure], right: Sequence[Figure], published: Published) -> Caveat | None:
    if _other_times(left, right) or _other_days(left, right, published):
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


def _other_days(left: Sequence[Figure], right: Sequence[Figure], published: Published) -> bool:
    """Whether a tally that goes on from day to day is given by articles of other days, without a time of its own."""
    if any(figure.claim.period is not None for figure in (*left, *right)):
        return False
    if not any(measures()[name].running for figure in (*left, *right) for name in figure.nearest):
        return False
    ours, theirs = days_of(left, published), days_of(right, published)
    return bool(ours and theirs) and (ours[-1] < theirs[0] or theirs[-1] < ours[0])


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
    return bound in _UPPER and other.high < bounded.high


def _rounds_to(one: Figure, other: Figure) -> bool:
    """Whether the one figure is the other, cut or rounded to fewer digits: 61.4 for 61.48, not 5.6 for 5.7.

    What is a tenth off is not taken for rounding, however round it is: 2,000 does not stand for 2,400.
    """
    gap = max(one.low - other.high, other.low - one.high)
    if one.unit != other.unit or gap > max(abs(one.high), abs(other.high)) * _MOST_ROUNDED_OFF:
        return False
    return one.step != other.step and gap < max(one.step, other.step)

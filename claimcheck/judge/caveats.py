"""What a careful reader would soften a contradiction by: bounds, rounding, and times."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from types import MappingProxyType

from claimcheck.align.figures import Figure
from claimcheck.judge.bounds import LOWER, UPPER
from claimcheck.judge.datelines import Dateline, Datelines
from claimcheck.judge.relations import relate
from claimcheck.locales.measures import measures
from claimcheck.model import Bound, Caveat, Claim, Period

_NONE: Datelines = MappingProxyType({})
_UNKNOWN = Dateline()
# A tally of a week is of those days; one "of 2024" is of the day on which it was told.
_LONGEST_AS_OF = 7
_TENFOLD = 10


def caveat_of(parts: Sequence[Sequence[Figure]], datelines: Datelines = _NONE) -> Caveat | None:
    """What softens a contradiction: only what softens every pair of its readings, and then what the outermost pair has."""
    found = [_pair_caveat(left, right, datelines) for left, right in combinations(parts, 2)]
    if any(caveat is None for caveat in found):
        return None
    return _pair_caveat(parts[0], parts[-1], datelines)


def _pair_caveat(left: Sequence[Figure], right: Sequence[Figure], datelines: Datelines) -> Caveat | None:
    """What softens that two readings differ: a bound that explains all of it goes before days of the week, which are weak."""
    if other_times(left, right) or _told_on_other_days(left, right, datelines):
        return Caveat.PERIOD
    pairs = [(one, other) for one in left for other in right if one.unit == other.unit]
    found = [relate(one, other).caveat for one, other in pairs]
    if found and all(caveat is Caveat.BOUND for caveat in found):
        return Caveat.BOUND
    if _told_on_other_weekdays(left, right, datelines):
        return Caveat.PERIOD
    if Caveat.BOUND in found:
        return Caveat.BOUND
    # That "more than 60" may be 59.4 does not make one figure of 59.4 and 63.7.
    plain = [caveat for pair, caveat in zip(pairs, found, strict=True) if all(map(_is_exact, pair))] or found
    return Caveat.ROUNDING if plain and all(caveat is Caveat.ROUNDING for caveat in plain) else None


def _is_exact(figure: Figure) -> bool:
    return figure.claim.bound is Bound.EXACT


def other_times(left: Sequence[Figure], right: Sequence[Figure]) -> bool:
    """Whether both readings say what time they are about, and no time of the one overlaps one of the other."""
    ours = [figure.claim.period for figure in left if figure.claim.period is not None]
    theirs = [figure.claim.period for figure in right if figure.claim.period is not None]
    if not ours or not theirs:
        return False
    return all(one.last < other.first or other.last < one.first for one in ours for other in theirs)


def on_neighbouring_days(left: Sequence[Figure], right: Sequence[Figure]) -> bool:
    """Whether some day of the one reading is the day before or after one of the other: "by 3 June" and "on the 4th"."""
    ours, theirs = (
        [figure.claim.period for figure in part if figure.claim.period and _is_a_day(figure.claim.period)]
        for part in (left, right)
    )
    return any(abs((one.first - other.first).days) == 1 for one in ours for other in theirs)


def _is_a_day(period: Period) -> bool:
    return period.first == period.last


def _runs(left: Sequence[Figure], right: Sequence[Figure]) -> bool:
    """Whether what is counted goes on from day to day: the dead, the arrested; no tally grows tenfold between two articles."""
    if max(figure.low for figure in right) >= _TENFOLD * max(figure.low for figure in left):
        return False
    return any(measures()[name].running for figure in (*left, *right) for name in figure.nearest)


def _told_on_other_days(left: Sequence[Figure], right: Sequence[Figure], datelines: Datelines) -> bool:
    """Whether a tally that goes on is of one day in one reading and of days before or after it in the other."""
    ours, theirs = ([_as_of(figure, datelines) for figure in part] for part in (left, right))
    if None in ours or None in theirs or not _runs(left, right):
        return False
    before = max(day.last for day in ours if day) < min(day.first for day in theirs if day)
    after = max(day.last for day in theirs if day) < min(day.first for day in ours if day)
    return before or after


def _told_on_other_weekdays(left: Sequence[Figure], right: Sequence[Figure], datelines: Datelines) -> bool:
    """Whether a tally that goes on is told on other days of the week, by articles without a date.

    They may be from any week: the days alone would soften nothing.
    """
    mine, others = weekdays_of(left, datelines), weekdays_of(right, datelines)
    return bool(mine and others) and not set(mine) & set(others) and _runs(left, right)


def _as_of(figure: Figure, datelines: Datelines) -> Period | None:
    period = figure.claim.period
    if period is not None and (period.last - period.first).days < _LONGEST_AS_OF:
        return period
    day = datelines.get(figure.claim.article, _UNKNOWN).day
    return Period(day, day, day.isoformat()) if day else None


def days_of(part: Sequence[Figure], datelines: Datelines) -> tuple[str, ...]:
    """The days that the figures of a reading are of, or on which their articles came out; empty unless all are known."""
    days = [_as_of(figure, datelines) for figure in part]
    return tuple(sorted({day.text for day in days if day})) if None not in days else ()


def weekdays_of(part: Sequence[Figure], datelines: Datelines) -> tuple[int, ...]:
    """The days of the week that the articles of a reading are from, as far as they are known, Monday being 0."""
    days = (datelines.get(figure.claim.article, _UNKNOWN).weekday for figure in part)
    return tuple(sorted({day for day in days if day is not None}))


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
    if bound in LOWER:
        return other.low > bounded.low
    return bound in UPPER and other.high < bounded.high

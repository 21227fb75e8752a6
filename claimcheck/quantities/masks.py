"""A text and the places of its numbers -> the stretches in which no number is a figure: dates, clock times, addresses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from claimcheck.model import Span
from claimcheck.periods import find_times
from claimcheck.periods.tokens import may_be_timed, scanner
from claimcheck.quantities.figure import Line
from claimcheck.quantities.furniture import not_prose

# A time that takes in a number lies within this many characters of it; a stretch is cut where a word ends, if one does soon.
_REACH = 48
_LONGEST_WORD = 32
_DIGITS = re.compile(r"\d+ ?")
_TIMELESS = frozenset(("money", "share"))
# A day of a month right before a date.
_DAY = re.compile(r"(?<!\d)\d{1,2} \Z")
_LONGEST_DAY = 4
# What keeps two stretches from being read as one time.
_APART = "\n ; \n"


class Masks:
    """Stretches of text, asked whether one of them covers a part of another."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = []
        furthest = -1
        for span in ordered:
            furthest = max(furthest, span.end)
            self._ends.append(furthest)

    def cover(self, start: int, end: int) -> bool:
        """Whether a stretch touches one of the masks."""
        at = bisect_right(self._starts, end - 1) - 1
        return at >= 0 and self._ends[at] > start


def masks_of(line: Line, places: Sequence[int]) -> Masks:
    """What hides numbers at the given places, which are sorted: the calendar, the clock, and what is no prose."""
    return Masks([*_calendar(line, places), *not_prose(line, places)])


def _calendar(line: Line, places: Sequence[int]) -> Iterator[Span]:
    """The times of the calendar and the clock around the places, read in one go from the stretches put side by side."""
    language = line.words.language
    scan = scanner(language)
    timed = [place for place in places if may_be_timed(line.folded, place, scan) and not _is_amount(line, place)]
    stretches = list(_stretches(line.folded, timed))
    text = _APART.join(line.text[start:end] for start, end in stretches)
    begins = list(accumulate((end - start + len(_APART) for start, end in stretches), initial=0))
    for mention in find_times(text, language, None):
        if mention.calendar:
            at = bisect_right(begins, mention.span.start) - 1
            moved = stretches[at][0] - begins[at]
            yield Span(_day_before(line, mention.span.start + moved), mention.span.end + moved)


def _is_amount(line: Line, at: int) -> bool:
    """Whether a scale word or a unit that measures no time makes an amount of the digits at an offset: "12 Mrd.", "60 %"."""
    digits = _DIGITS.match(line.folded, at)
    if digits is None:
        return False
    end = digits.end()
    if line.words.scales.longest(line.folded, line.text, end) is not None:
        return True
    unit = line.words.units.longest(line.folded, line.text, end)
    return unit is not None and unit.payload.kind in _TIMELESS


def _day_before(line: Line, start: int) -> int:
    """Where a date begins whose day stands behind a written-on preposition: "ב-7 באוקטובר"."""
    day = _DAY.search(line.folded, max(0, start - _LONGEST_DAY), start)
    if day is None or line.words.prefixes.ending_at(line.folded, line.text, day.start(), _LONGEST_DAY) is None:
        return start
    return day.start()


def _stretches(folded: str, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The parts of a text around its numbers: nothing else of it needs to be read for times."""
    start = end = -1
    for place in places:
        if place + _REACH <= end:
            continue
        first, last = _word_before(folded, place - _REACH), _word_behind(folded, place + _REACH)
        if first > end:
            if end > 0:
                yield start, end
            start = first
        end = last
    if end > 0:
        yield start, end


def _word_before(folded: str, at: int) -> int:
    if at <= 0:
        return 0
    space = folded.rfind(" ", max(0, at - _LONGEST_WORD), at)
    return space if space >= 0 else at


def _word_behind(folded: str, at: int) -> int:
    if at >= len(folded):
        return len(folded)
    space = folded.find(" ", at, at + _LONGEST_WORD)
    return space if space >= 0 else at

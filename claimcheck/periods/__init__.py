"""Times in text and the days that they mean: "letztes Jahr" in an article of 2025 is 2024."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from claimcheck.model import Period, Span
from claimcheck.periods.grammar import find_moments
from claimcheck.periods.moments import Moment, resolve
from claimcheck.periods.tokens import read_line, scanner
from claimcheck.text import fold

__all__ = ["TimeMention", "dateline", "find_times"]

# The news is told within the first lines, with the day on which it was learned: "the government said on Tuesday".
_LEAD = 1200


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A wording of time.

    `period` is None for a clock time, and where the wording cannot be placed without the date of the article.
    `calendar` says that the digits and number words inside belong to the calendar or the clock and are no figures: so
    in "19 gennaio", "the first nine months of 2024" and "8.30 Uhr", but not in "the last five months". `weekday` is the day
    of the week that a wording names alone, Monday being 0: all that is known of "on Tuesday" in an article without a date.
    `unplaced` marks what stays relative for want of that date.
    """

    span: Span
    period: Period | None
    calendar: bool
    weekday: int | None = None
    unplaced: bool = False


def find_times(
    text: str, language: str | None, published: dt.date | None, start: int = 0, end: int | None = None
) -> tuple[TimeMention, ...]:
    """The times that a text names, from left to right and apart from each other.

    `language` is a BCP 47 or CLDR id; without one, dates in digits, clock times and plain years are still found.
    `published` places "December" and "last year"; without it only times that name their year have a period. Offsets
    are into the whole text, of which the part from `start` to `end` is read.

    >>> [(m.period.text, m.calendar) for m in find_times("im Dezember, letztes Jahr", "de", dt.date(2025, 1, 21))]
    [('2024-12', True), ('2024', False)]
    >>> find_times("In 2000 it closed", "en", None)[0].period.text
    '2000'
    >>> find_times("Some 2000 people", "en", None)
    ()
    """
    part = text[start:end]
    folded = fold(part)
    line = read_line(part, folded, scanner(language))
    mentions = []
    for found in find_moments(line, language, folded):
        tokens = line.inside(found.start, found.end)
        span = Span(start + tokens[0].start, start + tokens[-1].end)
        meaning = found.meaning
        weekday = meaning.number if isinstance(meaning, Moment) and meaning.unit == "weekday" else None
        period = resolve(meaning, published)
        unplaced = (
            period is None and published is None and not (isinstance(meaning, Moment) and meaning.unit == "clock")
        )
        mentions.append(TimeMention(span, period, found.calendar, weekday, unplaced))
    return tuple(mentions)


def dateline(text: str, language: str | None, published: dt.date | None = None) -> int | None:
    """The day of the week that an article is from, Monday being 0: its date's, else the first that its lead names alone.

    >>> dateline("At least 17 people died, the government said on Tuesday.", "en")
    1
    >>> dateline("Seventeen people died.", "en") is None
    True
    """
    if published is not None:
        return published.weekday()
    times = find_times(text, language, None, end=_LEAD)
    return next((time.weekday for time in times if time.weekday is not None), None)

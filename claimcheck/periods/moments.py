"""What a wording of time says, and the period that it comes to once the article's date is known."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace

from claimcheck.model import Period

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_YEARS = range(2, 9998)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as worded, with whatever it leaves open.

    `unit` is the grain: year, half, quarter, month, week, day, weekday, or clock for a time of day. `number` says which
    one within the year (or which weekday, Monday being 0), `shift` how many units before or after the publication (then
    `number` is None, but for weekdays and months: "last Tuesday"). `year_shift` counts from the year of publication.
    `count` above 1 is a run of units: the first nine months, the last ones if `from_end`; with `shift`, the run reaches
    from the publication backwards or forwards. `last` is the last year of a decade or of "2023/24". `of_month` is "this
    month" in "the 5th of this month". `since` says that the wording looks back: "since January".
    """

    unit: str
    number: int | None = None
    year: int | None = None
    year_shift: int | None = None
    day: int | None = None
    shift: int | None = None
    count: int = 1
    last: int | None = None
    of_month: int | None = None
    since: bool = False
    from_end: bool = False

    @property
    def dated(self) -> bool:
        """Whether the wording itself says which year it is in."""
        return self.year is not None or self.year_shift is not None


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one moment to another, both included."""

    first: Moment
    last: Moment


def resolve(what: Moment | Stretch | None, published: dt.date | None) -> Period | None:
    """The days that a moment or a stretch covers, for an article of the given date; None where it cannot be told.

    >>> resolve(Moment("month", 12), dt.date(2025, 1, 21)).text
    '2024-12'
    >>> resolve(Moment("month", 1, year=2024, count=9), None).text
    '2024-Q1/2024-Q3'
    >>> resolve(Moment("month", 12), None) is None
    True
    """
    try:
        if isinstance(what, Stretch):
            return _stretch(what, published)
        return _moment(what, published) if what else None
    except (ValueError, OverflowError):  # the 31st of June, the year 0
        return None


def month_of(day: dt.date) -> int:
    """The month of a day, counted from the year 0, so that months can be added."""
    return day.year * 12 + day.month - 1


def _moment(moment: Moment, published: dt.date | None) -> Period | None:
    if published is None and not (moment.year and not moment.of_month):
        return None
    if moment.unit == "weekday":
        return _weekday(moment, _given(published))
    if moment.day is not None:
        return _day(moment, published)
    if moment.shift is not None and moment.number is None:
        return _relative(moment, _given(published))
    return _numbered(moment, published)


def _given(published: dt.date | None) -> dt.date:
    if published is None:
        raise ValueError("needs the date of the article")
    return published


def _year(moment: Moment, published: dt.date | None) -> int | None:
    if moment.year is not None:
        return moment.year
    return _given(published).year + moment.year_shift if moment.year_shift is not None else None


def _numbered(moment: Moment, published: dt.date | None) -> Period | None:
    """A year, or a half, quarter or month by its number, or the first or last few of them."""
    year = _year(moment, published)
    if moment.unit == "year":
        return months(year * 12, (moment.last or year) * 12 + 11) if year else None
    if moment.number is None:
        return None
    length = MONTHS_IN.get(moment.unit)
    if length is None:
        return None
    offset = 12 - length * moment.count if moment.from_end else (moment.number - 1) * length
    if year is None:
        year = _likely_year(moment, offset, length * moment.count, _given(published))
    first = year * 12 + offset
    return months(first, first + length * moment.count - 1)


def _likely_year(moment: Moment, offset: int, length: int, published: dt.date) -> int:
    """The year of a month or quarter that names none: the latest that has begun, unless the next is close at hand."""
    this = published.year * 12 + offset
    now = month_of(published)
    if moment.shift is not None:
        passed = (moment.shift > 0 and this <= now) - (moment.shift < 0 and this >= now)
        return published.year + passed
    is_run = length > MONTHS_IN[moment.unit]
    begun = this + length - 1 <= now if is_run else this <= now
    since = now - this if begun else now - this + 12
    near = moment.unit == "month" and not is_run and not moment.since and since >= 10
    return published.year - (not begun) + near


def _day(moment: Moment, published: dt.date | None) -> Period | None:
    day = moment.day or 1
    if moment.number is None:
        return _day_of_month(moment, day, _given(published))
    year = _year(moment, published)
    if year is not None:
        return days(dt.date(year, moment.number, day))
    now = _given(published)
    candidates = [
        dt.date(y, moment.number, day)
        for y in (now.year - 1, now.year, now.year + 1)
        if day <= calendar.monthrange(y, moment.number)[1]
    ]
    # A day to come is named without its year only when it is near.
    likely = [c for c in candidates if (c - now).days <= 60]
    return days(max(likely)) if likely else None


def _day_of_month(moment: Moment, day: int, published: dt.date) -> Period | None:
    month = month_of(published)
    if moment.of_month is not None:
        month += moment.of_month
    elif day > published.day + 10:
        month -= 1
    return days(dt.date(month // 12, month % 12 + 1, day))


def _weekday(moment: Moment, published: dt.date) -> Period:
    number = moment.number or 0
    back = (published.weekday() - number) % 7
    if moment.shift == 1:
        return days(published + dt.timedelta(days=7 - back))
    if moment.shift == -1 and back == 0:
        back = 7
    return days(published - dt.timedelta(days=back))


def _relative(moment: Moment, published: dt.date) -> Period | None:
    shift = moment.shift or 0
    if moment.unit in MONTHS_IN:
        length = MONTHS_IN[moment.unit]
        unit = month_of(published) // length
        if moment.count > 1:
            ends = sorted((unit, unit + shift * moment.count))
            return months(ends[0] * length, ends[1] * length + length - 1, plain=moment.unit == "month")
        return months((unit + shift) * length, (unit + shift) * length + length - 1)
    step = 7 if moment.unit == "week" else 1
    if moment.count > 1:
        first, last = sorted((published, published + dt.timedelta(days=shift * step * moment.count)))
        return days(first, last)
    start = published + dt.timedelta(days=shift * step)
    if moment.unit == "week":
        monday = start - dt.timedelta(days=start.weekday())
        return days(monday, monday + dt.timedelta(days=6))
    return days(start)


def _stretch(stretch: Stretch, published: dt.date | None) -> Period | None:
    """The end is settled first; a start that names no year is the latest before it."""
    first, last = stretch.first, stretch.last
    if first.year is not None and not last.dated:
        last = replace(last, year=first.year)
    end = resolve(last, published)
    if end is None:
        return None
    if first.unit not in ("weekday", "week") and not first.dated and first.number is not None:
        first = replace(first, year=end.first.year, shift=None)
        begin = resolve(first, published)
        if begin and begin.first > end.first:
            begin = resolve(replace(first, year=end.first.year - 1), published)
    else:
        begin = resolve(first, published if first.dated or first.shift is not None else end.last)
    if begin is None or begin.first > end.last:
        return None
    return _joined(begin, end)


def _joined(begin: Period, end: Period) -> Period:
    # Whole months are counted as such, so that January to September reads 2024-Q1/2024-Q3.
    if all(len(part) <= 7 for period in (begin, end) for part in period.text.split("/")):
        return months(month_of(begin.first), month_of(end.last))
    first = begin.text.partition("/")[0]
    last = end.text.rpartition("/")[2]
    return Period(begin.first, end.last, first if first == last else f"{first}/{last}")


def days(first: dt.date, last: dt.date | None = None) -> Period:
    """The period from one day to another, both included.

    >>> days(dt.date(2025, 6, 1), dt.date(2025, 6, 3)).text
    '2025-06-01/2025-06-03'
    """
    last = last or first
    return Period(first, last, first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}")


def months(first: int, last: int, *, plain: bool = False) -> Period:
    """The period from one month to another, counted from the year 0, in the shortest form: years, quarters, months.

    `plain` keeps months as they are, for spans that only happen to begin and end with a quarter.

    >>> months(2024 * 12, 2024 * 12 + 8).text, months(2024 * 12 + 7, 2025 * 12).text
    ('2024-Q1/2024-Q3', '2024-08/2025-01')
    """
    if first // 12 not in _YEARS or last // 12 not in _YEARS:
        raise ValueError("a year out of range")
    begin = dt.date(first // 12, first % 12 + 1, 1)
    end = dt.date(last // 12, last % 12 + 1, calendar.monthrange(last // 12, last % 12 + 1)[1])
    if first % 12 == 0 and last % 12 == 11:
        ends = (f"{begin.year:04}", f"{end.year:04}")
    elif first % 3 == 0 and last % 3 == 2 and not plain:
        ends = (f"{begin.year:04}-Q{first % 12 // 3 + 1}", f"{end.year:04}-Q{last % 12 // 3 + 1}")
    else:
        ends = (f"{begin.year:04}-{begin.month:02}", f"{end.year:04}-{end.month:02}")
    return Period(begin, end, ends[0] if ends[0] == ends[1] else f"{ends[0]}/{ends[1]}")

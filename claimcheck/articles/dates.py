"""The date of an article as its metadata writes it, turned into a day."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate

# Year first: 2025-01-22, 2025/1/22, 20250122, 2025年1月22日, with or without a time behind it.
_YEAR_FIRST = re.compile(r"(\d{4})\s?[-/.年]?\s?(\d{1,2})\s?[-/.月]?\s?(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?!\d)")
_LONGEST = 100


def parse_date(text: str | None) -> dt.date | None:
    """The day that a date in metadata names, as printed there, whatever the time zone; None where that is not plain.

    >>> parse_date("2025-01-22T23:30:00-05:00"), parse_date("22.01.2025"), parse_date("Wed, 22 Jan 2025 10:00:00 GMT")
    (datetime.date(2025, 1, 22), datetime.date(2025, 1, 22), datetime.date(2025, 1, 22))

    Day and month of 03/04/2025 cannot be told apart, so that is no date.

    >>> parse_date("January 22, 2025"), parse_date("03/04/2025"), parse_date("soon")
    (datetime.date(2025, 1, 22), None, None)
    """
    if not text or len(text) > _LONGEST:
        return None
    text = text.strip()
    if match := _YEAR_FIRST.match(text):
        return _day(*match.groups())
    if match := _YEAR_LAST.match(text):
        return _year_last(*match.groups())
    return _in_words(text)


def _year_last(first: str, mark: str, second: str, year: str) -> dt.date | None:
    if mark == "." or int(first) > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if int(second) > 12 else None


def _in_words(text: str) -> dt.date | None:
    # A mail's date always has a time, and without one it is not understood.
    for form in (text, f"{text} 00:00"):
        try:
            parsed = parsedate(form)
        except (ValueError, IndexError, TypeError):  # parsedate is not total
            parsed = None
        if parsed:
            return _day(*map(str, parsed[:3]))
    return None


def _day(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None

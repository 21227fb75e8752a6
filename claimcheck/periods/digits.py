"""A run of digits in folded text, and the parts that it can play in a time: a day, a year, a clock time, a date."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping

from claimcheck.periods.vocabulary import LETTER, Roles, Vocabulary
from claimcheck.text import MARKS, runs_on

PATTERN = r"""
    (?P<ymd>\d{4}(?P<s1>[-/.])\d{1,2}(?P=s1)\d{1,2}(?!\d))
  | (?P<dmy>\d{1,2}(?P<s2>[-/.])\d{1,2}(?P=s2)(?:\d{4}|\d{2})(?!\d|[-/.,:]\d))
  | (?P<clock>\d{1,2}(?::\d{2}){1,2}(?![\d:])|\d{1,2}h\d{2}(?![^\W_]))
  | (?P<years>\d{4}[-/]\d{2,4}(?!\d|[-/.,:]\d))
  | (?P<count_label>[1-4](?:q(?:/?(?:20)?\d\d)?|[hst]/?(?:20)?\d\d)(?![^\W_]))
  | (?P<number>\d+(?:[.,:/]\d+)*)
"""
_TIME = "four_digit_time"
# Every set of parts that digits can have, so that the grammar can name a sign for each.
PARTS = (
    *((_TIME,), ("year", _TIME), ("cued", "year", _TIME), ("cued", "plain", "year", _TIME)),
    *(
        ("number",),
        ("hour", "number"),
        ("day", "number"),
        ("day", "hour", "number"),
        ("day",),
        ("day", "ordinal"),
        ("year",),
    ),
    *(("cued", "year"), ("cued", "plain", "year"), ("short_year",), ("decade",), ("span", "span_end"), ("year_month",)),
    *(("date",), ("month", "numeric_month"), ("day_only",), ("day_month",), ("label",), ("label", "label_year")),
    *(("weak_label",), ("clock",), ("hour_minute",), ("hour_short",), ("minute",)),
)
_CURRENT = range(1900, 2051)
_NEXT_WORD = re.compile(rf"[ \n-]{{0,2}}({LETTER}+|\S)?( {LETTER}+)?")
_WORDS_BEFORE = re.compile(rf"(?:{LETTER}+\.? ){{1,3}}\Z")
_WRITTEN_ON = re.compile(rf"(?<![\w{MARKS}])({LETTER}{{1,3}})-\Z")
_COMPOUND = re.compile(rf"-({LETTER}+)")
_NUMBER_NEXT = re.compile(r" ?\d")
_NOT_AFTER = "#№+"
_NEVER_COUNTED = frozenset(("clock_after", "year_after"))  # "2024 г." is no gram, "9.00 uur" no duration


def read_digits(
    folded: str, match: re.Match[str], words: Vocabulary, ending: re.Pattern[str]
) -> tuple[int, Roles] | None:
    """The end and the parts of the digits that PATTERN matched, with an ending ("3rd"); None without any part."""
    if _attached(folded, match.start(), words, long=match.lastgroup == "years" or match.end() - match.start() == 4):
        return None
    read = _SHAPES.get(match.lastgroup or "")
    if read is not None:
        roles = read(match[0], words)
        counts = match.lastgroup == "years" and _counts(folded, match.start(), match.end(), words)
        return (match.end(), roles) if roles and not counts else None
    if match[0].isdigit():
        return _plain(folded, match.start(), match.end(), words, ending)
    return _separated(folded, match.start(), match.end(), words)


def _attached(folded: str, start: int, words: Vocabulary, *, long: bool) -> bool:
    """Whether something before the digits makes them part of a name, a price or a code: "H100", "$5", "A-7"; not "ב-7"."""
    before = folded[start - 1 : start]
    if not before:
        return False
    if before.isalpha():
        return not runs_on(before)
    if before == "-" and not long:
        written_on = _WRITTEN_ON.search(folded[max(0, start - 5) : start])
        if written_on and written_on[1] in words.prefixes:
            return False
        return folded[start - 2 : start - 1].isalpha() and not runs_on(folded[start - 2])
    return before in _NOT_AFTER or unicodedata.category(before) == "Sc"


def _plain(folded: str, start: int, end: int, words: Vocabulary, ending: re.Pattern[str]) -> tuple[int, Roles] | None:
    glued = ending.match(folded, end)
    if glued and not (words.spaced and folded[glued.end() : glued.end() + 1].isalnum()):
        endings = words.endings[glued[0]]
        if "none" in endings:
            return end, {"number": int(folded[start:end][:5])}
        roles = _ended(int(folded[start:end][:5]), end - start, endings)
        return (glued.end(), roles) if roles else None
    after = folded[end : end + 1]
    value = int(folded[start:end][:5])
    if after.isalpha():
        return (end, {"number": value}) if runs_on(after) and end - start < 3 else None
    if end - start == 4:
        roles = _year(folded, start, end, words) | _hours(folded[start:end])
        return (end, roles) if roles else None
    if end - start > 3:
        return None
    return end, _small(value, end - start, counted=_counted(folded, end, words) or _aged(folded, end, words))


def _aged(folded: str, end: int, words: Vocabulary) -> bool:
    """Whether a number is part of another word or of an age, and no day: "den 17-årige", "den 17 år gamle"."""
    compound = _COMPOUND.match(folded, end)
    if compound:
        return compound[1] not in words.words and compound[1] not in words.phrases
    found = _NEXT_WORD.match(folded, end)
    roles = words.words.get(found[1] or "", {}) if found else {}
    return "year_unit" in roles and _NEVER_COUNTED.isdisjoint(roles)


def _small(value: int, length: int, *, counted: bool) -> Roles:
    roles = {"number": value}
    if value <= 24 and length < 3:
        roles["hour"] = value
    if 1 <= value <= 31 and length < 3 and not counted:
        roles["day"] = value
    return roles


def _hours(digits: str) -> dict[str, int]:
    """ "1630" as in "1630 GMT"."""
    return {_TIME: int(digits)} if int(digits[:2]) <= 24 and int(digits[2:]) < 60 else {}


def _year(folded: str, start: int, end: int, words: Vocabulary) -> dict[str, int]:
    """A year, and how sure: after a month at least, after "in", or on its own.

    "2000 people" counts and "in 2000" does not; a number that nothing tells apart is a year from 1900 to 2050, unless
    it is round and a word follows. One that only another era makes such a year needs a word that says so.
    """
    written = int(folded[start:end])
    value = _common(written, words)
    # "About 2000", but "until 2030" and "até 2030" are years.
    hedged_round = written % 100 == 0 or value not in _CURRENT
    if not 1000 <= value <= 2100 or _counts(folded, start, end, words, hedges=hedged_round):
        return {}
    worded = (_NEXT_WORD.match(folded, end) or [None, None])[1] or ""
    roles = {"year": value}
    if value in _CURRENT or not worded.isalpha():
        roles["cued"] = value
    if value in _CURRENT and value == written and not (value % 100 == 0 and worded.isalpha()):
        roles["plain"] = value
    return roles


def _counts(folded: str, start: int, end: int, words: Vocabulary, *, hedges: bool = True) -> bool:
    """Whether the words around a number say that it counts or measures something; a hedge before it does unless told."""
    before = folded[max(0, start - 40) : start]
    bare = before.rstrip()
    if bare and (unicodedata.category(bare[-1]) == "Sc" or _ends_in_money(bare, words)):
        return True
    run = _WORDS_BEFORE.search(before) if hedges else None
    if run:
        last = run[0].split()
        if any(" ".join(last[-size:]) in words.hedges for size in (1, 2, 3)):
            return True
    if not _counted(folded, end, words):
        return False
    return not (int(folded[start:end][:4]) % 100 and (_called_year(bare, words) or _clock_next(folded, end, words)))


def _ends_in_money(before: str, words: Vocabulary) -> bool:
    """Whether text ends in a currency, so that what follows is an amount: "EUR 2000", "元2000"."""
    bare = before.removesuffix(".")
    if not bare.endswith(words.money):
        return False
    start = len(bare) - max(len(money) for money in words.money if bare.endswith(money))
    return start == 0 or not bare[start - 1].isalpha() or runs_on(bare[start - 1])


def _clock_next(folded: str, end: int, words: Vocabulary) -> bool:
    """Whether a clock time follows, and no hours are counted: "12 Mart 2024 saat 10.30"."""
    found = _NEXT_WORD.match(folded, end)
    if not (found and found[1] and "hour_before" in words.words.get(found[1], ())):
        return False
    return _NUMBER_NEXT.match(folded, found.end(1)) is not None


def _called_year(before: str, words: Vocabulary) -> bool:
    """Whether text ends in a word such as "year", so that what follows the number counts nothing: "năm 2024 người dân"."""
    word = next((word for word in words.year_words if before.endswith(word)), None)
    return word is not None and not (words.spaced and before[: -len(word)][-1:].isalpha())


def _counted(folded: str, end: int, words: Vocabulary) -> bool:
    found = _NEXT_WORD.match(folded, end)
    word = found[1] if found else None
    if not (found and word):
        return False
    if len(word) == 1 and not word.isalpha():
        return word in "%‰°" or unicodedata.category(word) == "Sc"
    if runs_on(word[0]):
        return any(word.startswith(counted) for counted in words.counted if runs_on(counted[0]))
    if not _NEVER_COUNTED.isdisjoint(words.words.get(word, ())):
        return False
    return word in words.counted or f"{word}{found[2]}" in words.counted


def _measured(folded: str, end: int, words: Vocabulary) -> bool:
    """Whether a number with a point in it measures something, and is no clock time before "uur" or "horas"."""
    found = _NEXT_WORD.match(folded, end)
    hour = found and found[1] and "hour_unit" in words.words.get(found[1], ())
    return not hour and _counted(folded, end, words)


def _ended(value: int, length: int, endings: Roles) -> Roles | None:
    """The parts of digits with something glued to them."""
    return next((roles for role in endings if (roles := _ENDINGS[role](value, length))), None)


def _century(value: int) -> int:
    return value + (2000 if value < 60 else 1900)


def _year_ending(value: int, length: int) -> Roles | None:
    if length == 4:
        return {"year": value, "cued": value, "plain": value} if 1000 <= value <= 2100 else None
    return {"short_year": _century(value)} if length == 2 else None


def _decade_ending(value: int, length: int) -> Roles | None:
    if value % 10 or length not in (2, 4) or (length == 4 and not 1000 <= value <= 2100):
        return None
    return {"decade": value if length == 4 else value + (2000 if value < 30 else 1900)}


def _ordinal_ending(value: int, length: int) -> Roles | None:
    if not 1 <= value <= 31 or length > 2:
        return None
    return {"day": value, "ordinal": value} if value <= 4 else {"day": value}


_ENDINGS: Mapping[str, Callable[[int, int], Roles | None]] = {
    "year": _year_ending,
    "decade": _decade_ending,
    "ordinal": _ordinal_ending,
    "month": lambda value, _: {"month": value, "numeric_month": value} if 1 <= value <= 12 else None,
    "day": lambda value, length: {"day_only": value} if 1 <= value <= 31 and length < 3 else None,
    "hour": lambda value, length: {"clock": value} if value <= 26 and length < 3 else None,
    "hour_short": lambda value, length: {"hour_short": value} if value <= 24 and length < 3 else None,
    "minute": lambda value, _: {"minute": value} if value < 60 else None,
    "quarter": lambda value, _: {"label": value} if 1 <= value <= 4 else None,
}


def _separated(folded: str, start: int, end: int, words: Vocabulary) -> tuple[int, Roles] | None:
    """ "8.30" may be a clock time, "22.1." and "(22/1)" are dates; other separators make a figure."""
    match = re.fullmatch(r"(\d{1,2})([./])(\d{1,2})", folded[start:end])
    if match is None:
        return None
    first, second = int(match[1]), int(match[3])
    if 1 <= first <= 31 and 1 <= second <= 12:
        if match[2] == "." and words.dot_ordinals and folded[end : end + 1] == ".":
            return end + 1, {"day_month": second * 100 + first}
        if match[2] == "/" and folded[start - 1 : start] == "(" and folded[end : end + 1] == ")":
            day, month = (second, first) if words.month_first else (first, second)
            return (end, {"day_month": month * 100 + day}) if month <= 12 else None
    if match[2] == "." and len(match[3]) == 2 and first <= 24 and second < 60 and not _measured(folded, end, words):
        return end, {"hour_minute": first}
    return None


def _common(year: int, words: Vocabulary) -> int:
    """The year of the common era: as it is, or counted from the era of the language if beyond 2100."""
    return year - words.era_offset if year > 2100 else year


def _ymd(text: str, words: Vocabulary) -> Roles | None:
    year, month, day = (int(part) for part in re.split(r"\D", text))
    return _date(_common(year, words), month, day)


def _dmy(text: str, words: Vocabulary) -> Roles | None:
    first, second, year = (int(part) for part in re.split(r"\D", text))
    day, month = (second, first) if (words.month_first and first <= 12) or second > 12 else (first, second)
    return _date(_common(year, words) if year > 99 else _century(year), month, day)


def _date(year: int, month: int, day: int) -> Roles | None:
    try:
        return {"date": dt.date(year, month, day).toordinal()}
    except ValueError:
        return None


def _clock(text: str, _: Vocabulary) -> Roles | None:
    hour, minute = (int(part) for part in re.split(r"\D", text)[:2])
    return {"clock": hour} if hour <= 24 and minute < 60 else None


def _years(text: str, words: Vocabulary) -> Roles | None:
    """ "2024/25" and "2019-2023" are runs of years, "2024-08" is a month."""
    first, second = re.split(r"\D", text)
    year, last = int(first), int(second)
    if _common(year, words) not in range(1000, 2101) or len(second) == 3:
        return None
    if len(second) == 2:
        if 1 <= last <= 12 and last != year % 100 + 1:
            return {"year_month": _common(year, words) * 12 + last - 1}
        last += year - year % 100
    year, last = _common(year, words), _common(last, words)
    return {"span": year, "span_end": last} if year < last <= 2100 else None


def read_label(text: str, _: object = None) -> Roles | None:
    """The parts of "q3", "3q24", "h1/2024", "3t25"; halves count from 11. "t3" alone may be a terminal, "h2" a gas.

    >>> read_label("3q24"), read_label("h2"), read_label("t3")
    ({'label': 3, 'label_year': 2024}, {'weak_label': 12}, {'weak_label': 3})
    """
    letter, number = (text[0], int(text[1])) if text[0].isalpha() else (text[1], int(text[0]))
    half = letter in "hs"
    if half and number > 2:
        return None
    value = number + 10 if half else number
    year = text[2:].strip("/")
    if year:
        return {"label": value, "label_year": int(year) if len(year) == 4 else _century(int(year))}
    return {"label": value} if letter == "q" else {"weak_label": value}


_SHAPES: Mapping[str, Callable[[str, Vocabulary], Roles | None]] = {
    "ymd": _ymd,
    "dmy": _dmy,
    "clock": _clock,
    "years": _years,
    "count_label": read_label,
}

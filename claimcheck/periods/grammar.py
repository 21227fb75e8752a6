"""A line of tokens as the times that it names: one grammar for all languages, over the parts that tokens play.

A rule is a pattern in which `{month}` stands for any token that can be a month. A named group must be one token; its
name is that of the role to read, with a suffix where a rule needs two (`day`, `day_2`). What stands between tokens is
written as it is: `,` `-` `/` `.` `(` `)`.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from claimcheck.periods import meanings
from claimcheck.periods.ahead import is_ahead
from claimcheck.periods.meanings import Values
from claimcheck.periods.moments import Moment, Stretch
from claimcheck.periods.tokens import Line, Token, scanner
from claimcheck.periods.vocabulary import UNITS

Meaning = Moment | Stretch
Build = Callable[[Values], Meaning | None]


@dataclass(frozen=True, slots=True)
class Found:
    """A time found: the places in the line, what it says, and whether its digits are calendar or clock digits."""

    start: int
    end: int
    meaning: Meaning
    calendar: bool


_GLUE = "{glue}{0,3}"
# "of 2024", "im Jahr 2024", "of last year", "de l'an dernier", "去年" behind a month or quarter.
_TAIL = (
    rf"(?:{_GLUE}(?:{{year_before}}{{glue}}?)?(?P<year>{{year}}){{year_after}}?"
    rf"|{_GLUE}(?P<shift_year>{{shift}}){{year_unit}}|{_GLUE}{{year_unit}}{{glue}}?(?P<shift_year_2>{{shift}})"
    rf"|{_GLUE}(?P<year_relative>{{year_relative}}))"
)
# "2024年", "去年", "24年" before a month, in languages that go from the large to the small.
_HEAD = "(?:(?P<year_2>{year})(?:{year_after}|\\.)?|(?P<year_relative_2>{year_relative}){glue}?|(?P<short_year>{short_year}))"
# "Vuoden 2024", "2024. aasta", "viime vuoden", "tavaly" before a quarter or half, in any language.
_YEAR_FIRST = (
    "(?:(?:{year_before}{glue}?)?(?P<year>{year})(?:\\.?(?:{year_unit}|{year_after}))?"
    "|(?P<shift_year>{shift}){year_unit}|(?P<year_relative>{year_relative}))"
)
_MONTH = "(?P<month>{month}|{short_month}|{weak_month})"
_UNIT = "(?:" + "|".join(f"(?P<{unit}_unit>{{{unit}_unit}})" for unit in UNITS) + ")"
_NUMBER = "(?P<number>{number})"
_OF_A_YEAR = rf"(?:{_TAIL}|{{glue}}?{{year_unit}})?"
_PART = "(?:(?P<half_unit>{half_unit})|(?P<quarter_unit>{quarter_unit}))"

_WEEKDAY = "(?:{shift}?{day_name}{shift}?,?{glue}{0,2})?"
_TO = "(?:{glue}{0,2}(?:\\.?-|{to}){glue}{0,2})"
_CALENDAR: tuple[tuple[str, Build], ...] = (
    (rf"{_WEEKDAY}(?P<date>{{date}})", meanings.read_date),
    (rf"{_WEEKDAY}(?P<day>{{day}})\.?{{of}}{{0,2}}{_MONTH}(?:-?{_TAIL}|,(?P<year_2>{{year}}))?", meanings.read_day),
    (
        rf"(?P<day>{{day}})\.?(?:{_TO}|,|/|{{and}}{{glue}}{{0,2}})(?P<day_2>{{day}})\.?{{of}}{{0,2}}{_MONTH}{_TAIL}?",
        meanings.read_days,
    ),
    (rf"{_WEEKDAY}(?P<day_month>{{day_month}}){_TAIL}?", meanings.read_day_month),
    (rf"{_WEEKDAY}{_MONTH}(?P<day>{{day}})\.{{day_unit}}{_TAIL}?", meanings.read_day),
    (rf"{_MONTH}{_TAIL}", meanings.read_month),
    (r"(?P<month>{month})", meanings.read_month),
    (r"(?<={cue})(?P<month>{weak_month})", meanings.read_month),
    (rf"(?P<shift>{{shift}}){_MONTH}", meanings.read_month),
    (rf"{_MONTH}{{glue}}?(?P<shift>{{shift}})", meanings.read_month),
    (rf"{{month_before}}(?P<month_day>{{number}}){_TAIL}?", meanings.read_numbered_month),
    (rf"(?P<number>{{number}}){{month_before}}(?P<month_day>{{number}}){_TAIL}?", meanings.read_numbered_day),
    (r"(?P<year_month>{year_month})", meanings.read_year_month),
    (rf"{{ordinal_before}}?(?P<ordinal>{{ordinal}})-?{_UNIT}(?:-?{_TAIL})?", meanings.read_part),
    (rf"{{ordinal_before}}?(?P<ordinal>{{ordinal}})(?P<half_unit>{{half_of}}){_TAIL}", meanings.read_part),
    (rf"(?P<day>{{day}})\.{_UNIT}{_TAIL}?", meanings.read_part),
    (
        rf"{_YEAR_FIRST}{{glue}}?(?:(?P<ordinal>{{ordinal}})|(?P<day>{{day}})\.){_PART}",
        meanings.read_part,
    ),
    (rf"{{ordinal_before}}(?P<number>{{number}}){_UNIT}{_TAIL}?", meanings.read_part),
    (rf"(?P<label>{{label}})[/-]?{_TAIL}?", meanings.read_label),
    (rf"(?P<weak_label>{{weak_label}})[/-]?{_TAIL}", meanings.read_label),
    (r"(?P<year>{year})[-/]?(?:(?P<label>{label})|(?P<weak_label>{weak_label}))", meanings.read_label),
    (rf"{{first}}{_NUMBER}{_UNIT}{_TAIL}?", meanings.read_run),
    (rf"{_NUMBER}{{first}}{_UNIT}{_TAIL}?", meanings.read_run),
    (rf"(?P<shift>{{shift}}){_NUMBER}{_UNIT}{_TAIL}", meanings.read_run),
    (rf"{_NUMBER}{_UNIT}{_TAIL}", meanings.read_elapsed),
    (rf"{_NUMBER}{_UNIT}{{glue}}?{{to}}{{glue}}{{0,2}}{_MONTH}{_TAIL}?", meanings.read_until),
    (r"(?P<day_name>{day_name})(?:\((?P<day>{day})\))?", meanings.read_weekday),
    (r"(?P<day_name>{day_name})\((?P<day_month>{day_month})\)", meanings.read_day_month),
    (r"(?P<shift>{shift})(?P<day_name>{day_name})", meanings.read_weekday),
    (r"(?P<day_name>{day_name})(?P<shift>{shift})", meanings.read_weekday),
    (r"(?P<day_only>{day_only})", meanings.read_day_only),
    (r"(?P<month_relative>{month_relative})(?P<day_only>{day_only})", meanings.read_day_only),
    (r"(?P<day>{day})-(?P<day_only>{day_only})", meanings.read_days_only),
    (r"(?<={day_before})(?P<day>{day})", meanings.read_day_only),
    (r"(?:{year_before}{glue}?)?(?P<year>{year}){year_after}", meanings.read_year),
    (r"{year_before}{of}?(?P<year>{year})", meanings.read_year),
    (r"(?<={cue})(?P<year>{cued})", meanings.read_year),
    (r"(?P<year>{plain})", meanings.read_year),
    (r"(?:{year_before}{of}?)?(?P<span>{span}){year_after}?", meanings.read_span),
    (r"{decade_before}?(?P<decade>{decade})(?:{year_unit}|{year_before}|{decade_after})?", meanings.read_decade),
    (r"{decade_before}(?P<number>{number}|{year})", meanings.read_decade),
    (r"(?P<number>{year})\.?{decade_after}", meanings.read_decade),
    (r"(?P<number>{number})\.{decade_after}", meanings.read_decade),
    (r"{hour_before}?(?P<clock>{clock})(?P<minute>{minute})?{hour_unit}?{clock_after}{0,2}", meanings.read_clock),
    (r"{clock_before}(?:{hour_minute}|{hour_short}){hour_unit}?{clock_after}{0,2}", meanings.read_clock),
    (r"{clock_before}{hour}{hour_unit}(?!{not_clock}){number}?", meanings.read_clock),
    (r"{four_digit_time}{clock_after}", meanings.read_clock),
    (r"{hour_before}{hour}|{hour_said}{hour_word}{hour_unit}?", meanings.read_clock),
    (r"{clock_before}(?:{hour}|{hour_word}){hour_unit}?{clock_part}", meanings.read_clock),
    (r"{hour_before}{hour_minute}", meanings.read_clock),
    (r"(?:{hour_minute}|{hour}|{hour_short}|{hour_word}){hour_unit}?{clock_after}{1,2}", meanings.read_clock),
)
_LARGE_FIRST: tuple[tuple[str, Build], ...] = (
    (rf"{_HEAD}?(?P<month>{{month}})(?P<day_only>{{day_only}})", meanings.read_day),
    (rf"{_HEAD}?(?P<month>{{month}})(?P<day>{{day}})\.?", meanings.read_day),
    (rf"{_HEAD}?(?P<month>{{month}})(?P<day>{{day}})\.?(?:{_TO}|{{and}})(?P<day_2>{{day}})", meanings.read_days),
    (rf"{_HEAD}(?P<month>{{month}})", meanings.read_month),
    (rf"{_HEAD}?(?P<day>{{day}}){_TO}(?P<month>{{numeric_month}})", meanings.read_months),
    (rf"{_HEAD}{{ordinal_before}}?(?:(?P<ordinal>{{ordinal}})|(?P<number>{{number}})){_UNIT}", meanings.read_part),
    (rf"{_HEAD}-?(?P<label>{{label}})", meanings.read_label),
    (rf"{_HEAD}{{glue}}?{{first}}{_NUMBER}{_UNIT}", meanings.read_run),
)
_UNIT_FIRST: tuple[tuple[str, Build], ...] = (
    (rf"{_PART}{{ordinal_before}}?(?:(?P<ordinal>{{ordinal}})|(?P<day>{{day}}))(?:[-/]?{_TAIL})?", meanings.read_part),
    (rf"{_PART}{{ordinal_before}}?{_NUMBER}[-/]?{_TAIL}", meanings.read_part),
    (rf"{_NUMBER}{_UNIT}{{glue}}?{{first}}{_OF_A_YEAR}", meanings.read_run),
    (rf"{_UNIT}{_NUMBER}{{first}}{_OF_A_YEAR}", meanings.read_run),
)
_MONTH_FIRST: tuple[tuple[str, Build], ...] = (
    (rf"{_WEEKDAY}{_MONTH}(?P<day>{{day}})(?:,?(?P<year>{{year}}))?", meanings.read_day),
    (rf"{_MONTH}(?P<day>{{day}})(?:{_TO}|,|{{and}})(?P<day_2>{{day}})(?:,?(?P<year>{{year}}))?", meanings.read_days),
)
_RELATIVE: tuple[tuple[str, Build], ...] = (
    (rf"(?P<shift>{{shift}}){_UNIT}", meanings.read_relative),
    ("|".join(f"(?P<{unit}_relative>{{{unit}_relative}})" for unit in UNITS), meanings.read_relative),
    (rf"(?P<shift>{{shift}}){_NUMBER}{_UNIT}", meanings.read_last_few),
    (rf"{_NUMBER}(?P<shift>{{shift}}){_UNIT}", meanings.read_last_few),
    (rf"{{ago_before}}(?:{_NUMBER}|{{one}}){_UNIT}", meanings.read_ago),
    (rf"(?:{_NUMBER}|{{one}})?{_UNIT}{{ago_after}}", meanings.read_ago),
    (rf"{{ahead_before}}(?:{_NUMBER}|{{one}}){_UNIT}(?!{{not_ahead}})", meanings.read_ahead),
    (rf"{{perhaps_before}}?(?:{_NUMBER}|{{one}}){_UNIT}{{ahead_after}}", meanings.read_ahead),
)
# "In five months" says how long something took as often as when it will be: only a sentence about what is to come decides.
_PERHAPS: tuple[tuple[str, Build], ...] = (
    (rf"{{perhaps_before}}(?:{_NUMBER}|{{one}}){_UNIT}{{perhaps_after}}?(?!{{not_ahead}})", meanings.read_ahead),
    (rf"(?:{_NUMBER}|{{one}}){_UNIT}{{perhaps_after}}(?!{{not_ahead}})", meanings.read_ahead),
)
_UNIT_FIRST_RELATIVE: tuple[tuple[str, Build], ...] = (
    (rf"(?!{{month_before}}){_UNIT}{_NUMBER}(?P<shift>{{shift}})", meanings.read_last_few),
)
# In some languages what follows a unit is more often the next word: "5天下雨".
_SHIFT_BEHIND: tuple[tuple[str, Build], ...] = (
    (rf"{_UNIT}{{glue}}?(?P<shift>{{shift}})", meanings.read_relative),
    (rf"{_NUMBER}{_UNIT}(?P<shift>{{shift}})", meanings.read_last_few),
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled rule; `perhaps` marks one that needs a sentence about what is to come."""

    pattern: re.Pattern[str]
    build: Build
    calendar: bool
    perhaps: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of a language, and what joins two times into one."""

    rules: tuple[Rule, ...]
    joined: re.Pattern[str]
    paired: re.Pattern[str]
    opened: re.Pattern[str]


@cache
def grammar(language: str | None) -> Grammar:
    """The grammar with the signs of a language in it, compiled when first asked for."""
    words = scanner(language).words
    calendar = (
        *_CALENDAR,
        *(_LARGE_FIRST if words.year_first else ()),
        *(_MONTH_FIRST if words.month_first else ()),
        *(_UNIT_FIRST if words.unit_first else ()),
    )
    relative = (
        *_RELATIVE,
        *(_SHIFT_BEHIND if words.shift_behind else ()),
        *(_UNIT_FIRST_RELATIVE if words.unit_first else ()),
    )
    return Grammar(
        rules=(
            *(Rule(_compiled(pattern, language), build, True) for pattern, build in calendar),
            *(Rule(_compiled(pattern, language), build, False, perhaps=True) for pattern, build in _PERHAPS),
            *(Rule(_compiled(pattern, language), build, False) for pattern, build in relative),
        ),
        joined=_compiled(_TO, language),
        paired=_compiled("{glue}{0,2}(?:,?{and}|,){glue}{0,2}", language),
        opened=_compiled("{from}{glue}{0,2}\\Z", language),
    )


def _compiled(pattern: str, language: str | None) -> re.Pattern[str]:
    having = scanner(language).having

    def signs(match: re.Match[str]) -> str:
        found = having(match[1])
        return f"[{found}]" if found else "(?!)"

    return re.compile(re.sub(r"\{([a-z_]+)\}", signs, pattern))


def find_moments(line: Line, language: str | None, folded: str) -> tuple[Found, ...]:
    """The times in a line of a folded text, from left to right: where rules compete, the first and then the longest wins."""
    rules = grammar(language)
    firsts = ((order, rule.pattern.search(line.signs)) for order, rule in enumerate(rules.rules))
    waiting = [(match.start(), -match.end(), order, match) for order, match in firsts if match]
    heapq.heapify(waiting)
    found: list[Found] = []
    end = 0
    while waiting:
        start, _, order, match = heapq.heappop(waiting)
        rule = rules.rules[order]
        fits = start >= end and (not rule.perhaps or _is_ahead(folded, line.inside(start, match.end()), language))
        meaning = rule.build(_values(match, line)) if fits else None
        if meaning:
            if start and isinstance(meaning, Moment) and _is_since(line.tokens[start - 1]):
                meaning = replace(meaning, since=True)
            end = match.end()
            found.append(Found(start, end, meaning, rule.calendar))
        following = rule.pattern.search(line.signs, max(end, start + 1))
        if following:
            heapq.heappush(waiting, (following.start(), -following.end(), order, following))
    return _joined(found, line, rules)


def _is_ahead(folded: str, tokens: tuple[Token, ...], language: str | None) -> bool:
    return is_ahead(folded, tokens[0].start, tokens[-1].end, scanner(language).words)


def _is_since(token: Token | None) -> bool:
    return token is not None and "since" in token.roles


def _values(match: re.Match[str], line: Line) -> dict[str, int]:
    """What the named tokens of a match are worth in the roles that their groups name."""
    values: dict[str, int] = {}
    for name in match.groupdict():
        at = match.start(name)
        token = line.tokens[at] if at >= 0 else None
        if token is None:
            continue
        role = name if name == "day_2" else name.removesuffix("_2")
        reads = _READ_AS.get(role, (role,))
        values[role] = next(token.roles[other] for other in reads if other in token.roles)
        values.update({extra: token.roles[extra] for extra in _EXTRAS if extra in token.roles})
    return values


_EXTRAS = ("label_year", "plural", "span_end")
_READ_AS = {
    "month": ("month", "short_month", "weak_month", "numeric_month"),
    "numeric_month": ("numeric_month",),
    "month_day": ("number",),
    "number": ("number", "year"),
    "day_2": ("day",),
    "shift_year": ("shift",),
    "half_unit": ("half_unit", "half_of"),
}


def _joined(found: list[Found], line: Line, rules: Grammar) -> tuple[Found, ...]:
    """Neighbours that make one stretch made one, and "September and October 2022" given its year twice."""
    times: list[Found] = []
    for later in found:
        before = times[-1] if times else None
        if before and isinstance(before.meaning, Moment) and isinstance(later.meaning, Moment):
            between = line.signs[before.end : later.start]
            first, last = before.meaning, _completed(before.meaning, later.meaning)
            paired = rules.paired.fullmatch(between)
            if _alike(first, last) and (
                rules.joined.fullmatch(between) or (paired and rules.opened.search(line.signs, 0, before.start))
            ):
                times[-1] = Found(before.start, later.end, Stretch(first, last), before.calendar or later.calendar)
                continue
            if paired and _alike(first, last) and last.dated and not first.dated and first.number is not None:
                times[-1] = replace(before, meaning=replace(first, year=last.year, year_shift=last.year_shift))
        times.append(later)
    return tuple(times)


def _completed(first: Moment, last: Moment) -> Moment:
    """The later of two moments with the month of the first where it names a day alone: "from 1 June to the 3rd"."""
    if first.unit == last.unit == "day" and last.number is None and last.shift is None and first.number is not None:
        return replace(first, day=last.day)
    return last


def _alike(first: Moment, last: Moment) -> bool:
    if first.unit == "clock" or first.count > 1 or last.count > 1 or first.last or last.last:
        return False
    grains = {"weekday": "day"}
    return grains.get(first.unit, first.unit) == grains.get(last.unit, last.unit)

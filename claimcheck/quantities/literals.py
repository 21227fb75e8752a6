"""Folded text -> the numbers in digits in it: plain ones, fractions, powers of ten, and decimals without a whole part."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from claimcheck.quantities.digits import LITERAL, Reading, read_digits
from claimcheck.quantities.figure import Line
from claimcheck.text import runs_on

_SLASHED = re.compile(r"[/⁄](\d{1,4})(?![\d/]|[.,]\d)")
_EXPONENT = re.compile(r"e([+-]?\d{1,2})(?!\w|[.,]\d)")
_POWER = re.compile(r"(?P<times> ?[x×·*] ?10)?(?:\^(?P<plain>-?\d{1,2})(?!\d)|(?P<raised>⁻?[⁰¹²³⁴-⁹]{1,2}))")
_SUPERSCRIPT = re.compile(r"⁻?[⁰¹²³⁴-⁹]+$")
_FEET = re.compile(r"(\d{1,2})' ?(\d{1,2})(?:[\"″”“]|'')(?!\w)")
# The height of a person is also printed without the closing sign ("she is 5'6").
_HEIGHT = re.compile(r"([4-7])' ?(\d{1,2})(?![\d'\"″”“]|[.,]\d|\w)")
_FRACTION_SIGNS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_FRACTION_SIGN = re.compile(f"[{_FRACTION_SIGNS}]")
_CENTS = re.compile(r":(\d{2})(?![\d:.,]\d|\d)")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
# Denominators of fractions that people print; other numbers with a slash are dates, seasons and names ("9/11").
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 32, 50, 64, 100, 1000))
# What marks are given out of: with decimals before the slash, a number is a mark and no date, season or name.
_MARKS_OUT_OF = frozenset((4, 5, 6, 10, 20, 100))
_MARK_DECIMALS = 2
_MOST_WHOLES = 1000
_INCHES = 12
_LONGEST_STRAY = 2
_LONGEST_BLANK, _LONGEST_GAP = 2, 12


@dataclass(frozen=True, slots=True)
class Literal:
    """A number in digits: where it stands and what it may mean.

    `fraction` is for one that is a part of something ("3/4"), `step` the worth of its last digit where that tells
    ("7.5/10"), `unit` for one whose marks tell its unit ("6'2\"").
    """

    start: int
    end: int
    readings: tuple[Reading, ...]
    fraction: bool = False
    unit: str | None = None
    step: Decimal | None = None


def find_literals(line: Line, start: int) -> Iterator[Literal]:
    """Every number in digits from an offset on, from left to right and apart from each other.

    Runs of digits that are no number ("1.2.3") are left out.
    """
    done = start
    for match in LITERAL.finditer(line.folded, start):
        if match.start() >= done:
            literal = _read(line, match)
            if literal is not None:
                done = literal.end
                yield literal
    if any(sign in line.text for sign in _FRACTION_SIGNS):
        yield from _lone_signs(line, start)


def _lone_signs(line: Line, start: int) -> Iterator[Literal]:
    """The fractions in one character that no number stands before."""
    for match in _FRACTION_SIGN.finditer(line.text, start):
        at = match.start()
        if at == 0 or not line.folded[max(0, at - 2) : at].rstrip(" ")[-1:].isdigit():
            yield Literal(at, at + 1, (_part(_sign_value(match[0])),), fraction=True)


def _read(line: Line, match: re.Match[str]) -> Literal | None:
    start = match.start()
    end = start + len(match[0].rstrip(".,' "))
    for form in _FORMS.get(line.text[end : end + 1], ()):
        literal = form(line, start, end)
        if literal is not None:
            return literal
    if not line.text[start:end].isascii() and (raised := _SUPERSCRIPT.search(line.text, start, end)) is not None:
        return _raised(line, start, raised.start())
    readings = read_digits(line.folded[start:end])
    if not readings:
        return _in_feet(line, start, end)
    return _after_a_mark(line, start, end) or Literal(start, end, readings)


def _after_a_mark(line: Line, start: int, end: int) -> Literal | None:
    """A decimal printed without its zero: ".5 million", ",25 %"."""
    mark = line.folded[start - 1 : start]
    if not mark or mark not in ".," or not line.folded[start:end].isdigit():
        return None
    before = line.folded[start - 2 : start - 1]
    if before and (before.isalnum() or before in ".,;:!?)]'\"»”%"):
        return None
    if mark == "," and line.words.decimal != "," and line.words.territory is not None:
        return None
    reading = Reading(Decimal(f"0.{line.folded[start:end]}"), end - start, mark)
    return Literal(start - 1, end, (reading,))


def _in_feet(line: Line, start: int, _: int) -> Literal | None:
    """Feet and inches by their signs, as inches: "6'2\"", "5' 10''"; minutes and seconds of arc stand behind degrees."""
    found = _FEET.match(line.folded, start) or (
        _HEIGHT.match(line.folded, start) if line.words.decimal == "." else None
    )
    if found is None or line.folded[start - 1 : start] == "°" or line.folded[max(0, start - 2) : start] == "° ":
        return None
    feet, inches = int(found[1]), int(found[2])
    if inches >= _INCHES:
        return None
    return Literal(start, found.end(), (Reading(Decimal(feet * _INCHES + inches), 0),), unit="inch")


def _with_colon(line: Line, start: int, end: int) -> Literal | None:
    """A price with its cents behind a colon, where the locale writes it so: "4:50 kronor"."""
    found = _CENTS.match(line.folded, end) if line.words.price_colon and line.folded[start:end].isdigit() else None
    if found is None:
        return None
    price = Literal(start, found.end(), (Reading(Decimal(f"{line.folded[start:end]}.{found[1]}"), 2),))
    return price if is_price(line, price) else None


def is_price(line: Line, literal: Literal) -> bool:
    """Whether a number with decimals has money right behind it, so that it is no clock time: "from 2.00 crowns"."""
    if not literal.readings[0].decimals:
        return False
    unit = line.words.units.longest(line.folded, line.text, line.skip_space(literal.end))
    return unit is not None and unit.payload.kind == "money"


def _slashed(line: Line, start: int, end: int) -> Literal | None:
    """ "3/4", "7.5/10", where both are printed as a fraction or a mark is; other numbers with a slash are dates and names."""
    found = _SLASHED.match(line.folded, end)
    if found is None or line.folded[start - 1 : start] == "/":
        return None
    behind = line.folded[found.end() : found.end() + 1]
    if behind and behind.isalnum() and not runs_on(behind):
        return None
    if not line.folded[start:end].isdigit():
        return _mark_out_of(line.folded[start:end], int(found[1]), start, found.end())
    over, under = int(line.folded[start:end]), int(found[1])
    if not 0 < over < under or under not in _DENOMINATORS:
        return None
    return Literal(start, found.end(), (_part(Fraction(over, under)),), fraction=True)


def _mark_out_of(given: str, most: int, start: int, end: int) -> Literal | None:
    """A mark with decimals, out of the highest one: "7.5/10", "3,8/5"."""
    readings = read_digits(given)
    if len(readings) != 1 or not 0 < readings[0].decimals <= _MARK_DECIMALS or most not in _MARKS_OUT_OF:
        return None
    value, step = readings[0].value, Decimal(1).scaleb(-readings[0].decimals)
    if value > most:
        return None
    return Literal(start, end, (_part(Fraction(value) / most),), fraction=True, step=step / most)


def _with_sign(line: Line, start: int, end: int) -> Literal | None:
    """A whole number with a fraction behind it in one character: "3½"."""
    at = line.skip_space(end)
    if not _FRACTION_SIGN.match(line.text, at) or at - end > 1 or not line.folded[start:end].isdigit():
        return None
    part = _part(_sign_value(line.text[at]))
    return Literal(start, at + 1, (replace(part, value=int(line.folded[start:end]) + part.value),))


def _with_exponent(line: Line, start: int, end: int) -> Literal | None:
    """ "4e14", "2.5E-3"."""
    found = _EXPONENT.match(line.folded, end)
    return _shifted(line, start, end, found.end(), int(found[1])) if found else None


def _with_power(line: Line, start: int, end: int) -> Literal | None:
    """ "10^6", "2×10³", "2 x 10^9"."""
    found = _POWER.match(line.text, end)
    if found is None:
        return None
    power = int((found["plain"] or found["raised"]).translate(_RAISED))
    if found["times"]:
        return _shifted(line, start, end, found.end(), power)
    return _shifted(line, start, end, found.end(), power - 1) if line.folded[start:end] == "10" else None


def _raised(line: Line, start: int, end: int) -> Literal | None:
    """Ten to a raised power ("10³"); any other number without the raised mark, which is a note's ("1,200³")."""
    power = _with_power(line, start, end)
    readings = read_digits(line.folded[start:end].rstrip(".,' ")) if end > start else ()
    return power or (Literal(start, end, readings) if readings else None)


def _shifted(line: Line, start: int, end: int, end_of_power: int, power: int) -> Literal | None:
    readings = read_digits(line.folded[start:end])
    moved = tuple(
        Reading(reading.value.scaleb(power), max(0, reading.decimals - power), reading.decimal_mark, reading.group_mark)
        for reading in readings
    )
    return (
        Literal(start, end_of_power, tuple(replace(one, value=_plain(one.value)) for one in moved)) if moved else None
    )


def _plain(value: Decimal) -> Decimal:
    """A value without an exponent of its own: 1E+10 as 10000000000."""
    return Decimal(f"{value:f}")


def _part(part: Fraction) -> Reading:
    return Reading(Decimal(part.numerator) / Decimal(part.denominator), 1)


def _sign_value(sign: str) -> Fraction:
    return Fraction(unicodedata.numeric(sign)).limit_denominator(10)


# What a number may go on with, by the character right behind it.
_FORMS: dict[str, tuple[Callable[[Line, int, int], Literal | None], ...]] = {
    **dict.fromkeys("/⁄", (_slashed,)),
    ":": (_with_colon,),
    **dict.fromkeys("eE\uff45\uff25", (_with_exponent,)),
    **dict.fromkeys("^x×·*⁰⁴⁵⁶⁷⁸⁹⁻", (_with_power,)),
    **dict.fromkeys(_FRACTION_SIGNS, (_with_sign,)),
    " ": (_with_sign, _with_power),
    **dict.fromkeys("'’′", (_in_feet,)),
}


def with_neighbours(line: Line, literals: Sequence[Literal]) -> list[Literal]:
    """The numbers with those put together that a space or a word parts: "2 1/2", "50, 8 %", "1 point 5"."""
    found: list[Literal] = []
    for literal in literals:
        last = found[-1] if found and literal.start - found[-1].end <= _LONGEST_GAP else None
        whole = _with_neighbour(line, last, literal, found) if last else None
        if whole is None:
            found.append(literal)
        else:
            found[-1] = whole
    return found


def _with_neighbour(line: Line, first: Literal, second: Literal, before: Sequence[Literal]) -> Literal | None:
    if second.start - first.end <= _LONGEST_BLANK:
        return _mixed(line, first, second) or _astray(line, first, second, before)
    return _with_decimal_word(line, first, second)


def _with_decimal_word(line: Line, first: Literal, second: Literal) -> Literal | None:
    """Digits around a decimal word: "1 فاصلة 5 مليون", "3 comma 2"."""
    start, end = line.skip_space(first.end), line.back_over_space(second.start)
    if start == first.end or end == second.start:
        return None
    found = line.words.decimal_words.longest(line.folded, line.text, start)
    whole, decimals = line.folded[first.start : first.end], line.folded[second.start : second.end]
    if found is None or found.end != end or not (whole.isdigit() and decimals.isdigit()):
        return None
    return Literal(first.start, second.end, (Reading(Decimal(f"{whole}.{decimals}"), len(decimals)),))


def _mixed(line: Line, first: Literal, second: Literal) -> Literal | None:
    """A whole number and a fraction: "2 1/2"."""
    if not second.fraction or len(first.readings) != 1 or line.folded[first.end : second.start] not in (" ", "  ", "-"):
        return None
    whole, part = first.readings[0].value, second.readings[0].value
    if whole != whole.to_integral_value() or whole >= _MOST_WHOLES or first.fraction:
        return None
    return Literal(first.start, second.end, (Reading(whole + part, 1),))


def _astray(line: Line, first: Literal, second: Literal, before: Sequence[Literal]) -> Literal | None:
    """A decimal comma with a stray space behind it, where a unit follows and no list runs: "50, 8 %"."""
    if line.folded[first.end : second.start] != ", " or not (line.words.decimal == "," or line.words.territory is None):
        return None
    whole, decimals = line.folded[first.start : first.end], line.folded[second.start : second.end]
    if not decimals.isdigit() or len(decimals) > _LONGEST_STRAY or "," in whole or (whole.isdigit() and len(whole) > 3):
        return None
    in_a_list = len(before) > 1 and line.folded[before[-2].end : first.start].strip(" ") == ","
    value = first.readings[0].value
    if in_a_list or value <= int(decimals) or not _has_unit(line, second.end):
        return None
    return Literal(first.start, second.end, (Reading(value + Decimal(f"0.{decimals}"), len(decimals), ","),))


def _has_unit(line: Line, at: int) -> bool:
    return line.words.units.longest(line.folded, line.text, line.skip_space(at)) is not None

"""A number and the scale words behind it: "12 Milliarden", "6,8 mil milhões", "4億2000万", "half a million"."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.locales.phrases import Match
from claimcheck.model import Bound
from claimcheck.quantities.digits import Habit, Reading
from claimcheck.quantities.embedded import begins_a_word
from claimcheck.quantities.figure import Figure, Line, ends_there
from claimcheck.quantities.literals import Literal
from claimcheck.quantities.parts import added_fraction, half_after
from claimcheck.text import runs_on

_MOST_SCALES = 4
_REACH_ADDEND = 12
_LONGEST_SYMBOL = 4
_ENDS_OF_A_RANGE = re.compile(r"[a-z]-")  # a letter scale and the dash behind it
# The scales that count all before them where numbers are grouped by ten thousands.
_MYRIADS = tuple(Decimal(10) ** power for power in (16, 12, 8, 4))
_THOUSAND = 1000
_MILLION = 1_000_000
_HALF = Decimal("0.5")


def read_literal(line: Line, literal: Literal, habit: Habit) -> Figure:
    """The figure that a run of digits and the scale words behind it make; the readings that lost are its alternatives."""
    start, end, readings = literal.start, literal.end, literal.readings
    if literal.fraction:
        value = readings[0].value
        step = literal.step or value / 10
        return with_scales(line, Figure(start, end, start, end, value, step, Decimal(1), "fraction"))
    if literal.unit is not None:
        value = readings[0].value
        return Figure(
            start, end, start, end, value, Decimal(1), Decimal(1), "digits", unit=literal.unit, kind="measure"
        )
    inside = line.words.bounds_inside.longest(line.folded, line.text, line.skip_space(end))
    scale, after = _scales(line, inside.end if inside else end, glued_needs_money=True)
    if inside and scale == 1:
        inside, after = None, end
    unit = line.words.units.longest(line.folded, line.text, line.skip_space(end))
    chosen = _choose(readings, habit, line, measured=scale != 1 or unit is not None)
    if len(readings) > 1 and unit and unit.payload.id == "percent" and readings[1].decimal_mark == line.words.decimal:
        chosen = readings[1]  # shares of thousands of percent are rarer than three decimals
    addend = line.words.addends.ending_at(line.folded, line.text, line.back_over_space(start), _REACH_ADDEND)
    if addend is not None and not chosen.decimals:
        start, chosen = addend[0], Reading(chosen.value + addend[1], 1)  # "साढ़े 12 हज़ार"
    figure = Figure(
        start=start,
        end=after,
        number=start,
        end_of_number=after,
        value=chosen.value * scale,
        step=_printed_step(chosen, scale),
        scale=scale,
        rule="digits",
        bound=inside.payload if inside else Bound.EXACT,
        alternatives=tuple(reading.value * scale for reading in readings if reading is not chosen),
    )
    return _plus_half(line, figure)


def with_scales(line: Line, figure: Figure) -> Figure:
    """A figure without digits together with the scale words behind it: "two million", "half a million", "a dozen"."""
    at = figure.end
    if figure.rule == "fraction":
        at = _over_article(line, at)
    inside = line.words.bounds_inside.longest(line.folded, line.text, line.skip_space(at))
    scale, after = _scales(line, inside.end if inside else at, glued_needs_money=False, above=figure.scale)
    if scale == 1:
        return _plus_half(line, figure)
    rule = "words" if figure.rule in ("fraction", "one") else figure.rule
    scaled = figure._replace(
        end=after,
        end_of_number=after,
        value=figure.value * scale,
        high=figure.high * scale if figure.high is not None else None,
        step=min(figure.step, figure.value) * scale / (10 if figure.rule == "fraction" or scale < _THOUSAND else 1),
        scale=scale,
        rule=rule,
        bound=inside.payload if inside else figure.bound,
    )
    return _plus_half(line, scaled)


def rescaled(line: Line, figure: Figure, at: int) -> Figure:
    """The figure with scale words that stand at an offset behind its currency: "75 USD million"; as it is where none do."""
    scale, end = _scales(line, at, glued_needs_money=False)
    if scale == 1 or end == at:
        return figure
    return figure._replace(
        end=end,
        end_of_number=end,
        value=figure.value * scale,
        high=figure.high * scale if figure.high is not None else None,
        step=figure.step * scale,
        scale=scale,
        alternatives=tuple(value * scale for value in figure.alternatives),
    )


def compounded(line: Line, first: Figure, second: Figure) -> Figure | None:
    """Two neighbours that are one number, the second adding to the first: "1万2000", "36 mil 803", "2 millions 122 mille"."""
    first = _with_its_thousand(first)
    if first.scale == 1 or second.rule in ("fraction", "multiple", "one") or second.start != second.number:
        return None
    gap = line.folded[first.end : second.number]
    if (
        not gap.strip(" ")
        and runs_on(line.folded[first.end - 1])
        and (whole := _scaled_together(first, second)) is not None
    ):
        return whole
    if gap == " " and (whole := _thousands_of(first, second)) is not None:
        return whole
    spelled = first.rule == second.rule == "words"
    if line.folded[second.number : second.end_of_number] in line.words.leading:
        return None  # 两万两 are two ten thousands of 两
    apart = gap and not gap.strip(" ") and runs_on(line.folded[first.end - 1])
    if apart and first.rule != second.rule and second.scale == 1:
        return None  # "만 18세", "5천만 네 명"
    joined = (spelled or first.scale <= 1000 or second.scale != 1) and _is_joiner(line, first.end, second.number)
    if gap.strip(" ") and not (joined and second.value):
        return None
    glued = runs_on(line.folded[first.end - 1])
    second = _short_tail(line, first, second, gap)
    if second.value >= first.scale or not (glued or joined or spelled or second.scale != 1 or first.scale == 1000):
        return None
    return first._replace(
        end=second.end,
        end_of_number=second.end,
        value=first.value + second.value,
        step=min(second.step, first.step),
        scale=second.scale if second.value else first.scale,
        alternatives=(),
    )


def _thousands_of(first: Figure, second: Figure) -> Figure | None:
    """A number of millions in two parts: "63 mil 313 millones"."""
    if first.scale != _THOUSAND or not first.rule == second.rule == "digits" or second.scale < _MILLION:
        return None
    if second.value >= _THOUSAND * second.scale:
        return None
    return second._replace(
        start=first.start, number=first.number, value=first.value * second.scale + second.value, alternatives=()
    )


def _with_its_thousand(figure: Figure) -> Figure:
    """A number of thousands in words, which digits may go on with, as scaled by them: "bin 200" is 1,200."""
    if figure.rule != "words" or figure.scale != 1 or figure.value < _THOUSAND or figure.value % _THOUSAND:
        return figure
    return figure._replace(scale=Decimal(_THOUSAND))


def _scaled_together(first: Figure, second: Figure) -> Figure | None:
    """A number of which the last scale counts all: "1万5000億" are 15,000 times a hundred million, "7천5백만" 7,500 times 万."""
    all_of = next((scale for scale in _MYRIADS if second.scale % scale == 0), None)
    if all_of is None or all_of <= first.scale or second.value / all_of >= first.scale:
        return None
    section = first.value % (all_of * _MYRIADS[-1])  # in "5억 2천8백만" the last scale does not count the 억
    return second._replace(
        start=first.start,
        number=first.number,
        value=first.value + section * (all_of - 1) + second.value,
        alternatives=(),
    )


def _short_tail(line: Line, first: Figure, second: Figure, gap: str) -> Figure:
    """A lone digit behind a scale that counts its tenths, where a language says it so: "九万四" is 94,000."""
    if not line.words.short_tail or gap or second.scale != 1 or second.rule != "words":
        return second
    if second.value >= 10 or second.end_of_number - second.number != 1:
        return second
    return second._replace(value=second.value * first.scale / 10)


def _is_joiner(line: Line, start: int, end: int) -> bool:
    """Whether nothing but a joining word stands between two offsets: "3 hundred and 21"."""
    at = line.skip_space(start)
    found = line.words.joiners.longest(line.folded, line.text, at)
    apart = at > start or (start < len(line.folded) and runs_on(line.folded[start]))
    return apart and found is not None and line.skip_space(found.end) == end


def _scales(line: Line, at: int, *, glued_needs_money: bool, above: Decimal = Decimal(1)) -> tuple[Decimal, int]:
    """The product of the scale words from an offset, each larger than the one before, and where the last of them ends.

    The first is larger than the scale that the number itself ends with: "삼십만 천" are not 300,000 thousands.
    """
    product, last = Decimal(1), above
    end = at
    for _ in range(_MOST_SCALES):
        start = line.skip_space(end)
        if start == end and start < len(line.folded) and line.folded[start] == "-":
            start += 1  # "a 10-million-euro loan"
        found = line.words.scales.longest(line.folded, line.text, start)
        if found is None and glued_needs_money and start == at:
            found = scale_of_money(line, start)
        if found is None or found.payload <= last or _is_another_word(line, start, found.end, apart=start > end):
            break
        if glued_needs_money and product == 1 and not _may_scale(line, at, start, found.end):
            break
        if not _is_power_of_ten(last):
            break  # "一ダース千円" are a dozen for a thousand yen
        product *= found.payload
        last = found.payload
        end = found.end
    return product, end


def scale_of_money(line: Line, at: int) -> Match[Decimal] | None:
    """The letter at an offset, right behind digits, that scales them where they are money: "$1.5b", "1.5b dollars"."""
    found = line.words.scales_of_money.longest(line.folded, line.text, at)
    if found is None or _money_before(line, at):
        return found
    unit = line.words.units.longest(line.folded, line.text, line.skip_space(found.end))
    return found if unit is not None and unit.payload.kind == "money" else None


def _is_power_of_ten(value: Decimal) -> bool:
    return value == Decimal(10) ** value.adjusted()


def _is_another_word(line: Line, start: int, end: int, *, apart: bool) -> bool:
    """Whether a scale is but the beginning of a unit or a word, where none is set apart: 千米 is a kilometre, 조각 a piece."""
    if not runs_on(line.folded[start]):
        return False
    unit = line.words.units.longest(line.folded, line.text, start)
    return (unit is not None and unit.end > end) or (apart and begins_a_word(line, end))


def _may_scale(line: Line, number_end: int, start: int, end: int) -> bool:
    """Whether a one-letter scale is one: glued to its number, and where it is also a unit ("m"), money or something counted."""
    if end - start > 1 or runs_on(line.folded[start]):
        return True
    if start > number_end:
        if _is_a_cell(line, start, end):
            return True
        # "12 M€": an abbreviation apart from its number counts where a currency follows it, or where the locale writes it so.
        at = line.skip_space(end)
        if line.words.before.longest(line.folded, line.text, at) is not None:
            return True
        if ends_there(line, end) and _money_before(line, start):
            return True  # "$10 B."
        if line.text[start:end] not in line.words.letters_apart or line.words.units.longest(
            line.folded, line.text, start
        ):
            return False
        return ends_there(line, end) or line.words.links.longest(line.folded, line.text, at) is not None
    if line.words.units.longest(line.folded, line.text, start) is None:
        return True
    return _money_before(line, start) or _counts_something(line, _before_number(line, start), end)


def _is_a_cell(line: Line, start: int, end: int) -> bool:
    """Whether a number with its sign and the letter behind it, which is no unit, are all of their line: "- 10 k", "2.5 M"."""
    first = _before_number(line, start)
    first -= line.folded[first - 1 : first] in ("-", "+")
    return line.is_alone(first, end) and line.words.units.longest(line.folded, line.text, start) is None


def _before_number(line: Line, at: int) -> int:
    """The offset before the digits that end at an offset, and before the spaces around them."""
    at = line.back_over_space(at)
    while at > 0 and (line.folded[at - 1].isdigit() or line.folded[at - 1] in ".,"):
        at -= 1
    return line.back_over_space(at)


def _money_before(line: Line, at: int) -> bool:
    """Whether a currency stands before the digits that end at an offset."""
    start = _before_number(line, at)
    if _ENDS_OF_A_RANGE.fullmatch(line.folded, max(0, start - 2), start):
        start = _before_number(line, start - 2)  # "US$5b-6b"
    before = line.words.before.ending_at(line.folded, line.text, start, _LONGEST_SYMBOL)
    return before is not None and before[1].kind == "money"


def _counts_something(line: Line, before: int, end: int) -> bool:
    """Whether a noun follows and no article precedes: "1.5m people", but not "a 2m wall" and not "2m in places"."""
    at = line.skip_space(end)
    if at == end or at >= len(line.folded) or not line.folded[at].isalpha():
        return False
    article = line.words.wordless.ending_at(line.folded, line.text, before, 4)
    return (article is None or article[1].role != "one") and line.words.elision.longest(
        line.folded, line.text, at
    ) is None


def _over_article(line: Line, at: int) -> int:
    """The offset after an article or a link before a scale: "half | a | million", "un quart | de | million"."""
    start = line.skip_space(at)
    link = line.words.links.longest(line.folded, line.text, start)
    start = line.skip_space(link.end) if link else start
    if link and (scale := line.words.scales.longest(line.folded, line.text, start)) and scale.payload >= _MILLION:
        return start
    found = line.words.ones.longest(line.folded, line.text, start)
    return found.end if found else at


def _plus_half(line: Line, figure: Figure) -> Figure:
    """A scaled figure with a part of its scale added: "dos millones y medio", "three million and a quarter"."""
    if figure.scale == 1:
        return figure
    half = half_after(line, figure.end)
    end, part = (half, _HALF) if half else added_fraction(line, figure.end) or (None, _HALF)
    if end is None or (half is None and not ends_there(line, end)):
        return figure
    value = figure.value + figure.scale * part
    return figure._replace(end=end, end_of_number=end, value=value, step=figure.scale / 10)


def _choose(readings: tuple[Reading, ...], habit: Habit, line: Line, *, measured: bool) -> Reading:
    """Which of two readings is meant: by the article's other numbers, then by the locale, then by what a count can be.

    Nobody counts in thousandths: "156,126 solicitudes" is grouped as another region of the language does, where the
    article says nothing else.
    """
    if len(readings) == 1:
        return readings[0]
    group, decimal = readings
    mark = decimal.decimal_mark
    if (
        mark == line.words.decimal == "."
        and line.words.territory is not None
        and habit.vote(mark) == 0
        and decimal.value % 1
    ):
        return decimal  # nobody who writes decimals with a point groups with one, but "10.000" is borrowed
    if habit.vote(mark) == 0 and (not measured or line.words.territory is None):
        return group
    return decimal if habit.prefers_decimal(mark, line.words.decimal) else group


def _printed_step(reading: Reading, scale: Decimal) -> Decimal:
    """The worth of the last digit that says something: trailing zeros of a whole number count as rounding, down to two digits.

    "12 Milliarden" is known to the thousand million, "1,200" to the hundred, "500" to the ten, "40" to the one.
    """
    if reading.decimals or scale != 1:
        return scale.scaleb(-reading.decimals)
    digits = str(reading.value)
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(1).scaleb(max(0, min(zeros, len(digits) - 2)))

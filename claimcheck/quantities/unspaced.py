"""Number words that run on without spaces -> the number that they make: 三百五十, 二〇一九, 이천삼백만, สองร้อยห้าสิบ.

Such numbers are digits, each before the power of ten that it counts, in sections that a scale (万, 억, ล้าน) closes. Two
digits in a row before a power tell two ends: 二三十 is 20 to 30.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.locales.figures import Wordless
from claimcheck.quantities.embedded import begins_a_word
from claimcheck.quantities.figure import Line
from claimcheck.text import is_hangul

_TEN = Decimal(10)
_TOP = Decimal(10) ** 8
_LEAST_SCALE = 10_000
_MOST_WORDS = 24
_SHORT_TAIL = 100
_REACH_BESIDE = 4

Ends = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Numeral:
    """Number words in a row: the values of the words, the lowest and highest number that they tell, and where they end.

    `scale` is the last scale among them (1 where there is none), `step` the worth of their last place.
    """

    values: tuple[Decimal, ...]
    low: Decimal
    high: Decimal
    scale: Decimal
    step: Decimal
    end: int


def read_numeral(line: Line, at: int) -> Numeral | None:
    """The number that the number words from an offset on make, None where there are none.

    >>> from claimcheck.locales.figures import figure_words
    >>> found = read_numeral(Line("二十三万四千人", "二十三万四千人", figure_words("zh")), 0)
    >>> found and (str(found.low), found.end)
    ('234000', 6)
    """
    values: list[Decimal] = []
    total: Ends = (Decimal(0), Decimal(0))
    scale, end = Decimal(1), at
    while (section := _section(line, end, first=not values)) is not None:
        words, after = section
        ends = _worth(line, words)
        closing = _closing_scale(line, after, last=scale)
        if ends is None or (closing is None and total[0] and ends[1] >= scale):
            break
        if closing is None and total[0] and line.words.short_tail and len(words) == 1 and 0 < words[0].value < _TEN:
            ends = ends[0] * scale / 10, ends[1] * scale / 10  # 九万四
        values.extend(word.value for word in words)
        if closing is None:
            return Numeral((*values,), total[0] + ends[0], total[1] + ends[1], scale, Decimal(1), after)
        factor, end = closing
        if factor > scale and total[0]:  # "一万五千億": the last scale counts all
            total = ((total[0] + ends[0]) * factor, (total[1] + ends[1]) * factor)
        else:
            total = (total[0] + ends[0] * factor, total[1] + ends[1] * factor)
        scale = factor
    return Numeral((*values,), *total, scale, scale, end) if values else None


def _section(line: Line, at: int, *, first: bool) -> tuple[list[Wordless], int] | None:
    """The digits and powers of one section and where they end; a scale that needs no number before it counts as one."""
    words: list[Wordless] = []
    end, apart = at, False
    while len(words) < _MOST_WORDS:
        gap = line.skip_space(end) - end if words or not first else 0
        found = _word(line, words, end, gap=gap, spelled_out=apart)
        if found is not None and not (words or first or _is_counting(line, end + gap, found[1])):
            break  # 两万两 is two ten thousands of 两
        if found is None:
            break
        apart = gap > 0 and bool(words)
        words.append(found[0])
        end = found[1]
    if words:
        return words, end
    alone = line.words.scales_alone.longest(line.folded, line.text, at) if first else None
    return ([Wordless("cardinal", Decimal(1))], at) if alone else None


def _word(
    line: Line, words: Sequence[Wordless], end: int, *, gap: int, spelled_out: bool
) -> tuple[Wordless, int] | None:
    """The longest number word past a gap that can go on with a section, and where it ends."""
    start = end + gap
    if start >= len(line.folded):
        return None
    found = None
    for match in line.words.wordless.every(line.folded, line.text, start):
        word = match.payload
        if word.role != "cardinal" or not _goes_on(words, word) or not is_numeral(line, start, match.end):
            continue
        if words and not _is_counting(line, start, match.end):
            continue
        if gap and not (_may_stand_apart(line, words, word, start, match.end) or spelled_out):
            continue
        found = word, match.end
    return found


def is_numeral(line: Line, start: int, end: int) -> bool:
    """Whether a word that is often another one stands beside what shows it to be a number: 伍 in 伍佰, but not in 队伍."""
    if not line.words.formal or line.folded[start:end] not in line.words.formal:
        return True
    beside = line.words.formal_beside
    at = line.skip_space(end)
    after = (match.end for match in beside.every(line.folded, line.text, at))
    if any(at == end or not _is_of_another_word(line, at, ends) for ends in after):
        return True  # but 이 is "this" in "이 프로그램"
    before = beside.ending_at(line.folded, line.text, line.back_over_space(start), _REACH_BESIDE)
    return before is not None or _is_whole(line, end)


def _is_of_another_word(line: Line, start: int, end: int) -> bool:
    """Whether what stands beside a number, behind a space, is but the beginning of a longer word that is no unit."""
    other = line.words.other_words.longest(line.folded, line.text, start)
    return (other is not None and other.end > end) or begins_a_word(line, end)


def _is_whole(line: Line, end: int) -> bool:
    """Whether a number that ends at an offset is the whole one before a fraction: 삼 in "삼과 오분의 일"."""
    mixed = line.words.mixed.longest(line.folded, line.text, end) if end < len(line.folded) else None
    at = line.skip_space(mixed.end) if mixed else end
    for _ in range(_MOST_WORDS if mixed else 0):
        matches = [] if at >= len(line.folded) else list(line.words.wordless.every(line.folded, line.text, at))
        if not any(match.payload.role == "cardinal" for match in matches):
            break
        at = matches[-1].end
    return mixed is not None and line.words.ratios_inverted.longest(line.folded, line.text, at) is not None


def _is_counting(line: Line, start: int, end: int) -> bool:
    """Whether a digit that stands at the beginning of a number or before a power only does so here: 两 in 一千两百."""
    if line.folded[start:end] not in line.words.leading:
        return True
    return any(
        match.payload.role == "cardinal" and match.payload.value > _TEN
        for match in line.words.wordless.every(line.folded, line.text, end)
    )


def _may_stand_apart(line: Line, words: Sequence[Wordless], word: Wordless, start: int, end: int) -> bool:
    """Whether a word behind a space belongs to the number: a power, or a digit that a power follows; in Hangul the latter."""
    hangul = is_hangul(line.folded[start])
    if word.value >= _TEN:
        if not words:
            return hangul and not begins_a_word(line, end)  # "삼십만 천백", behind the scale of a section
        return not hangul or words[-1].value >= _TEN
    after = end if hangul else line.skip_space(end)
    if words and not hangul and line.words.mixed.longest(line.folded, line.text, after) is not None:
        return True  # "三百 五又三分之一"
    return any(
        match.payload.role == "cardinal"
        and _TEN <= match.payload.value < _place(words)
        and _is_power(match.payload.value)
        for match in line.words.wordless.every(line.folded, line.text, after)
    )


def _goes_on(words: Sequence[Wordless], word: Wordless) -> bool:
    """Whether a word can follow the words of a section: a lower place, a digit of a number told digit by digit, a pair."""
    value, place, tail = word.value, _place(words), _tail(words)
    if value % 1:
        return False
    if _is_power(value):
        return value < place and (not tail or _as_one(tail) is not None)
    if value >= _TEN:
        return value < place and not tail
    if not tail:
        return place > 1
    if place == _TOP:
        return not any(digit.high for digit in (*tail, word))
    return tail[-1].value == 0 or (len(tail) == 1 and value == tail[0].value + 1)


def _is_power(value: Decimal) -> bool:
    return value >= _TEN and value == _TEN ** value.adjusted()


def _place(words: Sequence[Wordless]) -> Decimal:
    """The place that the last word but the digits behind it has filled: what follows is worth less."""
    last = next((word.value for word in reversed(words) if word.value >= _TEN), _TOP)
    return last if last == _TOP or _is_power(last) else _TEN if last % _TEN == 0 else Decimal(1)


def _tail(words: Sequence[Wordless]) -> list[Wordless]:
    """The digits behind the last power."""
    size = next((size for size, word in enumerate(reversed(words)) if word.value >= _TEN), len(words))
    return list(words[len(words) - size :])


def _as_one(digits: Sequence[Wordless]) -> Ends | None:
    """Digits before a power as one digit, or as the two ends that they tell; zeros before them say nothing."""
    told = [digit for digit in digits if digit.value]
    if not told:
        return Decimal(1), Decimal(1)  # 一万零十二
    if digits[-1] is not told[-1]:
        return None
    first, last = told[0], told[-1]
    if len(told) == 1:
        return first.value, first.high or first.value
    return (first.value, last.value) if len(told) == 2 and last.value == first.value + 1 else None


def _worth(line: Line, words: Sequence[Wordless]) -> Ends | None:
    """The number, or the two ends, that the words of a section tell; None where they tell none."""
    low = high = Decimal(0)
    for at, word in enumerate(words):
        if word.value < _TEN:
            continue
        before = _tail(words[:at])
        ones = _as_one(before) if before else (Decimal(1), Decimal(1))
        assert ones is not None  # `_goes_on` lets no other digits stand before a power
        if _is_power(word.value):
            low, high = low + ones[0] * word.value, high + ones[1] * word.value
        else:
            low, high = low + word.value, high + (word.high or word.value)
    tail, place = _tail(words), _place(words)
    if not tail:
        return low, high
    one = _as_one(tail) if tail[-1].value else (Decimal(0), Decimal(0))
    if one is not None and (len(tail) == 1 or place < _TOP or line.words.digit_pairs):
        short = line.words.short_tail and _SHORT_TAIL <= place < _TOP and tail[0].value != 0
        worth = place / 10 if short else Decimal(1)
        return low + one[0] * worth, high + one[1] * worth
    if place < _TOP:
        return None
    value = Decimal("".join(str(digit.value) for digit in tail))
    return value, value


def _closing_scale(line: Line, at: int, *, last: Decimal) -> tuple[Decimal, int] | None:
    """The scale that closes a section, and where it ends; a smaller one than the last, or one that counts all before it."""
    start = line.skip_space(at)
    found = line.words.scales.longest(line.folded, line.text, start) if start < len(line.folded) else None
    if found is None or found.payload < _LEAST_SCALE or found.payload == last:
        return None
    unit = line.words.units.longest(line.folded, line.text, start)
    if (unit is not None and unit.end > found.end) or (start > at and begins_a_word(line, found.end)):
        return None
    return found.payload, found.end


def digits_one_by_one(line: Line, at: int) -> tuple[str, int]:
    """The digits told in words one behind the other from an offset on, and where they end; none where a power follows."""
    told, end, start = "", at, at
    while start < len(line.folded):
        matches = list(line.words.wordless.every(line.folded, line.text, start))
        digit = next((match for match in reversed(matches) if match.payload.role == "cardinal"), None)
        if digit is None:
            break
        if digit.payload.value >= _TEN:
            return ("", at) if told and _is_power(digit.payload.value) else (told, end)
        told, end = told + str(digit.payload.value), digit.end
        start = line.skip_space(end)
    return told, end

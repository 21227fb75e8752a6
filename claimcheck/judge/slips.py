"""Two readings that contradict each other -> the slip of a pen, a keyboard or a translation that would explain it.

The rules are looked at in order, and each wants an exact likeness: the same digits at another scale, in another order or
under another unit. A slip softens nothing, and does not say which figure is the right one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from claimcheck.align.figures import Figure
from claimcheck.judge.relations import relate
from claimcheck.locales.false_friends import scale_family
from claimcheck.model import SCORE, Bound, Claim, Slip

# A clean factor of ten between numbers of one digit is as often chance; of a thousand or a million it is not.
_TELLING_DIGITS = 2
_SCALES = (Decimal(1000), Decimal(1_000_000))
_LEAST_SWAPPED = 2
_NUMBER = re.compile(r"\d+(?:[.,  '’]\d+)*")


@dataclass(frozen=True, slots=True)
class Found:
    """A slip, the two mentions that show it, and how many times the larger is the smaller, where that is the point."""

    slip: Slip
    left: Claim
    right: Claim
    times: Decimal | None = None


def slip_in(parts: Sequence[Sequence[Figure]]) -> Found | None:
    """The slip that would explain why two of the readings differ; None where none would."""
    converted = _conversions(parts)
    if converted is not None:
        return converted
    for rule in _RULES:
        for left, right in combinations(parts, 2):
            found = next(rule(left, right), None)
            if found is not None:
                return found
    return None


def _pairs(left: Sequence[Figure], right: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    for one in left:
        for other in right:
            if one.kind != SCORE and not relate(one, other).same and one.low == one.high and other.low == other.high:
                yield one, other


def _scale_words(left: Sequence[Figure], right: Sequence[Figure]) -> Iterator[Found]:
    """ "1.2 billion" and "1,2 billones": the word was carried over, and the number with it."""
    for one, other in _pairs(left, right):
        times = _clean_factor(one, other)
        family = scale_family(one.claim.quantity.text, one.claim.language)
        if times in _SCALES and family and family == scale_family(other.claim.quantity.text, other.claim.language):
            yield Found(Slip.SCALE_WORD, one.claim, other.claim, times)


def _separators(left: Sequence[Figure], right: Sequence[Figure]) -> Iterator[Found]:
    """ "1.200" and "1,2": a mark that groups thousands in one language parts off decimals in another."""
    for one, other in _pairs(left, right):
        if _clean_factor(one, other) == _SCALES[0] and _separated(one.claim) and _separated(other.claim):
            yield Found(Slip.SEPARATOR, one.claim, other.claim, _SCALES[0])


def _scales(left: Sequence[Figure], right: Sequence[Figure]) -> Iterator[Found]:
    """The same digits, a clean power of ten apart: 1,200 and 12,000, "million" for "billion"."""
    for one, other in _pairs(left, right):
        times = _clean_factor(one, other)
        if times is not None and (times in _SCALES or min(one.digits, other.digits) >= _TELLING_DIGITS):
            yield Found(Slip.SCALE, one.claim, other.claim, times)


def _swapped_digits(left: Sequence[Figure], right: Sequence[Figure]) -> Iterator[Found]:
    """Two neighbouring digits in the other order: 8.42 and 8.24."""
    for one, other in _pairs(left, right):
        if one.unit == other.unit and _differ_by_a_swap(_digits(one.claim), _digits(other.claim)):
            yield Found(Slip.DIGIT_SWAP, one.claim, other.claim)


def _units(left: Sequence[Figure], right: Sequence[Figure]) -> Iterator[Found]:
    """The same number under another unit or currency: 40 miles and 40 km, pounds and dollars."""
    for one, other in _pairs(left, right):
        if one.unit != other.unit and one.claim.value == other.claim.value:
            yield Found(Slip.CURRENCY if one.kind == "money" else Slip.UNIT, one.claim, other.claim)


def _conversions(parts: Sequence[Sequence[Figure]]) -> Found | None:
    """Two conversions of one sum that no one rate gives: both articles agree on the original."""
    every = [figure for part in parts for figure in part if figure.kind == "money"]
    for left, right in combinations(parts, 2):
        for one, other in _pairs(left, right):
            if one.unit != other.unit or one.claim.article == other.claim.article:
                continue
            ours, theirs = _originals(one, every), _originals(other, every)
            if any(relate(mine, yours).same for mine in ours for yours in theirs if mine.unit == yours.unit):
                return Found(Slip.CONVERSION, one.claim, other.claim)
    return None


def _originals(figure: Figure, every: Sequence[Figure]) -> list[Figure]:
    """The sums in other currencies that the article of a figure gives for the same thing."""
    return [other for other in every if other.claim.article == figure.claim.article and other.unit != figure.unit]


_RULES: tuple[Callable[[Sequence[Figure], Sequence[Figure]], Iterator[Found]], ...] = (
    _scale_words,
    _separators,
    _scales,
    _swapped_digits,
    _units,
)


def _clean_factor(one: Figure, other: Figure) -> Decimal | None:
    """How many times the larger figure is the smaller one, where that is a power of ten above one."""
    if one.unit != other.unit or (Bound.APPROX in (one.claim.bound, other.claim.bound) and one.digits != other.digits):
        return None
    small, large = sorted((abs(one.claim.value), abs(other.claim.value)))
    if not small or small == large:
        return None
    times = large / small
    return times if times == Decimal(1).scaleb(times.adjusted()) else None


def _separated(claim: Claim) -> bool:
    """Whether a figure is printed with one separator and no scale word, so that it may be read in two ways."""
    numbers = _NUMBER.findall(claim.quantity.text)
    if len(numbers) != 1 or scale_family(claim.quantity.text, claim.language):
        return False
    marks = [character for character in numbers[0] if not character.isdigit()]
    return len(marks) == 1 and marks[0] in ".," and abs(claim.value) < _SCALES[1]


def _digits(claim: Claim) -> str:
    return "".join(map(str, claim.value.normalize().as_tuple().digits))


def _differ_by_a_swap(one: str, other: str) -> bool:
    """Whether two runs of digits differ in the order of two neighbours alone.

    >>> _differ_by_a_swap("842", "824"), _differ_by_a_swap("842", "248"), _differ_by_a_swap("84", "84")
    (True, False, False)
    """
    if len(one) != len(other) or len(one) < _LEAST_SWAPPED:
        return False
    apart = [at for at in range(len(one)) if one[at] != other[at]]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0]] == other[apart[1]]
        and (one[apart[1]] == other[apart[0]])
    )

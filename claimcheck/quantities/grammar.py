"""The grammar of numerals: which number word can go on with which, and what number they make together."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimcheck.locales.figures import FigureWords

_TEN, _HUNDRED, _THOUSAND = Decimal(10), Decimal(100), Decimal(1000)
_MILLION = Decimal(10**6)


def value_of(values: Sequence[Decimal]) -> Decimal:
    """The number that a run of number words means.

    >>> str(value_of([Decimal(3), Decimal(100), Decimal(20)]))
    '320'
    """
    total = group = digit = Decimal(0)
    for value in values:
        if value == _THOUSAND or value >= _MILLION:
            below = group + digit
            total = (total + below) * value if 0 < total < value else total + max(below, Decimal(1)) * value
            group = digit = Decimal(0)
        elif value == _HUNDRED:
            group, digit = group + max(digit, Decimal(1)) * value, Decimal(0)
        elif value < _HUNDRED:
            digit += value
        else:
            group += value
    return total + group + digit


def continues(
    words: FigureWords,
    values: Sequence[Decimal],
    value: Decimal,
    *,
    glued: bool = False,
    by_word: bool = False,
    tens_joined: bool = False,
) -> bool:
    """Whether a number word can belong to the number before it: "twenty" "one" can, "five" "six" cannot.

    `glued` says that it runs on from it, `by_word` that it stands behind a joining word; `tens_joined` that such a word is
    written onto it, which makes tens of it that belong to the ones before.
    """
    so_far = value_of(values)
    if value in (_HUNDRED, _THOUSAND):
        return _multiplies(words, so_far, value)
    if (glued or by_word) and value >= _MILLION:
        return True
    if value != value.to_integral_value() or so_far != so_far.to_integral_value():
        return False
    if value >= _HUNDRED:
        return so_far % _THOUSAND == 0
    tail = so_far % _HUNDRED
    if tail == 0:
        return True
    if value < _TEN:
        return tail % _TEN == 0 and words.ones_first != "always" and (words.joins_tens or not by_word)
    if value < 2 * _TEN:
        return tail in (60, 80)  # soixante-dix, quatre-vingt-douze
    tens_joined = tens_joined or glued or by_word
    return words.ones_first != "" and tens_joined and tail < _TEN and value % _TEN == 0  # einundzwanzig, ثلاثة وعشرون


def _multiplies(words: FigureWords, so_far: Decimal, value: Decimal) -> bool:
    """Whether a hundred or a thousand can stand behind a number: it has none of its own yet, but "nineteen hundred" is one."""
    if value == _THOUSAND:
        return so_far % _MILLION < _THOUSAND
    most = words.most_hundreds or _HUNDRED - 1  # "quarante-cinq cents" are cents
    return so_far % _THOUSAND <= most


def begins_anew(values: Sequence[Decimal], value: Decimal) -> int:
    """How many of the words before a hundred or a thousand that cannot go on with them are a number by themselves.

    The rest belongs to the one that follows: "two thousand | three hundred thousand".
    """
    if value not in (_HUNDRED, _THOUSAND):
        return len(values)
    return next((at for at in range(len(values), 0, -1) if values[at - 1] >= value), len(values))

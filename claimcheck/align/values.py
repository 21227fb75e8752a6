"""How two values of one kind stand to each other: an ordered list of levels, the first that holds."""

from __future__ import annotations

import math
from decimal import Decimal
from enum import Enum

from claimcheck.align.figures import Figure
from claimcheck.locales.rates import log_gap
from claimcheck.model import POINTS_IN_TIME, SCORE, Bound

_NEARLY = Decimal("0.03")
_HALF = Decimal("0.5")
_COARSEST = Decimal(1) / 3
_PLAUSIBLE_RATE = 0.12
_LOOSE_RATE = 0.35
# A thousand and a million times as much is what a mistaken scale word makes of a figure.
_SCALES = (3, 6)
_TELLING_DIGITS = 2
# A conversion stands right behind its figure: past a bracket, a comma, "or", "about".
_BEHIND = 14
# The ratio of two small counts says little: three plants and five are no farther apart than eight and ten.
_FEW_APART = 2
_NEAR = frozenset({"EQUAL", "ROUNDED", "NEARLY", "CONVERTED"})


class Level(Enum):
    """How far apart two values are, nearest first; the text is what a report says of it."""

    EQUAL = "equal"
    ROUNDED = "equal at the coarser precision"
    NEARLY = "within 3 %"
    HALF = "within 50 %"
    FEW = "small counts, two apart at most"
    SCALE = "the same digits at another scale"
    POWER_OF_TEN = "apart by a power of ten"
    FIVE = "within a factor of 5"
    BEYOND = "beyond a factor of 5"
    ONE_SIDE = "a score that differs in one number"
    BOTH_SIDES = "a score that differs in both numbers"
    OTHER_POINT = "another point in time"
    CONVERTED = "equal at a plausible rate"
    CONVERTED_LOOSELY = "near at a plausible rate"
    NOT_CONVERTED = "no plausible rate"

    # Worked out once for each level: they are asked of every pair of a story.
    def __init__(self, _text: str) -> None:
        self.field = self.name.lower()
        """The field of the weights that says what the level is worth."""
        self.near = self.name in _NEAR
        """Whether the values are about as good as one."""

    @property
    def same(self) -> bool:
        """Whether the two may be one figure, printed twice."""
        return self in (Level.EQUAL, Level.ROUNDED)


def level_of(left: Figure, right: Figure) -> Level:
    """The level of two figures of one kind."""
    if left.kind == "money" and left.unit != right.unit:
        return _converted(left, right)
    if left.low == right.low and left.high == right.high:
        return Level.EQUAL
    if left.kind == SCORE:
        return Level.ONE_SIDE if {left.low, left.high} & {right.low, right.high} else Level.BOTH_SIDES
    if left.kind in POINTS_IN_TIME:
        return Level.OTHER_POINT
    if same_at_precision(left, right):
        return Level.ROUNDED
    return _distance(left, right)


def speaks(level: Level, kind: str) -> bool:
    """Whether the values of two figures of a kind speak for themselves, so that words need say less.

    Two counts a little apart do not: a later tally and a neighbour look the same, and what is counted has to tell. Sums
    and shares a little apart mostly stand below each other in a table, under one measure.
    """
    return level.near and not (level is Level.NEARLY and kind == "count")


def admits(left: Figure, right: Figure) -> bool:
    """Whether the bound of one of two figures leaves room for the other: "less than 20" for 16, "more than 500" for 561."""
    if left.unit != right.unit:
        return False
    return _leaves_room(left, right) or _leaves_room(right, left)


def _leaves_room(bounded: Figure, other: Figure) -> bool:
    bound = bounded.claim.bound
    if bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return other.low >= bounded.low
    return bound in (Bound.LESS_THAN, Bound.AT_MOST) and other.high <= bounded.high


def same_at_precision(left: Figure, right: Figure) -> bool:
    """Whether two figures are one at the coarser one's printed step, or the one is a range that holds the other.

    A step counts up to a third of the value: "10 thousand" does not stand for 14 thousand.
    """
    if left.low <= right.high and right.low <= left.high:
        return left.low != left.high or right.low != right.high or left.low == right.low
    largest = max(abs(left.high), abs(right.high))
    step = min(max(left.step, right.step), largest * _COARSEST)
    gap = max(left.low - right.high, right.low - left.high)
    return gap <= step / 2


def _distance(left: Figure, right: Figure) -> Level:
    one, other = min(left.middle, right.middle), max(left.middle, right.middle)
    if other == 0:
        return Level.EQUAL
    if (left.low < 0) != (right.low < 0) or one == 0:
        return Level.BEYOND
    gap = other - one
    if gap <= one * _NEARLY:
        return Level.NEARLY
    if gap <= one * _HALF:
        return Level.HALF
    if left.kind == "count" and left.small and right.small and gap <= _FEW_APART:
        return Level.FEW
    ratio = other / one
    power = math.log10(float(ratio))
    if abs(power - round(power)) < 1e-6:
        slipped = round(power) in _SCALES and min(left.digits, right.digits) >= _TELLING_DIGITS
        return Level.SCALE if slipped else Level.POWER_OF_TEN
    return Level.FIVE if ratio <= 5 else Level.BEYOND


def _converted(left: Figure, right: Figure) -> Level:
    assert left.unit is not None
    assert right.unit is not None
    middle = float(left.low + left.high) / 2, float(right.low + right.high) / 2
    gap = log_gap(middle[0], left.unit, middle[1], right.unit)
    if gap is None or abs(gap) > _LOOSE_RATE:
        return Level.NOT_CONVERTED
    return Level.CONVERTED if abs(gap) <= _PLAUSIBLE_RATE or stands_behind(left, right) else Level.CONVERTED_LOOSELY


def stands_behind(left: Figure, right: Figure) -> bool:
    """Whether one of two figures stands right behind the other, as a conversion does: "2.4 billion euros ($2.6 billion)"."""
    one, other = sorted((left.claim, right.claim), key=lambda claim: claim.quantity.span)
    if (one.article, one.sentence_span) != (other.article, other.sentence_span):
        return False
    return other.quantity.start - one.quantity.end <= _BEHIND

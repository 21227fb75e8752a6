"""Two figures for one thing -> whether they are one figure, by which rule, and what would soften that they are not.

A printed figure is an interval. An exact one reaches half of its last printed digit to both sides, a hedged one further
(see quantities/bounds.py), a bounded one without end to one side. Two figures are one where a careful sub-editor would let
both stand side by side: the rules are named, symmetric, and looked at in order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from claimcheck.align.figures import Figure
from claimcheck.align.values import Level, level_of
from claimcheck.judge import bounds
from claimcheck.judge.bounds import LOWER, UPPER
from claimcheck.judge.extent import extent_of
from claimcheck.model import SCORE, Bound, Caveat

# How far zeros at the end are meant is not printed: they explain less than a twentieth of a figure from a thousand on.
_MOST_ROUNDED = Decimal("0.05")
# Up to a tenth it still softens: 9,500 against 10,000.
_MOST_ROUNDED_OFF = Decimal("0.1")
# Below a thousand newspapers print whole numbers to the unit, without rounding 247 to 250.
_ROUNDED_FROM = 1000
# Two conversions of one sum differ by their rounding and by the rates of a few weeks, and no further.
SAME_RATE = Decimal("0.05")


class Rule(Enum):
    """Why two figures are one, or are not; the value is what a report says of it."""

    EQUAL = "equal"
    ROUNDED = "equal at the coarser one's printed precision"
    RANGE = "a range that holds the other"
    HEDGE = "a hedge that admits the other"
    CONVERTED = "the same money at a plausible rate"
    OWN_RATE = "the same money at the rate that an article implies"
    THRESHOLD = "a bound that the other keeps"
    NEAR_BOUND = "a round bound close to the other"
    TOLERANCE = "no further apart than the settings allow"
    TOUCHING = "a bound at the other, which is rounded"
    WINDOW = "two bounds with room between them"
    APART = "figures apart"
    FAR_BOUND = "a bound that leaves room, far from the other"
    TALLY = "a count so far, against a higher one"
    RIVAL_BOUNDS = "two bounds of one kind, set at different figures"
    EXCLUDED = "a bound that excludes the other"
    EXCLUSIVE = "bounds that exclude each other"
    RANGES_APART = "ranges with different ends"
    EXTENT = "a level against a change"
    POINTS = "percent against percentage points"
    OTHER_SCORE = "two scores"
    OTHER_TIME = "a bound or a hedge said of another time"


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether two figures are one figure, by which rule, and what would soften that they are not."""

    same: bool
    rule: Rule
    caveat: Caveat | None = None


Rates = Mapping[tuple[str, str], tuple[Decimal, ...]]
"""The rates that the articles of a fact imply: what one of the first currency is in the second."""


@dataclass(frozen=True, slots=True)
class Context:
    """What tells about two figures beside themselves: the rates that the other figures of the fact imply, and the tolerance.

    `tolerance` is the relative distance up to which the user takes two figures for one, such as 0.01.
    """

    rates: Rates = field(default_factory=dict)
    tolerance: Decimal = Decimal(0)


def relate(left: Figure, right: Figure, context: Context | None = None) -> Ruling:
    """How two figures for one thing stand to each other, whichever comes first."""
    if left.kind == SCORE:
        same = (left.low, left.high) == (right.low, right.high)
        return Ruling(True, Rule.EQUAL) if same else Ruling(False, Rule.OTHER_SCORE)
    if left.kind == "money" and left.unit != right.unit:
        return _converted(left, right, context.rates if context else {})
    if {left.unit, right.unit} == {"percent", "percentage-point"} and _changes(left, right):
        return Ruling(False, Rule.POINTS)
    if {extent_of(left.claim), extent_of(right.claim)} == {"by", "to"}:
        return Ruling(False, Rule.EXTENT)
    if left.claim.bound is right.claim.bound and (left.low, left.high) == (right.low, right.high):
        return Ruling(True, Rule.EQUAL)
    bounded = [figure for figure in (left, right) if figure.claim.bound in (*LOWER, *UPPER)]
    if len(bounded) == 2:
        return _two_bounds(left, right)
    if bounded:
        return _one_bound(bounded[0], right if bounded[0] is left else left)
    found = _no_bound(left, right)
    if not found.same and context is not None and _within(left, right, context.tolerance):
        return Ruling(True, Rule.TOLERANCE)
    return found


def _within(left: Figure, right: Figure, tolerance: Decimal) -> bool:
    """Whether two figures, or the ends of two ranges, are no further apart than a share of the larger one."""
    ends = (left.low, right.low), (left.high, right.high)
    return bool(tolerance) and all(abs(one - other) <= max(abs(one), abs(other)) * tolerance for one, other in ends)


def _changes(left: Figure, right: Figure) -> bool:
    """Whether both are said to be changes, so that percent and points would differ in size."""
    return all("direction" in dict(figure.scopes) for figure in (left, right))


def _converted(left: Figure, right: Figure, rates: Rates) -> Ruling:
    """The rates that the articles imply go before the rough ones, which know nothing of the week of a story."""
    if left.claim.article == right.claim.article:
        return Ruling(True, Rule.OWN_RATE)
    assert left.unit is not None
    assert right.unit is not None
    implied = rates.get((left.unit, right.unit), ())
    for rate in implied:
        there = (left.low + left.high) / 2 * rate
        here = (right.low + right.high) / 2
        if abs(there - here) <= max(abs(there), abs(here)) * SAME_RATE:
            return Ruling(True, Rule.OWN_RATE)
    if not implied and level_of(left, right) is Level.CONVERTED:
        return Ruling(True, Rule.CONVERTED)
    return Ruling(False, Rule.APART)


def rates_of(figures: Sequence[Figure]) -> Rates:
    """The rates that articles imply which give one fact in two currencies, both ways."""
    found: dict[tuple[str, str], set[Decimal]] = {}
    for one in figures:
        for other in figures:
            if one.kind != "money" or one.unit is None or other.unit is None or one.unit == other.unit:
                continue
            middle = (one.low + one.high) / 2
            if one.claim.article == other.claim.article and middle:
                found.setdefault((one.unit, other.unit), set()).add((other.low + other.high) / 2 / middle)
    return {pair: tuple(sorted(rates)) for pair, rates in found.items()}


# -- no bounds


def _no_bound(left: Figure, right: Figure) -> Ruling:
    ranges = [figure for figure in (left, right) if figure.low != figure.high]
    if len(ranges) == 2:
        return _two_ranges(left, right)
    if _hedged_near(left, right) or _hedged_near(right, left):
        return Ruling(True, Rule.HEDGE)
    if ranges:
        slack = max(step_of(left), step_of(right)) / 2
        if left.low - slack <= right.high and right.low - slack <= left.high:
            return Ruling(True, Rule.RANGE)
    if (left.low, left.high) == (right.low, right.high):
        return Ruling(True, Rule.EQUAL)
    if _rounds(left, right):
        return Ruling(True, Rule.ROUNDED)
    return Ruling(False, Rule.APART, Caveat.ROUNDING if rounding_softens(left, right) else None)


def _two_ranges(left: Figure, right: Figure) -> Ruling:
    slack = max(step_of(left), step_of(right)) / 2
    if abs(left.low - right.low) < slack and abs(left.high - right.high) < slack:
        return Ruling(True, Rule.ROUNDED)
    overlap = left.low <= right.high and right.low <= left.high
    return Ruling(False, Rule.RANGES_APART, Caveat.BOUND if overlap else None)


def _hedged_near(hedged: Figure, other: Figure) -> bool:
    if hedged.claim.bound is not Bound.APPROX or hedged.admits is None:
        return False
    low, up = hedged.admits
    return low <= other.low and other.high <= up


def _rounds(left: Figure, right: Figure) -> bool:
    gap = gap_of(left, right)
    if gap > max(step_of(left), step_of(right)) / 2:
        return False
    large = max(abs(left.claim.value), abs(right.claim.value)) >= _ROUNDED_FROM
    return not large or gap < _largest(left, right) * _MOST_ROUNDED


def rounding_softens(left: Figure, right: Figure) -> bool:
    """Whether the one figure may be the other, cut or rounded to fewer digits: 61.4 for 61.48, not 5.6 for 5.7."""
    gap = gap_of(left, right)
    if gap > _largest(left, right) * _MOST_ROUNDED_OFF or left.step == right.step:
        return False
    return gap < max(left.step, right.step)


def gap_of(left: Figure, right: Figure) -> Decimal:
    """The distance between two figures, zero where ranges overlap."""
    return max(left.low - right.high, right.low - left.high, Decimal(0))


def _largest(left: Figure, right: Figure) -> Decimal:
    return max(abs(left.high), abs(right.high), abs(left.low), abs(right.low))


def step_of(figure: Figure) -> Decimal:
    """The worth of the last digit that a figure is printed to.

    Below a thousand a whole number is printed to the unit; of four digits and more the zeros at the end do not tell, so
    that "12.900 millones" says no more than "12,9 miliardi".
    """
    quantity = figure.claim.quantity
    printed = (quantity.value - quantity.low) * 2 if quantity.low.is_finite() else Decimal(0)
    if printed <= 0 or not figure.step:
        return figure.step
    if abs(quantity.value) < _ROUNDED_FROM:
        return figure.step / max(printed, Decimal(1))
    digits, step = abs(quantity.value) / printed, figure.step
    while digits >= _ROUNDED_FROM and not digits % 10:
        digits, step = digits / 10, step * 10
    return step


# -- bounds


def _one_bound(bounded: Figure, other: Figure) -> Ruling:
    side = bounds.side_of(bounded, other)
    inclusive = bounded.claim.bound in (Bound.AT_LEAST, Bound.AT_MOST)
    if side is bounds.Side.AT or (inclusive and _rounds(bounded, other)):
        return _touching(bounded, other)
    if side is bounds.Side.OUTSIDE:
        if _hedged_near(other, bounded):
            return Ruling(True, Rule.HEDGE)
        return Ruling(False, Rule.EXCLUDED, Caveat.ROUNDING if rounding_softens(bounded, other) else None)
    if bounds.far_from_close(bounded, other):
        return Ruling(False, Rule.EXCLUDED)
    if bounds.near(bounded, other):
        return Ruling(True, Rule.NEAR_BOUND)
    if bounds.is_figure_of_its_own(bounded):
        return Ruling(False, Rule.TALLY, Caveat.BOUND)
    if bounds.past_the_next_round_number(bounded, other):
        return Ruling(False, Rule.FAR_BOUND, Caveat.BOUND)
    return Ruling(True, Rule.THRESHOLD)


def _touching(bounded: Figure, other: Figure) -> Ruling:
    bound = bounded.claim.bound
    if bound in (Bound.AT_LEAST, Bound.AT_MOST) or other.low != other.high or other.claim.bound is Bound.APPROX:
        return Ruling(True, Rule.THRESHOLD)
    # What is more than 12 billion is often printed as 12 billion; what is less than 12 billion is not.
    cut = bound is Bound.MORE_THAN and abs(other.claim.value) >= _ROUNDED_FROM and step_of(other) > 1
    if cut or bounds.is_close(bounded.claim) or _in_words(bounded) or _in_words(other):
        return Ruling(True, Rule.TOUCHING)
    return Ruling(False, Rule.EXCLUDED, Caveat.ROUNDING)


def _in_words(figure: Figure) -> bool:
    """Whether a figure is a share in words: "half" is no measurement."""
    quantity = figure.claim.quantity
    return quantity.unit == "times" and not any(character.isdigit() for character in quantity.text)


def _two_bounds(left: Figure, right: Figure) -> Ruling:
    if (left.claim.bound in LOWER) != (right.claim.bound in LOWER):
        lower, upper = (left, right) if left.claim.bound in LOWER else (right, left)
        touching = {left.claim.bound, right.claim.bound} == {Bound.AT_LEAST, Bound.AT_MOST}
        room = lower.low < upper.high or (touching and lower.low == upper.high)
        return Ruling(True, Rule.WINDOW) if room else Ruling(False, Rule.EXCLUSIVE)
    if (left.low, left.high) == (right.low, right.high):
        return Ruling(True, Rule.EQUAL)
    if bounds.is_close(left.claim) != bounds.is_close(right.claim):
        close, open_end = (left, right) if bounds.is_close(left.claim) else (right, left)
        return _one_bound(open_end, close)
    if _of_one_figure(left, right):
        return Ruling(True, Rule.NEAR_BOUND)
    return Ruling(False, Rule.RIVAL_BOUNDS, Caveat.BOUND)


def _of_one_figure(left: Figure, right: Figure) -> bool:
    """Whether two bounds of one kind may be written of one figure; "at least 174" is a count of its own."""
    if left.claim.bound is right.claim.bound:
        return left.claim.bound in (Bound.MORE_THAN, Bound.LESS_THAN) and bounds.side_by_side(left, right)
    strict, counted = (left, right) if left.claim.bound in (Bound.MORE_THAN, Bound.LESS_THAN) else (right, left)
    return bounds.side_of(strict, counted) is bounds.Side.INSIDE and bounds.near(strict, counted)

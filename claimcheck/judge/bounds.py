"""What a bound says of another figure: the rules by which "more than 60 million" stands to 63, to 71 and to 59 million.

1. A bound that excludes a figure contradicts it, however near: "more than 1,500" and 1,495.
2. A writer who sets a bound takes the round number next to the figure. "More than 30 billion" is how 31 is printed, and
   "more than 47" how 48 is. Where a further round number fits between the two ("more than 60 million" and 71: he would have
   written "more than 70"), the bound was not written of that figure: they contradict, softened by the room that the bound
   leaves. Readers understand such bounds so, up to the next number of the same grain: Cummins, Sauerland and Solt,
   "Granularity and scalar implicature in numerical expressions", Linguistics and Philosophy 35 (2012). So it is with counts
   and sums, which outgrow what was written of them; a bound on a share, a length or a time is a threshold.
3. "Fewer than 100" is a ceiling, and no count that was outrun: what keeps it agrees with it.
4. "At least 17" is itself a count, of the moment, and "up to 14 billion" the figure of a ceiling: another figure than that
   number is another figure, softened by the room.
5. Two bounds of one kind are two figures, unless they are as good as one: "more than 614" and "more than 615". One that
   says the figure is close by ("nearly 31 million") is taken for the figure.
6. "Just over 2 million" and "almost 2 million" say where the figure is: they exclude what is more than a tenth away.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from claimcheck.align.figures import Figure
from claimcheck.locales.closeness import is_close_bound
from claimcheck.model import Bound, Claim

LOWER = (Bound.MORE_THAN, Bound.AT_LEAST)
UPPER = (Bound.LESS_THAN, Bound.AT_MOST)
# A round number has at most this many digits that tell, and is at least this large.
_ROUND_DIGITS = 2
_LEAST_ROUND = 20
# A figure up to this share beyond a round bound is the one that the bound stands for.
_NEAR = Decimal("0.1")
# Two bounds up to this share apart are as good as one.
_BESIDE = Decimal("0.01")
# What is counted and summed up.
_TALLIED = ("count", "money")
# The numbers that bounds are set at, in each power of ten: one digit, and half-way after the first.
_RUNGS = tuple(map(Decimal, ("1", "1.5", "2", "3", "4", "5", "6", "7", "8", "9", "10")))


class Side(Enum):
    """Where a figure stands to a bound."""

    INSIDE = "inside"
    AT = "at"
    OUTSIDE = "outside"


def side_of(bounded: Figure, other: Figure) -> Side:
    """Where a figure stands to a bound: as printed, without regard to rounding."""
    if other.low <= bounded.low and bounded.high <= other.high:
        return Side.AT
    inside = other.low > bounded.low if bounded.claim.bound in LOWER else other.high < bounded.high
    return Side.INSIDE if inside else Side.OUTSIDE


def is_close(claim: Claim) -> bool:
    """Whether a claim's bound words say that the figure is close by: "just over", "fast", "près de"."""
    return claim.bound in (*LOWER, *UPPER) and is_close_bound(claim.quantity.text, claim.language)


def is_round(claim: Claim) -> bool:
    """Whether a bound is set at a round number: 40, 650, 30 billion; not 17, 5 or 36.5 million."""
    value = abs(claim.value)
    return value >= _LEAST_ROUND and not value % 10 and len(value.normalize().as_tuple().digits) <= _ROUND_DIGITS


def near(bounded: Figure, other: Figure) -> bool:
    """Whether a figure within a round bound is so near that the bound may have been written of it."""
    return is_round(bounded.claim) and _distance(bounded, other) <= _NEAR


def side_by_side(left: Figure, right: Figure) -> bool:
    """Whether two bounds are set no more than a hundredth apart: 614 and 615 million."""
    return abs(left.low - right.low) <= max(abs(left.low), abs(right.low)) * _BESIDE


def far_from_close(bounded: Figure, other: Figure) -> bool:
    """Whether a bound that says the figure is close by is far from the other figure."""
    return _distance(bounded, other) > _NEAR and is_close(bounded.claim)


def is_figure_of_its_own(bounded: Figure) -> bool:
    """Whether a bound is itself the figure that was counted or set: "at least 17", "up to 14 billion"."""
    bound = bounded.claim.bound
    return bound is Bound.AT_MOST or (bound is Bound.AT_LEAST and not is_round(bounded.claim))


def past_the_next_round_number(bounded: Figure, other: Figure) -> bool:
    """Whether a further round number fits between a round lower bound and a figure above it.

    What matters is the number as the article prints it, in the unit that it prints.
    """
    if bounded.kind not in _TALLIED:
        return False
    if bounded.claim.bound not in LOWER or not is_round(bounded.claim):
        return False
    return other.low > bounded.low * _next_rung(bounded.claim.value) / bounded.claim.value


def _next_rung(value: Decimal) -> Decimal:
    power = Decimal(1).scaleb(value.adjusted())
    return next(rung * power for rung in _RUNGS if rung * power > value)


def _distance(bounded: Figure, other: Figure) -> Decimal:
    """How far a figure is from a bound, relative to the bound."""
    if not bounded.low:
        return Decimal(0)
    return abs((other.low if bounded.claim.bound in LOWER else other.high) - bounded.low) / abs(bounded.low)

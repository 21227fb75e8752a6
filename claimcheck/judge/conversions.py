"""The figures of a fact -> which of them only restates another in a second currency or unit: "2.4bn euros ($2.6bn)".

A sum and its conversion are one mention of one sum. What the article reports is the sum that it prints first; the one
behind it is worked out for the reader, at whatever rate the newsroom took that day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from claimcheck.align.figures import Figure
from claimcheck.align.links import is_conversion
from claimcheck.judge.relations import SAME_RATE, gap_of


def originals_of(figures: Sequence[Figure]) -> Mapping[str, Figure]:
    """The figure that each conversion restates, by the conversion's claim id; of several in a row, the first."""
    found: dict[str, Figure] = {}
    for one, other in pairwise(sorted(figures, key=lambda figure: (figure.claim.article, figure.claim.span))):
        if is_conversion(one, other):
            found[other.claim.id] = found.get(one.claim.id, one)
    return found


def drifts(one: Figure, other: Figure) -> bool:
    """Whether two conversions of one sum into one currency differ by more than rates and rounding explain."""
    reach = max(abs(one.high), abs(other.high)) * SAME_RATE
    return gap_of(one, other) > reach + max(one.step, other.step) / 2

"""Whether a share is the level that something came to or the change that took it there: "rose to 20 %", "rose by 20 %"."""

from __future__ import annotations

from claimcheck.locales.extents import extent_before
from claimcheck.model import Claim

_SHARES = ("percent", "percentage-point")
_DIRECTIONS = ("decrease", "increase")
# A word of change farther off is about another figure.
_REACH = 40


def extent_of(claim: Claim) -> str | None:
    """`to` or `by`, where the words right before a share say so and a word of rise or fall stands near; else None."""
    if claim.quantity.unit not in _SHARES:
        return None
    if not any(cue.id in _DIRECTIONS and cue.distance <= _REACH for cue in claim.cues):
        return None
    before = claim.sentence[: max(claim.quantity.start - claim.sentence_span.start, 0)]
    return extent_before(before, claim.quantity.text, claim.language)

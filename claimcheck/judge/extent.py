"""Whether a share is the level that something came to or the change that took it there: "rose to 20 %", "rose by 20 %"."""

from __future__ import annotations

from claimcheck.locales.extents import extent_before, extent_behind
from claimcheck.model import Claim

_SHARES = ("percent", "percentage-point")
_DIRECTIONS = ("decrease", "increase")
# A word of change farther off is about another figure.
_REACH = 40


def extent_of(claim: Claim) -> str | None:
    """`to` or `by`, where the words right beside a share say so and a word of rise or fall stands near; else None."""
    if claim.quantity.unit not in _SHARES:
        return None
    if not any(cue.id in _DIRECTIONS and cue.distance <= _REACH for cue in claim.cues):
        return None
    start = max(claim.quantity.start - claim.sentence_span.start, 0)
    figure, behind = claim.quantity.text, claim.sentence[start + len(claim.quantity.text) :]
    found = extent_before(claim.sentence[:start], figure, claim.language)
    return found or extent_behind(figure, behind, claim.language)

"""What the words around two figures say: the same words, sentences that differ in the figure alone, a like meaning."""

from __future__ import annotations

from claimcheck.align.figures import Figure
from claimcheck.align.weights import WEIGHTS
from claimcheck.claims.phrasing import likeness
from claimcheck.model import Evidence

# From here on the words around two figures are alike, between 0 and 1.
_ALIKE = 0.7


def phrasing_evidence(left: Figure, right: Figure) -> Evidence | None:
    """What it says that two articles of one language have the same words around a figure, whatever the figure."""
    if left.claim.language != right.claim.language:
        return None
    alike = likeness(left.phrasing, right.phrasing, _ALIKE)
    if not alike:
        return None
    weight = WEIGHTS.phrasing_most * (alike - _ALIKE) / (1 - _ALIKE)
    return Evidence("phrasing", "nearly the same words", round(weight, 4), left.phrasing, right.phrasing)


def parallel_evidence(left: Figure, right: Figure, parallel: float) -> Evidence | None:
    """What it says that two figures are all that their sentences differ in, which mean the same otherwise."""
    if parallel <= WEIGHTS.parallel_from:
        return None
    share = min(1.0, (parallel - WEIGHTS.parallel_from) / (WEIGHTS.parallel_full - WEIGHTS.parallel_from))
    return Evidence(
        "parallel",
        "the one difference of two sentences alike in meaning",
        round(WEIGHTS.parallel_most * share, 4),
        left.claim.quote,
        right.claim.quote,
    )


def meaning_evidence(left: Figure, right: Figure, meaning: float) -> Evidence:
    """What the sentence encoder says of the words around the figures."""
    weight = max(-WEIGHTS.meaning_most, min(WEIGHTS.meaning_most, meaning * WEIGHTS.meaning_per_spread))
    label = "alike in meaning" if weight > 0 else "unlike in meaning"
    return Evidence("meaning", label, round(weight, 4), left.claim.quote, right.claim.quote)

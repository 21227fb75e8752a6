"""Comparison levels: for two figures, a label and a weight for all that they share or differ in; the score is their sum."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.align.circumstances import period_evidence, place_evidence, series_evidence, unit_evidence
from claimcheck.align.figures import Figure
from claimcheck.align.measured import StoryWords
from claimcheck.align.series import Standing
from claimcheck.align.values import Level, admits, level_of, speaks
from claimcheck.align.weights import WEIGHTS
from claimcheck.align.wording import meaning_evidence, parallel_evidence, phrasing_evidence
from claimcheck.model import POINTS_IN_TIME, Evidence

_MOST_DIGITS = 3
_OWN = frozenset({"value", "measure", "scope", "unit", "place", "period", "phrasing", "parallel", "sides", "moment"})
_FAR = frozenset({Level.HALF, Level.FEW, Level.FIVE, Level.BEYOND})


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two figures compared: how their values stand, the evidence piece by piece, and the sum of its weights."""

    level: Level
    evidence: tuple[Evidence, ...]
    score: float

    @property
    def opposed(self) -> bool:
        """Whether two figures say themselves that they are about two things, whatever a third one has to do with both.

        Either all that they say comes to that, names and meaning left aside, or their values differ and both what is
        measured and where it is are another.
        """
        differs = {piece.name for piece in self.evidence if piece.weight < 0}
        if not self.level.near and {"measure", "place"} <= differs:
            return True
        return total([piece for piece in self.evidence if piece.name in _OWN]) <= WEIGHTS.apart


def compare(
    left: Figure,
    right: Figure,
    words: StoryWords,
    meaning: float,
    stands: tuple[Standing, Standing],
    parallel: float = 0.0,
) -> Comparison:
    """All evidence for and against two figures of different articles being about one thing.

    `meaning` is how alike the words around them are, in spreads above the mean of the story. What two figures say
    themselves is looked at first; where it is hopeless, the rest is not.
    """
    level = level_of(left, right)
    value = value_evidence(left, right, level)
    beside = parallel_evidence(left, right, parallel)
    if value.weight <= WEIGHTS.hopeless and left.claim.language != right.claim.language and not beside:
        return Comparison(level, (value,), value.weight)
    evidence = weighty(
        value,
        *words.measure_evidence(left, right, near=speaks(level, left.kind)),
        phrasing_evidence(left, right),
        beside,
    )
    where = place_evidence(left, right)
    if total(evidence) > WEIGHTS.hopeless:
        evidence += weighty(
            unit_evidence(left, right),
            words.names.evidence(left, right, twins=stands[0].twin or stands[1].twin),
            None if beside else words.names.whose_evidence(left, right),
            where,
            period_evidence(left, right),
            *series_evidence(stands),
            meaning_evidence(left, right, meaning),
        )
        evidence += weighty(nothing_in_common(left, right, level, evidence, words.few))
    else:
        evidence += weighty(where)
    return Comparison(level, evidence, total(evidence))


def weighty(*pieces: Evidence | None) -> tuple[Evidence, ...]:
    """The pieces of evidence that say anything."""
    # A list and no generator, here and in the sum: this is done for every pair of a story.
    return tuple([piece for piece in pieces if piece is not None and piece.weight])


def total(evidence: Iterable[Evidence]) -> float:
    """What all pieces together weigh."""
    return math.fsum([piece.weight for piece in evidence])


def value_evidence(left: Figure, right: Figure, level: Level) -> Evidence:
    """What the values say."""
    weight: float = getattr(WEIGHTS, level.field)
    told = min(left.digits, right.digits, _MOST_DIGITS) - 1.5
    if level is Level.ROUNDED:
        weight += WEIGHTS.per_digit_rounded * told
    if level in _FAR and admits(left, right):
        weight += WEIGHTS.admitted
    if level is Level.EQUAL and left.kind in POINTS_IN_TIME:
        weight = WEIGHTS.same_point
    elif level is Level.EQUAL:
        weight += WEIGHTS.per_digit * told
        if left.small and right.small:
            weight += WEIGHTS.small_whole
    return Evidence("value", level.value, weight, left.claim.quantity.text, right.claim.quantity.text)


def nothing_in_common(
    left: Figure, right: Figure, level: Level, evidence: Sequence[Evidence], few: float
) -> Evidence | None:
    """What it says of two values apart that nothing at all speaks for their being about one thing.

    In a story of many figures a better pair does; where there are `few`, none may stand against them. `few` is from 0 to 1.
    """
    if level.near or any(piece.weight > 0 for piece in evidence):
        return None
    weight = round(WEIGHTS.nothing_in_common * few, 4)
    return Evidence("common", "nothing in common", weight, left.claim.quote, right.claim.quote)

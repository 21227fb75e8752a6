"""Two figures of one article -> belief that they are one fact: repeated, rounded, or converted in brackets."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from claimcheck.align.circumstances import period_evidence, place_evidence
from claimcheck.align.figures import Figure
from claimcheck.align.measured import measure_evidence
from claimcheck.align.names import NameWeights
from claimcheck.align.values import Level, level_of, stands_behind
from claimcheck.align.weights import LINKS
from claimcheck.model import SCORE


def link(left: Figure, right: Figure, names: NameWeights, *, lead: bool = True) -> float:
    """The belief that two figures of one kind in one article are one fact.

    A repeated value starts from its own belief and moves with the words around it. An article repeats what its `lead`
    gives; farther down, a value that comes again with other names is another thing: an article that lists ten gifts of
    100 million has the same value ten times and names another giver each time.
    """
    level = level_of(left, right)
    same_sentence = left.claim.sentence_span == right.claim.sentence_span
    if left.unit != right.unit and _convertible(left, level):
        if not same_sentence:
            return LINKS.other
        return LINKS.conversion_behind if stands_behind(left, right) else LINKS.conversion_near
    if _disputed(left, right, level):
        return LINKS.other_source
    if same_sentence or (left.kind == SCORE and level is not Level.EQUAL):
        return LINKS.same_sentence  # an article tells many scores of a game, each of another moment
    if level is Level.EQUAL:
        return _moved(_repeated(left, right, names, lead=lead), left, right, names)
    return (
        _moved(LINKS.repeated_rounded, left, right, names)
        if level is Level.ROUNDED
        else _moved(LINKS.other, left, right, names, near=False)
    )


def _disputed(left: Figure, right: Figure, level: Level) -> bool:
    """Whether an article gives two sources' figures for one thing: "400 according to aid groups, 750 according to police"."""
    one, other = left.claim.attributed_to, right.claim.attributed_to
    if not one or not other or one == other or left.unit != right.unit or not left.nearest or level is Level.BEYOND:
        return False
    theirs = dict(right.scopes)
    apart = any(theirs.get(family, scope) != scope for family, scope in left.scopes)
    return left.nearest[0] in right.nearest and left.claim.noun == right.claim.noun and not apart


def ties(figures: Sequence[Figure], inside: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """The places that are one with another for certain, each with the place that stands for it: a figure and its conversions."""
    leader: dict[int, int] = {}
    for (left, right), belief in sorted(inside.items()):
        if belief >= LINKS.conversion_behind and figures[left].unit != figures[right].unit:
            one, other = sorted((_leader(leader, left), _leader(leader, right)))
            leader[other] = one
    return {place: _leader(leader, place) for place in leader}


def _leader(leader: Mapping[int, int], place: int) -> int:
    while leader.get(place, place) != place:
        place = leader[place]
    return place


def _repeated(left: Figure, right: Figure, names: NameWeights, *, lead: bool) -> float:
    if left.small:
        return LINKS.repeated_small
    if lead:
        return LINKS.repeated
    told = names.evidence(left, right)
    return LINKS.repeated_below if told is None or told.weight > 0 else LINKS.repeated_by_others


def _moved(belief: float, left: Figure, right: Figure, names: NameWeights, *, near: bool = True) -> float:
    """A belief moved by what the names, the measure words, the countries and the times around two figures say."""
    pieces = (
        names.evidence(left, right),
        *measure_evidence(left, right, near=near),
        place_evidence(left, right),
        # An article that names a time for one figure alone says nothing about the other's.
        period_evidence(left, right) if left.claim.period and right.claim.period else None,
    )
    shift = math.fsum(piece.weight for piece in pieces if piece is not None)
    odds = belief / (1 - belief) * math.exp(shift * (LINKS.context_of_repeats if near else LINKS.context_of_others))
    return odds / (1 + odds)


def is_conversion(left: Figure, right: Figure) -> bool:
    """Whether one of two figures of a sentence restates the other right behind it: "40 miles (64 km)"."""
    return left.unit != right.unit and stands_behind(left, right) and _convertible(left, level_of(left, right))


def _convertible(figure: Figure, level: Level) -> bool:
    if figure.kind == "money":
        return level in (Level.CONVERTED, Level.CONVERTED_LOOSELY)
    return figure.kind not in ("share", "duration") and level in (Level.EQUAL, Level.ROUNDED, Level.NEARLY)

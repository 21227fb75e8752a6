"""What the words for the measured thing say of two figures, and the words for which part of it is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.align.figures import Figure
from claimcheck.align.names import NameWeights
from claimcheck.align.weights import WEIGHTS
from claimcheck.claims.spellings import alike
from claimcheck.encoder import FEW_TEXTS
from claimcheck.locales.measures import exclusive, measures, related
from claimcheck.model import Evidence


class StoryWords:
    """The words of a story's figures: the weights of their names, and what their measure words say, asked once.

    Many figures of a story have the same words for what is measured, so that the pairs that differ in them are few.
    `few` says how far the story is one of few figures: near 1 for two, near 0 for a hundred.
    """

    __slots__ = ("_answers", "_numbers", "few", "names")

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.names = NameWeights(figures)
        self.few = FEW_TEXTS / (len(figures) + FEW_TEXTS)
        numbers: dict[object, int] = {}
        self._numbers = {
            figure.claim.id: numbers.setdefault(
                (figure.claim.language, figure.own, figure.nearest, figure.around, figure.scopes), len(numbers)
            )
            for figure in figures
        }
        self._answers: dict[tuple[int, int, bool], tuple[Evidence, ...]] = {}

    def measure_evidence(self, left: Figure, right: Figure, *, near: bool) -> tuple[Evidence, ...]:
        """What the function of this name says of two figures."""
        asked = (self._numbers[left.claim.id], self._numbers[right.claim.id], near)
        if asked not in self._answers:
            self._answers[asked] = tuple(measure_evidence(left, right, near=near))
        return self._answers[asked]


def measure_evidence(left: Figure, right: Figure, *, near: bool) -> Iterator[Evidence]:
    """What the words for the counted or measured thing say, and those for which part of it.

    They say less where the values are `near`: those speak for themselves.
    """
    if left.own is not None and right.own is not None and left.claim.language == right.claim.language:
        if alike(left.own, right.own):
            weight = WEIGHTS.measure_agrees_near if near else WEIGHTS.measure_agrees_far
            yield Evidence("measure", "the same word for what is counted", weight, left.own, right.own)
    elif left.nearest and right.nearest:
        agrees = any(related(one, other) for one in left.nearest for other in right.nearest)
        crossed = not agrees and any(
            related(one, other)
            for nearest, around in ((left.nearest, right.around), (right.nearest, left.around))
            for one in nearest
            for other in sorted(around)
        )
        if not crossed:
            if agrees:
                label = "the same thing measured"
                weight = WEIGHTS.measure_agrees_near if near else WEIGHTS.measure_agrees_far
            elif near and all(exclusive(one, other) for one in left.nearest for other in right.nearest):
                label, weight = "things that rule each other out", WEIGHTS.measure_excluded
            else:
                label = "different things measured"
                weight = WEIGHTS.measure_differs_near if near else WEIGHTS.measure_differs_far
            yield Evidence("measure", label, weight, _told(left.nearest), _told(right.nearest))
    yield from _scope_evidence(left, right, near=near)


def _told(ids: Sequence[str]) -> str:
    return ", ".join(map(_label, ids))


def _label(name: str) -> str:
    return measures()[name].label


def _scope_evidence(left: Figure, right: Figure, *, near: bool) -> Iterator[Evidence]:
    others = dict(right.scopes)
    for family, scope in left.scopes:
        other = others.get(family)
        if other == scope:
            yield Evidence("scope", "about the same part", WEIGHTS.scope_agrees, *map(_label, (scope, other)))
        elif other is not None:
            weight = WEIGHTS.scope_differs_near if near else WEIGHTS.scope_differs_far
            yield Evidence("scope", "about different parts", weight, *map(_label, (scope, other)))

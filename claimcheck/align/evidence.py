"""Comparison levels: for two figures, a label and a weight for all that they share or differ in; the score is their sum."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.align.echoes import names_near
from claimcheck.align.figures import Figure
from claimcheck.align.series import Standing
from claimcheck.align.values import Level, admits, level_of, speaks
from claimcheck.align.weights import WEIGHTS
from claimcheck.claims.phrasing import likeness
from claimcheck.claims.spellings import alike, one_spelling
from claimcheck.locales.measures import exclusive, measures, related
from claimcheck.model import POINTS_IN_TIME, Evidence, Name, Period

# At this distance a name near a figure counts half.
_HALF_DISTANCE = 40
_MOST_DIGITS = 3
# From here on the words around two figures are alike, between 0 and 1.
_ALIKE = 0.7
_OWN = frozenset({"value", "measure", "scope", "unit", "place", "period", "phrasing", "parallel", "sides", "moment"})
_WAYS = {"month": "month", "place": "country"}
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


def unit_evidence(left: Figure, right: Figure) -> Evidence | None:
    """What it says that of two shares the one is printed in percent, the other in percentage points."""
    if {left.unit, right.unit} == {"percent", "percentage-point"}:
        return Evidence(
            "unit", "percent against points", WEIGHTS.points_against_percent, left.claim.quote, right.claim.quote
        )
    return None


def place_evidence(left: Figure, right: Figure) -> Evidence | None:
    """What the countries nearest to the figures say."""
    one, other = left.claim.place, right.claim.place
    if one is None or other is None:
        return None
    same = one == other
    weight = WEIGHTS.place_agrees if same else WEIGHTS.place_differs
    return Evidence("place", "same country" if same else "different countries", weight, one, other)


def period_evidence(left: Figure, right: Figure) -> Evidence | None:
    """What the times that the figures are about say."""
    one, other = left.claim.period, right.claim.period
    if one is None and other is None:
        return None
    if one is None or other is None:
        known = one or other
        assert known is not None
        return Evidence(
            "period",
            "only one says for what time",
            WEIGHTS.period_one_unknown,
            one.text if one else "",
            other.text if other else "",
        )
    weight, label = _period_level(one, other)
    return Evidence("period", label, weight, one.text, other.text)


def _period_level(one: Period, other: Period) -> tuple[float, str]:
    if (one.first, one.last) == (other.first, other.last):
        return WEIGHTS.period_equal, "same time"
    gap = max((one.first - other.last).days, (other.first - one.last).days)
    if gap <= 1:
        return WEIGHTS.period_touches, "times that touch or overlap"
    return WEIGHTS.period_apart, "different times"


def series_evidence(stands: tuple[Standing, Standing]) -> Iterator[Evidence]:
    """What the place or month says, where one of the two articles gives a series by it: then it is what matters."""
    told_by = stands[0].told_by | stands[1].told_by
    one, other = (dict(stands[0].ways), dict(stands[1].ways)) if told_by else ({}, {})
    for way in sorted(told_by):
        mine, theirs = one.get(way), other.get(way)
        if mine == theirs:
            if mine is not None:
                yield Evidence(
                    "series",
                    f"the same {_WAYS[way]}, where an article goes through them",
                    WEIGHTS.series_agrees,
                    mine,
                    mine,
                )
            continue
        unknown = mine is None or theirs is None
        weight = WEIGHTS.series_one_unknown if unknown else WEIGHTS.series_differs
        label = (
            f"one names no {_WAYS[way]}, where an article goes through them"
            if unknown
            else f"another {_WAYS[way]}, where an article goes through them"
        )
        yield Evidence("series", label, weight, mine or "", theirs or "")


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


class NameWeights:
    """How telling each name of a story is: one that all articles have everywhere says little, a rare shared one much."""

    __slots__ = ("_near", "_shown", "_spelling", "_vectors", "_weights")

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._near = near = names_near(figures)
        self._spelling = one_spelling(name.text for names in near.values() for name in names)
        seen: Counter[str] = Counter()
        homes: defaultdict[str, set[str]] = defaultdict(set)
        for figure in figures:
            for name in {self._spelling[name.text]: None for name in near[figure.claim.id]}:
                seen[name] += 1
                homes[name].add(figure.claim.article)
        total = len(figures)
        # A word capitalised in one article alone is no name for certain, and cannot be shared.
        self._weights = {name: math.log((total + 1) / count) for name, count in seen.items() if len(homes[name]) > 1}
        self._vectors = {figure.claim.id: self._vector(near[figure.claim.id]) for figure in figures}
        self._shown = {claim: " ".join(sorted(vector)) for claim, vector in self._vectors.items()}

    def _vector(self, names: Sequence[Name]) -> dict[str, float]:
        # Names are in the order of their distance: of two spellings the nearer one counts.
        weighed = {
            self._spelling[name.text]: self._weights[self._spelling[name.text]]
            * _HALF_DISTANCE
            / (_HALF_DISTANCE + name.distance)
            for name in reversed(names)
            if self._spelling[name.text] in self._weights
        }
        norm = math.sqrt(math.fsum(weight * weight for weight in weighed.values()))
        return {name: weight / norm for name, weight in weighed.items()} if norm else {}

    def evidence(self, left: Figure, right: Figure, *, twins: bool = False) -> Evidence | None:
        """What the names around two figures say; nothing where one of them has none.

        They say more where one of the articles gives `twins`: two things of one value, told apart by names alone.
        """
        one, other = self._vectors[left.claim.id], self._vectors[right.claim.id]
        if not one or not other:
            return None
        shared = [name for name in one if name in other]
        alike = math.fsum(one[name] * other[name] for name in shared)
        weight = WEIGHTS.names_least + (WEIGHTS.names_most - WEIGHTS.names_least) * min(1.0, alike)
        weight *= WEIGHTS.names_of_twins if twins else 1.0
        label = "names that both have near" if shared else "no name that both have near"
        shown = self._shown[left.claim.id], self._shown[right.claim.id]
        return Evidence("names", label, round(weight, 4), *shown)

    def around(self, figure: Figure) -> tuple[Name, ...]:
        """The names near a figure, nearest first, those of one article alone among them."""
        return self._near[figure.claim.id]

    def spelled(self, name: str) -> str:
        """The one spelling under which a name of the story is compared."""
        return self._spelling[name]

    def whose_evidence(self, left: Figure, right: Figure) -> Evidence | None:
        """What it says of two figures of one person or thing each, such as ages, that they have no name in common."""
        if not (_is_personal(left) and _is_personal(right)):
            return None
        if not self._vectors[left.claim.id].keys().isdisjoint(self._vectors[right.claim.id]):
            return None
        return Evidence(
            "names",
            "nothing says that both are of one person",
            WEIGHTS.whose_unknown,
            left.claim.quote,
            right.claim.quote,
        )


def _is_personal(figure: Figure) -> bool:
    return any(measures()[name].personal for name in figure.nearest)


class StoryWords:
    """The words of a story's figures: the weights of their names, and what their measure words say, asked once.

    Many figures of a story have the same words for what is measured, so that the pairs that differ in them are few.
    """

    __slots__ = ("_answers", "_numbers", "names")

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.names = NameWeights(figures)
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

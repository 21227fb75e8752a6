"""Two scores of games compared: whether they are of one game, and of one moment of it; the evidence, as for other figures.

Scores are few and small, so that an equal "2-1" says little: what tells two games apart is who plays. And a game has many
scores, of which all but one are no longer true when it ends.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.align.circumstances import period_evidence
from claimcheck.align.evidence import Comparison, total, value_evidence, weighty
from claimcheck.align.figures import Figure
from claimcheck.align.names import NameWeights
from claimcheck.align.values import Level, level_of
from claimcheck.align.weights import WEIGHTS
from claimcheck.align.wording import meaning_evidence, parallel_evidence, phrasing_evidence
from claimcheck.claims.names import name_key
from claimcheck.claims.nouns import capitalises
from claimcheck.model import Evidence
from claimcheck.places import find_places

# A name this near to a score (see claims/nearby.py) is a side, a scorer or a ground.
_NEAR = 60
_FEWEST_SIDES = 2
_FIRST_OTHER_SCRIPT = "\u0250"
_MOMENTS = {
    "score-final": "at the end",
    "score-half": "at half-time",
    "score-lead": "during the game",
    "score-set": "of a part of it",
}

# A game has several sets, and many moments at which one side leads; what stood at one may have become what stood later.
_PART = "score-set"
_MANY = frozenset({_MOMENTS["score-lead"], _MOMENTS[_PART]})
_ORDER = {"score-half": 0, "score-lead": 0, "score-final": 1}

_Side = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Around:
    """The names in the sentence of a score, each as the keys of its words, and countries by their codes: near, and all.

    `plain` says that their spelling tells: Latin letters, in a language that writes no other nouns with a capital.
    """

    near: tuple[_Side, ...]
    all: tuple[_Side, ...]
    plain: bool


class Games:
    """The scores of a story, ready to be compared."""

    def __init__(self, figures: Sequence[Figure], places: Sequence[int], names: NameWeights) -> None:
        self._figures = figures
        self._names = names
        self._around = {place: _around(figures[place], names) for place in places}

    def compare(self, one: int, other: int, meaning: float, parallel: float = 0.0) -> Comparison:
        """All evidence for and against two scores of different articles being of one game, and of one moment of it.

        `one` and `other` are places in the story's figures; `meaning` and `parallel` are as for other figures.
        """
        left, right = self._figures[one], self._figures[other]
        level = level_of(left, right)
        beside = parallel > WEIGHTS.parallel_from
        evidence = weighty(
            value_evidence(left, right, level),
            phrasing_evidence(left, right),
            parallel_evidence(left, right, parallel),
            self._names.evidence(left, right, twins=True),
            *self._sides(one, other, level, beside=beside),
            _moment(left, right, level, beside=beside),
            period_evidence(left, right),
            meaning_evidence(left, right, meaning),
        )
        return Comparison(level, evidence, total(evidence))

    def _sides(self, one: int, other: int, level: Level, *, beside: bool) -> Iterator[Evidence]:
        """What it says that two scores have no side in common, or only one and another opponent each."""
        ours, theirs = self._around[one], self._around[other]
        shared = min(_met(ours.all, theirs.all), _met(theirs.all, ours.all))
        if shared >= _FEWEST_SIDES:
            return
        shown = _told(ours.near), _told(theirs.near)
        if not shared:
            # In a translation names may be spelled beyond recognition; where there are none, two sentences alike are enough.
            if (ours.near and theirs.near) or not beside:
                yield Evidence("sides", "nothing says that both are of one game", WEIGHTS.sides_unknown, *shown)
            return
        strangers = (_strangers(ours.near, theirs.all), _strangers(theirs.near, ours.all))
        if all(strangers):
            weight = WEIGHTS.opponents_differ if ours.plain and theirs.plain else WEIGHTS.opponents_unknown
            yield Evidence("sides", "other names beside the one that both have", weight, *map(_told, strangers))
        elif level is not Level.EQUAL:
            yield Evidence("sides", "only one name that both have", WEIGHTS.opponent_unnamed, *shown)


def _around(figure: Figure, names: NameWeights) -> _Around:
    claim = figure.claim
    countries = {
        place.code: {name_key(word) for word in claim.sentence[place.span.start : place.span.end].split()}
        for place in find_places(claim.sentence, claim.language)
    }
    spelled = {key for keys in countries.values() for key in keys}
    runs: defaultdict[str, set[str]] = defaultdict(set)
    distances: dict[str, int] = {}
    for name in names.around(figure):
        if name.text not in spelled:
            run = name.shown or name.text
            runs[run].add(names.spelled(name.text))
            distances[run] = min(name.distance, distances.get(run, name.distance))
    codes = tuple(frozenset({code}) for code in sorted(countries))
    return _Around(
        near=(*codes, *(frozenset(runs[run]) for run in sorted(runs) if distances[run] <= _NEAR)),
        all=(*codes, *(frozenset(runs[run]) for run in sorted(runs))),
        plain=not capitalises(claim.language) and all(run[0] < _FIRST_OTHER_SCRIPT for run in runs),
    )


def _met(sides: Sequence[_Side], others: Sequence[_Side]) -> int:
    return sum(any(_is_one(side, other) for other in others) for side in sides)


def _strangers(sides: Sequence[_Side], others: Sequence[_Side]) -> tuple[_Side, ...]:
    return tuple(side for side in sides if not any(_is_one(side, other) for other in others))


def _is_one(one: _Side, other: _Side) -> bool:
    """Whether two names may be of one side: "Real Mallorca" and "Mallorca", not "Real Mallorca" and "Real Oviedo"."""
    return one <= other or other <= one


def _told(sides: Sequence[_Side]) -> str:
    return " ".join(sorted(key for side in sides for key in side))


def _moment(left: Figure, right: Figure, level: Level, *, beside: bool) -> Evidence | None:
    """What it says that two scores are of two moments of a game, or that nothing says that they are of one.

    Two sentences that say the same otherwise (`beside`) tell of one set, or of one lead, where a game has many.
    """
    one, other = (_MOMENTS.get(figure.claim.quantity.rule, "") for figure in (left, right))
    if level is Level.EQUAL:
        return None
    if one == other:
        if one not in _MANY or beside:
            return None
        label, weight = "of moments of which a game has many", WEIGHTS.moment_one_of_many
    elif not (one and other):
        label, weight = "only one says of which moment", WEIGHTS.moment_unknown
    elif _may_become(left, right) or _may_become(right, left):
        label, weight = "of two moments of a game", WEIGHTS.moment_differs
    else:
        label, weight = "of two moments, and the first cannot have become the second", WEIGHTS.moment_unknown
    return Evidence("moment", label, weight, one, other)


def _may_become(left: Figure, right: Figure) -> bool:
    """Whether a game may have stood as the one says before it stood as the other says: goals are not taken back."""
    first, last = left.claim.quantity.rule, right.claim.quantity.rule
    if _PART in (first, last):
        return True
    return _ORDER[first] <= _ORDER[last] and left.low <= right.low and left.high <= right.high

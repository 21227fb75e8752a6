"""What the names around two figures say: how telling each name of a story is, and which names they share."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from claimcheck.align.echoes import names_near
from claimcheck.align.figures import Figure
from claimcheck.align.weights import WEIGHTS
from claimcheck.claims.spellings import one_spelling
from claimcheck.locales.measures import measures
from claimcheck.model import Evidence, Name

# At this distance a name near a figure counts half.
_HALF_DISTANCE = 40


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

"""Two sentences that say the same, in one language or two -> the figures that each has alone: they are about one thing.

A translation, or agency copy with another number in it, keeps all of a sentence but the figure. Where two sentences are
that much alike, the figures that both give are taken away, and what is left of one kind and unit, if it is one figure on
each side, stands in the same place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from claimcheck.align.figures import Figure
from claimcheck.align.values import level_of
from claimcheck.encoder import Vectors

Pair = tuple[int, int]

# A sentence with more figures of one kind and unit is a table, and its lines are alike whatever they say.
_MOST_FIGURES = 4


def parallel(figures: Sequence[Figure], pairs: Sequence[Pair], vectors: Vectors | None) -> dict[Pair, float]:
    """How alike in meaning the sentences of two figures are, by pair, for pairs that are left alone in their sentences.

    `pairs` are of two articles and one kind. The likeness is the cosine of the two whole sentences, up to 1; a pair that is
    not left over so is not in the result.
    """
    if vectors is None:
        return {}
    left_over = _alone_on_both_sides(figures, pairs)
    sentences = sorted({figures[place].claim.sentence for pair in left_over for place in pair})
    rows = vectors.means([(sentence,) for sentence in sentences])
    at = {sentence: number for number, sentence in enumerate(sentences)}
    found = rows.cosines(
        [(at[figures[left].claim.sentence], at[figures[right].claim.sentence]) for left, right in left_over]
    )
    return {pair: round(cosine, 4) for pair, cosine in zip(left_over, found, strict=True)}


def _alone_on_both_sides(figures: Sequence[Figure], pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs whose sentences give no other figure of their kind and unit that the other sentence does not give."""
    shelves: defaultdict[_Shelf, list[int]] = defaultdict(list)
    keys = [_shelf(figure) for figure in figures]
    for at, key in enumerate(keys):
        shelves[key].append(at)
    sizes = [len(shelves[key]) for key in keys]
    met: dict[tuple[_Shelf, _Shelf], Pair | None] = {}
    found = []
    for left, right in pairs:
        # Cheap questions first: this is asked of every pair of a story.
        if sizes[left] != sizes[right] or sizes[left] > _MOST_FIGURES or figures[left].unit != figures[right].unit:
            continue
        if sizes[left] == 1:
            alone: Pair | None = (left, right)
        else:
            both = keys[left], keys[right]
            if both not in met:
                met[both] = _left_over(figures, shelves[both[0]], shelves[both[1]])
            alone = met[both]
        if alone == (left, right) and not level_of(figures[left], figures[right]).near:
            found.append((left, right))
    return found


_Shelf = tuple[str, int, str, str | None]


def _shelf(figure: Figure) -> _Shelf:
    """The sentence, kind and unit of a figure."""
    return figure.claim.article, figure.claim.sentence_span.start, figure.kind, figure.unit


def _left_over(figures: Sequence[Figure], ours: Sequence[int], theirs: Sequence[int]) -> Pair | None:
    """The one figure on each side that the other side does not give; None where there are none or more."""
    left = [at for at in ours if not any(level_of(figures[at], figures[other]).same for other in theirs)]
    right = [at for at in theirs if not any(level_of(figures[at], figures[other]).same for other in ours)]
    return (left[0], right[0]) if len(left) == len(right) == 1 else None

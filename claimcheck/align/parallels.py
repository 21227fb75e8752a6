"""Two sentences that say the same, in one language or two -> the figures that each has alone: they are about one thing.

A translation, or agency copy with another number in it, keeps all of a sentence but the figure. Where two sentences are
that much alike, the figures that both give are taken away, and what is left of one kind and unit, if it is one figure on
each side, stands in the same place. Where what both give is a figure of many digits, it says by itself that the sentences
are about the same: the encoder knows some languages badly.
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
# What two sentences that share a figure of so many digits are alike at least.
_TELLING_DIGITS = 4
_TOLD = 0.65


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
    least = left_over.values()
    return {pair: max(told, round(cosine, 4)) for pair, told, cosine in zip(left_over, least, found, strict=True)}


def _alone_on_both_sides(figures: Sequence[Figure], pairs: Sequence[Pair]) -> dict[Pair, float]:
    """The pairs whose sentences give no other figure of their kind and unit that the other sentence does not give.

    With each goes how alike the sentences are by the figures that were taken away.
    """
    shelves: defaultdict[_Shelf, list[int]] = defaultdict(list)
    keys = [_shelf(figure) for figure in figures]
    for at, key in enumerate(keys):
        shelves[key].append(at)
    sizes = [len(shelves[key]) for key in keys]
    met: dict[tuple[_Shelf, _Shelf], tuple[Pair | None, float]] = {}
    found = {}
    for left, right in pairs:
        # Cheap questions first: this is asked of every pair of a story.
        if sizes[left] != sizes[right] or sizes[left] > _MOST_FIGURES or figures[left].unit != figures[right].unit:
            continue
        if sizes[left] == 1:
            alone: Pair | None = (left, right)
            told = 0.0
        else:
            both = keys[left], keys[right]
            if both not in met:
                met[both] = _left_over(figures, shelves[both[0]], shelves[both[1]])
            alone, told = met[both]
        if alone == (left, right) and not level_of(figures[left], figures[right]).near:
            found[left, right] = told
    return found


_Shelf = tuple[str, int, str, str | None]


def _shelf(figure: Figure) -> _Shelf:
    """The sentence, kind and unit of a figure; of a point in time the article, which may well tell of two goals."""
    place = -1 if figure.claim.is_point else figure.claim.sentence_span.start
    return figure.claim.article, place, figure.kind, figure.unit


def _left_over(figures: Sequence[Figure], ours: Sequence[int], theirs: Sequence[int]) -> tuple[Pair | None, float]:
    """The one figure on each side that the other side does not give, and how alike what is taken away makes the sentences.

    Each figure takes away one of the other side, that in its own place first: of "two frogs and two newts" and "four frogs
    and two newts" the first figures are left. The pair is None where none are left or more than one.
    """
    left, right, telling = list(ours), list(theirs), 0
    in_place = list(zip(ours, theirs, strict=True))
    for one, other in (*in_place, *((one, other) for one in ours for other in theirs)):
        if one in left and other in right and level_of(figures[one], figures[other]).same:
            left.remove(one)
            right.remove(other)
            telling = max(telling, min(figures[one].digits, figures[other].digits))
    pair = (left[0], right[0]) if len(left) == 1 else None
    return pair, _TOLD if telling >= _TELLING_DIGITS else 0.0

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
from claimcheck.encoder import Encoder, Vectors

Pair = tuple[int, int]
Place = tuple[str, int]
"""A sentence of an article: the article's name, and where the sentence starts."""

# A sentence with more figures of one kind and unit is a table, and its lines are alike whatever they say.
_MOST_FIGURES = 4


def parallel(figures: Sequence[Figure], pairs: Sequence[Pair], encoder: Encoder | None) -> dict[Pair, float]:
    """How alike in meaning the sentences of two figures are, by pair, for pairs that are left alone in their sentences.

    `pairs` are of two articles and one kind. The likeness is the cosine of the two whole sentences, up to 1; a pair that is
    not left over so is not in the result.
    """
    if encoder is None:
        return {}
    left_over = [pair for pair in pairs if not level_of(figures[pair[0]], figures[pair[1]]).near]
    left_over = _alone_on_both_sides(figures, left_over)
    vectors = Vectors(encoder)
    sentences = sorted({figures[place].claim.sentence for pair in left_over for place in pair})
    rows = vectors.means([(sentence,) for sentence in sentences])
    at = {sentence: number for number, sentence in enumerate(sentences)}
    found = rows.cosines(
        [(at[figures[left].claim.sentence], at[figures[right].claim.sentence]) for left, right in left_over]
    )
    return {pair: round(cosine, 4) for pair, cosine in zip(left_over, found, strict=True)}


def _alone_on_both_sides(figures: Sequence[Figure], pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs whose sentences give no other figure of their kind and unit that the other sentence does not give."""
    shelves: defaultdict[tuple[Place, str, str | None], list[Figure]] = defaultdict(list)
    for figure in figures:
        shelves[_shelf(figure)].append(figure)
    return [
        (left, right)
        for left, right in pairs
        if figures[left].unit == figures[right].unit
        and _only_one_left(shelves[_shelf(figures[left])], shelves[_shelf(figures[right])])
        and _unmatched(figures[left], shelves[_shelf(figures[right])])
        and _unmatched(figures[right], shelves[_shelf(figures[left])])
    ]


def _shelf(figure: Figure) -> tuple[Place, str, str | None]:
    return (figure.claim.article, figure.claim.sentence_span.start), figure.kind, figure.unit


def _unmatched(figure: Figure, others: Sequence[Figure]) -> bool:
    return not any(level_of(figure, other).same for other in others)


def _only_one_left(ours: Sequence[Figure], theirs: Sequence[Figure]) -> bool:
    if len(ours) != len(theirs) or len(ours) > _MOST_FIGURES:
        return False
    left = [figure for figure in ours if _unmatched(figure, theirs)]
    right = [figure for figure in theirs if _unmatched(figure, ours)]
    return len(left) == len(right) == 1

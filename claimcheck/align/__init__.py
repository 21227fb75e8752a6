"""The claims of a story -> groups of claims about the same measured thing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from claimcheck.align import blocking, competition, grouping, links
from claimcheck.align.currencies import with_currencies
from claimcheck.align.evidence import Comparison, compare
from claimcheck.align.figures import Figure, figure_of
from claimcheck.align.games import Games
from claimcheck.align.measured import StoryWords
from claimcheck.align.parallels import parallel
from claimcheck.align.series import Standing, standings
from claimcheck.align.sums import apart_by_sums, joined, wholes
from claimcheck.claims.uncased import with_sure_names
from claimcheck.encoder import FEW_TEXTS, Encoder, Rows, Vectors, mean_and_spread
from claimcheck.model import SCORE, Article, Claim, Group
from claimcheck.text import runs_on

Pair = tuple[int, int]
_CLAUSE = re.compile(r"[,;:()—–\n。，；：、（）]")
_DENSE_WORD = 2
# The cosines of figures of one kind that are about two things, in any story.
_USUAL_COSINE, _USUAL_SPREAD = 0.35, 0.15


def align(
    articles: Sequence[Article], claims: Mapping[str, Sequence[Claim]], encoder: Encoder | None = None
) -> tuple[Group, ...]:
    """Groups the claims of one story, so that each group is about one measured thing; every claim is in one group.

    `claims` holds the claims of each article by the article's name. The order of the articles makes no difference. Kinds
    (money, shares, lengths, counts, …) never mix. Without an encoder all other evidence still counts.
    """
    names = sorted({article.name for article in articles})
    claims = with_currencies({name: claims.get(name, ()) for name in names})
    ordered = sorted((claim for name in names for claim in claims[name]), key=lambda claim: (claim.id, claim.span))
    figures = [figure_of(claim) for claim in with_sure_names(ordered)]
    vectors = Vectors(encoder) if encoder else None
    rows = _rows(figures, articles, vectors)
    words = StoryWords(figures)
    stands = standings(figures)
    groups: list[Group] = []
    for places in blocking.by_kind(figures).values():
        groups.extend(_groups(figures, places, words, stands, rows, vectors))
    return tuple(sorted(groups, key=lambda group: group.claims[0].id))


def _groups(
    figures: list[Figure], places: list[int], words: StoryWords, stands: list[Standing], rows: Rows | None,
    vectors: Vectors | None,
) -> list[Group]:  # fmt: skip
    across: list[Pair] = []
    within: list[Pair] = []
    summed = tuple(wholes(figures, places))
    parted = apart_by_sums(summed, figures, places)
    for pair in sorted(set(blocking.pairs(figures, places)) - parted):
        same = figures[pair[0]].claim.article == figures[pair[1]].claim.article
        (within if same else across).append(pair)
    meanings = dict(zip(across, _meanings(across, rows, len(figures)), strict=True))
    parallels = parallel(figures, across, vectors)
    games = Games(figures, places, words.names) if figures[places[0]].kind == SCORE else None

    def compared(pair: Pair) -> Comparison:
        left, right = pair
        if games is not None:
            return games.compare(left, right, meanings[pair], parallels.get(pair, 0.0))
        return compare(
            figures[left],
            figures[right],
            words,
            meanings[pair],
            (stands[left], stands[right]),
            parallels.get(pair, 0.0),
        )

    scores: dict[Pair, float] = {}
    opposed: set[Pair] = set()
    for pair in across:
        found = compared(pair)
        scores[pair] = found.score
        if found.opposed:
            opposed.add(pair)
    inside = {
        pair: links.link(
            figures[pair[0]], figures[pair[1]], words.names, lead=stands[pair[0]].lead or stands[pair[1]].lead
        )
        for pair in within
    }
    between = competition.beliefs(figures, scores, inside)
    linked = grouping.group(
        places, {**between, **inside}, links.ties(figures, inside), _apart(figures, scores, opposed | parted)
    )
    groups = []
    for members, sums in joined(linked, summed, figures):
        best = _strongest(members, between)
        # The evidence of all pairs is much to keep, and only this is shown: it is weighed once more.
        evidence = () if best is None else compared(best).evidence
        groups.append(Group(tuple(figures[place].claim for place in members), evidence, sums))
    return groups


def _apart(figures: list[Figure], scores: Mapping[Pair, float], opposed: Set[Pair]) -> grouping.Apart:
    """What two figures of two articles are kept apart by: all that they say themselves, whatever a third article says."""

    def apart(one: int, other: int) -> bool:
        pair = (min(one, other), max(one, other))
        if pair in scores or pair in opposed:
            return pair in opposed
        return figures[one].claim.article != figures[other].claim.article and not blocking.within_reach(
            figures[one], figures[other]
        )

    return apart


def _strongest(members: tuple[int, ...], beliefs: Mapping[Pair, float]) -> Pair | None:
    """A group's strongest link between two articles."""
    inside = [
        (-beliefs[left, right], left, right)
        for at, left in enumerate(members)
        for right in members[at + 1 :]
        if (left, right) in beliefs
    ]
    return min(inside)[1:] if inside else None


def _meanings(pairs: list[Pair], rows: Rows | None, figures: int) -> list[float]:
    """How alike the words around each pair are, in spreads above the mean of all pairs.

    A story of few `figures` has no mean and no spread to speak of: what is usual in any story then counts as well.
    """
    if rows is None:
        return [0.0] * len(pairs)
    cosines = [round(cosine, 4) for cosine in rows.cosines(pairs)]
    mean, spread = mean_and_spread(cosines)
    told = figures / (figures + FEW_TEXTS)
    mean = told * mean + (1 - told) * _USUAL_COSINE
    spread = told * spread + (1 - told) * _USUAL_SPREAD
    return [(cosine - mean) / spread for cosine in cosines]


def _rows(figures: list[Figure], articles: Sequence[Article], vectors: Vectors | None) -> Rows | None:
    if vectors is None or not figures:
        return None
    texts = {article.name: article.text for article in articles}
    return vectors.centred([windows(figure.claim, texts[figure.claim.article]) for figure in figures])


def windows(claim: Claim, text: str) -> tuple[str, ...]:
    """The stretches around a figure that tell what it measures: a few words on each side, and the clause.

    Longer stretches cost time and tell less: inside one story all sentences are alike.
    """
    return (around(claim, text, 3), _clause(claim, text))


def around(claim: Claim, text: str, words: int) -> str:
    """A claim's quote with a few words on each side, within its sentence."""
    head = text[claim.sentence_span.start : claim.span.start]
    tail = text[claim.span.end : claim.sentence_span.end]
    return f"{_last(head, words)}{claim.quote}{_first(tail, words)}"


def _last(text: str, words: int) -> str:
    if any(map(runs_on, text[-6:])):
        return text[-words * _DENSE_WORD :]
    cut = text.rstrip().rsplit(maxsplit=words)
    return f"{' '.join(cut[1:])} " if len(cut) > words else f"{text.strip()} "


def _first(text: str, words: int) -> str:
    if any(map(runs_on, text[:6])):
        return text[: words * _DENSE_WORD]
    return f" {' '.join(text.split(maxsplit=words)[:words])}"


def _clause(claim: Claim, text: str) -> str:
    start = claim.sentence_span.start
    for mark in _CLAUSE.finditer(text, start, claim.span.start):
        start = mark.end()
    end = _CLAUSE.search(text, claim.span.end, claim.sentence_span.end)
    return text[start : end.start() if end else claim.sentence_span.end].strip()

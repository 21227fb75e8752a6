"""Articles -> stories: which articles are about the same thing, so that figures of unrelated ones are never compared."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

from claimcheck.align.figures import figure_of
from claimcheck.align.grouping import average_link
from claimcheck.claims.names import find_names
from claimcheck.claims.spellings import folded, one_spelling
from claimcheck.encoder import Encoder, Rows, Vectors
from claimcheck.model import SCORE, Article, Claim
from claimcheck.sentences import find_sentences

# An article's lead tells its story best; its first sentences together tell it more surely.
_LEAD_SENTENCES = 2
_BODY_SENTENCES = 10
# Names and shared figures settle what two texts that are alike by subject only leave open (two floods, two layoffs).
_NAMES = 0.5
_PER_FIGURE = 0.2
_MOST_FIGURES = 4
_TELLING_DIGITS = 2
# Above this, two articles of one story were likelier than not, in ten labelled stories mixed; AUC .99 over their pairs.
_CUT = 0.85
_CUT_WITHOUT_ENCODER = 0.25
# A line or two hold less to be alike in: of one line this share of the cut is asked, of so many sentences all of it.
_CUT_OF_A_LINE = 0.35
_LONG_ENOUGH = 5
# Among very many articles, two that share less than a rare name or figure are not taken for one story.
_LEAST_SHARED = 0.15
_ALONE = 0.2
# Two articles that share nothing telling are this share of the cut below it.
_STRANGER = 0.75
# Without a shared name or figure, articles are compared whose leads or bodies have a cosine of about this.
_LIKELY_COSINE = 0.25
# A name that more articles have leads to no pair by itself: it tells the language or the desk, not the story.
_MOST_HOMES = 50

Figure = tuple[str, str, str]
"""A telling figure: its kind, for money its currency, and its value in the kind's base unit."""


def find_stories(
    articles: Sequence[Article],
    claims: Mapping[str, Sequence[Claim]],
    encoder: Encoder | None = None,
    *,
    one_story: bool = False,
) -> tuple[tuple[Article, ...], ...]:
    """Groups articles by story; each article is in one story, articles and stories in the order of their names.

    Two articles belong together by the meaning of their first sentences, the names that both have, and the telling figures
    that both give. `one_story` takes all for one, and so are two texts alone of which one has a few lines only: too few to
    tell its story, and whoever gives two wants them compared. `claims` holds the claims of each article by its name.
    """
    ordered = sorted(articles, key=lambda article: article.name)
    if one_story or len(ordered) < 2:
        return (tuple(ordered),) if ordered else ()
    portraits = [portrait_of(article, claims.get(article.name, ())) for article in ordered]
    if len(portraits) == 2 and min(portrait.sentences for portrait in portraits) < _LONG_ENOUGH:
        return (tuple(ordered),)
    groups = group_portraits(portraits, portray(portraits, encoder) if encoder is not None else None)
    return tuple(tuple(ordered[place] for place in group) for group in groups)


@dataclass(frozen=True, slots=True)
class Portrait:
    """What tells an article's story: its lead, its first sentences, its names with their counts, its telling figures.

    `sentences` is how many of the first sentences there are: lead and body are only needed to find out what they mean.

    """

    lead: str
    body: tuple[str, ...]
    names: Mapping[str, int]
    figures: frozenset[Figure]
    sentences: int


@dataclass(frozen=True, slots=True)
class Meanings:
    """The vectors of some portraits, in their order: one of each lead, one of each body, the mean of its sentences."""

    leads: Rows
    bodies: Rows

    def chosen(self, places: Sequence[int]) -> Meanings:
        """The meanings of the portraits at some places."""
        return Meanings(self.leads.chosen(places), self.bodies.chosen(places))


@dataclass(frozen=True, slots=True)
class Background:
    """Among how many articles the portraits were chosen, and in how many of these each name and each figure stands.

    Without one, the portraits are all there is.
    """

    articles: int
    homes: Mapping[str, int]
    figures: Mapping[Figure, int]


def portrait_of(article: Article, claims: Sequence[Claim]) -> Portrait:
    """What tells the story of an article; `claims` are its own."""
    text = article.text
    spans = [sentence for span in article.prose for sentence in find_sentences(text, span.start, span.end)]
    sentences = [text[span.start : span.end] for span in spans]
    lead = " ".join((*([article.title] if article.title else []), *sentences[:_LEAD_SENTENCES]))
    figures = [figure_of(claim) for claim in claims if not claim.is_point]
    body = tuple(sentences[:_BODY_SENTENCES]) or (lead,)
    return Portrait(
        lead=lead,
        body=body,
        names=Counter(name.key for name in find_names(text, spans)),
        figures=frozenset(
            (figure.kind, (figure.unit or "") if figure.kind == "money" else "", str(figure.low.normalize()))
            for figure in figures
            if figure.digits >= _TELLING_DIGITS and figure.kind != SCORE
        ),
        sentences=len(body),
    )


def portray(portraits: Sequence[Portrait], encoder: Encoder) -> Meanings:
    """What the leads and the bodies of some portraits mean."""
    vectors = Vectors(encoder)
    return Meanings(
        vectors.means([(portrait.lead,) for portrait in portraits]),
        vectors.means([portrait.body for portrait in portraits]),
    )


def group_portraits(
    portraits: Sequence[Portrait], meanings: Meanings | None = None, background: Background | None = None
) -> tuple[tuple[int, ...], ...]:
    """The places of the portraits, by story, each and all in order; `meanings` holds a row for each portrait."""
    pairs = _likely_pairs(portraits, meanings)
    excess = {
        (left, right): worth - cut_of(meanings, portraits[left], portraits[right])
        for (left, right), worth in alikeness(portraits, pairs, meanings, background).items()
    }
    return average_link(range(len(portraits)), excess, stranger=-_STRANGER * cut_of(meanings))


def cut_of(meanings: Meanings | None, *portraits: Portrait) -> float:
    """The alikeness above which these articles are likelier of one story than not; less is asked of short ones."""
    cut = _CUT if meanings is not None else _CUT_WITHOUT_ENCODER
    shortest = min((portrait.sentences for portrait in portraits), default=_LONG_ENOUGH)
    told = (min(shortest, _LONG_ENOUGH) - 1) / (_LONG_ENOUGH - 1)
    return cut * (_CUT_OF_A_LINE + (1 - _CUT_OF_A_LINE) * told)


def _likely_pairs(portraits: Sequence[Portrait], meanings: Meanings | None) -> list[tuple[int, int]]:
    """The pairs of places that may tell one story: those that share a name or a telling figure, or are alike in meaning."""
    spelling = one_spelling(name for portrait in portraits for name in portrait.names)
    pairs = _sharing([{spelling[name] for name in portrait.names} for portrait in portraits])
    pairs |= _sharing([portrait.figures for portrait in portraits])
    for rows in (meanings.leads, meanings.bodies) if meanings is not None else ():
        pairs.update(rows.pairs_above(_LIKELY_COSINE))
    return sorted(pairs)


def _sharing(things: Sequence[AbstractSet[Hashable]]) -> set[tuple[int, int]]:
    """The pairs of places that have a thing in common which is not everywhere."""
    homes: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, mine in enumerate(things):
        for thing in mine:
            homes[thing].append(place)
    return {pair for places in homes.values() if len(places) <= _MOST_HOMES for pair in combinations(places, 2)}


def alikeness(
    portraits: Sequence[Portrait],
    pairs: Sequence[tuple[int, int]],
    meanings: Meanings | None = None,
    background: Background | None = None,
    *,
    spellings: bool = True,
) -> dict[tuple[int, int], float]:
    """How surely the two portraits of each pair of places tell one story.

    Before a background, pairs that share next to nothing stay below the cut: among very many articles, what is alike in
    meaning alone is of one sort, as two floods are, and not of one story.
    Without `spellings` a name counts only where both spell it alike: less telling, and quick for very many portraits.
    """
    names = _name_vectors(portraits, background, spellings=spellings)
    alike = {}
    for left, right in pairs:
        shared = portraits[left].figures & portraits[right].figures
        alike[left, right] = _NAMES * _dot(names[left], names[right]) + _PER_FIGURE * _telling(shared, background)
    alone = {pair for pair, worth in alike.items() if background is not None and worth < _LEAST_SHARED}
    for rows in (meanings.leads, meanings.bodies) if meanings is not None else ():
        for pair, cosine in zip(pairs, rows.cosines(pairs), strict=True):
            alike[pair] += round(cosine, 4)
    for left, right in alone:
        below = cut_of(meanings, portraits[left], portraits[right]) - _ALONE
        alike[left, right] = min(alike[left, right], below)
    return alike


def _telling(figures: Collection[Figure], background: Background | None) -> float:
    """How much shared figures tell; before a background, the fewer articles have one, the more."""
    if background is None:
        return min(len(figures), _MOST_FIGURES)
    most = math.log(background.articles + 1)
    rare = (
        max(0.0, 1 - math.log(min(background.figures.get(figure, 1), background.articles)) / most)
        for figure in sorted(figures)
    )
    return min(math.fsum(rare), _MOST_FIGURES)


def _name_vectors(
    portraits: Sequence[Portrait], background: Background | None, *, spellings: bool
) -> list[dict[str, float]]:
    """For each article its names, the rarer among all articles the heavier, as a unit vector.

    Before a background rarity counts twice: a dozen words of one trade, which is all that two budgets share, must not weigh
    as much as the one town that they are about.
    """
    met = (name for portrait in portraits for name in portrait.names)
    spelling = one_spelling(met) if spellings else {name: name for name in met}
    named = [folded(portrait.names, spelling) for portrait in portraits]
    homes = Counter(name for names in named for name in names)
    total = len(portraits)
    if background is not None:
        total = max(total, background.articles)
        for name, told in spelling.items():
            homes[told] = min(total, max(homes[told], background.homes.get(name, 0)))
    power = 1 if background is None else 2
    vectors = []
    for names in named:
        weighed = {
            name: (1 + math.log(count)) * math.log((total + 1) / homes[name]) ** power
            for name, count in sorted(names.items())
            if homes[name] > 1
        }
        norm = math.sqrt(math.fsum(weight * weight for weight in weighed.values()))
        vectors.append({name: weight / norm for name, weight in weighed.items()} if norm else {})
    return vectors


def _dot(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    return math.fsum(weight * right[name] for name, weight in sorted(left.items()) if name in right)

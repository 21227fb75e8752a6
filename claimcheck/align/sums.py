"""The figures of one sentence that add up to a figure of another article: parts, and the whole that they are.

"11 rebels and six soldiers were killed" says of how many people the other article tells that "17 were killed". A part is
no rival of its whole: the two figures are about two things, however alike the words around them are.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.align.figures import Figure
from claimcheck.claims.comparisons import EARLIER
from claimcheck.locales.measures import measures, related
from claimcheck.model import Bound, Sum

# Two and three make five everywhere; a whole of at least so much is seldom reached by chance, and a part of it is no
# small rest: 177 dead and 2 missing are another count than 179 dead.
_LEAST_WHOLE = 10
_LEAST_PART = Decimal("0.1")
_FEWEST_DIGITS = 2
_MOST_PARTS = 4
# What is a share, a length of time or a mark of something is not added up.
_ADDED_UP = frozenset({"count", "money", "mass", "volume", "area", "length", "energy", "power"})
# A sentence with more figures of one unit is a table: some of its figures make any sum.
_LONGEST_ROW = 6


@dataclass(frozen=True, slots=True)
class Whole:
    """A figure of one article, and the figures of one sentence of another that add up to it, by their places.

    The parts are in the order of the text.
    """

    place: int
    parts: tuple[int, ...]


def wholes(figures: Sequence[Figure], places: Sequence[int]) -> Iterator[Whole]:
    """Every whole among figures of one kind, given by their places in `figures`."""
    if not places or figures[places[0]].kind not in _ADDED_UP:
        return
    shelves: defaultdict[str, list[tuple[Decimal, int]]] = defaultdict(list)
    for place in places:
        if figures[place].low == figures[place].high:
            shelves[str(figures[place].unit)].append((figures[place].low, place))
    for shelf in shelves.values():
        shelf.sort()
    for row in _rows(figures, places):
        shelf = shelves[str(figures[row[0]].unit)]
        for first in range(len(row) - 1):
            for end in range(first + 2, min(len(row), first + _MOST_PARTS) + 1):
                yield from _made_of(row[first:end], shelf, figures)


def apart_by_sums(
    found: Sequence[Whole], figures: Sequence[Figure], places: Sequence[int]
) -> frozenset[tuple[int, int]]:
    """The pairs of a part and its whole, the smaller place first: whoever else gives the part's figure gives a part."""
    same: defaultdict[tuple[str | None, Decimal, Decimal], list[int]] = defaultdict(list)
    for place in places if found else ():
        same[figures[place].unit, figures[place].low, figures[place].high].append(place)
    return frozenset(
        (min(other, whole.place), max(other, whole.place))
        for whole in found
        for part in whole.parts
        for other in same[figures[part].unit, figures[part].low, figures[part].high]
    )


def joined(
    groups: Sequence[tuple[int, ...]], found: Sequence[Whole], figures: Sequence[Figure]
) -> list[tuple[tuple[int, ...], tuple[Sum, ...]]]:
    """The groups, each with the sums in it: parts that no other article gives go to the whole that they are.

    An article that gives the whole itself says nothing more by its parts, and parts that others give are facts of their own.
    """
    home = {place: group for group in groups for place in group}
    members = {group: list(group) for group in groups}
    sums: dict[tuple[int, ...], list[Sum]] = {group: [] for group in groups}
    for whole in found:
        if whole.place not in home:
            continue
        parts = [figures[part] for part in whole.parts]
        group, article = home[whole.place], parts[0].claim.article
        alone = all(part in home and len(members[home[part]]) == 1 for part in whole.parts)
        given = any(figures[place].claim.article == article for place in members[group])
        if alone and not given and told_of_one(parts, figures[whole.place]):
            members[group].extend(whole.parts)
            sums[group].append(Sum(figures[whole.place].claim.id, tuple(part.claim.id for part in parts)))
            for part in whole.parts:
                members.pop(home.pop(part))
    return [(tuple(sorted(members[group])), tuple(sums[group])) for group in groups if group in members]


def _rows(figures: Sequence[Figure], places: Sequence[int]) -> Iterator[list[int]]:
    """The figures of each sentence that have one unit, where they are few enough to be parts of something."""
    rows: defaultdict[tuple[str, int, str], list[int]] = defaultdict(list)
    for place in sorted(places, key=lambda place: figures[place].claim.span):
        figure = figures[place]
        if figure.low == figure.high and figure.low > 0:
            rows[figure.claim.article, figure.claim.sentence_span.start, str(figure.unit)].append(place)
    yield from (row for _, row in sorted(rows.items()) if 1 < len(row) <= _LONGEST_ROW)


def _made_of(parts: list[int], shelf: list[tuple[Decimal, int]], figures: Sequence[Figure]) -> Iterator[Whole]:
    total = sum((figures[part].low for part in parts), Decimal(0))
    slack = max(figures[part].step for part in parts)
    if total < _LEAST_WHOLE:
        return
    at = bisect_left(shelf, (total - slack, -1))
    for _, whole in shelf[at : bisect_right(shelf, (total + slack, len(figures)))]:
        members = [figures[part] for part in parts]
        if figures[whole].claim.article != members[0].claim.article and make_up(members, figures[whole], total):
            yield Whole(whole, tuple(parts))


def make_up(parts: Sequence[Figure], whole: Figure, total: Decimal) -> bool:
    """Whether the sum of some figures is another one as it is printed, and what they count may be what it counts.

    Ten and ten are twenty too often, and what was last year is not added to what is.
    """
    if whole.digits < _FEWEST_DIGITS or abs(total - whole.low) > _slack(parts, whole):
        return False
    if any(part.low < total * _LEAST_PART for part in parts) or len({part.low for part in parts}) == 1:
        return False
    if any(cue.id == EARLIER and not cue.distance for part in parts for cue in part.claim.cues):
        return False
    return whole.kind != "count" or _counts_of_one(parts, whole)


def told_of_one(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether parts and whole are said of one place or under a name that all have near."""
    if all(part.claim.place == whole.claim.place is not None for part in parts):
        return True
    names = {name.text for name in whole.claim.names}
    return all(any(name.text in names for name in part.claim.names) for part in parts)


def _slack(parts: Sequence[Figure], whole: Figure) -> Decimal:
    """How far a sum may be from its whole: by half of the coarsest last digit where it is rounded, else not at all."""
    if whole.claim.bound is not Bound.EXACT or whole.kind == "count":
        return Decimal(0)
    return max(figure.step for figure in (*parts, whole)) / 2


def _counts_of_one(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether what parts count may be some of what the whole counts: one noun, or a measure word near them and near it.

    What happened to all of the parts is often said behind the last of them alone.
    """
    if all(part.claim.noun is not None and part.claim.noun == whole.claim.noun for part in parts):
        return True
    near = {name for part in parts for name in _words(part)}
    return any(related(left, right) for left in near for right in _words(whole))


def _words(figure: Figure) -> frozenset[str]:
    noun = figure.claim.noun
    return figure.around | {noun} if noun in measures() and noun is not None else figure.around

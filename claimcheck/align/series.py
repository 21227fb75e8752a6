"""The figures of an article -> what tells each apart from its neighbours there: one measure for several places, times, givers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.align.figures import Figure
from claimcheck.claims.comparisons import EARLIER

# An article gives a series by place or month where its figures of one kind name so many of them.
_FEWEST_MEMBERS = {"place": 3, "month": 2}
# A larger table is read up to here: every figure of it has enough neighbours.
_MOST_NEIGHBOURS = 400
# The lead of an article: so many characters from the start of its first sentence that has a figure.
_LEAD = 300


@dataclass(frozen=True, slots=True)
class Standing:
    """How a figure stands among the figures of its own article.

    `told_by` are the ways in which its article tells such figures apart ("place", "month"), `ways` what they are for this
    figure; `twin` says that another thing there has the same value, `lead` that it stands near the top.
    """

    told_by: frozenset[str] = frozenset()
    ways: tuple[tuple[str, str], ...] = ()
    twin: bool = False
    lead: bool = False


def standings(figures: Sequence[Figure]) -> list[Standing]:
    """How each figure stands in its article; in the order of the figures."""
    leads = _leads(figures)
    months = _months(figures)
    shelves: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at, figure in enumerate(figures):
        shelves[figure.claim.article, figure.kind, figure.unit or ""].append(at)
    found = [Standing()] * len(figures)
    for shelf in shelves.values():
        told_by = _told_by([figures[at] for at in shelf])
        for at in shelf:
            others = [figures[other] for other in shelf[:_MOST_NEIGHBOURS] if other != at]
            place = figures[at].claim.place
            ways = {"place": place, "month": months[at]}
            told = tuple((way, value) for way, value in ways.items() if value is not None)
            found[at] = Standing(told_by, told, _has_twin(figures[at], others), leads[at])
    return found


def _months(figures: Sequence[Figure]) -> list[str | None]:
    """The month of each figure: its own, or else the one that its article speaks of where it stands.

    A figure that is set beside another as what was before says nothing of the month that the article speaks of, and takes
    none from there. Before any month is named, the first to come is meant.
    """
    found: list[str | None] = [None] * len(figures)
    spoken_of: dict[str, str] = {}
    order = sorted(range(len(figures)), key=lambda at: (figures[at].claim.article, figures[at].claim.span))
    for at in order:
        month = dict(figures[at].scopes).get("month")
        if month is not None:
            spoken_of.setdefault(figures[at].claim.article, month)
    for at in order:
        scopes = dict(figures[at].scopes)
        month, earlier = scopes.get("month"), EARLIER in scopes.values()
        if month is not None and not earlier:
            spoken_of[figures[at].claim.article] = month
        found[at] = month if month is not None or earlier else spoken_of.get(figures[at].claim.article)
    return found


def _leads(figures: Sequence[Figure]) -> list[bool]:
    """Whether each figure stands in the first lines of its article that have figures."""
    tops: dict[str, int] = {}
    for figure in figures:
        start = figure.claim.sentence_span.start
        tops[figure.claim.article] = min(start, tops.get(figure.claim.article, start))
    return [figure.claim.span.start - tops[figure.claim.article] < _LEAD for figure in figures]


def _told_by(figures: Sequence[Figure]) -> frozenset[str]:
    values: defaultdict[str, set[str]] = defaultdict(set)
    for figure in figures:
        for way, value in figure.ways:
            values[way].add(value)
    return frozenset(way for way, seen in values.items() if len(seen) >= _FEWEST_MEMBERS[way])


def _has_twin(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether another thing in the article has the same value: in its own sentence, or with other names around it."""
    mine = {name.text for name in figure.claim.names}
    return any(
        (other.low, other.high) == (figure.low, figure.high)
        and (
            other.claim.sentence_span == figure.claim.sentence_span
            or (mine and other.claim.names and mine.isdisjoint(name.text for name in other.claim.names))
        )
        for other in others
    )

"""One article against itself: what its headline or its first paragraph says, against what stands below.

Only what is sure: the two figures have the same measure word, nothing that tells them apart, lie near each other, and the
article has no other figure for that measure, so that neither is about a part or another day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from claimcheck.align.figures import Figure, figure_of
from claimcheck.judge.bounds import LOWER, UPPER
from claimcheck.judge.relations import relate
from claimcheck.judge.slips import slip_in
from claimcheck.judge.why import sentence_on
from claimcheck.locales.measures import measures
from claimcheck.model import Article, Claim, SelfContradiction, Span, content_id

_LONGEST_HEADLINE = 200
# Further apart they are hardly one thing; a slip of scale is told from its digits.
_FARTHEST = Decimal("1.5")
# Room for "were" behind the people; farther off a word is hardly about those who are counted: "14 people saw the dead".
_BESIDE = 8
# The length of "killed and": whom two words befell are no one measure: "14 people dead or injured".
_LISTED = 11


def self_contradictions(
    article: Article, claims: Sequence[Claim], display_locale: str = "en"
) -> tuple[SelfContradiction, ...]:
    """Where an article's headline or lead gives another figure for something than the text below it, in their order."""
    figures = [figure_of(claim) for claim in sorted(claims, key=lambda claim: claim.span) if not claim.is_point]
    headline, lead = _top(article)
    found: dict[str, SelfContradiction] = {}
    for shelf in _measures(figures):
        for place, top in (("headline", headline), ("lead", lead)):
            if top is None:
                continue
            above = [figure for figure in shelf if figure.claim.span.within(top)]
            below = [figure for figure in shelf if figure.claim.span.start >= top.end]
            pair = _pair(above, below)
            if pair is not None and not _repeated(pair, figures):
                contradiction = _contradiction(article, place, *pair, display_locale)
                found.setdefault(contradiction.id, contradiction)
                break
    return tuple(sorted(found.values(), key=lambda contradiction: contradiction.mentions[0].span))


def _top(article: Article) -> tuple[Span | None, Span | None]:
    """The headline and the lead: the first line, where it is short and others follow, and the first one after it."""
    lines = []
    for span in article.prose:
        start = span.start
        for line in article.text[span.start : span.end].split("\n"):
            if line.strip():
                lines.append(Span(start, start + len(line)))
            start += len(line) + 1
            if len(lines) > 2:
                break
    if len(lines) < 2:
        return None, None
    headed = lines[0].end - lines[0].start <= _LONGEST_HEADLINE
    if not headed:
        return None, lines[0]
    return lines[0], lines[1] if len(lines) > 2 else None


def _measures(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The figures of an article by what they measure; those of which nothing says what they measure are left out."""
    told = [figure for figure in figures if figure.nearest and figure.kind != "share" and figure.low == figure.high]
    for _, shelf in groupby(sorted(told, key=_measure), key=_measure):
        members = sorted(shelf, key=lambda figure: figure.claim.span)
        if len(members) > 1:
            yield members


def _measure(figure: Figure) -> tuple[str, str, str, str]:
    return figure.kind, figure.unit or "", figure.nearest[0], _counted(figure)


def _counted(figure: Figure) -> str:
    """What a figure counts; people of whom a word right beside says what befell them are that: "14 people died"."""
    noun = figure.claim.noun
    if noun is None:
        return ""
    told = figure.nearest[0]
    if noun not in measures() or not measures()[noun].general or not measures()[told].running:
        return noun
    befell = {cue.id: cue.distance for cue in figure.claim.cues if cue.id in measures() and measures()[cue.id].running}
    listed = [name for name, distance in befell.items() if distance <= befell[told] + _LISTED]
    return told if listed == [told] and befell[told] <= _BESIDE else noun


def _pair(above: Sequence[Figure], below: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The one figure above and the one below that contradict each other; None where there are others, or they agree."""
    if len({figure.low for figure in above}) != 1 or len({figure.low for figure in below}) != 1:
        return None
    one, other = above[0], below[0]
    relation = relate(one, other)
    if relation.same or relation.caveat is not None or _told_apart(one, other):
        return None
    if any(figure.claim.bound in (*LOWER, *UPPER) for figure in (one, other)):
        return None
    return (one, other) if _near(one, other) or slip_in([[one], [other]]) is not None else None


def _repeated(pair: tuple[Figure, Figure], figures: Sequence[Figure]) -> bool:
    """Whether the article gives one of two figures again on the other's side: then each is about a thing of its own."""
    one, other = pair
    boundary = one.claim.sentence_span.end
    alike = [figure for figure in figures if (figure.kind, figure.unit) == (one.kind, one.unit)]
    again = (figure for figure in alike if figure.claim.span.start >= boundary and relate(figure, one).same)
    before = (figure for figure in alike if figure.claim.span.start < boundary and relate(figure, other).same)
    return next(again, None) is not None or next(before, None) is not None


def _told_apart(one: Figure, other: Figure) -> bool:
    """Whether a scope, a country, a time or a source says that the two are about other things."""
    others = dict(other.scopes)
    if any(scope != others.get(family, scope) for family, scope in one.scopes):
        return True
    if dict(one.scopes).keys() ^ others.keys():
        return True
    for mine, yours in (
        (one.claim.place, other.claim.place),
        (one.claim.period, other.claim.period),
        (one.claim.attributed_to, other.claim.attributed_to),
    ):
        if mine and yours and mine != yours:
            return True
    return False


def _near(one: Figure, other: Figure) -> bool:
    low, high = sorted((abs(one.low), abs(other.low)))
    return low > 0 and high / low <= _FARTHEST


def _contradiction(article: Article, place: str, one: Figure, other: Figure, locale: str) -> SelfContradiction:
    slip = slip_in([[one], [other]])
    return SelfContradiction(
        id=content_id("s", one.claim.id, other.claim.id),
        article=article.name,
        place=place,
        mentions=(one.claim, other.claim),
        caveat=None,
        slip=slip.slip if slip else None,
        why=sentence_on(place, one.claim, other.claim, slip, locale),
    )

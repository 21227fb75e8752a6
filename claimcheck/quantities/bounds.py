"""Bounds and precision: "mehr als", "au moins", "約", "…超"; and the interval that a printed figure allows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.locales.measures import find_measures
from claimcheck.locales.phrases import Phrases
from claimcheck.model import Bound
from claimcheck.quantities.figure import Figure, Line

_REACH = 28
_REACH_ARTICLE = 8
_REACH_CHANGE = 60
# A verb behind a figure stands this near, past what it counts; no other number stands between.
_REACH_VERB = 32
_WORD = re.compile(r"[^\W\d_]+")
_REST_OF_CLAUSE = re.compile(r"[^.,;:\n\d]*")
_ENDS_OF_CLAUSES = (". ", ";", "\n")
_INFINITY = Decimal("Infinity")
# A hedge ("rund", "about") admits what rounds to the figure at twice its printed step, and at least this share of it.
_HEDGE = Decimal("0.05")


def with_bounds(line: Line, figures: Sequence[Figure]) -> list[Figure]:
    """The figures with the words that bound them, before ("more than 60"), behind ("60 or more"), or both.

    Words between two figures belong to one of them: "200 or greater than 190" bounds the second.
    """
    figures = [figure for figure in figures if not _begins_a_bound(line, figure)]
    found: list[Figure] = []
    ceiling = len(line.folded)
    for at in range(len(figures) - 1, -1, -1):
        article = at > 0 and figures[at - 1].rule == "one" and figures[at - 1].bare  # of a bound: "een stuk of tien"
        floor = figures[at - 1 - article].end if at > article else 0
        found.append(_with_bound(line, figures[at], floor, ceiling))
        ceiling = found[-1].start
    return found[::-1]


def _with_bound(line: Line, figure: Figure, floor: int, ceiling: int) -> Figure:
    figure = _after(line, _collective(line, _from_article(line, figure)), ceiling)
    found = _before(line, figure, figure.start)
    while found is not None and found[0] >= floor and not _joins(line, floor, found[0], figure.start):
        start, bound = found
        # "more than about 50": the outer word bounds, the inner one only hedges.
        figure = figure._replace(
            start=start, bound=bound if figure.bound in (Bound.EXACT, Bound.APPROX) else figure.bound
        )
        found = _before(line, figure, start)
    return figure


def _begins_a_bound(line: Line, figure: Figure) -> bool:
    """Whether a number word is a bound word in its place, or but its beginning: 이, two, of 이상, or more."""
    if figure.rule != "words" or not figure.bare:
        return False
    found = line.words.bounds_after.longest(line.folded, line.text, figure.start)
    if found is None or found.end < figure.end:
        return False
    return (
        found.end > figure.end
        or line.words.other_words.ending_at(line.folded, line.text, figure.end, _REACH) is not None
    )  # "18 yaş altı" are those under 18


def _joins(line: Line, floor: int, start: int, end: int) -> bool:
    """Whether a bound word is but the "to" between this figure and the one before: "z 8 do 11 proc."."""
    if floor == 0 or line.skip_space(floor) != start:
        return False
    found = line.words.range_to.longest(line.folded, line.text, start)
    return found is not None and line.skip_space(found.end) == end


def _before(line: Line, figure: Figure, start: int) -> tuple[int, Bound] | None:
    """The bound words that end where a figure starts, or the bound before it, an article between them or not."""
    end = line.back_over_space(start)
    found = line.words.bounds_before.ending_at(line.folded, line.text, end, _REACH) if end else None
    if found is not None:
        other = line.words.no_bounds.ending_at(line.folded, line.text, end, _REACH)
        if other is not None and other[0] < found[0]:
            return None  # งบประมาณ, a budget, ends as ประมาณ, about
        return None if _tells_where_to(line, figure, found[0], end) else found
    if not end:
        return None
    article = line.words.articles.ending_at(line.folded, line.text, end, _REACH_ARTICLE)
    if article is None:
        return None
    return line.words.bounds_before.ending_at(line.folded, line.text, line.back_over_space(article[0]), _REACH)


def _tells_where_to(line: Line, figure: Figure, start: int, end: int) -> bool:
    """Whether the bound word from `start` to `end` tells only where a rise or a fall ended: "снизилась до 7,4%".

    What goes to a negative number falls: "до минус 25" is as cold as that. Where a language puts its verbs last, the word
    for the rise or the fall stands behind the figure: "tot 7,4% gedaald".
    """
    negative = figure.value < 0
    if negative and _is(line, line.words.range_to, start, end):
        return True
    if not _is(line, line.words.directional, start, end):
        return False
    if negative or line.words.territory is None:
        return negative
    return is_behind_a_change(line, start) or _has_verb_behind(line, figure.end)


def is_behind_a_change(line: Line, at: int) -> bool:
    """Whether a word for a rise or a fall stands before an offset, in the same sentence and not far off."""
    clause = max(line.folded.rfind(mark, max(0, at - _REACH_CHANGE), at) for mark in _ENDS_OF_CLAUSES) + 1
    before = line.folded[max(clause, at - _REACH_CHANGE) : at]
    return any(found.id in ("increase", "decrease") for found in find_measures(before, line.words.language))


def _has_verb_behind(line: Line, at: int) -> bool:
    """Whether a verb of rising or falling stands behind an offset, in the same clause and before any other number."""
    rest = _REST_OF_CLAUSE.match(line.folded, at, at + _REACH_VERB)[0]  # type: ignore[index]
    starts = (at + word.start() for word in _WORD.finditer(rest))
    return any(line.words.verbs_of_change.longest(line.folded, line.text, start) for start in starts)


def _is(line: Line, phrases: Phrases[None], start: int, end: int) -> bool:
    """Whether one of the phrases stands between two offsets."""
    word = phrases.ending_at(line.folded, line.text, end, _REACH)
    return word is not None and word[0] == start


def _after(line: Line, figure: Figure, ceiling: int) -> Figure:
    """The figure with bound words behind it, past what it counts where that is a word of a few ("100人以上", "3만 명 이상")."""
    if figure.rule == "age" and figure.high is not None:
        return figure  # "40대 여성": the first letter of a woman is no bound
    for at in _ends_of_counted(line, figure.end):
        found = line.words.bounds_after.longest(line.folded, line.text, line.skip_space(at))
        if found is not None and found.end <= ceiling and not _ends_a_change(line, at, found.end):
            return figure._replace(end=found.end, bound=found.payload)
    return figure


def _ends_a_change(line: Line, at: int, end: int) -> bool:
    """Whether bound words behind a figure, up to `end`, tell only where a change ended: "yüzde 7,4'e kadar geriledi"."""
    word = line.words.directional.longest(line.folded, line.text, line.skip_space(at))
    return word is not None and word.end == end and _has_verb_behind(line, end)


def _ends_of_counted(line: Line, at: int) -> Iterator[int]:
    """Where a number that ends at an offset ends with what it counts, itself first: "100|人|以上", "3만| 명| 이상"."""
    yield at
    for start in dict.fromkeys((at, line.skip_space(at))) if line.words.counters else ():
        yield max((match.end for match in line.words.counters.every(line.folded, line.text, start)), default=start)


def _from_article(line: Line, figure: Figure) -> Figure:
    """A fraction with the article that belongs to it: "eine halbe Million"."""
    if figure.rule == "digits" or figure.start != figure.number or figure.value.as_tuple().exponent == 0:
        return figure
    end = line.back_over_space(figure.start)
    article = line.words.ones.ending_at(line.folded, line.text, end, _REACH_ARTICLE) if end else None
    return figure._replace(start=article[0]) if article else figure


def _collective(line: Line, figure: Figure) -> Figure:
    """A figure whose scale word rounds by nature: "une vingtaine"."""
    at = line.folded.rfind(" ", figure.number, figure.end_of_number) + 1 or figure.number
    rounded = line.words.collectives.longest(line.folded, line.text, at)
    return figure._replace(bound=Bound.APPROX) if rounded and figure.bound is Bound.EXACT else figure


def interval(figure: Figure) -> tuple[Decimal, Decimal]:
    """The lowest and the highest value that the printed precision, the range and the bound allow; ends may be infinite.

    "12 billion" is 11.5 to 12.5 billion, "more than 60 million" has no upper end, "rund 50" is at least 47.5 to 52.5.
    """
    top = figure.value if figure.high is None else figure.high
    half = figure.step / 2
    if figure.bound is Bound.APPROX:
        half = max(figure.step, abs(figure.value) * _HEDGE)
    low, up = figure.value - half, top + half
    if figure.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return (figure.value if figure.bound is Bound.MORE_THAN else low), _INFINITY
    if figure.bound in (Bound.LESS_THAN, Bound.AT_MOST):
        return -_INFINITY, (top if figure.bound is Bound.LESS_THAN else up)
    return low, up

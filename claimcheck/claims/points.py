"""Points in time that articles give and may give otherwise: a minute of a game, a decade. They are no figures.

"In the 8th minute" is no length of 8 minutes, and "the 1970s" are no 1970 of anything: each is a unit of its own, so that it
meets none but its like. What one article alone tells so is nothing to report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.locales.figures import FigureWords, figure_words
from claimcheck.locales.minutes import minute_words
from claimcheck.locales.phrases import Phrases
from claimcheck.model import DECADE, NTH_MINUTE, Bound, Quantity, Span
from claimcheck.periods import TimeMention
from claimcheck.quantities.masks import Masks
from claimcheck.text import fold

_NUMBER = re.compile(r"(?<!\d)(?<!\d[.,:+-])\d{1,3}(?!\d|[.,:+-]\d)")
_LAST_MINUTE = 130
_REACH = 16
_YEARS = 10


def with_points(
    text: str, quantities: Sequence[Quantity], times: Sequence[TimeMention], locale: str | None, prose: Sequence[Span]
) -> list[Quantity]:
    """The figures of a text and its points in time, in order; a number that tells a point is no figure beside it.

    >>> found = with_points("She scored in the 8th minute.", (), (), "en", (Span(0, 29),))
    >>> [(point.text, str(point.value), point.unit) for point in found]
    [('8th minute', '8', 'nth-minute')]
    """
    minutes = [point for span in prose for point in _minutes(text, span, figure_words(locale))] if locale else []
    told = Masks(point.span for point in minutes)
    figures = [quantity for quantity in quantities if not told.cover(quantity.start, quantity.end)]
    taken = Masks(quantity.span for quantity in figures)
    decades = [point for point in _decades(text, times) if not taken.cover(point.start, point.end)]
    return sorted([*figures, *minutes, *decades], key=lambda quantity: quantity.span)


def _minutes(text: str, span: Span, words: FigureWords) -> Iterator[Quantity]:
    part = text[span.start : span.end]
    folded = fold(part)
    game = minute_words(words.language)
    for match in _NUMBER.finditer(folded):
        if not 0 < int(match[0]) <= _LAST_MINUTE:
            continue
        found = _around(part, folded, match, game.around) or (
            _before(part, folded, match, words) if game.before else None
        )
        ends = found or _behind(part, folded, match, words)
        if ends is not None:
            yield _point(text, Span(span.start + ends[0], span.start + ends[1]), int(match[0]), NTH_MINUTE)


def _around(
    part: str, folded: str, match: re.Match[str], frames: Sequence[tuple[Phrases[None], Phrases[None]]]
) -> tuple[int, int] | None:
    start, end = _back_over_space(folded, match.start()), match.end()
    for before, behind in frames:
        first = before.ending_at(folded, part, start, _REACH)
        last = behind.longest(folded, part, _past_space(folded, end)) if first else None
        if first is not None and last is not None:
            return first[0], last.end
    return None


def _before(part: str, folded: str, match: re.Match[str], words: FigureWords) -> tuple[int, int] | None:
    start = _back_over_space(folded, match.start())
    first = minute_words(words.language).before.ending_at(folded, part, start, _REACH)
    return (first[0], match.end()) if first is not None else None


def _behind(part: str, folded: str, match: re.Match[str], words: FigureWords) -> tuple[int, int] | None:
    """An ordinal, by its ending or its full stop, and the word for a minute behind it."""
    end = match.end()
    ending = words.ordinals.longest(folded, part, end)
    if ending is not None:
        end = ending.end
    elif words.ordinal_dot and folded[end : end + 1] == ".":
        end += 1
    else:
        return None
    at = end + 1 if folded[end : end + 1] in (" ", "-") else end
    found = minute_words(words.language).behind.longest(folded, part, at)
    return (match.start(), found.end) if found is not None else None


def _back_over_space(folded: str, at: int) -> int:
    while at > 0 and folded[at - 1] == " ":
        at -= 1
    return at


def _past_space(folded: str, at: int) -> int:
    return at + 1 if folded[at : at + 1] == " " else at


def _decades(text: str, times: Sequence[TimeMention]) -> Iterator[Quantity]:
    for time in times:
        period = time.period
        if period is None or period.first.year % _YEARS or period.last.year - period.first.year != _YEARS - 1:
            continue
        printed = text[time.span.start : time.span.end]
        # "2010 to 2019" is a stretch of years.
        if sum(map(str.isdigit, printed)) <= len(str(period.first.year)):
            yield _point(text, time.span, period.first.year, DECADE)


def _point(text: str, span: Span, value: int, unit: str) -> Quantity:
    exact = Decimal(value)
    return Quantity(span, text[span.start : span.end], exact, None, unit, Bound.EXACT, exact, exact, "point")

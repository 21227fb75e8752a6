"""Points in time that articles give and may give otherwise: a minute of a game, a decade. They are no figures.

"In the 8th minute" is no length of 8 minutes, and "the 1970s" are no 1970 of anything: each is a unit of its own, so that it
meets none but its like. What one article alone tells so is nothing to report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.locales.figures import FigureWords, figure_words
from claimcheck.locales.minutes import MinuteWords, minute_words
from claimcheck.model import DECADE, NTH_MINUTE, Bound, Quantity, Span
from claimcheck.periods import TimeMention
from claimcheck.quantities.figure import Line
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
    line = Line(part, fold(part), words)
    game = minute_words(words.language)
    for match in _NUMBER.finditer(line.folded):
        if not 0 < int(match[0]) <= _LAST_MINUTE:
            continue
        ends = _around(line, match, game) or _before(line, match, game) or _behind(line, match, game)
        if ends is not None:
            yield _point(text, Span(span.start + ends[0], span.start + ends[1]), int(match[0]), NTH_MINUTE)


def _around(line: Line, match: re.Match[str], game: MinuteWords) -> tuple[int, int] | None:
    start, end = line.back_over_space(match.start()), line.skip_space(match.end())
    for before, behind in game.around:
        first = before.ending_at(line.folded, line.text, start, _REACH)
        last = behind.longest(line.folded, line.text, end) if first else None
        if first is not None and last is not None:
            return first[0], last.end
    return None


def _before(line: Line, match: re.Match[str], game: MinuteWords) -> tuple[int, int] | None:
    first = game.before.ending_at(line.folded, line.text, line.back_over_space(match.start()), _REACH)
    return (first[0], match.end()) if first is not None else None


def _behind(line: Line, match: re.Match[str], game: MinuteWords) -> tuple[int, int] | None:
    """An ordinal, by its ending or its full stop, and the word for a minute behind it."""
    end = match.end()
    ending = line.words.ordinals.longest(line.folded, line.text, end)
    if ending is not None:
        end = ending.end
    elif line.words.ordinal_dot and line.folded[end : end + 1] == ".":
        end += 1
    else:
        return None
    at = end + 1 if line.folded[end : end + 1] in (" ", "-") else end
    found = game.behind.longest(line.folded, line.text, at)
    return (match.start(), found.end) if found is not None else None


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

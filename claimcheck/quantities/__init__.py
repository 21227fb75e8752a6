"""Text under a locale -> the quantities in it: the scan, told in the order in which it happens."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from claimcheck.locales import cldr
from claimcheck.locales.figures import FigureWords, figure_words
from claimcheck.model import Quantity, Span
from claimcheck.periods import find_times
from claimcheck.quantities.bounds import interval, with_bound
from claimcheck.quantities.digits import LITERAL, habit_of, read_digits
from claimcheck.quantities.exclusions import in_a_name, is_no_figure, not_prose
from claimcheck.quantities.figure import Figure, Line
from claimcheck.quantities.joins import joined
from claimcheck.quantities.magnitudes import compounded, read_literal, with_scales
from claimcheck.quantities.settle import settled
from claimcheck.quantities.units import with_sign, with_unit
from claimcheck.quantities.words import read_wordless
from claimcheck.text import fold


def find_quantities(text: str, locale: str | None, *, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """Every figure in a text, as the text's own locale writes it, in the order of the text.

    `locale` is a BCP 47 or CLDR id, None when unknown. Only figures between `start` and `end` are given; offsets are into
    `text`. A count has no unit: what it counts is for the reader of claims to say. Dates, clock times, names with digits
    in them and page furniture are no figures.

    >>> [(q.text, str(q.value), q.unit, str(q.bound)) for q in find_quantities("Mehr als 12,5 Mrd. Euro bis 2025", "de")]
    [('Mehr als 12,5 Mrd. Euro', '12500000000.0', 'EUR', 'more_than')]
    >>> find_quantities("the H100 and the A7", "en")
    ()

    Raises UsageError for a locale that CLDR does not know.
    """
    stop = len(text) if end is None else end
    words = figure_words(locale)
    line = Line(text[:stop], fold(text[:stop]), words)
    numbers = list(_compounds(line, _numbers(line, start)))
    with_units = _with_units(line, numbers)
    bounded = [with_bound(line, figure) for figure in joined(line, with_units)]
    figures = [figure for figure in settled(line, bounded) if not is_no_figure(line, figure)]
    return tuple(_quantity(text, figure) for figure in _apart(figures))


def _numbers(line: Line, start: int) -> Iterator[Figure]:
    """Every number with its scale words, in digits or in words, by where it starts; none inside another."""
    masks = _Masks([*_calendar(line, start), *not_prose(line.folded)])
    literals = []
    for match in LITERAL.finditer(line.folded, start):
        span = _without_tail(match.span(), match.group())
        readings = read_digits(line.folded[span[0] : span[1]])
        if readings and not masks.cover(*span) and not _is_name(line, *span):
            literals.append((*span, readings))
    habit = habit_of(line.folded[first:last] for first, last, _ in literals)
    found: list[Figure] = [read_literal(line, first, last, readings, habit) for first, last, readings in literals]
    taken = _Masks([Span(figure.start, figure.end) for figure in found])
    found.extend(_wordless(line, start, masks, taken))
    yield from sorted(found, key=lambda figure: figure.start)


def _wordless(line: Line, start: int, masks: _Masks, taken: _Masks) -> Iterator[Figure]:
    after = start
    for match in line.words.wordless_starts.finditer(line.folded, start):
        at = match.start()
        if at < after:
            continue
        figure = read_wordless(line, at)
        if figure is None or masks.cover(at, figure.end) or taken.cover(at, figure.end):
            continue
        figure = with_scales(line, figure)
        after = figure.end
        yield figure


def _compounds(line: Line, figures: Iterator[Figure]) -> Iterator[Figure]:
    """The figures with neighbours that make one number put together: "4億2000万"."""
    waiting: Figure | None = None
    for figure in figures:
        whole = compounded(line, waiting, figure) if waiting else None
        if waiting is not None and whole is None:
            yield waiting
        waiting = whole or figure
    if waiting is not None:
        yield waiting


def _with_units(line: Line, figures: Sequence[Figure]) -> list[Figure]:
    """The figures with their units and signs; a unit belongs to one figure only ("10 $ 30 $")."""
    found: list[Figure] = []
    for figure in figures:
        floor = next((other.end for other in reversed(found) if other.rule != "one"), 0)
        found.append(with_sign(line, with_unit(line, figure, floor), floor))
    return found


def _calendar(line: Line, start: int) -> Iterator[Span]:
    language = None if line.words.territory is None else cldr.language_of(line.words.locale)
    for mention in find_times(line.text, language, None, start):
        if mention.calendar:
            yield mention.span


def _without_tail(span: tuple[int, int], literal: str) -> tuple[int, int]:
    """A run of digits without a mark that it ends in; the pattern leaves none, but a cut text may."""
    return span[0], span[1] - (len(literal) - len(literal.rstrip(".,' ")))


def _is_name(line: Line, start: int, end: int) -> bool:
    """Whether letters glued to digits make a name of them, and not a currency, a scale or a unit."""
    if not in_a_name(line, start, end):
        return False
    words: FigureWords = line.words
    if words.before.ending_at(line.folded, line.text, start, 8) is not None:
        return False
    starts = (end, end + 1) if line.folded[end : end + 1] == "-" else (end,)
    tables = (words.scales, words.units)
    behind = (table.longest(line.folded, line.text, at) for table in tables for at in starts)
    before_is_letter = start > 0 and line.folded[start - 1].isalpha()
    return before_is_letter or not any(behind)


def _apart(figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures without those that lie inside the one before."""
    end = -1
    for figure in figures:
        if figure.start >= end:
            end = figure.end
            yield figure


def _quantity(text: str, figure: Figure) -> Quantity:
    low, up = interval(figure)
    end = _without_full_stop(text, figure)
    return Quantity(
        span=Span(figure.start, end),
        text=text[figure.start : end],
        value=figure.value,
        high=figure.high,
        unit=figure.unit,
        bound=figure.bound,
        low=low,
        up=up,
        rule=figure.rule,
        alternatives=figure.alternatives,
    )


def _without_full_stop(text: str, figure: Figure) -> int:
    """Where a figure ends that an abbreviation and a sentence end with: "It cost 920 mln." """
    end = figure.end
    if end != figure.end_of_number or text[end - 1] != ".":
        return end
    after = text[end : end + 2].lstrip(" ")
    return end - 1 if not after or after[0] == "\n" or after[0].isupper() else end


class _Masks:
    """Stretches of text, asked whether one of them covers a part of another."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Sequence[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = []
        furthest = -1
        for span in ordered:
            furthest = max(furthest, span.end)
            self._ends.append(furthest)

    def cover(self, start: int, end: int) -> bool:
        """Whether a stretch touches one of the masks."""
        at = bisect_right(self._starts, end - 1) - 1
        return at >= 0 and self._ends[at] > start

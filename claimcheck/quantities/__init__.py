"""Text under a locale -> the quantities in it: the scan, told in the order in which it happens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.locales.figures import FigureWords, figure_words
from claimcheck.model import Quantity, Span
from claimcheck.quantities.ages import end_of_decade, with_age
from claimcheck.quantities.bounds import interval, with_bounds
from claimcheck.quantities.digits import habit_of
from claimcheck.quantities.exclusions import without_articles, without_names
from claimcheck.quantities.figure import Figure, Line
from claimcheck.quantities.joins import joined
from claimcheck.quantities.literals import find_literals, is_price, with_neighbours
from claimcheck.quantities.magnitudes import compounded, read_literal, scale_of_money, with_scales
from claimcheck.quantities.masks import Masks, masks_of
from claimcheck.quantities.names import in_a_name
from claimcheck.quantities.settle import settled
from claimcheck.quantities.signs import with_sign
from claimcheck.quantities.units import with_unit
from claimcheck.quantities.words import read_wordless
from claimcheck.text import Seen, fold, runs_on

_MILLION = 1_000_000


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
    seen = Seen(text if end is None else text[:end])
    line = Line(seen.text, fold(seen.text), figure_words(locale))
    numbers = list(_compounds(line, _numbers(line, seen.place(start))))
    with_units = _with_units(line, numbers)
    bounded = with_bounds(line, tuple(joined(line, with_units)))
    figures = without_names(line, settled(line, bounded))
    return tuple(_quantity(text, seen, figure) for figure in _apart(figures))


def _numbers(line: Line, start: int) -> Iterator[Figure]:
    """Every number with its scale words, in digits or in words, by where it starts; none inside another."""
    literals = list(find_literals(line, start))
    words = [match.start() for match in line.words.wordless_starts.finditer(line.folded, start)]
    masks = masks_of(line, sorted([*words, *(literal.start for literal in literals)]))
    plain = [
        literal
        for literal in literals
        if end_of_decade(line, literal.start, literal.end) is not None
        or is_price(line, literal)
        or not (masks.cover(literal.start, literal.end) or _is_name(line, literal.start, literal.end))
    ]
    whole = with_neighbours(line, plain)
    habit = habit_of(literal.readings for literal in whole)
    found: list[Figure] = [read_literal(line, literal, habit) for literal in whole]
    taken = Masks(Span(figure.start, figure.end) for figure in found)
    found.extend(_wordless(line, words, masks, taken))
    yield from without_articles(line, sorted(found, key=lambda figure: figure.start))


def _wordless(line: Line, places: Sequence[int], masks: Masks, taken: Masks) -> Iterator[Figure]:
    after = 0
    for at in places:
        if at < after or masks.cover(at, at + 1) or taken.cover(at, at + 1):
            continue
        tables = (line.words.negative, line.words.before)
        if any(table.longest(line.folded, line.text, at) is not None for table in tables):
            continue  # 零下 is no nought, and ร้อยละ no hundred
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
    floor = 0
    for figure in figures:
        if figure.number < floor:
            continue  # a number word inside the last unit, as 两 is behind 两万
        found.append(with_sign(line, with_age(line, with_unit(line, figure, floor)), floor))
        floor = floor if figure.rule == "one" else found[-1].end
    return found


def _is_name(line: Line, start: int, end: int) -> bool:
    """Whether letters glued to digits make a name of them, and not a currency, a scale or a unit."""
    if not in_a_name(line, start, end):
        return False
    words: FigureWords = line.words
    if words.before.ending_at(line.folded, line.text, start, 8) is not None:
        return False
    if scale_of_money(line, end) is not None or _is_amount(line, start, end):
        return False
    starts = (end, end + 1) if line.folded[end : end + 1] == "-" else (end,)
    tables = (words.scales, words.units, words.units_glued, words.bounds_after)
    behind = (table.longest(line.folded, line.text, at) for table in tables for at in starts)
    before_is_letter = start > 0 and line.folded[start - 1].isalpha() and not runs_on(line.folded[start - 1])
    return before_is_letter or not any(behind)


def _is_amount(line: Line, start: int, end: int) -> bool:
    """Whether a number in millions stands behind a symbol that is money before such a number only: "R50 million"."""
    if line.words.before_scaled.ending_at(line.folded, line.text, start, 1) is None:
        return False
    scale = line.words.scales.longest(line.folded, line.text, line.skip_space(end))
    return scale is not None and scale.payload >= _MILLION


def _apart(figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures without those that lie inside the one before."""
    end = -1
    for figure in figures:
        if figure.start >= end:
            end = figure.end
            yield figure


def _quantity(text: str, seen: Seen, figure: Figure) -> Quantity:
    low, up = interval(figure)
    span = Span(seen.offset(figure.start), seen.end(_without_full_stop(seen.text, figure)))
    return Quantity(
        span=span,
        text=text[span.start : span.end],
        value=figure.value,
        high=figure.high,
        unit=figure.unit,
        bound=figure.bound,
        low=low,
        up=up,
        rule=figure.rule,
        alternatives=figure.alternatives,
        currencies=figure.codes if figure.kind == "subunit" and len(figure.codes) > 1 else (),
    )


def _without_full_stop(text: str, figure: Figure) -> int:
    """Where a figure ends that an abbreviation and a sentence end with: "It cost 920 mln." """
    end = figure.end
    if end != figure.end_of_number or text[end - 1] != ".":
        return end
    after = text[end : end + 2].lstrip(" ")
    return end - 1 if not after or after[0] == "\n" or after[0].isupper() else end

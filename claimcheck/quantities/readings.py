"""Numerals told by their sound in another script -> the number: にじゅうさん is 二十三."""

from __future__ import annotations

from claimcheck.quantities.figure import Line
from claimcheck.quantities.unspaced import Numeral, read_numeral

_MOST_WORDS = 24
_FEWEST_DIGITS = 4


def read_aloud(line: Line, at: int) -> Numeral | None:
    """The number whose reading begins at an offset and is a whole word, or stands right before a unit; None where none does.

    One word alone is a number before a unit only, and digits in a row are one where there are many: such syllables are
    other words too often.

    >>> from claimcheck.locales.figures import figure_words
    >>> found = read_aloud(Line("にじゅうさん", "にじゅうさん", figure_words("ja")), 0)
    >>> found and (str(found.low), found.end)
    ('23', 6)
    """
    written, words, end = "", 0, at
    while words < _MOST_WORDS and (found := line.words.readings.longest(line.folded, line.text, end)) is not None:
        written, words, end = written + found.payload, words + 1, found.end
    if not words:
        return None
    at = line.skip_space(end)
    measured = any(table.longest(line.folded, line.text, at) for table in (line.words.units, line.words.counters))
    if not measured and (words == 1 or line.folded[end : end + 1].isalpha()):
        return None
    numeral = read_numeral(Line(written, written, line.words), 0)
    if numeral is None or numeral.end != len(written) or numeral.high != numeral.low:
        return None
    if not measured and words < _FEWEST_DIGITS and max(numeral.values) < 10 and numeral.scale == 1:
        return None
    return Numeral(numeral.values, numeral.low, numeral.high, numeral.scale, numeral.step, end)

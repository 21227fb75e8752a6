"""Number words inside other words, where a script sets no spaces: 三 is a number in 三人, and none in 三菱."""

from __future__ import annotations

from claimcheck.model import Bound
from claimcheck.quantities.figure import Figure, Line
from claimcheck.text import is_hangul, runs_on

# A number word of fewer characters, or of a smaller value where it stands alone, is too often another word or a heading.
_SHORTEST_NUMERAL = 2
_LEAST_ALONE = 10
_BLANK = " \n\"'“”«»"
_REACH = 4
_FIRST_YEAR, _LAST_YEAR = 1800, 2200


def is_part_of_a_word(line: Line, figure: Figure) -> bool:
    """Whether a bare number word is a part of another word; a figure stands before something that counts, or shows itself."""
    if not runs_on(line.folded[figure.number]):
        return False
    if line.words.names_before.ending_at(line.folded, line.text, figure.number, _REACH) is not None:
        return True
    if line.words.names_after.longest(line.folded, line.text, figure.end) is not None:
        return True
    behind = (line.skip_space(end) for end in (figure.end, figure.end_of_number))
    if any(True for at in behind for _ in line.words.counters.every(line.folded, line.text, at)):
        return False
    return bool(_other_word(line, figure)) or not _shows_itself(line, figure)


def is_another_word(line: Line, figure: Figure) -> bool:
    """Whether a longer word begins as the number does and means something else: "세대", 十分な; but 十分間 are ten minutes."""
    if figure.rule != "words" or not runs_on(line.folded[figure.number]):
        return False
    other = _other_word(line, figure)
    return other > figure.end_of_number and other >= figure.end


def is_a_year(figure: Figure) -> bool:
    """Whether a number of years told in words is a year of the calendar: 一九九九年, but not 一千年."""
    return figure.unit == "year" and _FIRST_YEAR <= figure.value < _LAST_YEAR and figure.value % 100 != 0


def _shows_itself(line: Line, figure: Figure) -> bool:
    """Whether a number word that counts nothing is a number by its form, or by the bound beside it."""
    if figure.value < 0:
        return True
    length = figure.end_of_number - figure.number
    at = figure.end
    if is_hangul(line.folded[figure.number]):
        told = figure.bound is not Bound.EXACT or figure.value % 1 != 0
        return length >= _SHORTEST_NUMERAL and (told or ends_in_a_particle(line, at))
    bounded = figure.bound is not Bound.EXACT and length >= _SHORTEST_NUMERAL
    if at < len(line.folded) and _is_ideograph(line.folded[at]):
        return bounded
    if not _is_east_asian(line.folded[figure.number]) and _is_one_word(line, figure):
        return bounded or _stands_alone(line, figure)  # ห้า is five, and the beginning of ห้าม
    if length > _SHORTEST_NUMERAL or bounded or figure.value % 1:
        return True
    if _stands_alone(line, figure):
        return abs(figure.value) >= _LEAST_ALONE
    return length == _SHORTEST_NUMERAL and (figure.scale != 1 or _is_short_numeral(line, figure.number))


def _other_word(line: Line, figure: Figure) -> int:
    """Where a word ends that begins as the number does and means something else ("세대", 十分な); 0 where there is none."""
    found = line.words.other_words.longest(line.folded, line.text, figure.number)
    return found.end if found is not None and found.end >= figure.end_of_number else 0


def begins_a_word(line: Line, end: int) -> bool:
    """Whether what ends at an offset in Hangul, a scale word perhaps, goes on as another word: 조 in 조각."""
    if end >= len(line.folded) or not (is_hangul(line.folded[end - 1]) and is_hangul(line.folded[end])):
        return False
    tables = (
        line.words.units,
        line.words.counters,
        line.words.wordless,
        line.words.bounds_inside,
        line.words.bounds_after,
    )
    if any(True for table in tables for _ in table.every(line.folded, line.text, end)):
        return False
    return not ends_in_a_particle(line, end)


def ends_in_a_particle(line: Line, at: int) -> bool:
    """Whether a word in Hangul ends at an offset, or behind a particle there: "이백십", "백칠십과"."""
    found = line.words.elision.longest(line.folded, line.text, at)
    return any(end >= len(line.folded) or not is_hangul(line.folded[end]) for end in (at, found.end if found else at))


def _is_one_word(line: Line, figure: Figure) -> bool:
    """Whether a number is one number word, which in scripts without spaces is often the beginning of another word."""
    words = line.words.wordless.every(line.folded, line.text, figure.number)
    return any(match.payload.role == "cardinal" and match.end == figure.end_of_number for match in words)


def _is_east_asian(character: str) -> bool:
    return "\u3000" <= character <= "\u9fff" or is_hangul(character)


def _stands_alone(line: Line, figure: Figure) -> bool:
    """Whether nothing but spaces, quotes or the ends of the line stand around a number, as in a table."""
    around = (line.folded[: figure.start][-1:], line.folded[figure.end : figure.end + 1])
    return all(not character or character in _BLANK for character in around)


def _is_short_numeral(line: Line, at: int) -> bool:
    """Whether two numerals that stand alone are one number: 十五 and 三百, but not 二三 (two or three) nor 三十 in a name."""
    if at > 0 and _is_ideograph(line.folded[at - 1]):
        return False
    each = (line.words.wordless.every(line.folded, line.text, place) for place in (at, at + 1))
    return any(match.payload.role == "cardinal" and match.payload.value >= 10 for matches in each for match in matches)


def _is_ideograph(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"

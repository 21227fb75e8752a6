"""Ages that stand behind a person as a bare number: "Anna Berg (34)", "Anna Berg, 34, won", "高橋さん（２７）"."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.locales.measures import find_measures, is_person
from claimcheck.quantities.figure import Figure, Line

# Of one digit it may as well be a note's mark or an item of a list, of three hardly anyone's age.
_AGE = re.compile(r"[1-9]\d(?!\d)")
_LONGEST_WORD = 32


def is_age_in_brackets(line: Line, at: int) -> bool:
    """Whether the number at an offset stands alone in brackets behind a person: a capitalised word, or one for people.

    Where a script has no capitals any word will do; elsewhere the mark behind "the report (12)" is a note's.
    """
    folded = line.folded
    found = _AGE.match(folded, at)
    if found is None or folded[at - 1 : at] != "(" or folded[found.end() : found.end() + 1] != ")":
        return False
    return _is_person(line, line.back_over_space(at - 1))


def with_age(line: Line, figure: Figure) -> Figure:
    """The figure in years, where it is the age of whoever is named before it; any other figure as it is."""
    if not figure.bare or figure.rule != "digits" or figure.start != figure.number or figure.high is not None:
        return figure
    if is_age_in_brackets(line, figure.start) or _is_between_commas(line, figure):
        return replace(figure, unit="year", kind="measure", rule="age")
    return figure


def _is_between_commas(line: Line, figure: Figure) -> bool:
    """ "Berg, 34, won": set off behind a capitalised word, and no list of numbers."""
    found = _AGE.fullmatch(line.folded, figure.start, figure.end)
    before, behind = line.back_over_space(figure.start), line.skip_space(figure.end)
    if found is None or line.folded[before - 1 : before] != "," or line.folded[behind : behind + 1] != ",":
        return False
    after = line.skip_space(behind + 1)
    if after == behind + 1 or line.folded[after : after + 1].isdigit():
        return False
    start = _word_start(line, end := line.back_over_space(before - 1))
    return start < end and line.text[start].isupper()


def _is_person(line: Line, end: int) -> bool:
    start = _word_start(line, end)
    if start == end:
        return False
    if not line.text[start].islower():
        return True
    return any(is_person(found.id) for found in find_measures(line.folded[start:end], line.words.language))


def _word_start(line: Line, end: int) -> int:
    """Where the letters that end at an offset start; there itself where none do."""
    at = end
    while at > 0 and end - at < _LONGEST_WORD and _is_letter(line.folded[at - 1]):
        at -= 1
    return at


def _is_letter(character: str) -> bool:
    return character.isalpha() or character in "-'"

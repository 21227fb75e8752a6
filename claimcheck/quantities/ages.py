"""Ages without their years: "Anna Berg (34)", "Anna Berg, 34, won", "高橋さん（２７）", "she died at 34"; and "in her 30s"."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.locales.measures import find_measures, is_person
from claimcheck.locales.phrases import Phrases
from claimcheck.quantities.figure import Figure, Line, ends_there

# Of one digit it may as well be a note's mark or an item of a list, of three hardly anyone's age.
_AGE = re.compile(r"[1-9]\d(?!\d)")
_DECADE = re.compile(r"[1-9]0(?!\d)")
_LONGEST_WORD = 32
_REACH = 24
_LAST_OF_TEN = 9
_OLDEST = 120


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
    if not figure.bare or figure.start != figure.number or figure.high is not None:
        return figure
    if figure.rule == "digits" and (end := end_of_decade(line, figure.start, figure.end)) is not None:
        return _in_years(figure)._replace(end=end, high=figure.value + _LAST_OF_TEN, step=Decimal(1), alternatives=())
    if figure.rule == "digits" and is_age_in_brackets(line, figure.start):
        return _in_years(figure)
    return _in_years(figure) if _is_between_commas(line, figure) or _is_told_as_age(line, figure) else figure


def with_another_age(line: Line, age: Figure, figure: Figure) -> Figure:
    """The figure that a list word joins to an age, in years where it counts nothing else: "aged 12 and 11"."""
    may_be = age.rule == "age" and age.high is None and figure.bare and figure.rule in ("digits", "words")
    return _in_years(figure) if may_be and figure.value < _OLDEST and ends_there(line, figure.end) else figure


def end_of_decade(line: Line, start: int, end: int) -> int | None:
    """Where an age told by its ten years ends: "in her 30s", "40代", "Ende 30"; None where digits are none."""
    words = line.words
    if _DECADE.fullmatch(line.folded, start, end) is None:
        return None
    if words.decades_of_age_before and not _stands_behind(line, words.decades_of_age_before, start):
        return None
    if not words.decades_of_age_behind:
        return end if words.decades_of_age_before and ends_there(line, end) else None
    found = words.decades_of_age_behind.longest(line.folded, line.text, end)
    label = words.names_after.longest(line.folded, line.text, end)
    if (
        found is None
        or (label is not None and label.end > found.end)
        or _stands_behind(line, words.names_before, start)
    ):
        return None
    space = line.folded.find(" ", end, found.end)
    return space if space > end else found.end


def _in_years(figure: Figure) -> Figure:
    return figure._replace(unit="year", kind="measure", rule="age")


def _stands_behind(line: Line, phrases: Phrases[None], at: int) -> bool:
    return phrases.ending_at(line.folded, line.text, line.back_over_space(at), _REACH) is not None


def _is_told_as_age(line: Line, figure: Figure) -> bool:
    """ "aged 7", "when she was fourteen": behind words for an age, and before nothing that it counts."""
    if figure.rule not in ("digits", "words") or not 0 < figure.value < _OLDEST or figure.value % 1:
        return False
    if _stands_behind(line, line.words.ages_always, figure.start):
        return True
    return _stands_behind(line, line.words.ages_before, figure.start) and ends_there(line, figure.end)


def _is_between_commas(line: Line, figure: Figure) -> bool:
    """ "Berg, 34, won": set off behind a capitalised word, and no list of numbers."""
    found = _AGE.fullmatch(line.folded, figure.start, figure.end) if figure.rule == "digits" else None
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

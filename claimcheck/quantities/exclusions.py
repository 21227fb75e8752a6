"""Numbers that are no figures: parts of names, labels, ordinals, and numerals that are but words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.locales.measures import find_measures, is_counted
from claimcheck.locales.phrases import word_end
from claimcheck.quantities.embedded import is_a_year, is_another_word, is_part_of_a_word
from claimcheck.quantities.figure import Figure, Line
from claimcheck.text import runs_on

_FIRST_DIGITS = re.compile(r"[\d.,]*")
_SHORT_NAME = 2
_REACH_VAGUE = 16
_LONGEST_COUNTED = 24
# Letters of a prefix and its hyphen.
_LONGEST_PREFIX = 4
# A hyphen and the letters of a name or an ending behind it; a longer word is one that the number counts.
_LONGEST_SUFFIX = 4


def in_a_name(line: Line, start: int, end: int) -> bool:
    """Whether digits are glued to letters that make them part of a name: "H100", "GPT-4", "5G", "19th".

    What follows or precedes may instead be a currency or a unit: the caller looks for those first.
    """
    return _glued_before(line, start) or _glued_behind(line, end)


def _glued_before(line: Line, start: int) -> bool:
    if start == 0:
        return False
    if line.words.prefixes.ending_at(line.folded, line.text, start, _LONGEST_PREFIX) is not None:
        return False  # "ב-12", "و43": a preposition or conjunction that the language writes onto the number
    before = line.folded[start - 1]
    if before == "-" and start > 1:
        return _ends_a_name(line.folded, start - 1)
    return (
        before == "_"
        or (before.isalpha() and not runs_on(before))
        or (before in "./:" and start > 1 and line.folded[start - 2].isdigit())
    )


def _ends_a_name(folded: str, end: int) -> bool:
    """Whether letters end at an offset that are no unit of a number before them: "GPT-4", but not "5-foot-10"."""
    at = end
    while at > 0 and end - at <= _LONGEST_COUNTED and folded[at - 1].isalpha() and not runs_on(folded[at - 1]):
        at -= 1
    return at < end and not (folded[at - 1 : at] == "-" and folded[max(0, at - 2) : at - 1].isdigit())


def _glued_behind(line: Line, end: int) -> bool:
    if end >= len(line.folded):
        return False
    after = line.folded[end]
    if after in "/:" and line.folded[end + 1 : end + 2].isdigit():
        return True  # "9/11", "24/7", "2023/24"; "3:1"
    if after == "-" and end + 1 < len(line.folded):
        if not line.folded[end + 1].isalpha() or runs_on(line.folded[end + 1]):
            return False
        # "737-Max" and "de 20-procentregel" are names, "a 48-page report" is not.
        return word_end(line.folded, end + 1) - end <= _LONGEST_SUFFIX or _begins_with_unit(line, end + 1)
    return after == "_" or (after.isalpha() and not runs_on(after))


def _begins_with_unit(line: Line, at: int) -> bool:
    matches = line.words.units.every(line.folded, line.text, at)
    return any(match.end - at >= _LONGEST_SUFFIX for match in matches)


def without_names(line: Line, figures: Sequence[Figure]) -> list[Figure]:
    """The figures without names, labels and ordinals; and without numbers that the text gives as a name elsewhere.

    After "a Boeing 737" a bare "737" is the name again. Short and round numbers are too common for that.
    """
    names = {_printed(line, figure) for figure in figures if figure.bare and _is_label(line, figure)}
    return [
        figure
        for figure in figures
        if not is_no_figure(line, figure)
        and not (
            figure.bare and figure.rule == "digits" and _is_telling(name := _printed(line, figure)) and name in names
        )
    ]


def _printed(line: Line, figure: Figure) -> str:
    """The digits of a figure as they are printed, of the first end of a range."""
    return _FIRST_DIGITS.match(line.folded, figure.number)[0]  # type: ignore[index]


def _is_telling(name: str) -> bool:
    return len(name) > _SHORT_NAME and not name.endswith("00")


def is_no_figure(line: Line, figure: Figure) -> bool:
    """Whether a figure of which nothing but the number is known is really a name, an ordinal or a label."""
    if figure.rule == "one":
        alone = figure.scale == 1 and (figure.value == 1 or figure.unit is None or figure.kind == "money")
        return alone and not (figure.value == 1 and _is_all(line, figure))
    if figure.rule == "words" and figure.value == 1 and figure.unit == "times":
        return True  # "einmal", "once"
    if figure.rule == "fraction" and _is_ordinal_part(line, figure):
        return True
    if figure.unit is None and figure.rule == "words" and is_part_of_a_word(line, figure):
        return True
    if figure.rule == "words" and (_is_vague(line, figure) or is_another_word(line, figure) or is_a_year(figure)):
        return True
    if not figure.bare:
        return False
    if figure.rule == "words":
        return (
            (figure.value in (0, 1) and figure.high is None and not _is_all(line, figure) and not _counts(line, figure))
            or _is_proper_name(line, figure)
            or _is_ordinal(line, figure)
        )
    if figure.rule == "single":
        return True
    return _is_label(line, figure) or _is_ordinal(line, figure)


def _is_all(line: Line, figure: Figure) -> bool:
    """Whether the text holds nothing but the figure, as a cell of a table does: there "null" is a nought."""
    return not line.folded[: figure.start].strip() and not line.folded[figure.end :].strip()


def _counts(line: Line, figure: Figure) -> bool:
    """Whether a spelled nought or one stands right before a thing that news counts: "one person", not "one of the best"."""
    at = line.skip_space(figure.end)
    found = find_measures(line.folded[at : at + _LONGEST_COUNTED], line.words.language)
    return bool(found) and found[0].start == 0 and is_counted(found[0].id)


def _is_ordinal_part(line: Line, figure: Figure) -> bool:
    """Whether a fraction is an ordinal, one thing of a row: "a third man", not "a third of them"."""
    at = figure.end_of_number
    if figure.scale != 1 or line.words.ordinal_parts.ending_at(line.folded, line.text, at, at - figure.start) is None:
        return False
    at = line.skip_space(at)
    if line.words.links.longest(line.folded, line.text, at) is not None:
        return False
    found = find_measures(line.folded[at : at + _LONGEST_COUNTED], line.words.language)
    named = line.words.behind_ordinals.longest(line.folded, line.text, at)
    unit = line.words.units.longest(line.folded, line.text, at)
    return bool(
        named
        or (found and found[0].start == 0 and is_counted(found[0].id))
        or (unit and unit.payload.kind == "measure")
    )


def _is_vague(line: Line, figure: Figure) -> bool:
    """ "several hundred", "mehrere tausend", 数百: nobody says how many."""
    end = line.back_over_space(figure.number)
    return end > 0 and line.words.vague.ending_at(line.folded, line.text, end, _REACH_VAGUE) is not None


def _is_label(line: Line, figure: Figure) -> bool:
    """ "Article 5", "Boeing 737", "page 3", "10 o'clock"."""
    folded, text = line.folded, line.text
    before = line.words.names_before.ending_at(folded, text, line.back_over_space(figure.number), 20)
    after = line.words.names_after.longest(folded, text, line.skip_space(figure.end))
    return before is not None or after is not None


def _is_ordinal(line: Line, figure: Figure) -> bool:
    """ "19th", "1er", and where a full stop makes ordinals, "3. Platz" but not a sentence's end."""
    if line.words.ordinals.longest(line.folded, line.text, figure.end) is not None:
        return True
    at = figure.end
    if not line.words.ordinal_dot or figure.value >= 100 or line.folded[at : at + 2] != ". ":
        return False
    if line.text[at + 2 : at + 3].islower():
        return True
    before = line.back_over_space(figure.start)
    return line.words.ordinals_behind.ending_at(line.folded, line.text, before, _REACH_VAGUE) is not None


def _is_proper_name(line: Line, figure: Figure) -> bool:
    """A number word with a capital behind a word without one is a name: "le pont Neuf"."""
    if not line.text[figure.number].isupper():
        return False
    before = line.back_over_space(figure.number)
    if before == 0 or before == figure.number or not line.text[before - 1].isalpha():
        return False
    start = before
    while start > 0 and line.text[start - 1].isalpha():
        start -= 1
    return line.text[start].islower()

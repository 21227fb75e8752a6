"""Whether a number is part of a name: glued to letters ("H100", "GPT-4"), or behind one ("iPhone 15", "le pont Neuf")."""

from __future__ import annotations

import re

from claimcheck.locales.phrases import word_end
from claimcheck.quantities.figure import Figure, Line, ends_there
from claimcheck.text import runs_on

# Letters of a prefix and its hyphen.
_LONGEST_PREFIX = 4
# A hyphen and the letters of a name or an ending behind it; a longer word is one that the number counts.
_LONGEST_SUFFIX = 4
# Where hyphens set endings off from no number, a word that is counted has one letter less, and no capital.
_LONGEST_ENDING = 3
_LONGEST_UNIT = 24
_NUMBER_OF_A_NAME = re.compile(r"\d{1,4}(?:\.\d{1,2})?")
_LONGEST_NAME = 3
_MAGNITUDE = re.compile(r"\d[.,]\d")


def in_a_name(line: Line, start: int, end: int) -> bool:
    """Whether digits are glued to letters that make them part of a name: "H100", "GPT-4", "5G", "19th".

    What follows or precedes may instead be a currency or a unit: the caller looks for those first.
    """
    return (_glued_before(line, start) and not _is_a_magnitude(line, start, end)) or _glued_behind(line, end)


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


def _is_a_magnitude(line: Line, start: int, end: int) -> bool:
    """Whether a number of one decimal stands behind the letters for a scale of it: "M6.8", "Mw7.1"."""
    if _MAGNITUDE.fullmatch(line.folded, start, end) is None:
        return False
    return line.words.scale_letters.ending_at(line.folded, line.text, start, _LONGEST_PREFIX) is not None


def _ends_a_name(folded: str, end: int) -> bool:
    """Whether letters end at an offset that are no unit of a number before them: "GPT-4", but not "5-foot-10"."""
    at = end
    while at > 0 and end - at <= _LONGEST_UNIT and folded[at - 1].isalpha() and not runs_on(folded[at - 1]):
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
        length = word_end(line.folded, end + 1) - end
        if line.words.hyphen_counts and line.text[end + 1].islower() and length > _LONGEST_ENDING:
            return _begins_with_unit(line, end + 1)
        return length <= _LONGEST_SUFFIX or _begins_with_unit(line, end + 1)
    return after == "_" or (after.isalpha() and not runs_on(after))


def _begins_with_unit(line: Line, at: int) -> bool:
    matches = line.words.units.every(line.folded, line.text, at)
    return any(match.end - at >= _LONGEST_SUFFIX for match in matches)


def ends_a_name(line: Line, figure: Figure) -> bool:
    """Whether a small number behind a capitalised word, and before nothing that it counts, belongs to a name.

    "the iPhone 15", "its Windows 11."; not "in Germany 12 were hurt", where a preposition stands before the name, nor
    where a sentence begins with it. Languages that give every noun a capital are left out.
    """
    if (
        line.words.nouns_capitalised
        or figure.rule != "digits"
        or figure.start != figure.number
        or figure.high is not None
    ):
        return False
    if not _NUMBER_OF_A_NAME.fullmatch(line.folded, figure.number, figure.end) or line.text[figure.number - 1] != " ":
        return False
    end = figure.number - 1
    start = _word_start(line, end)
    if start == end or not any(map(str.isupper, line.text[start:end])):
        return False
    if not line.text[start].isupper():
        return True  # "iPhone 15"
    return (ends_there(line, figure.end) or line.text[line.skip_space(figure.end)].isupper()) and _is_inside(
        line, start
    )


def _is_inside(line: Line, start: int) -> bool:
    """Whether a run of capitalised words stands behind a word in small letters that is no preposition."""
    for _ in range(_LONGEST_NAME):
        end = start - 1
        if end < 0 or line.text[end] != " ":
            return False
        start = _word_start(line, end)
        if start == end:
            return False
        if line.text[start].islower():
            found = line.words.elision.longest(line.folded, line.text, start)
            return found is None or found.end < end
    return False


def _word_start(line: Line, end: int) -> int:
    """Where the letters and digits that end at an offset start; there itself where a script sets no spaces."""
    at = end
    while at > 0 and end - at < _LONGEST_UNIT and line.folded[at - 1].isalnum() and not runs_on(line.folded[at - 1]):
        at -= 1
    return at


def is_proper_name(line: Line, figure: Figure) -> bool:
    """A number word with a capital behind a word without one is a name: "le pont Neuf", but not "eine Viertelmillion"."""
    if line.words.nouns_capitalised or not line.text[figure.number].isupper():
        return False
    before = line.back_over_space(figure.number)
    if before == 0 or before == figure.number or not line.text[before - 1].isalpha():
        return False
    start = before
    while start > 0 and line.text[start - 1].isalpha():
        start -= 1
    return line.text[start].islower() or _is_inside(line, start)

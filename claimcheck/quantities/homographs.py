"""Number words that are other words as well ("hat a kamatokra", "gol yedi", "el nou president"), and what tells them apart."""

from __future__ import annotations

from claimcheck.locales.phrases import word_end
from claimcheck.quantities.figure import Figure, Line
from claimcheck.text import runs_on

_LONGEST_PHRASE = 24
_ENDS_OF_CLAUSES = ".,;:!?)\"'»”।\n"


def is_homograph(line: Line, figure: Figure) -> bool:
    """Whether a number word of which nothing but the number is known is another word that is spelled as it is.

    It stands in a phrase that is no number ("in acht nemen"), ends a clause, or is not followed by a word in the plural,
    as its language's tables have it.
    """
    if not figure.bare or figure.rule != "words" or runs_on(line.folded[figure.number]):
        return False
    return _is_in_a_phrase(line, figure) or _ends_a_clause(line, figure) or _counts_nothing(line, figure)


def _is_in_a_phrase(line: Line, figure: Figure) -> bool:
    """Whether a number word begins or ends a longer phrase that is no number: "in acht", "jaren tachtig", "on binlerce"."""
    end = figure.end_of_number
    ending = line.words.other_words.ending_at(line.folded, line.text, end, _LONGEST_PHRASE)
    beginning = line.words.other_words.longest(line.folded, line.text, figure.number)
    return (ending is not None and ending[0] < figure.number) or (beginning is not None and beginning.end > end)


def _ends_a_clause(line: Line, figure: Figure) -> bool:
    """Whether a word that is a number before a noun only is the last of its clause, and of no list: "iki gol yedi."."""
    if line.folded[figure.number : figure.end] not in line.words.never_last:
        return False
    before = line.back_over_space(figure.start)
    if before == 0 or line.folded[before - 1] == ",":
        return False
    return figure.end == len(line.folded) or line.folded[figure.end] in _ENDS_OF_CLAUSES


def _counts_nothing(line: Line, figure: Figure) -> bool:
    """Whether no word in the plural follows one that is a number before such a word only: "nou persones", "nou govern"."""
    if figure.high is not None or line.folded[figure.number : figure.end] not in line.words.before_plurals:
        return False
    at = line.skip_space(figure.end)
    return not line.folded[at : word_end(line.folded, at)].endswith(line.words.plural_endings)

"""Sentences with scores -> the sides of the games in them, where a capital does not tell: "Rotfeld beat Ostheim 3-1"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from claimcheck.claims.names import Named
from claimcheck.claims.nouns import is_function_word
from claimcheck.locales.games import game_words
from claimcheck.model import SCORE, Quantity, Span
from claimcheck.text import fold

# The word may be told to own the score: "Rotfeld's 3-1 win".
_OPENER = re.compile(r"\W*([^\W\d_][\w.'’-]*)(?: ['’]s?(?= ))?")
_CLOSING = ' \u00a0"”»“’'
_JOINTS = f"{_CLOSING}-–—:"
# A word of a game behind the word that opens a sentence is looked for in so many characters.
_REACH = 32
_TELLING = frozenset({"final", "lead"})


def opening_sides(
    text: str, sentences: Sequence[Span], quantities: Iterable[Quantity], language: str
) -> frozenset[int]:
    """The offsets of words that open a sentence with a score and are a side, as what follows tells; `sentences` are in order.

    A word that opens a sentence has a capital whatever it is. Before a word for winning, losing or leading, or right before
    the score, it is a side, unless it is a word such as "the".

    >>> from claimcheck.quantities.scores import find_scores
    >>> text = "Rotfeld beat Ostheim 3-1. The 3-1 win was their first."
    >>> found = find_scores(text, "en", [Span(0, len(text))])
    >>> sorted(opening_sides(text, [Span(0, 25), Span(26, len(text))], found, "en"))
    [0]
    """
    starts = [sentence.start for sentence in sentences]
    found = set()
    for quantity in quantities:
        at = bisect_right(starts, quantity.start) - 1
        if quantity.unit != SCORE or at < 0:
            continue
        opener = _OPENER.match(text, sentences[at].start, quantity.start)
        if opener is not None and _is_side(text, opener, quantity, language):
            found.add(opener.start(1))
    return frozenset(found)


def without_game_words(text: str, names: Iterable[Named], language: str) -> list[Named]:
    """The names that are no words of a game with a capital: "Halbzeit", "Cup"."""
    return [name for name in names if not _is_game_word(text[name.span.start : name.span.end], language)]


def _is_game_word(word: str, language: str) -> bool:
    return any(found.start == 0 and found.end == len(word) for found in game_words(fold(word), word, language))


def _is_side(text: str, opener: re.Match[str], score: Quantity, language: str) -> bool:
    start, end = opener.start(1), opener.end()
    near = text[start : min(end + _REACH, score.start)]
    words = list(game_words(fold(near), near, language))
    if is_function_word(opener[1], language) or any(word.start == 0 for word in words):
        return False
    if not text[end : score.start].strip(_JOINTS):
        return True
    return any(word.role in _TELLING and not near[end - start : word.start].strip(_CLOSING) for word in words)

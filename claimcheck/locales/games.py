"""Words of games, by what each tells of the score that stands beside it: how a game ended, how it stood, at half-time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claimcheck.locales import lexicon
from claimcheck.locales.phrases import Phrases, starts_word
from claimcheck.text import is_hangul, runs_on

ROLES = ("final", "lead", "half", "set", "game", "other")
"""What a word can tell; `data/games.toml` says what each is."""

# What every language sets between two numbers, folded; Japanese also prints a longer dash, or its sign of a long vowel.
_MARKS = ["-", ":", " - ", " : ", "―", "ー"]


class Word(NamedTuple):
    """A word of a game in a text: where it stands, and its role."""

    start: int
    end: int
    role: str


def game_words(folded: str, text: str, language: str) -> Iterator[Word]:
    """Every word of a game in a text, in order; `folded` is the text folded.

    >>> list(game_words("they won the cup", "They won the cup", "en"))
    [Word(start=5, end=8, role='final'), Word(start=13, end=16, role='game')]
    """
    table = _phrases(language)
    at = 0
    while at < len(folded):
        found = None
        if folded[at].isalpha() and (runs_on(folded[at]) or starts_word(folded, at)):
            found = table.longest(folded, text, at)
        if found is None:
            at += 1
            continue
        yield Word(at, found.end, found.payload)
        at = found.end


@cache
def pairs(language: str) -> tuple[re.Pattern[str], ...]:
    """Patterns of two numbers that may be a score: the numbers are groups 1 and 3, what stands between them is group 2.

    The first is of dashes and colons; a second one is of a language's own words between them.

    >>> [len(pairs(language)) for language in ("en", "pt")], pairs("pt")[1].search("por 2 a 1").groups()
    ([1, 2], ('2', ' a ', '1'))
    """
    words = lexicon.shared("games").get(language, {}).get("between", ())
    # A sign for a word may stand without spaces, and a word of a dense script does ("2x1", 21比15).
    choices = [
        rf" ?{re.escape(word)} ?" if len(word) == 1 and not _runs_in(word) else f" {re.escape(word)} " for word in words
    ]
    return tuple(_pair(each) for each in (_MARKS, choices) if each)


def _pair(choices: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9])([0-9]{{1,3}})({'|'.join(choices)})([0-9]{{1,3}})(?![0-9])")


def _runs_in(word: str) -> bool:
    """Whether a word would run into a name or a measure if it stood right behind a number: "2a1"."""
    return word != "x" and not runs_on(word) and not is_hangul(word)


@cache
def _phrases(language: str) -> Phrases[str]:
    table = lexicon.shared("games").get(language, {})
    return Phrases((word, role) for role in ROLES for word in table.get(role, ()))
